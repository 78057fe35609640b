package dev.handover.mapping;

import java.util.List;
import java.util.Optional;

/**
 * A table that is a file, as the seller exported it.
 *
 * @param name what mappings call it
 * @param file the file's name in the folder, or a pattern such as {@code guests-*.csv}; all that
 *     fit are parts of one table
 * @param sheet of a workbook; the first where it is left out
 * @param header the line of the header, from 1; looked for where it is left out, none where it is 0
 * @param columns their names, in place of a header's
 * @param charset such as GB18030; told from the bytes where it is left out
 * @param delimiter one character; told from the lines where it is left out
 * @param rowKey the columns of whose values a key {@code row_key} is made; none where it is empty
 */
public record ExportedTable(
    String name,
    String file,
    Optional<String> sheet,
    Optional<Integer> header,
    List<String> columns,
    Optional<String> charset,
    Optional<Character> delimiter,
    List<String> rowKey) {
  /** The column that {@link #rowKey} makes. */
  public static final String ROW_KEY = "row_key";

  public ExportedTable {
    columns = List.copyOf(columns);
    rowKey = List.copyOf(rowKey);
  }

  /** A file about which nothing is said. */
  public static ExportedTable of(String name, String file) {
    return new ExportedTable(
        name,
        file,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

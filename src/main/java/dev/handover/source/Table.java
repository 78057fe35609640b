package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import java.util.Optional;

/**
 * A table or view that was found.
 *
 * @param written the name in the mapping
 * @param quoted the name as SQL takes it
 * @param alias the same without its schema: what its rows are called where others are joined
 * @param catalog and {@code schema}: where the database files it, if it says so
 * @param isSelect whether it is the author's own select, of which the catalogue knows nothing
 */
record Table(
    String written,
    String quoted,
    String alias,
    Optional<String> catalog,
    Optional<String> schema,
    String name,
    List<Column> columns,
    boolean isSelect) {

  /** The column of that name: exactly so written, or else the only one but for case. */
  Optional<Column> column(String writtenName) {
    Optional<Column> exact =
        columns.stream().filter(column -> column.name().equals(writtenName)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<Column> alike =
        columns.stream().filter(column -> column.name().equalsIgnoreCase(writtenName)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  Column require(String writtenName) {
    return column(writtenName)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-SRC-05",
                    "table "
                        + written
                        + ": column "
                        + writtenName
                        + " is not there (or more than once, differing in case); "
                        + "mend the mapping or write the name as the database stores it"));
  }
}

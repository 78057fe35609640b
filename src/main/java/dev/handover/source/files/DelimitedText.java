package dev.handover.source.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV or TSV file, its charset and delimiter found out where nobody said them. */
final class DelimitedText implements Export {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final int LOOKED_AT = 50;

  private final ExportFile file;
  private final Charsets charset;
  private final char delimiter;
  private final CsvReader<CsvRecord> csv;
  private final CloseableIterator<CsvRecord> records;

  private DelimitedText(ExportFile file, Charsets charset, char delimiter) throws IOException {
    this.file = file;
    this.charset = charset;
    this.delimiter = delimiter;
    this.csv = reader(file, charset, delimiter);
    this.records = csv.iterator();
  }

  static DelimitedText open(ExportFile file, ExportedTable table) {
    Charsets charset = Charsets.of(file, table.charset());
    try {
      char delimiter =
          table.delimiter().isPresent() ? table.delimiter().get() : delimiter(file, charset);
      return new DelimitedText(file, charset, delimiter);
    } catch (IOException e) {
      throw Trouble.with(file, "cannot be read: " + e.getClass().getSimpleName(), e);
    } catch (IllegalArgumentException e) {
      throw Trouble.with(
          file, "cannot be cut at the delimiter that the case says; mend `delimiter`");
    }
  }

  private static CsvReader<CsvRecord> reader(ExportFile file, Charsets charset, char delimiter)
      throws IOException {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .skipEmptyLines(true)
        .ofCsvRecord(new EndMark(new BufferedReader(charset.reader(file), 1 << 16)));
  }

  /** The delimiter that cuts most of the first lines into the same number of cells, and many. */
  private static char delimiter(ExportFile file, Charsets charset) throws IOException {
    char best = DELIMITERS.get(0);
    int most = 0;
    for (char each : DELIMITERS) {
      int score = score(file, charset, each);
      if (score > most) {
        most = score;
        best = each;
      }
    }
    return best;
  }

  private static int score(ExportFile file, Charsets charset, char delimiter) throws IOException {
    Map<Integer, Integer> widths = new HashMap<>();
    try (CsvReader<CsvRecord> csv = reader(file, charset, delimiter);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
        CsvRecord record = records.next();
        if (!record.getField(0).equals(EndMark.LINE)) {
          widths.merge(record.getFieldCount(), 1, Integer::sum);
        }
      }
    } catch (CsvParseException e) {
      return 0; // cut so, a quote is never closed
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return widths.entrySet().stream()
        .filter(width -> width.getKey() > 1)
        .mapToInt(width -> width.getValue() * 100 + width.getKey())
        .max()
        .orElse(0);
  }

  @Override
  public Row next() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        List<String> fields = record.getFields();
        if (fields.size() == 1 && fields.get(0).equals(EndMark.LINE)) {
          return null;
        }
        if (fields.stream().anyMatch(field -> !field.isEmpty())) {
          return row(record.getStartingLineNumber(), fields);
        }
      }
      throw unclosed(file);
    } catch (CsvParseException e) {
      throw unclosed(file);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    }
  }

  private static HandoverException unclosed(ExportFile file) {
    return Trouble.with(
        file,
        "is no proper CSV: a quote is opened and never closed, or a line is endless; export it"
            + " again, or ask the seller for it as .xlsx");
  }

  private HandoverException unreadable(IOException e) {
    return e instanceof CharacterCodingException
        ? Trouble.with(
            file,
            "holds bytes that are no "
                + charset.said()
                + "; export it again as CSV UTF-8, or write its charset in the case as `charset:`")
        : Trouble.with(file, "cannot be read to its end: " + e.getClass().getSimpleName(), e);
  }

  /**
   * A cell with lines that look like rows: a quote that was opened in one and closed in another.
   */
  private boolean swallowsRows(String cell, int width) {
    return width > 2
        && cell.indexOf('\n') >= 0
        && cell.lines().anyMatch(l -> l.chars().filter(c -> c == delimiter).count() >= width - 1);
  }

  private Row row(long number, List<String> fields) {
    List<String> cells = new ArrayList<>(fields.size());
    Misread[] troubles = null;
    for (int i = 0; i < fields.size(); i++) {
      String cell = fields.get(i);
      cells.add(cell.isEmpty() ? null : cell);
      boolean broken = swallowsRows(cell, fields.size());
      if (broken || Ruined.isRuined(cell)) {
        troubles = troubles == null ? new Misread[fields.size()] : troubles;
        troubles[i] = broken ? Misread.ROW_BROKEN : Misread.NUMBER_RUINED;
      }
    }
    return new Row(number, cells, troubles);
  }

  @Override
  public String form() {
    String name =
        switch (delimiter) {
          case ',' -> "commas";
          case '\t' -> "tabs";
          case ';' -> "semicolons";
          default -> "delimiter " + delimiter;
        };
    return charset.said() + ", " + name;
  }

  @Override
  public boolean isRectangular() {
    return true;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw Trouble.with(file, "cannot be closed", e);
    }
  }
}

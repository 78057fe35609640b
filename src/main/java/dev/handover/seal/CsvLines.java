package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link CsvWriter} wrote. Lines are records: a cell may hold line breaks. */
final class CsvLines implements RecordLines {
  private static final int OP = 0;
  private static final int REF = 1;
  private static final int REASON = 2;
  private static final int FIRST_FIELD = 3;
  private static final List<Optional<String>> FIRST_NAMES =
      List.of(Optional.of("op"), Optional.of("ref"), Optional.of("reason"));

  private final List<String> fields;
  private final CloseableIterator<List<Optional<String>>> rows;
  private long line;

  CsvLines(InputStream plain, List<String> fields) {
    this.fields = List.copyOf(fields);
    this.rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(false)
            .build(new Cells(), plain, UTF_8)
            .iterator();
    requireHeader();
  }

  private void requireHeader() {
    List<Optional<String>> expected = new ArrayList<>(FIRST_NAMES);
    fields.forEach(field -> expected.add(Optional.of(field)));
    if (!row().filter(expected::equals).isPresent()) {
      throw LineTrouble.at(line, "is not the header op,ref,reason and the manifest's fields");
    }
  }

  @Override
  public Optional<RecordLine> next() {
    return row().map(this::line);
  }

  private Optional<List<Optional<String>>> row() {
    line++;
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (CsvParseException | UncheckedIOException e) {
      throw LineTrouble.at(line, "is not CSV");
    }
  }

  private RecordLine line(List<Optional<String>> cells) {
    if (cells.size() != FIRST_FIELD + fields.size()) {
      throw wrong("has more or fewer cells than the header");
    }
    RecordLine.Op op =
        cells
            .get(OP)
            .flatMap(RecordLine.Op::named)
            .orElseThrow(() -> wrong("is neither upsert nor delete"));
    String ref = cells.get(REF).orElseThrow(() -> wrong("has no ref"));
    Map<String, Optional<String>> record = new LinkedHashMap<>(fields.size() * 2);
    if (op == RecordLine.Op.UPSERT) {
      for (int i = 0; i < fields.size(); i++) {
        record.put(fields.get(i), cells.get(FIRST_FIELD + i));
      }
    } else if (cells.stream().skip(FIRST_FIELD).anyMatch(Optional::isPresent)) {
      throw wrong("deletes a record and yet has fields");
    }
    return new RecordLine(op, ref, cells.get(REASON), record);
  }

  private HandoverException wrong(String what) {
    return LineTrouble.at(line, what);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw wrong("cannot be closed");
    }
  }

  /** Tells absent (nothing) from empty (two quotes) and takes the guard away. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<List<Optional<String>>> {
    private List<Optional<String>> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (length == 0 && !quoted) {
        cells.add(Optional.empty());
        return;
      }
      String cell = new String(buffer, offset, length);
      cells.add(Optional.of(SpreadsheetGuard.isGuarded(cell) ? cell.substring(1) : cell));
    }

    @Override
    protected List<Optional<String>> buildRecord() {
      return cells;
    }
  }
}

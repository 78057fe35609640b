package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.List;

/**
 * A small table for people with a spreadsheet, written as parcels in CSV are: byte order mark,
 * CRLF, cells guarded against being formulas.
 */
public final class CsvTable {
  private final LineBuffer out = new LineBuffer();

  public CsvTable(List<String> header) {
    out.add("\ufeff".getBytes(UTF_8));
    add(header);
  }

  /** Adds a row; an absent value (null) is an empty cell. */
  public CsvTable add(List<String> cells) {
    Slice value = new Slice();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.add((byte) ',');
      }
      value.setAbsent();
      if (cells.get(i) != null) {
        value.setText(cells.get(i));
      }
      CsvWriter.cell(value, out);
    }
    out.add((byte) '\r');
    out.add((byte) '\n');
    return this;
  }

  /** The table as a file's content. */
  public byte[] bytes() {
    return Arrays.copyOf(out.bytes, out.used);
  }

  @Override
  public String toString() {
    return "CsvTable[" + out.used + " bytes]";
  }
}

package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handover.process.OutputField;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.WellFormed;
import java.util.Arrays;
import java.util.List;

/**
 * RFC 4180 for spreadsheets: byte order mark, header, CRLF, cells guarded against being formulas.
 * An absent value is an empty cell, an empty text is {@code ""}; ill-formed UTF-8 becomes U+FFFD.
 */
final class CsvWriter implements LineWriter {
  private static final byte[] UPSERT = "upsert,".getBytes(UTF_8);
  private static final byte[] DELETE = "delete,".getBytes(UTF_8);
  private static final byte[] END = {'\r', '\n'};

  private final byte[] header;
  private final int fields;

  CsvWriter(List<OutputField> fields) {
    this.fields = fields.size();
    LineBuffer out = new LineBuffer();
    out.add("\ufeffop,ref,reason".getBytes(UTF_8));
    for (OutputField field : fields) {
      out.add((byte) ',');
      cell(Slice.of(field.name()), out);
    }
    out.add(END);
    header = Arrays.copyOf(out.bytes, out.used);
  }

  @Override
  public void start(LineBuffer out) {
    out.add(header);
  }

  @Override
  public void upsert(Rows rows, int row, LineBuffer out) {
    out.add(UPSERT);
    rows.read(row, 0, out.cell);
    cell(out.cell, out);
    out.add((byte) ',');
    for (int i = 1; i <= fields; i++) {
      out.add((byte) ',');
      rows.read(row, i, out.cell);
      cell(out.cell, out);
    }
    out.add(END);
  }

  @Override
  public void delete(Rows tombstones, int row, LineBuffer out) {
    out.add(DELETE);
    tombstones.read(row, 0, out.cell);
    cell(out.cell, out);
    out.add((byte) ',');
    tombstones.read(row, 1, out.cell);
    cell(out.cell, out);
    for (int i = 0; i < fields; i++) {
      out.add((byte) ',');
    }
    out.add(END);
  }

  static void cell(Slice value, LineBuffer out) {
    if (value.isAbsent()) {
      return;
    }
    byte[] bytes = value.bytes;
    int start = value.start;
    int length = value.length;
    if (!isWellFormed(bytes, start, length)) {
      bytes = WellFormed.repaired(bytes, start, length);
      start = 0;
      length = bytes.length;
    }
    boolean guarded = SpreadsheetGuard.guards(bytes, start, length);
    boolean quoted = length == 0 || needsQuotes(bytes, start, length);
    out.room(length + 3);
    if (quoted) {
      out.bytes[out.used++] = '"';
    }
    if (guarded) {
      out.bytes[out.used++] = '\'';
    }
    if (quoted) {
      doublingQuotes(bytes, start, length, out);
      out.add((byte) '"');
    } else {
      out.add(bytes, start, length);
    }
  }

  private static boolean isWellFormed(byte[] bytes, int start, int length) {
    int at = start;
    int end = start + length;
    while (at < end) {
      int step = bytes[at] >= 0 ? 1 : WellFormed.sequence(bytes, at, end);
      if (step == 0) {
        return false;
      }
      at += step;
    }
    return true;
  }

  /** Also where white space at an end would get lost in a careless reader. */
  private static boolean needsQuotes(byte[] bytes, int start, int length) {
    int end = start + length;
    if (bytes[start] == ' ' || bytes[end - 1] == ' ') {
      return true;
    }
    for (int at = start; at < end; at++) {
      byte each = bytes[at];
      if (each == '"' || each == ',' || (each >= 0 && each < ' ')) {
        return true;
      }
    }
    return false;
  }

  private static void doublingQuotes(byte[] bytes, int start, int length, LineBuffer out) {
    int end = start + length;
    int copied = start;
    for (int at = start; at < end; at++) {
      if (bytes[at] == '"') {
        out.add(bytes, copied, at + 1 - copied);
        copied = at;
      }
    }
    out.add(bytes, copied, end - copied);
  }
}

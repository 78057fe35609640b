package dev.handover.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.handover.mapping.FieldType;
import dev.handover.process.OutputField;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.WellFormed;
import java.util.List;

/**
 * One JSON object a line (RFC 8259), from bytes to bytes. Integers of 32 bits and booleans are
 * literals, everything else is text, absent values are null; ill-formed UTF-8 becomes U+FFFD.
 */
final class NdjsonWriter implements LineWriter {
  private static final byte[] UPSERT = ascii("{\"op\":\"upsert\",\"ref\":");
  private static final byte[] DELETE = ascii("{\"op\":\"delete\",\"ref\":");
  private static final byte[] REASON = ascii(",\"reason\":");
  private static final byte[] RECORD = ascii(",\"record\":{");
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] END_RECORD = ascii("}}\n");
  private static final byte[] END_LINE = ascii("}\n");
  private static final int MOST_INTEGER_DIGITS = 10;

  /** What an ASCII character becomes; null where it stays as it is. */
  private static final byte[][] ESCAPES = escapes();

  private static final boolean[] AS_IT_IS = asItIs();

  private final byte[][] names;
  private final FieldType[] types;

  NdjsonWriter(List<OutputField> fields) {
    names = new byte[fields.size()][];
    types = new FieldType[fields.size()];
    LineBuffer name = new LineBuffer();
    for (int i = 0; i < names.length; i++) {
      name.used = 0;
      if (i > 0) {
        name.add((byte) ',');
      }
      text(Slice.of(fields.get(i).name()), name);
      name.add((byte) ':');
      names[i] = java.util.Arrays.copyOf(name.bytes, name.used);
      types[i] = fields.get(i).type();
    }
  }

  @Override
  public void start(LineBuffer out) {}

  @Override
  public void upsert(Rows rows, int row, LineBuffer out) {
    out.add(UPSERT);
    rows.read(row, 0, out.cell);
    text(out.cell, out);
    out.add(RECORD);
    for (int i = 0; i < names.length; i++) {
      out.add(names[i]);
      rows.read(row, i + 1, out.cell);
      value(out.cell, types[i], out);
    }
    out.add(END_RECORD);
  }

  @Override
  public void delete(Rows tombstones, int row, LineBuffer out) {
    out.add(DELETE);
    tombstones.read(row, 0, out.cell);
    text(out.cell, out);
    out.add(REASON);
    tombstones.read(row, 1, out.cell);
    text(out.cell, out);
    out.add(END_LINE);
  }

  private static void value(Slice value, FieldType type, LineBuffer out) {
    boolean literal =
        switch (type) {
          case INTEGER -> isInteger(value);
          case BOOLEAN -> value.contentEquals(TRUE) || value.contentEquals(FALSE);
          default -> false;
        };
    if (literal) {
      out.add(value.bytes, value.start, value.length);
    } else {
      text(value, out);
    }
  }

  /** Whether the bytes are an integer as JSON writes it; anything else travels as text. */
  private static boolean isInteger(Slice value) {
    if (value.length < 1) {
      return false;
    }
    int at = value.start;
    int end = at + value.length;
    if (value.bytes[at] == '-') {
      at++;
    }
    int digits = end - at;
    if (digits < 1 || digits > MOST_INTEGER_DIGITS || (digits > 1 && value.bytes[at] == '0')) {
      return false;
    }
    for (; at < end; at++) {
      if (value.bytes[at] < '0' || value.bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  private static void text(Slice value, LineBuffer out) {
    if (value.isAbsent()) {
      out.add(NULL);
      return;
    }
    int begun = out.used;
    if (!quoted(value.bytes, value.start, value.length, out)) {
      out.used = begun;
      byte[] repaired = WellFormed.repaired(value.bytes, value.start, value.length);
      quoted(repaired, 0, repaired.length, out);
    }
  }

  /** False at the first ill-formed byte; what was written until then must be taken back. */
  private static boolean quoted(byte[] bytes, int start, int length, LineBuffer out) {
    out.room(length + 2);
    out.bytes[out.used++] = '"';
    int end = start + length;
    int copied = start;
    int at = start;
    while (at < end) {
      byte each = bytes[at];
      if (each < 0) {
        int passed = WellFormed.usual(bytes, at, end);
        if (passed == 0) {
          passed = WellFormed.sequence(bytes, at, end);
        }
        if (passed == 0) {
          return false;
        }
        at += passed;
      } else if (WellFormed.areEightUnescaped(bytes, at, end)) {
        at += 8;
      } else if (AS_IT_IS[each]) {
        at++;
      } else {
        out.add(bytes, copied, at - copied);
        out.add(ESCAPES[each]);
        at++;
        copied = at;
      }
    }
    out.add(bytes, copied, end - copied);
    out.add((byte) '"');
    return true;
  }

  private static byte[][] escapes() {
    byte[][] table = new byte[128][];
    for (int c = 0; c < 0x20; c++) {
      table[c] = ascii(String.format("\\u%04x", c));
    }
    table['\b'] = ascii("\\b");
    table['\f'] = ascii("\\f");
    table['\n'] = ascii("\\n");
    table['\r'] = ascii("\\r");
    table['\t'] = ascii("\\t");
    table['"'] = ascii("\\\"");
    table['\\'] = ascii("\\\\");
    return table;
  }

  private static boolean[] asItIs() {
    boolean[] table = new boolean[128];
    for (int c = 0; c < table.length; c++) {
      table[c] = ESCAPES[c] == null;
    }
    return table;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}

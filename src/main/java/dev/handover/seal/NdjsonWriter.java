package dev.handover.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.handover.mapping.FieldType;
import dev.handover.process.OutputField;
import dev.handover.record.Eight;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.WellFormed;
import java.util.Arrays;
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

  /** {@code \u001f}, and a quote at an end. */
  private static final int LONGEST_ESCAPE = 8;

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
      names[i] = Arrays.copyOf(name.bytes, name.used);
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
      out.addShort(names[i]);
      rows.read(row, i + 1, out.cell);
      if (isLiteral(out.cell, types[i])) {
        out.add(out.cell.bytes, out.cell.start, out.cell.length);
      } else {
        text(out.cell, out);
      }
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

  /** Whether JSON has the value as it stands, as a number or a truth value. */
  private static boolean isLiteral(Slice value, FieldType type) {
    return switch (type) {
      case INTEGER -> isInteger(value);
      case BOOLEAN -> value.contentEquals(TRUE) || value.contentEquals(FALSE);
      default -> false;
    };
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
    int end = value.start + value.length;
    if (value.wellFormed || WellFormed.firstMalformed(value.bytes, value.start, end) < 0) {
      quoted(value.bytes, value.start, end, out);
    } else {
      byte[] repaired = WellFormed.repaired(value.bytes, value.start, value.length);
      quoted(repaired, 0, repaired.length, out);
    }
  }

  /** Writes well-formed text, eight bytes at a time up to each that must be escaped. */
  private static void quoted(byte[] bytes, int start, int end, LineBuffer out) {
    out.room(end - start + LONGEST_ESCAPE);
    out.bytes[out.used++] = '"';
    int at = start;
    while (at < end) {
      long eight = Eight.upToEnd(bytes, at);
      int kept = Math.min(WellFormed.unescaped(eight), end - at);
      out.put(eight);
      out.used += kept;
      at += kept;
      if (kept < 8 && at < end) {
        byte[] escape = ESCAPES[bytes[at++]];
        out.room(end - at + LONGEST_ESCAPE);
        for (byte each : escape) {
          out.bytes[out.used++] = each;
        }
      }
    }
    out.bytes[out.used++] = '"';
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

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}

package dev.handover.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One value under work: a view of UTF-8 bytes, or absent. One instance is reused from cell to cell,
 * which is why its fields are open: the hot path makes no object per value.
 *
 * <p>Whoever changes the bytes in place owns the array; whoever replaces them calls {@link #set}.
 */
public final class Slice {
  public byte[] bytes = {};
  public int start;

  /** Length in bytes; negative means that there is no value (SQL NULL). */
  public int length = -1;

  /** Whether it is known that this is well-formed UTF-8 without U+0000; false says nothing. */
  public boolean wellFormed;

  /** A slice over a text's UTF-8 bytes. */
  public static Slice of(String text) {
    Slice slice = new Slice();
    slice.setText(text);
    return slice;
  }

  public void set(byte[] newBytes, int newStart, int newLength) {
    bytes = newBytes;
    start = newStart;
    length = newLength;
    wellFormed = false;
  }

  public void setText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    set(utf8, 0, utf8.length);
  }

  public void setAbsent() {
    length = -1;
  }

  public boolean isAbsent() {
    return length < 0;
  }

  /** The value as text; an absent value reads as the empty text. */
  public String text() {
    return isAbsent() ? "" : new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  /** Whether every byte is below 0x80, so that bytes are characters. */
  public boolean isAscii() {
    for (int i = start, end = start + length; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The same without control characters: each byte is one character that people see. */
  public boolean isPrintableAscii() {
    for (int i = start, end = start + length; i < end; i++) {
      if (bytes[i] < ' ' || bytes[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value's bytes are exactly these. */
  public boolean contentEquals(byte[] other) {
    return length == other.length
        && Arrays.equals(bytes, start, start + length, other, 0, other.length);
  }

  @Override
  public String toString() {
    return isAbsent() ? "Slice[absent]" : "Slice[" + length + " bytes]";
  }
}

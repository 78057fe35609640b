package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Writes full-width ASCII (U+FF01..FF5E), as Chinese keyboards produce it, as plain ASCII, and the
 * ideographic space as a space.
 */
final class Narrow implements Cleaner {
  static final Cleaner CLEANER = new Narrow();
  static final Rule<Cleaner> RULE = Rule.plain("narrow", Rule.ANY, CLEANER);

  private Narrow() {}

  @Override
  public void clean(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    for (int i = value.start; i < end; i++) {
      if (bytes[i] < 0 && narrowed(bytes, i, end) != 0) {
        rewrite(value, i);
        return;
      }
    }
  }

  private static void rewrite(Slice value, int first) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    byte[] written = new byte[value.length - 2];
    int used = first - value.start;
    System.arraycopy(bytes, value.start, written, 0, used);
    for (int i = first; i < end; ) {
      byte narrowed = narrowed(bytes, i, end);
      written[used++] = narrowed != 0 ? narrowed : bytes[i];
      i += narrowed != 0 ? 3 : 1;
    }
    value.set(written, 0, used);
  }

  /** The ASCII character that is meant by the three bytes at {@code i}, or 0. */
  static byte narrowed(byte[] bytes, int i, int end) {
    if (i + 3 > end) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int third = bytes[i + 2] & 0xFF;
    if (bytes[i] == (byte) 0xEF && (second & 0xFE) == 0xBC && (third & 0xC0) == 0x80) {
      int codePoint = 0xF000 | (second & 0x3F) << 6 | (third & 0x3F);
      return codePoint >= 0xFF01 && codePoint <= 0xFF5E ? (byte) (codePoint - 0xFEE0) : 0;
    }
    return bytes[i] == (byte) 0xE3 && second == 0x80 && third == 0x80 ? (byte) ' ' : 0;
  }
}

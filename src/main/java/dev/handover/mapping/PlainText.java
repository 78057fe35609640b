package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Any text that every reader can hold: well-formed UTF-8 without U+0000, which PostgreSQL and C
 * programs refuse.
 */
final class PlainText implements Form {
  static final Form FORM = new PlainText();

  private PlainText() {}

  @Override
  public boolean fits(Slice value) {
    return firstWrong(value, 0) < 0;
  }

  /** Whether all bytes are well-formed UTF-8; U+0000 is. */
  static boolean isUtf8(Slice value) {
    return firstWrong(value, -1) < 0;
  }

  /** Where a character stands that is malformed or not above a code point, or -1. */
  private static int firstWrong(Slice value, int above) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    for (int i = value.start; i < end; ) {
      if (bytes[i] > 0) {
        i++;
        continue;
      }
      if (Utf8.isUsual(bytes, i, end)) {
        i += 3;
        continue;
      }
      int codePoint = Utf8.codePoint(bytes, i, end);
      if (codePoint <= above) {
        return i;
      }
      i += Utf8.width(codePoint);
    }
    return -1;
  }

  @Override
  public String reason() {
    return "not text: malformed UTF-8 or a NUL character";
  }
}

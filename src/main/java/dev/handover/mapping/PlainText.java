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
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    for (int i = value.start; i < end; ) {
      if (bytes[i] > 0) {
        i++;
        continue;
      }
      int codePoint = Utf8.codePoint(bytes, i, end);
      if (codePoint <= 0) {
        return false;
      }
      i += Utf8.width(codePoint);
    }
    return true;
  }

  @Override
  public String reason() {
    return "not text: malformed UTF-8 or a NUL character";
  }
}

package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Takes away what cannot be seen at both ends: Unicode white space (U+3000 too), control
 * characters, and the invisible marks that address books leave around numbers (U+200B..200F,
 * U+202A..202E, U+2060..206F, U+FEFF).
 */
final class Trim implements Cleaner {
  static final Cleaner CLEANER = new Trim();
  static final Rule<Cleaner> RULE = Rule.plain("trim", Rule.ANY, CLEANER);

  private Trim() {}

  @Override
  public void clean(Slice value) {
    byte[] bytes = value.bytes;
    int start = value.start;
    int end = start + value.length;
    while (start < end && isBlank(bytes, start, end)) {
      start += Utf8.size(bytes, start, end);
    }
    while (end > start) {
      int last = bytes[end - 1] >= 0 ? end - 1 : Utf8.before(bytes, start, end);
      if (!isBlank(bytes, last, end)) {
        break;
      }
      end = last;
    }
    value.set(bytes, start, end - start);
  }

  private static boolean isBlank(byte[] bytes, int i, int end) {
    byte b = bytes[i];
    if (b >= 0) {
      return b <= ' ' || b == 0x7F;
    }
    int lead = b & 0xFF;
    boolean possible = lead == 0xC2 || lead == 0xE1 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF;
    return possible && isBlank(Utf8.codePoint(bytes, i, end));
  }

  /** White space and invisible characters beyond ASCII. */
  static boolean isBlank(int codePoint) {
    if (codePoint < 0x2000) {
      return (codePoint >= 0x80 && codePoint <= 0xA0) || codePoint == 0x1680 || codePoint == 0x180E;
    }
    if (codePoint <= 0x206F) {
      return codePoint <= 0x200F
          || (codePoint >= 0x2028 && codePoint <= 0x202F)
          || codePoint >= 0x205F;
    }
    return codePoint == 0x3000 || codePoint == 0xFEFF;
  }
}

package dev.handover.seal;

import java.nio.charset.StandardCharsets;

/** UTF-8 as the Unicode Standard, table 3-7, has it: no overlong forms, no surrogates. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether a well-formed sequence of three bytes begins here, of those that nearly all of Chinese
   * is: asked first, because it needs so little.
   */
  static boolean isUsual(byte[] bytes, int at, int end) {
    return bytes[at] >= (byte) 0xe1
        && bytes[at] <= (byte) 0xec
        && at + 2 < end
        && continues(bytes[at + 1])
        && continues(bytes[at + 2]);
  }

  /**
   * The length in bytes of the well-formed sequence of two to four bytes that begins at {@code at};
   * 0 where there is none.
   */
  static int sequence(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first >= 0xc2 && first <= 0xdf) {
      return at + 1 < end && continues(bytes[at + 1]) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
      if (at + 2 >= end || !continues(bytes[at + 1]) || !continues(bytes[at + 2])) {
        return 0;
      }
      int second = bytes[at + 1] & 0xff;
      boolean overlong = first == 0xe0 && second < 0xa0;
      boolean surrogate = first == 0xed && second > 0x9f;
      return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xf0 && first <= 0xf4) {
      if (at + 3 >= end
          || !continues(bytes[at + 1])
          || !continues(bytes[at + 2])
          || !continues(bytes[at + 3])) {
        return 0;
      }
      int second = bytes[at + 1] & 0xff;
      boolean overlong = first == 0xf0 && second < 0x90;
      boolean tooHigh = first == 0xf4 && second > 0x8f;
      return overlong || tooHigh ? 0 : 4;
    }
    return 0;
  }

  /** The same text with every ill-formed part replaced by U+FFFD; off the hot path. */
  static byte[] repaired(byte[] bytes, int start, int length) {
    return new String(bytes, start, length, StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean continues(byte value) {
    return (value & 0xc0) == 0x80;
  }
}

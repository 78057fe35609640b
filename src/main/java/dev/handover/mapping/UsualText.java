package dev.handover.mapping;

import dev.handover.record.Slice;
import dev.handover.record.WellFormed;

/**
 * Tells in one pass that the usual cleaning would change nothing, as of nearly every value: nothing
 * but visible ASCII, ideographs, and the marks that stand among them; no blank at an end.
 */
final class UsualText {
  /** The leads of U+4000 to U+9FFF, E4 to E9, a bit each: all of them ideographs or such. */
  private static final int IDEOGRAPHS = 0x03F0;

  private UsualText() {}

  /**
   * Whether a value is as {@link Rules#USUAL_CLEANING} would leave it; then it also is a text that
   * every reader can hold. False only says that one has to look closer.
   */
  static boolean isClean(Slice value) {
    byte[] bytes = value.bytes;
    int start = value.start;
    int end = start + value.length;
    if (value.length <= 0 || bytes[start] == ' ' || bytes[end - 1] == ' ') {
      return false;
    }
    for (int i = start; i < end; ) {
      byte b = bytes[i];
      if (b >= 0) {
        if (WellFormed.areEightSeen(bytes, i, end)) {
          i += 8;
        } else if (b >= ' ' && b != 0x7F) {
          i++;
        } else {
          return false;
        }
      } else {
        int passed = WellFormed.ofThree(bytes, i, end, IDEOGRAPHS);
        if (passed == 0) {
          if (!isUsual(bytes, i, end)) {
            return false;
          }
          passed = 3;
        }
        i += passed;
      }
    }
    return true;
  }

  /** One ideograph, an ideographic comma or full stop, or a full-width form of ASCII. */
  private static boolean isUsual(byte[] bytes, int i, int end) {
    if (i + 3 > end) {
      return false;
    }
    int lead = bytes[i] & 0xFF;
    int second = bytes[i + 1] & 0xFF;
    int third = bytes[i + 2] & 0xFF;
    if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) {
      return false;
    }
    return (lead >= 0xE4 && lead <= 0xE9)
        || (lead == 0xE3 && second == 0x80 && (third == 0x81 || third == 0x82))
        || (lead == 0xEF && second == 0xBC && third > 0x80)
        || (lead == 0xEF && second == 0xBD && third <= 0x9E);
  }
}

package dev.handover.record;

import java.nio.charset.StandardCharsets;

/**
 * Passes over well-formed UTF-8 (the Unicode Standard, table 3-7: no overlong forms, no surrogates)
 * eight bytes at a time: every value is looked at on its way from the source to the line.
 */
public final class WellFormed {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** Of two characters of three bytes, the bits that tell so, and how they must be. */
  private static final long FORM = 0x0000C0C0F0C0C0F0L;

  private static final long TWO_OF_THREE = 0x00008080E08080E0L;
  private static final int ONE_OF_THREE = (int) (TWO_OF_THREE & 0xFFFFFF);
  private static final int FORM_OF_ONE = (int) (FORM & 0xFFFFFF);

  /** Leads of three bytes after which any two may follow: all but E0 and ED, a bit each. */
  private static final int FREE_LEADS = 0xDFFE;

  private WellFormed() {}

  /** Where a NUL or a byte stands that is not well-formed, or -1. */
  public static int firstWrong(byte[] bytes, int start, int end) {
    return firstWrong(bytes, start, end, true);
  }

  /** Where a byte stands that is not well-formed, or -1; U+0000 is. */
  public static int firstMalformed(byte[] bytes, int start, int end) {
    return firstWrong(bytes, start, end, false);
  }

  private static int firstWrong(byte[] bytes, int start, int end, boolean orNul) {
    int i = start;
    while (i < end) {
      i = many(bytes, i, end, orNul);
      if (i == end) {
        return -1;
      }
      if (bytes[i] >= 0) {
        if (orNul && bytes[i] == 0) {
          return i;
        }
        i++;
      } else {
        int passed = usual(bytes, i, end);
        if (passed == 0) {
          passed = sequence(bytes, i, end);
        }
        if (passed == 0) {
          return i;
        }
        i += passed;
      }
    }
    return -1;
  }

  /** As far as eight bytes of ASCII or two usual characters of three follow each other. */
  private static int many(byte[] bytes, int start, int end, boolean notNul) {
    int i = start;
    while (i <= end - 8) {
      long eight = Eight.of(bytes, i);
      if (areTwoUsual(eight)) {
        i += 6;
      } else if (((eight | (notNul ? eight - ONES : 0)) & HIGH) == 0) {
        i += 8;
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * How many bytes of those characters begin here that nearly all of Chinese is made of: 6 for two,
   * 3 for one, or 0. Asked before {@link #sequence}, because it needs so little.
   */
  public static int usual(byte[] bytes, int i, int end) {
    return ofThree(bytes, i, end, FREE_LEADS);
  }

  /**
   * The same of characters of three bytes whose leads, E0 to EF, are among those of a bit each; of
   * E0 and ED nothing can be told.
   */
  public static int ofThree(byte[] bytes, int i, int end, int leads) {
    if (i + 8 > end) {
      return 0;
    }
    long eight = Eight.of(bytes, i);
    boolean one = ((int) eight & FORM_OF_ONE) == ONE_OF_THREE && isAmong(leads, eight);
    if (!one) {
      return 0;
    }
    return (eight & FORM) == TWO_OF_THREE && isAmong(leads, eight >>> 24) ? 6 : 3;
  }

  /** Whether the first six of eight bytes are two of the characters that Chinese is made of. */
  public static boolean areTwoUsual(long eight) {
    return (eight & FORM) == TWO_OF_THREE
        && ((FREE_LEADS >>> (eight & 0x0F)) & (FREE_LEADS >>> (eight >>> 24 & 0x0F)) & 1) != 0;
  }

  private static boolean isAmong(int leads, long lead) {
    return (leads >>> (lead & 0x0F) & 1) != 0;
  }

  /** Whether the next eight bytes are ASCII that is seen: no control character. */
  public static boolean areEightSeen(byte[] bytes, int i, int end) {
    if (i + 8 > end) {
      return false;
    }
    long eight = Eight.of(bytes, i);
    long deletes = eight ^ (ONES * 0x7F);
    return ((eight | (eight - ONES * ' ') | (deletes - ONES)) & HIGH) == 0;
  }

  /**
   * How many of eight bytes, the first in the lowest place, stand in a JSON string as they are
   * before the first control character, quote or backslash.
   */
  public static int unescaped(long eight) {
    long controls = eight - ONES * ' ';
    long quotes = (eight ^ (ONES * '"')) - ONES;
    long backslashes = (eight ^ (ONES * '\\')) - ONES;
    // a byte above the first that is found may be told wrongly by what was borrowed
    long found = (controls | quotes | backslashes) & ~eight & HIGH;
    return found == 0 ? 8 : Long.numberOfTrailingZeros(found) >>> 3;
  }

  /**
   * The length in bytes of the well-formed sequence of two to four bytes that begins at {@code at};
   * 0 where there is none.
   */
  public static int sequence(byte[] bytes, int at, int end) {
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
  public static byte[] repaired(byte[] bytes, int start, int length) {
    return new String(bytes, start, length, StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean continues(byte value) {
    return (value & 0xc0) == 0x80;
  }
}

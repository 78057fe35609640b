package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * A day at the beginning of a text, as numbers that need not be of the calendar. Packed into a
 * long, since there is one for every value: the number yyyyMMdd above, in the low byte where it
 * ends.
 */
final class WrittenDay {
  static final long NONE = -1;

  /** The first day there is, which some programs write for no day. */
  static final int FIRST = 1_01_01;

  static final int MOST_BYTES = 96;
  private static final int YEAR = 0xE5B9B4;
  private static final int MONTH = 0xE69C88;
  private static final int DAY = 0xE697A5;
  private static final int DAY_SPOKEN = 0xE58FB7;
  private static final int DAY_SPOKEN_OLD = 0xE8999F;
  private static final int REPUBLIC_FIRST = 0xE6B091;
  private static final int REPUBLIC = 0xE59BBD;
  private static final int REPUBLIC_OLD = 0xE59C8B;

  private WrittenDay() {}

  static int number(long day) {
    return (int) (day >> 8);
  }

  static int behind(long day) {
    return (int) (day & 0xFF);
  }

  /** Whether it is one of those that databases and spreadsheets write for no day at all. */
  static boolean isZero(long day) {
    int number = number(day);
    return number / 10000 == 0 || number == FIRST || number == 1900_01_00;
  }

  /**
   * Writes a value in ASCII, 年 月 日 as Y M D and 民国 as R, without spaces in Chinese dates; answers
   * how many bytes, or 0 where there is any other character beyond ASCII.
   */
  static int plainly(Slice value, byte[] into) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    int used = 0;
    boolean chinese = false;
    for (int i = value.start; i < end; ) {
      boolean wide = bytes[i] < 0;
      byte b = wide ? meant(bytes, i, end) : bytes[i];
      if (b == 0) {
        return 0;
      }
      if (wide && b == 'Y') {
        chinese = true;
        used -= used > 0 && into[used - 1] == ' ' ? 1 : 0;
      }
      boolean behindRepublic = used > 0 && into[used - 1] == 'R';
      if (b != ' ' || !(chinese || behindRepublic)) {
        into[used++] = b;
      }
      i += wide ? (b == 'R' ? 6 : 3) : 1;
    }
    return used;
  }

  private static byte meant(byte[] bytes, int i, int end) {
    return switch (three(bytes, i, end)) {
      case YEAR -> 'Y';
      case MONTH -> 'M';
      case DAY, DAY_SPOKEN, DAY_SPOKEN_OLD -> 'D';
      case REPUBLIC_FIRST -> {
        int second = three(bytes, i + 3, end);
        yield (byte) (second == REPUBLIC || second == REPUBLIC_OLD ? 'R' : 0);
      }
      default -> Narrow.narrowed(bytes, i, end);
    };
  }

  private static int three(byte[] bytes, int i, int end) {
    return i + 3 > end
        ? 0
        : (bytes[i] & 0xFF) << 16 | (bytes[i + 1] & 0xFF) << 8 | (bytes[i + 2] & 0xFF);
  }

  /** The day that plain bytes begin with, or NONE. */
  static long read(byte[] plain, int end, DateSpelling spelling) {
    int first = end > 0 && plain[0] == 'R' && spelling.roc() ? 1 : 0;
    int digits = digits(plain, first, end, 9);
    if (digits == 8 && first == 0) {
      return packed(Ascii.number(plain, 0, 8), 8);
    }
    int at = first + digits;
    if (digits == 0 || digits + first > 4 || at >= end) {
      return NONE;
    }
    byte separator = plain[at];
    byte second = separator == 'Y' ? (byte) 'M' : separator;
    int middle = digits(plain, at + 1, end, 2);
    int last = at + 1 + middle + 1;
    boolean parted = separator == '-' || separator == '/' || separator == '.' || separator == 'Y';
    if (!parted || middle == 0 || last >= end || plain[last - 1] != second) {
      return NONE;
    }
    int a = Ascii.number(plain, first, digits);
    int b = Ascii.number(plain, at + 1, middle);
    boolean yearFirst =
        first > 0 || digits > 2 || separator == 'Y' || spelling.order() == DateSpelling.Order.YMD;
    int lastDigits = digits(plain, last, end, yearFirst ? 2 : 5);
    if (lastDigits == 0) {
      return NONE;
    }
    int c = Ascii.number(plain, last, lastDigits);
    int behind = last + lastDigits;
    if (!yearFirst) {
      boolean dayFirst = spelling.order() == DateSpelling.Order.DMY;
      return number(spelling.year(c, lastDigits), dayFirst ? b : a, dayFirst ? a : b, behind);
    }
    boolean named = separator == 'Y' && behind < end && plain[behind] == 'D';
    int year = first > 0 ? a + 1911 : spelling.year(a, digits);
    return number(year, b, c, named ? behind + 1 : behind);
  }

  private static long number(int year, int month, int day, int behind) {
    return year < 0 ? NONE : packed((year * 100 + month) * 100 + day, behind);
  }

  private static long packed(int number, int behind) {
    return (long) number << 8 | behind;
  }

  /** How many digits stand there, at most so many. */
  static int digits(byte[] plain, int from, int end, int most) {
    int i = from;
    while (i < end && i < from + most && Ascii.isDigit(plain[i])) {
      i++;
    }
    return i - from;
  }

  /**
   * Where the time of day begins behind a day, the end where there is none, or -1 where something
   * else stands there.
   */
  static int time(byte[] plain, int end, int behind) {
    if (behind == end) {
      return end;
    }
    boolean parted = plain[behind] == 'T' || plain[behind] == ' ';
    int from = parted ? behind + 1 : behind;
    boolean may = parted || plain[behind - 1] == 'D';
    return may && ClockTime.isWritten(plain, from, end) ? from : -1;
  }
}

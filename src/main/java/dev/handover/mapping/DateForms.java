package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.EnumSet;

/**
 * Writes a day as {@code yyyy-MM-dd}. Understands {@code 2023-1-5}, {@code 2023/1/5}, {@code
 * 2023.1.5}, {@code 20230105}, {@code 2023年1月5日} (or 号), each in full-width digits too and, but for
 * the eight digits, followed by a time, which is cut off (the day as written, whatever the offset).
 * Other texts and days that the calendar does not have stay as they are.
 */
final class DateForms implements Cleaner {
  static final Rule<Cleaner> RULE =
      Rule.plain("date", EnumSet.of(FieldType.TEXT, FieldType.DATE), new DateForms());
  private static final int MOST_BYTES = 96;
  private static final int YEAR = 0xE5B9B4;
  private static final int MONTH = 0xE69C88;
  private static final int DAY = 0xE697A5;
  private static final int DAY_SPOKEN = 0xE58FB7;

  private DateForms() {}

  @Override
  public void clean(Slice value) {
    if (value.length < 8 || value.length > MOST_BYTES || IsoDate.FORM.fits(value)) {
      return;
    }
    byte[] plain = new byte[value.length];
    int end = plainly(value, plain);
    int date = end == 8 ? eightDigits(plain) : separated(plain, end);
    if (date != IsoDate.NONE) {
      IsoDate.write(date, value);
    }
  }

  /** Writes the value in ASCII, 年 月 日 as Y M D; how many bytes, or 0 where it is no date. */
  private static int plainly(Slice value, byte[] into) {
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
      if (!(chinese && b == ' ')) {
        into[used++] = b;
      }
      i += wide ? 3 : 1;
    }
    return used;
  }

  private static byte meant(byte[] bytes, int i, int end) {
    if (i + 3 > end) {
      return 0;
    }
    int three = (bytes[i] & 0xFF) << 16 | (bytes[i + 1] & 0xFF) << 8 | (bytes[i + 2] & 0xFF);
    return switch (three) {
      case YEAR -> 'Y';
      case MONTH -> 'M';
      case DAY, DAY_SPOKEN -> 'D';
      default -> Narrow.narrowed(bytes, i, end);
    };
  }

  private static int eightDigits(byte[] plain) {
    int number = Ascii.number(plain, 0, 8);
    return number < 0
        ? separated(plain, 8)
        : IsoDate.of(number / 10000, number / 100 % 100, number % 100);
  }

  private static int separated(byte[] plain, int end) {
    if (end < 8) {
      return IsoDate.NONE;
    }
    byte first = plain[4];
    byte second = first == 'Y' ? (byte) 'M' : first;
    int monthDigits = digits(plain, 5, end);
    int behindMonth = 5 + monthDigits;
    int dayDigits = digits(plain, behindMonth + 1, end);
    boolean shaped =
        (first == '-' || first == '/' || first == '.' || first == 'Y')
            && monthDigits > 0
            && dayDigits > 0
            && plain[behindMonth] == second;
    if (!shaped || !endsWell(plain, behindMonth + 1 + dayDigits, end, first == 'Y')) {
      return IsoDate.NONE;
    }
    return IsoDate.of(
        Ascii.number(plain, 0, 4),
        Ascii.number(plain, 5, monthDigits),
        Ascii.number(plain, behindMonth + 1, dayDigits));
  }

  /** How many digits stand there, at most two. */
  private static int digits(byte[] plain, int from, int end) {
    int i = from;
    while (i < end && i < from + 2 && Ascii.isDigit(plain[i])) {
      i++;
    }
    return i - from;
  }

  private static boolean endsWell(byte[] plain, int from, int end, boolean chinese) {
    int i = from;
    if (chinese && i < end && plain[i] == 'D') {
      i++;
    }
    if (i == end) {
      return true;
    }
    boolean parted = plain[i] == 'T' || plain[i] == ' ';
    return (parted || i > from) && ClockTime.isWritten(plain, parted ? i + 1 : i, end);
  }
}

package dev.handover.mapping;

import dev.handover.record.Slice;
import java.time.Month;
import java.time.Year;

/** Days of the calendar as {@code yyyy-MM-dd}, years 0001 to 9999 (ISO 8601). */
final class IsoDate implements Form {
  static final Form FORM = new IsoDate();

  /** What the reading methods answer where there is no such day. */
  static final int NONE = -1;

  static final int LENGTH = 10;

  private static final int LEAP_FEBRUARY = Month.FEBRUARY.maxLength();

  /** By the number of the month. */
  private static final int[] DAYS = new int[13];

  static {
    for (Month month : Month.values()) {
      DAYS[month.getValue()] = month.minLength();
    }
  }

  private IsoDate() {}

  @Override
  public boolean fits(Slice value) {
    return value.length == LENGTH && read(value.bytes, value.start) != NONE;
  }

  @Override
  public String reason() {
    return "not a real date written as yyyy-MM-dd";
  }

  /** The day written in the ten bytes from {@code start}, as the number yyyyMMdd, or NONE. */
  static int read(byte[] bytes, int start) {
    if (bytes[start + 4] != '-' || bytes[start + 7] != '-') {
      return NONE;
    }
    return of(
        Ascii.number(bytes, start, 4),
        Ascii.number(bytes, start + 5, 2),
        Ascii.number(bytes, start + 8, 2));
  }

  /** The day as the number yyyyMMdd, or NONE where the calendar has none. */
  static int of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    int days = month == 2 && Year.isLeap(year) ? LEAP_FEBRUARY : DAYS[month];
    return day > days ? NONE : (year * 100 + month) * 100 + day;
  }

  /** Replaces the value by a day, given as the number yyyyMMdd. */
  static void write(int date, Slice value) {
    byte[] written = new byte[LENGTH];
    Ascii.write(date / 10000, written, 0, 4);
    written[4] = '-';
    Ascii.write(date / 100 % 100, written, 5, 2);
    written[7] = '-';
    Ascii.write(date % 100, written, 8, 2);
    value.set(written, 0, LENGTH);
  }
}

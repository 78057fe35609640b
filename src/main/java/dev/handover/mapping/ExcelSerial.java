package dev.handover.mapping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Days as spreadsheets count them: 1 is 1900-01-01, and 60 is a 1900-02-29 that never was (ECMA-376
 * part 1, 18.17.4.1), so that 61 is 1900-03-01; a fraction is the time of day. Numbers from 1900 to
 * 2100 are left alone: they are as likely years.
 */
final class ExcelSerial {
  /** No number of a day. */
  static final BigDecimal NONE = BigDecimal.ONE.negate();

  private static final int NO_DAY = 60;
  private static final int LAST = 2_958_465;
  private static final int MOST_BYTES = 24;
  private static final LocalDate BEFORE = LocalDate.of(1899, 12, 31);

  private ExcelSerial() {}

  /** Whether all bytes are digits, with at most one point between them. */
  static boolean isNumber(byte[] plain, int end) {
    int points = 0;
    for (int i = 0; i < end; i++) {
      points += plain[i] == '.' ? 1 : 0;
      if (plain[i] != '.' && !Ascii.isDigit(plain[i])) {
        return false;
      }
    }
    return end > 0 && end <= MOST_BYTES && points <= 1 && plain[0] != '.' && plain[end - 1] != '.';
  }

  /** The number of a day that was or will be, 0 for a day that means none, or NONE. */
  static BigDecimal read(byte[] plain, int end) {
    BigDecimal serial =
        isNumber(plain, end)
            ? new BigDecimal(new String(plain, 0, end, StandardCharsets.US_ASCII))
            : NONE;
    if (serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
      return NONE;
    }
    int day = serial.intValue();
    boolean year = day >= 1900 && day <= 2100;
    return day == NO_DAY || year ? NONE : serial;
  }

  /** The day of a number that is not zero. */
  static LocalDate day(int serial) {
    return BEFORE.plusDays(serial > NO_DAY ? serial - 1L : serial);
  }
}

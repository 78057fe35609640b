package dev.handover.retention;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** A value as it was given to the database, beside the same as it is read. */
final class Written {
  private Written() {}

  /** Whether both are one text, one number or one time: 0 and 0.00, T10:00 and T10:00:00.000. */
  static boolean isSame(String there, String given) {
    return there.equals(given) || isSameNumber(there, given) || isSameTime(there, given);
  }

  private static boolean isSameNumber(String there, String given) {
    try {
      return new BigDecimal(there).compareTo(new BigDecimal(given)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isSameTime(String there, String given) {
    try {
      return LocalDateTime.parse(there).equals(LocalDateTime.parse(given));
    } catch (DateTimeException e) {
      return false;
    }
  }
}

package dev.handover.cli.demo;

import java.time.LocalDate;

/** Makes resident identity numbers (GB 11643-1999). */
final class ResidentIds {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ResidentIds() {}

  /**
   * The number of 18 characters.
   *
   * @param region six digits of GB/T 2260
   * @param sequence 0 to 999; odd for men
   */
  static String of(String region, LocalDate birth, int sequence) {
    StringBuilder id = new StringBuilder(18).append(region);
    appendTwoDigits(id, birth.getYear() / 100);
    appendDate(id, birth);
    appendThreeDigits(id, sequence);
    return id.append(check(id)).toString();
  }

  /** The number of 15 digits as it was issued before 1999: two-digit year, no check digit. */
  static String legacy(String region, LocalDate birth, int sequence) {
    StringBuilder id = new StringBuilder(15).append(region);
    appendDate(id, birth);
    appendThreeDigits(id, sequence);
    return id.toString();
  }

  /** The same number with a check character that does not fit. */
  static String miscopied(String id) {
    int right = CHECKS.indexOf(id.charAt(17));
    return id.substring(0, 17) + CHECKS.charAt((right + 3) % CHECKS.length());
  }

  /** As yyMMdd. */
  private static void appendDate(StringBuilder id, LocalDate date) {
    appendTwoDigits(id, date.getYear() % 100);
    appendTwoDigits(id, date.getMonthValue());
    appendTwoDigits(id, date.getDayOfMonth());
  }

  private static void appendThreeDigits(StringBuilder id, int number) {
    id.append((char) ('0' + number / 100));
    appendTwoDigits(id, number % 100);
  }

  private static void appendTwoDigits(StringBuilder id, int number) {
    id.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static char check(CharSequence first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }
}

package dev.handover.cli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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
    id.append(DateTimeFormatter.BASIC_ISO_DATE.format(birth));
    appendThreeDigits(id, sequence);
    return id.append(check(id)).toString();
  }

  /** The number of 15 digits as it was issued before 1999: two-digit year, no check digit. */
  static String legacy(String region, LocalDate birth, int sequence) {
    StringBuilder id = new StringBuilder(15).append(region);
    id.append(DateTimeFormatter.BASIC_ISO_DATE.format(birth), 2, 8);
    appendThreeDigits(id, sequence);
    return id.toString();
  }

  /** The same number with a check character that does not fit. */
  static String miscopied(String id) {
    int right = CHECKS.indexOf(id.charAt(17));
    return id.substring(0, 17) + CHECKS.charAt((right + 3) % CHECKS.length());
  }

  private static void appendThreeDigits(StringBuilder id, int number) {
    id.append((char) ('0' + number / 100))
        .append((char) ('0' + number / 10 % 10))
        .append((char) ('0' + number % 10));
  }

  private static char check(CharSequence first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }
}

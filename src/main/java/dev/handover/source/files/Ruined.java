package dev.handover.source.files;

/**
 * Numbers that a spreadsheet has rounded. It keeps fifteen digits, so that a resident ID or a bank
 * card typed as a number comes back as {@code 1.10101E+17}, or with zeros behind.
 */
final class Ruined {
  private static final int KEPT = 15;

  /** Below this many digits too many honest numbers end in zeros. */
  private static final int TELLING = 18;

  private Ruined() {}

  /** Whether a text that a spreadsheet exported is such a number. */
  static boolean isRuined(String text) {
    int length = text.length();
    if (length < 5 || length > 24 || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return false;
    }
    int digits = 0;
    while (digits < length && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == length) {
      return digits >= TELLING && text.substring(KEPT).chars().allMatch(c -> c == '0');
    }
    return digits == 1 && text.matches("[1-9](\\.[0-9]+)?[Ee]\\+[0-9]{2}");
  }

  /** Whether a cell's number had more digits than the cell can keep. */
  static boolean isRuined(double number) {
    return Math.abs(number) >= 1e15;
  }
}

package dev.handover.seal;

import dev.handover.record.WellFormed;

/**
 * Keeps a spreadsheet from reading a cell as a formula: a leading apostrophe before cells that
 * begin with {@code = + - @}, their full-width twins, tab, carriage return or line feed. Plain
 * numbers and E.164 numbers are harmless and stay as they are. A cell that begins with apostrophes
 * and then such a character gets one more, so that taking one away is always exactly the reverse.
 */
final class SpreadsheetGuard {
  private static final int FEWEST_PHONE_DIGITS = 7;
  private static final int MOST_PHONE_DIGITS = 15;

  private SpreadsheetGuard() {}

  /** Whether the cell gets an apostrophe. */
  static boolean guards(byte[] bytes, int start, int length) {
    int end = start + length;
    int at = start;
    while (at < end && bytes[at] == '\'') {
      at++;
    }
    return at < end
        && isTrigger(bytes, at, end)
        && !isNumber(bytes, start, end)
        && !isPhone(bytes, start, end);
  }

  /** Whether a cell as read carries an apostrophe that was put there. */
  static boolean isGuarded(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at > 0 && at < cell.length() && isTrigger(cell.charAt(at));
  }

  private static boolean isTrigger(char c) {
    return switch (c) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
      default -> false;
    };
  }

  private static boolean isTrigger(byte[] bytes, int at, int end) {
    if (bytes[at] >= 0) {
      return isTrigger((char) bytes[at]);
    }
    return end - at >= 3
        && bytes[at] == (byte) 0xef
        && WellFormed.sequence(bytes, at, end) == 3
        && isTrigger(
            (char)
                (((bytes[at] & 0x0f) << 12)
                    | ((bytes[at + 1] & 0x3f) << 6)
                    | (bytes[at + 2] & 0x3f)));
  }

  /** {@code -?\d+(\.\d+)?} */
  private static boolean isNumber(byte[] bytes, int start, int end) {
    int at = bytes[start] == '-' ? start + 1 : start;
    int afterWhole = afterDigits(bytes, at, end);
    if (afterWhole == at) {
      return false;
    }
    if (afterWhole == end) {
      return true;
    }
    int fraction = afterWhole + 1;
    return bytes[afterWhole] == '.' && fraction < end && afterDigits(bytes, fraction, end) == end;
  }

  /** {@code \+\d{7,15}} */
  private static boolean isPhone(byte[] bytes, int start, int end) {
    int digits = end - start - 1;
    return bytes[start] == '+'
        && digits >= FEWEST_PHONE_DIGITS
        && digits <= MOST_PHONE_DIGITS
        && afterDigits(bytes, start + 1, end) == end;
  }

  private static int afterDigits(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }
}

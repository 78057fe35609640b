package dev.handover.cli;

/**
 * A value as it may be shown to somebody who need not read it: its first character and its length.
 */
public final class Masked {
  private static final int MOST_DOTS = 12;

  private Masked() {}

  /**
   * Such as {@code 1•••••••••• (11)}; a single character shows nothing, white space shows itself.
   */
  public static String of(String value) {
    if (value == null) {
      return "(none)";
    }
    int length = value.codePointCount(0, value.length());
    if (length == 0) {
      return "(0)";
    }
    if (value.isBlank()) {
      return "␣".repeat(Math.min(length, MOST_DOTS)) + " (" + length + ")";
    }
    int first = value.codePointAt(0);
    StringBuilder shown = new StringBuilder();
    if (length > 1) {
      shown.appendCodePoint(
          Character.isWhitespace(first) || Character.isSpaceChar(first)
              ? '␣'
              : Character.isLetterOrDigit(first) || (first > ' ' && first < 0x7f) ? first : '·');
    }
    int hidden = length > 1 ? length - 1 : length;
    shown.append("•".repeat(Math.min(hidden, MOST_DOTS)));
    return shown.append(hidden > MOST_DOTS ? "… (" : " (").append(length).append(')').toString();
  }
}

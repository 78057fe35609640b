package dev.handover.cli;

/** Lines up text in a terminal, where a Chinese character takes two columns. */
public final class Columns {
  private Columns() {}

  public static String pad(String text, int columns) {
    int width = width(text);
    return width >= columns ? text + "  " : text + " ".repeat(columns - width);
  }

  /** A value as one line without control characters, so that no record can steer the terminal. */
  public static String shown(String value) {
    if (value == null) {
      return "(none)";
    }
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(60)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '·' : c));
    return "“" + shown + (value.codePointCount(0, value.length()) > 60 ? "…" : "") + "”";
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}

package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * An address that mail can reach (RFC 5321, without quoted names and address literals): a dot-atom
 * of at most 64 bytes, one @, and a domain of two labels or more, whose letters may be of any
 * script; at most 254 bytes together.
 */
record EmailCheck() implements Check {
  static final Rule<Check> RULE = Rule.plain("email", Rule.ON_TEXT, new EmailCheck());
  private static final int MOST_BYTES = 254;
  private static final int MOST_NAME = 64;
  private static final int MOST_LABEL = 63;
  private static final String IN_NAME = "!#$%&'*+/=?^_`{|}~-";

  @Override
  public boolean passes(Slice value) {
    if (value.length > MOST_BYTES) {
      return false;
    }
    int end = value.start + value.length;
    int at = value.start;
    while (at < end && value.bytes[at] != '@') {
      at++;
    }
    return at < end && isName(value.bytes, value.start, at) && isDomain(value.bytes, at + 1, end);
  }

  @Override
  public String reason() {
    return "not an e-mail address";
  }

  private static boolean isName(byte[] bytes, int start, int end) {
    boolean atomBegins = true;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == '.'
          ? atomBegins
          : !Ascii.isDigit(b) && !Ascii.isLetter(b) && IN_NAME.indexOf(b) < 0) {
        return false;
      }
      atomBegins = b == '.';
    }
    return !atomBegins && end - start <= MOST_NAME;
  }

  private static boolean isDomain(byte[] bytes, int start, int end) {
    int labels = 0;
    int label = start;
    for (int i = start; i <= end; i++) {
      if (i == end || bytes[i] == '.') {
        if (!isLabel(bytes, label, i)) {
          return false;
        }
        labels++;
        label = i == end ? label : i + 1;
      }
    }
    return labels >= 2 && Ascii.number(bytes, label, Math.min(9, end - label)) < 0;
  }

  private static boolean isLabel(byte[] bytes, int start, int end) {
    if (start == end || end - start > MOST_LABEL || bytes[start] == '-' || bytes[end - 1] == '-') {
      return false;
    }
    for (int i = start; i < end; i += Utf8.size(bytes, i, end)) {
      byte b = bytes[i];
      boolean fine =
          b < 0
              ? isWritten(Utf8.codePoint(bytes, i, end))
              : Ascii.isDigit(b) || Ascii.isLetter(b) || b == '-';
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits and marks of any script but full-width forms, which nobody can register. */
  private static boolean isWritten(int codePoint) {
    if (codePoint == Utf8.MALFORMED || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}

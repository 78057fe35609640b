package dev.handover.delivery;

import java.util.regex.Pattern;

/** The bounds that every value of a manifest or receipt keeps, whoever wrote it. */
final class Bounded {
  /** No count of records is larger, so that no sum of counts overflows. */
  static final long MOST_RECORDS = 1_000_000_000_000L;

  private static final int LONGEST_TEXT = 10_000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");

  private Bounded() {}

  /** Refuses what could not be printed on a terminal as it stands. */
  static String text(String what, String text) {
    if (text == null || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(what + " is missing or longer than " + LONGEST_TEXT);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new IllegalArgumentException(what + " holds control characters");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException(what + " holds half a character");
    }
    return text;
  }

  static void number(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " is " + value + ", not between " + least + " and " + most);
    }
  }

  static void records(String what, long value) {
    number(what, value, 0, MOST_RECORDS);
  }

  static void sha256(String what, String text) {
    shape(what, text, SHA256, "a SHA-256 in 64 lower-case hex digits");
  }

  static void fingerprint(String what, String text) {
    shape(what, text, FINGERPRINT, "a fingerprint in 40 or 64 upper-case hex digits");
  }

  private static void shape(String what, String text, Pattern shape, String wanted) {
    if (text == null || !shape.matcher(text).matches()) {
      throw new IllegalArgumentException(what + " is not " + wanted);
    }
  }
}

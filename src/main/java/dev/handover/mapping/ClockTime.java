package dev.handover.mapping;

/**
 * The part of a timestamp behind the date: {@code H:mm}, {@code HH:mm:ss.fffffffff}, each with or
 * without an offset ({@code Z}, {@code +08:00}, {@code +0800}, {@code +08}).
 */
final class ClockTime {
  /** What {@link #offset} answers for a local time. */
  static final int LOCAL = Integer.MAX_VALUE;

  private static final long SECOND = 1_000_000_000L;

  private ClockTime() {}

  /** Whether all bytes from {@code i} to {@code end} are one time of day. */
  static boolean isWritten(byte[] bytes, int i, int end) {
    int at = pair(bytes, i, end, 23, 1);
    at = at > 0 && at < end && bytes[at] == ':' ? pair(bytes, at + 1, end, 59, 2) : -1;
    if (at > 0 && at < end && bytes[at] == ':') {
      at = pair(bytes, at + 1, end, 59, 2);
      at = at > 0 ? fraction(bytes, at, end) : -1;
    }
    return at > 0 && isOffset(bytes, at, end);
  }

  /** The nanoseconds since midnight of a time that is written. */
  static long nanos(byte[] bytes, int i, int end) {
    int minute = i + digits(bytes, i, end) + 1;
    int second = minute + 3;
    long nanos = Ascii.number(bytes, i, minute - 1 - i) * 60L + Ascii.number(bytes, minute, 2);
    nanos *= 60;
    if (second >= end || bytes[second - 1] != ':') {
      return nanos * SECOND;
    }
    nanos = (nanos + Ascii.number(bytes, second, 2)) * SECOND;
    long unit = SECOND / 10;
    boolean fraction = second + 2 < end && bytes[second + 2] == '.';
    for (int k = second + 3; fraction && k < end && Ascii.isDigit(bytes[k]); k++) {
      nanos += (bytes[k] - '0') * unit;
      unit /= 10;
    }
    return nanos;
  }

  /** The offset in seconds of a time that is written, or {@link #LOCAL} where there is none. */
  static int offset(byte[] bytes, int i, int end) {
    int at = i;
    while (at < end && (Ascii.isDigit(bytes[at]) || bytes[at] == ':' || bytes[at] == '.')) {
      at++;
    }
    if (at == end || bytes[at] == 'Z') {
      return at == end ? LOCAL : 0;
    }
    int hours = Ascii.number(bytes, at + 1, 2);
    int minutes = end - at > 4 ? Ascii.number(bytes, end - 2, 2) : 0;
    int seconds = (hours * 60 + minutes) * 60;
    return bytes[at] == '-' ? -seconds : seconds;
  }

  private static int digits(byte[] bytes, int i, int end) {
    return i + 1 < end && Ascii.isDigit(bytes[i + 1]) ? 2 : 1;
  }

  /** Behind a number of one or two digits that is at most so great, or -1. */
  private static int pair(byte[] bytes, int i, int end, int most, int leastDigits) {
    int digits = 0;
    while (digits < 2 && i + digits < end && Ascii.isDigit(bytes[i + digits])) {
      digits++;
    }
    boolean fine = digits >= leastDigits && Ascii.number(bytes, i, digits) <= most;
    return fine ? i + digits : -1;
  }

  private static int fraction(byte[] bytes, int i, int end) {
    if (i == end || bytes[i] != '.') {
      return i;
    }
    int at = i + 1;
    while (at < end && at <= i + 9 && Ascii.isDigit(bytes[at])) {
      at++;
    }
    return at > i + 1 ? at : -1;
  }

  private static boolean isOffset(byte[] bytes, int i, int end) {
    if (i == end) {
      return true;
    }
    if (bytes[i] == 'Z') {
      return i + 1 == end;
    }
    if (bytes[i] != '+' && bytes[i] != '-') {
      return false;
    }
    int at = pair(bytes, i + 1, end, 18, 2);
    if (at > 0 && at < end) {
      at = pair(bytes, bytes[at] == ':' ? at + 1 : at, end, 59, 2);
    }
    return at == end;
  }
}

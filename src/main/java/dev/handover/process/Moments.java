package dev.handover.process;

import java.util.Arrays;

/**
 * The order of what a source writes as the time of a change: canonical dates and timestamps of one
 * column, or numbers such as a version or seconds since 1970; what is missing came first.
 */
final class Moments {
  private Moments() {}

  static int compare(byte[] a, byte[] b) {
    if (isNumber(a) && isNumber(b)) {
      int byLength = Integer.compare(a.length - zeros(a), b.length - zeros(b));
      return byLength != 0
          ? byLength
          : Arrays.compareUnsigned(a, zeros(a), a.length, b, zeros(b), b.length);
    }
    // A fraction makes a moment later, and Z stands behind it: compare without.
    return Arrays.compareUnsigned(a, 0, withoutZone(a), b, 0, withoutZone(b));
  }

  private static int zeros(byte[] number) {
    int zeros = 0;
    while (zeros < number.length && number[zeros] == '0') {
      zeros++;
    }
    return zeros;
  }

  private static boolean isNumber(byte[] text) {
    for (byte each : text) {
      if (each < '0' || each > '9') {
        return false;
      }
    }
    return true;
  }

  private static int withoutZone(byte[] text) {
    return text.length > 0 && text[text.length - 1] == 'Z' ? text.length - 1 : text.length;
  }
}

package dev.handover.process;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Whether a mark of change is so recent that a later change may bear the same one: two changes
 * within one second, or a transaction that ends after the run began. Such records are read again
 * the next night. Two days are more than any zone's distance and any transaction.
 */
final class Recent {
  private static final Duration OVERLAP = Duration.ofDays(2);
  private static final int TO_THE_SECOND = 19;
  private final byte[] since;
  private final byte[] digits;
  private final long seconds;

  Recent(Instant moment) {
    Instant from = moment.minus(OVERLAP);
    seconds = from.getEpochSecond();
    digits =
        Instant.ofEpochSecond(seconds)
            .toString()
            .replaceAll("[^0-9]", "")
            .getBytes(StandardCharsets.US_ASCII);
    since = Instant.ofEpochSecond(seconds).toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Days and moments as sources print them are compared as text; numbers as seconds or milliseconds
   * since 1970 where they are as long as those, others being versions, which rise each time. What
   * is none of these may mean anything.
   */
  boolean is(Slice mark) {
    if (mark.isAbsent() || mark.length == 0) {
      return true;
    }
    if (isNumber(mark)) {
      return switch (mark.length) {
        case 8, 14 -> compare(mark, digits) >= 0; // 20260131, 20260131020000
        case 10 -> number(mark) >= seconds;
        case 13 -> number(mark) / 1000 >= seconds;
        case 16 -> number(mark) / 1_000_000 >= seconds;
        default -> false;
      };
    }
    if (mark.length < 10 || mark.bytes[mark.start + 4] != '-') {
      return true;
    }
    return compare(mark, since) >= 0;
  }

  /** As far as the shorter of both tells, to the second. */
  private static int compare(Slice mark, byte[] moment) {
    int length = Math.min(Math.min(mark.length, TO_THE_SECOND), moment.length);
    return Arrays.compareUnsigned(mark.bytes, mark.start, mark.start + length, moment, 0, length);
  }

  private static boolean isNumber(Slice mark) {
    for (int i = mark.start; i < mark.start + mark.length; i++) {
      if (mark.bytes[i] < '0' || mark.bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static long number(Slice mark) {
    long number = 0;
    for (int i = mark.start; i < mark.start + mark.length; i++) {
      number = number * 10 + (mark.bytes[i] - '0');
    }
    return number;
  }
}

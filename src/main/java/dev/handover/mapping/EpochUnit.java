package dev.handover.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What a number counts from 1970-01-01T00:00:00Z. */
enum EpochUnit {
  SECONDS(9),
  MILLIS(6);

  private static final int MOST_BYTES = 24;
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);

  /** The digits that a nanosecond is behind the point. */
  private final int scale;

  EpochUnit(int scale) {
    this.scale = scale;
  }

  /** Whether a text is a number that could count from 1970. */
  static boolean isNumber(byte[] plain, int end) {
    int first = end > 0 && plain[0] == '-' ? 1 : 0;
    for (int i = first; i < end; i++) {
      boolean point = plain[i] == '.' && i > first && i < end - 1;
      if (!point && !Ascii.isDigit(plain[i])) {
        return false;
      }
    }
    return end > first && end <= MOST_BYTES;
  }

  /** The moment, in the years that four digits can write. */
  Optional<Instant> moment(String number) {
    if (number.indexOf('.') != number.lastIndexOf('.')) {
      return Optional.empty();
    }
    BigDecimal[] parts = new BigDecimal(number).movePointRight(scale).divideAndRemainder(BILLION);
    boolean far = parts[0].abs().compareTo(BigDecimal.valueOf(300_000_000_000L)) > 0;
    return far
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()));
  }
}

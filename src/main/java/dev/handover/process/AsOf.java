package dev.handover.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The moment by which rules about time decide, however long a run takes, and the zone that says
 * which day it is then.
 */
public record AsOf(Instant moment, ZoneId zone) {
  /** That day as the number yyyyMMdd. */
  int today() {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  /** Whether somebody born on a day, yyyyMMdd, has not yet lived so many years. */
  boolean isUnder(int years, int born) {
    return born + years * 10_000 > today();
  }

  /**
   * Whether a canonical day or moment, with or without an offset, has come; a day has come when it
   * begins. What is no time at all has come: whatever it meant, somebody wrote it down.
   */
  boolean hasCome(String written, ZoneId sourceZone) {
    return parsed(written, sourceZone).map(then -> !then.isAfter(moment)).orElse(true);
  }

  static boolean isMoment(String written) {
    return parsed(written, ZoneOffset.UTC).isPresent();
  }

  private static Optional<Instant> parsed(String text, ZoneId zone) {
    try {
      if (text.length() <= 10) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      }
      return Optional.of(
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package dev.handover.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

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
   * Whether a time as the source writes it, with or without a zone, has come; a day has come when
   * it begins. What is no time at all has come: whatever it meant, somebody wrote it down.
   */
  boolean hasCome(String written, ZoneId sourceZone) {
    String text = written.strip().replace(' ', 'T');
    try {
      Instant then;
      if (text.length() <= 10) {
        then = LocalDate.parse(text).atStartOfDay(sourceZone).toInstant();
      } else if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10) {
        then = OffsetDateTime.parse(text).toInstant();
      } else {
        then = LocalDateTime.parse(text).atZone(sourceZone).toInstant();
      }
      return !then.isAfter(moment);
    } catch (DateTimeException e) {
      return !text.startsWith("0000-00-00");
    }
  }
}

package dev.handover.cases;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * A time that comes again and again, as Quartz writes it, by the clocks of a case's zone.
 *
 * @param expression six or seven fields: second, minute, hour, day, month, day of the week, year
 */
public record Cron(String expression, ZoneId zone) {
  static final String REMEDY =
      "write second, minute, hour, day, month, day of the week, one of the two days as ?: 0 0 2 * * ?"
          + " is every night at two";
  private static final int FIELDS_OF_UNIX = 5;

  /** What is wrong with an expression, to be read after its name. */
  static Optional<String> trouble(String expression) {
    if (expression.strip().split("\\s+").length == FIELDS_OF_UNIX) {
      return Optional.of("has five fields, but quartz counts seconds first");
    }
    try {
      // A last time that has passed makes no case wrong: it could not be looked at any more.
      return new CronExpression(expression).getNextValidTimeAfter(new Date(0)) == null
          ? Optional.of("names a day that never comes")
          : Optional.empty();
    } catch (ParseException | RuntimeException e) {
      return Optional.of("is no cron expression");
    }
  }

  /** The next time after the given one, if there is any. */
  public Optional<Instant> next(Instant after) {
    try {
      CronExpression parsed = new CronExpression(expression);
      parsed.setTimeZone(TimeZone.getTimeZone(zone));
      return Optional.ofNullable(parsed.getNextValidTimeAfter(Date.from(after)))
          .map(Date::toInstant);
    } catch (ParseException e) {
      throw new IllegalStateException("case.yaml was not checked", e);
    }
  }
}

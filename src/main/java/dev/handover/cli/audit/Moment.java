package dev.handover.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as people write it: a day, or a time with its offset.
 *
 * @param end the moment after the day, where a day is what was written
 */
record Moment(Instant start, Optional<Instant> end) {

  static Moment of(String text, ZoneId zone) {
    try {
      LocalDate day = LocalDate.parse(text);
      return new Moment(
          day.atStartOfDay(zone).toInstant(),
          Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant()));
    } catch (DateTimeParseException noDay) {
      return new Moment(OffsetDateTime.parse(text).toInstant(), Optional.empty());
    }
  }

  /** Reads an option's value. */
  static final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String text) {
      try {
        return of(text, ZoneId.systemDefault());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "write a day such as 2026-01-31, or a time such as 2026-01-31T02:00:00+08:00");
      }
    }
  }
}

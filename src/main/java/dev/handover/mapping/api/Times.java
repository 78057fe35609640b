package dev.handover.mapping.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Set;

/**
 * Moments that an API writes in a way of its own, said once for all its lists.
 *
 * @param fields the columns that hold them
 * @param zone of local times
 */
public record Times(Set<String> fields, Written written, ZoneId zone) {
  private static final int LONGEST = 40;
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  /** How they are written. */
  public enum Written {
    EPOCH,
    EPOCH_MILLIS,
    /** Without an offset. */
    LOCAL,
    /** With an offset that is not theirs: what stands before it is local time. */
    WRONG_OFFSET
  }

  public Times {
    fields = Set.copyOf(fields);
  }

  /** The moment in UTC, as {@code 2026-01-31T00:00:00Z}; what is no such moment stays as it is. */
  public String read(String column, String value) {
    if (value == null
        || value.length() > LONGEST
        || fields.stream().noneMatch(column::equalsIgnoreCase)) {
      return value;
    }
    try {
      return DateTimeFormatter.ISO_INSTANT.format(moment(value));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return value;
    }
  }

  private Instant moment(String value) {
    if (written == Written.EPOCH || written == Written.EPOCH_MILLIS) {
      BigDecimal count = new BigDecimal(value);
      BigDecimal millis = written == Written.EPOCH ? count.movePointRight(3) : count;
      return Instant.ofEpochMilli(millis.longValueExact());
    }
    TemporalAccessor read = READ.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
    if (read instanceof OffsetDateTime offset && written == Written.LOCAL) {
      return offset.toInstant();
    }
    return LocalDateTime.from(read).atZone(zone).toInstant();
  }
}

package dev.handover.retention;

import dev.handover.mapping.CompiledWho;
import dev.handover.record.Slice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The day that a column of a record tells, in the case's zone. */
final class RowDay {
  private static final int DAY = 10;
  private final ZoneId source;
  private final ZoneId zone;

  /**
   * @param source in which the source writes times that name no zone
   * @param zone the case's
   */
  RowDay(ZoneId source, ZoneId zone) {
    this.source = source;
    this.zone = zone;
  }

  /**
   * Absent where the column is empty, means no day such as 0000-00-00, or cannot be read as one.
   */
  Optional<LocalDate> of(Slice written) {
    if (written.isAbsent()) {
      return Optional.empty();
    }
    Slice value = Slice.of(written.text()); // cleaning changes the bytes
    CompiledWho.moment(value);
    if (value.isAbsent()) {
      return Optional.empty();
    }
    String text = value.text();
    try {
      if (text.length() == DAY) {
        return Optional.of(LocalDate.parse(text));
      }
      if (text.endsWith("Z")) {
        return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate());
      }
      return Optional.of(
          LocalDateTime.parse(text).atZone(source).withZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

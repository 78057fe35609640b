package dev.handover.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it: to the second, by a zone's clocks, which it names. */
public final class ShownTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV", Locale.ROOT);

  private ShownTime() {}

  /** {@code 2027-03-01 10:00:05 Asia/Shanghai}. */
  public static String of(Instant moment, ZoneId zone) {
    return FORM.format(moment.atZone(zone));
  }
}

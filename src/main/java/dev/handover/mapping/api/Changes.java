package dev.handover.mapping.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How a list is asked for what changed in it.
 *
 * @param parameter that holds a moment, since when
 * @param written {@code iso}, {@code epoch}, {@code epoch-millis}, or a pattern of {@link
 *     DateTimeFormatter} for local time
 * @param zone of local time
 * @param overlap how much earlier than the last time is asked: the API's clock is another, and what
 *     was being written then came later
 */
public record Changes(String parameter, String written, ZoneId zone, Duration overlap) {
  /** The moment to ask with, where the list was last asked at one. */
  public String since(Instant last) {
    Instant since = last.minus(overlap);
    return switch (written) {
      case "iso" -> Instant.ofEpochSecond(since.getEpochSecond()).toString();
      case "epoch" -> Long.toString(since.getEpochSecond());
      case "epoch-millis" -> Long.toString(since.toEpochMilli());
      default -> DateTimeFormatter.ofPattern(written).format(since.atZone(zone));
    };
  }
}

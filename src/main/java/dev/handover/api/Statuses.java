package dev.handover.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What an answer's number means for the next attempt. */
public final class Statuses {
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private Statuses() {}

  /**
   * Lets an answer through that stays the same when it is asked for again.
   *
   * @throws Fetch.TryAgain where the API is busy or ill, with the time that it asks for
   */
  public static void requirePassing(Fetch.Answer answer) throws IOException {
    if (PASSING.contains(answer.status())) {
      throw new Fetch.TryAgain("it answers " + answer.status(), wait(answer));
    }
  }

  /** RFC 9110, 10.2.3: seconds or a date. */
  private static Optional<Duration> wait(Fetch.Answer answer) {
    String said = answer.headers().getOrDefault("retry-after", "").strip();
    if (said.matches("0*[1-9][0-9]{0,8}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
    }
    try {
      Instant until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), until);
      // a moment that is over says nothing: clocks differ
      return Optional.of(wait).filter(time -> time.compareTo(Duration.ofSeconds(1)) >= 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

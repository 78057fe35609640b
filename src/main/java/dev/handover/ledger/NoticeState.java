package dev.handover.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the people of a case are told of the handover.
 *
 * @param told to whom a message went out that did not come back
 * @param failed whose message a server refused
 * @param bounced whose message came back
 * @param unsure of whom it is not known whether a message went out
 * @param people at the source when they were last counted, and {@code unreachable} of them: without
 *     any address; {@code waiting}: still to be told
 * @param countedAt absent where they were never counted, or the last sending did not come to its
 *     end
 */
public record NoticeState(
    long told,
    long failed,
    long bounced,
    long unsure,
    long people,
    long unreachable,
    long waiting,
    Optional<Instant> countedAt,
    Optional<Instant> firstSent,
    Optional<Instant> lastSent,
    Optional<Publication> published) {

  /** Where and since which day the public statement can be read. */
  public record Publication(LocalDate on, String where) {}

  /** Whether everybody was told: by a message, or where none arrives by the public statement. */
  public boolean toldAll() {
    boolean everyMessage = failed + bounced + unsure + unreachable == 0;
    return countedAt.isPresent() && waiting == 0 && (everyMessage || published.isPresent());
  }

  /**
   * When the time to object is over for those who were told first, and by the public statement; who
   * was told later waits for the end of his own.
   */
  public Optional<Instant> firstWindowEnds(Period window, ZoneId zone) {
    return ends(firstSent, window, zone);
  }

  /**
   * When the time to object is over: that many whole days after the day of the last message or of
   * the publication; empty before either.
   */
  public Optional<Instant> windowEnds(Period window, ZoneId zone) {
    return ends(lastSent, window, zone);
  }

  private Optional<Instant> ends(Optional<Instant> sent, Period window, ZoneId zone) {
    return Stream.concat(
            sent.map(at -> at.atZone(zone).toLocalDate()).stream(),
            published.map(Publication::on).stream())
        .max(LocalDate::compareTo)
        .map(day -> day.plus(window).plusDays(1).atStartOfDay(zone).toInstant());
  }
}

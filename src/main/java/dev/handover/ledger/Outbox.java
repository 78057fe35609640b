package dev.handover.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alarms on their way out: each is sent once by each channel, and kept until it was. */
public final class Outbox {
  private final Database database;
  private final Alarms alarms;

  Outbox(Database database, Alarms alarms) {
    this.database = database;
    this.alarms = alarms;
  }

  /** An alarm and a channel by which it is to go. */
  public record Unsent(Alarm alarm, String channel) {}

  /** What is still to be sent and nobody is sending just now, oldest first. */
  public List<Unsent> unsent(Instant now) {
    record Row(long id, String channel) {}
    List<Row> rows =
        database.read(
            jdbc ->
                jdbc.query(
                    """
                    select alarm_id, channel from alarm_outbox
                    where sent_at is null and (taken_until is null or taken_until <= ?)
                    order by alarm_id, channel""",
                    (r, n) -> new Row(r.getLong(1), r.getString(2)),
                    Database.time(now)));
    return rows.stream()
        .map(row -> new Unsent(alarms.find(row.id).orElseThrow(), row.channel))
        .toList();
  }

  /**
   * Takes one to send it; another may take it when that time is over and it is not sent.
   *
   * @return whether nobody else has
   */
  public boolean take(Unsent unsent, Instant now, Duration time) {
    return 1
        == database.inTransaction(
            jdbc ->
                jdbc.update(
                    """
                    update alarm_outbox set taken_until = ? where alarm_id = ? and channel = ?
                    and sent_at is null and (taken_until is null or taken_until <= ?)""",
                    Database.time(now.plus(time)),
                    unsent.alarm.id(),
                    unsent.channel,
                    Database.time(now)));
  }

  /** Puts one off that could not be sent, so that the others have their turn. */
  public void putOff(Unsent unsent, Instant until) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update alarm_outbox set taken_until = ?
                where alarm_id = ? and channel = ? and sent_at is null""",
                Database.time(until),
                unsent.alarm.id(),
                unsent.channel));
  }

  /** It has gone out. */
  public void sent(Unsent unsent, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                "update alarm_outbox set sent_at = ? where alarm_id = ? and channel = ?",
                Database.time(at),
                unsent.alarm.id(),
                unsent.channel));
  }

  /** When an alarm went out by a channel. */
  public Optional<Instant> sentAt(long alarm, String channel) {
    return database
        .read(
            jdbc ->
                jdbc.query(
                    """
                    select sent_at from alarm_outbox
                    where alarm_id = ? and channel = ? and sent_at is not null""",
                    (r, n) -> r.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                    alarm,
                    channel))
        .stream()
        .findFirst();
  }
}

package dev.handover.ledger;

import dev.handover.ledger.AuditChain.Head;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far the audit chain has been looked at for anomalies. What a look finds and how far it came
 * are one fact: a hub that dies in between repeats nothing and loses nothing.
 */
public final class WatchCursor {
  private final Database database;

  WatchCursor(Database database) {
    this.database = database;
  }

  /**
   * One look, alone among all hubs of this ledger.
   *
   * @param work from where the last look ended to where this one does; what it writes to the ledger
   *     is undone with it where it fails
   */
  public void look(UnaryOperator<Head> work) {
    database.inTransaction(
        jdbc -> {
          Head from =
              jdbc.queryForObject(
                  "select seq, hash from watch_cursor where id = 1 for update",
                  (r, n) -> new Head(r.getLong(1), r.getString(2)));
          Head to = work.apply(from);
          return jdbc.update(
              "update watch_cursor set seq = ?, hash = ? where id = 1", to.sequence(), to.hash());
        });
  }

  /** When the whole chain was verified last. */
  public Optional<Instant> verifiedAt() {
    return database.read(
        jdbc ->
            Database.instant(
                jdbc.queryForObject(
                    "select verified_at from watch_cursor where id = 1",
                    (r, n) -> r.getObject(1, OffsetDateTime.class))));
  }

  public void verified(Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.update("update watch_cursor set verified_at = ? where id = 1", Database.time(at)));
  }
}

package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The backups and drills that the schedule has called for, at most one of each per case: one that
 * was missed, left behind or failed is the same call, which stays until it is answered.
 */
public final class BackupCalls {
  private final Database database;

  BackupCalls(Database database) {
    this.database = database;
  }

  /**
   * A call that waits.
   *
   * @param what backup or drill
   * @param notBefore from when on it may be taken up
   */
  public record Call(CaseId caseId, String what, Instant called, Instant notBefore) {}

  /** Calls for it now; a call that waits already becomes newer. */
  public void call(CaseId caseId, String what, Instant at) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update backup_call set called_at = ?, not_before = ?, waiting = true
                  where case_id = ? and what = ?""",
                  Database.time(at),
                  Database.time(at),
                  caseId.value(),
                  what);
          return changed > 0
              ? changed
              : jdbc.update(
                  """
                  insert into backup_call (case_id, what, called_at, not_before, waiting)
                  values (?, ?, ?, ?, true)""",
                  caseId.value(),
                  what,
                  Database.time(at),
                  Database.time(at));
        });
  }

  /** When it was called for last, answered since or not. */
  public Optional<Instant> lastCalled(CaseId caseId, String what) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select called_at from backup_call where case_id = ? and what = ?",
                    (r, n) -> r.getObject(1, OffsetDateTime.class).toInstant(),
                    caseId.value(),
                    what)
                .stream()
                .findFirst());
  }

  /** What is to be begun, oldest call first, a backup before a drill. */
  public List<Call> at(Instant now) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select case_id, what, called_at, not_before from backup_call
                where waiting and not_before <= ? order by called_at, what""",
                BackupCalls::row,
                Database.time(now)));
  }

  /** Removes a call; one that has been renewed since stays. */
  public void answered(Call call) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update backup_call set waiting = false
                where case_id = ? and what = ? and called_at = ?""",
                call.caseId().value(),
                call.what(),
                Database.time(call.called())));
  }

  /**
   * Takes a call up: nobody else does before that time.
   *
   * @return whether it is ours: of two hubs that take a call up, one hears so
   */
  public boolean take(Call call, Instant until) {
    return database.inTransaction(
            jdbc ->
                jdbc.update(
                    """
                    update backup_call set not_before = ?
                    where case_id = ? and what = ? and called_at = ? and waiting
                      and not_before = ?""",
                    Database.time(until),
                    call.caseId().value(),
                    call.what(),
                    Database.time(call.called()),
                    Database.time(call.notBefore())))
        == 1;
  }

  /** Lets a call that was taken up wait; one that has been renewed since does not. */
  public void tryAgain(Call call, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update backup_call set not_before = ?
                where case_id = ? and what = ? and called_at = ? and waiting""",
                Database.time(at),
                call.caseId().value(),
                call.what(),
                Database.time(call.called())));
  }

  private static Call row(ResultSet r, int number) throws SQLException {
    return new Call(
        new CaseId(r.getString(1)),
        r.getString(2),
        r.getObject(3, OffsetDateTime.class).toInstant(),
        r.getObject(4, OffsetDateTime.class).toInstant());
  }
}

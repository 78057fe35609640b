package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The runs that the schedule has called for, at most one per case: nights that were missed, that a
 * killed hub left behind or that failed outside are all the same call, which stays until a run has
 * answered it.
 */
public final class DueRuns {
  private static final String SELECT =
      "select d.case_id, d.mode, d.called_at, d.not_before from due_run d ";
  private final Database database;
  private final Claims claims;

  DueRuns(Database database) {
    this.database = database;
    this.claims = new Claims(database);
  }

  /**
   * Calls for a run now; a call that waits already becomes newer, and asks for the more of both.
   */
  public void call(CaseId caseId, RunMode mode, Instant at) {
    claims.ensure(caseId);
    database.inTransaction(
        jdbc -> {
          claims.lock(jdbc, caseId);
          remember(jdbc, caseId, mode, at);
          Optional<DueRun> waiting = find(caseId);
          if (waiting.isEmpty()) {
            return jdbc.update(
                "insert into due_run (case_id, mode, called_at, not_before) values (?, ?, ?, ?)",
                caseId.value(),
                mode.name(),
                Database.time(at),
                Database.time(at));
          }
          RunMode before = waiting.get().mode();
          return jdbc.update(
              "update due_run set mode = ?, called_at = ?, not_before = ? where case_id = ?",
              (DueRun.covers(before, mode) ? before : mode).name(),
              Database.time(at),
              Database.time(at),
              caseId.value());
        });
  }

  private static void remember(JdbcTemplate jdbc, CaseId caseId, RunMode mode, Instant at) {
    int changed =
        jdbc.update(
            """
            update last_call set called_at = case when called_at < ? then ? else called_at end
            where case_id = ? and mode = ?""",
            Database.time(at),
            Database.time(at),
            caseId.value(),
            mode.name());
    if (changed == 0) {
      jdbc.update(
          "insert into last_call (case_id, mode, called_at) values (?, ?, ?)",
          caseId.value(),
          mode.name(),
          Database.time(at));
    }
  }

  /**
   * When a run of this kind was called for last, answered since or not: the latest of all calls.
   */
  public Optional<Instant> lastCalled(CaseId caseId, RunMode mode) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select called_at from last_call where case_id = ? and mode = ?",
                    (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                    caseId.value(),
                    mode.name())
                .stream()
                .findFirst());
  }

  /** What is called for of a case. */
  public Optional<DueRun> find(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(SELECT + "where d.case_id = ?", DueRuns::row, caseId.value()).stream()
                .findFirst());
  }

  /**
   * What is to be begun, oldest call first.
   *
   * @param evenHeld whether cases count that somebody's claim holds: where nobody else can hold the
   *     ledger, such a claim is that of a killed hub
   */
  public List<DueRun> at(Instant now, boolean evenHeld) {
    String free =
        """
        and not exists (select 1 from case_claim c where c.case_id = d.case_id
        and c.holder is not null and c.lease_end > current_timestamp)""";
    return database.read(
        jdbc ->
            jdbc.query(
                SELECT
                    + "where d.not_before <= ? "
                    + (evenHeld ? "" : free)
                    + " order by d.called_at",
                DueRuns::row,
                Database.time(now)));
  }

  /** Removes a call; one that has been renewed since stays. */
  public void answered(DueRun due) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                "delete from due_run where case_id = ? and called_at = ?",
                due.caseId().value(),
                Database.time(due.called())));
  }

  /** Lets a call wait; one that has been renewed since does not. */
  public void postpone(DueRun due, Instant until) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                "update due_run set not_before = ? where case_id = ? and called_at = ?",
                Database.time(until),
                due.caseId().value(),
                Database.time(due.called())));
  }

  /** Lets no call wait any longer: whoever starts a hub has mended something. */
  public void hasten(Instant now) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                "update due_run set not_before = ? where not_before > ?",
                Database.time(now),
                Database.time(now)));
  }

  /** Removes whatever is called for of a case that is no more. */
  public void forget(CaseId caseId) {
    database.inTransaction(
        jdbc -> jdbc.update("delete from due_run where case_id = ?", caseId.value()));
  }

  private static DueRun row(ResultSet row, int number) throws SQLException {
    return new DueRun(
        new CaseId(row.getString(1)),
        RunMode.valueOf(row.getString(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}

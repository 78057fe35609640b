package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The cases of which what is kept is stored, and neither read, sent nor shown. */
public final class StorageOnly {
  private final Database database;
  private final AuditChain audit;

  StorageOnly(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * That a case's data is only stored.
   *
   * @param until the first day on which all of it may go; absent where no day is known
   */
  public record State(CaseId caseId, Instant since, Optional<LocalDate> until, String ground) {
    /** Whether it still is on a day. */
    public boolean holds(LocalDate day) {
      return until.map(day::isBefore).orElse(true);
    }
  }

  /** The case's state, whether or not its day has come. */
  public Optional<State> of(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select since, until_day, ground from storage_only where case_id = ?",
                    (r, n) ->
                        new State(
                            caseId,
                            r.getObject(1, OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(r.getObject(2, LocalDate.class)),
                            r.getString(3)),
                    caseId.value())
                .stream()
                .findFirst());
  }

  /** Up to which day the nightly look has told of a case what fell due. */
  public Optional<LocalDate> toldUntil(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select told_until from retention_look where case_id = ?",
                    (r, n) -> r.getObject(1, LocalDate.class),
                    caseId.value())
                .stream()
                .findFirst());
  }

  /** Notes how far the nightly look has come. */
  public void told(CaseId caseId, LocalDate until) {
    database.inTransaction(
        jdbc -> {
          jdbc.update("delete from retention_look where case_id = ?", caseId.value());
          return jdbc.update(
              "insert into retention_look (case_id, told_until) values (?, ?)",
              caseId.value(),
              until);
        });
  }

  /**
   * Says that from now on a case's data is only stored, or until when and why it is now; the moment
   * since when stays the first.
   *
   * @return whether anything was said anew
   */
  public boolean enter(State state, String actor) {
    return database.inTransaction(
        jdbc -> {
          String ground = Database.fit(state.ground, 2000);
          Optional<State> was = of(state.caseId);
          if (was.isPresent()
              && was.get().until.equals(state.until)
              && was.get().ground.equals(ground)) {
            return false;
          }
          Object[] values = {
            Database.time(was.map(State::since).orElse(state.since)),
            state.until.orElse(null),
            ground,
            state.caseId.value()
          };
          if (was.isPresent()) {
            jdbc.update(
                "update storage_only set since = ?, until_day = ?, ground = ? where case_id = ?",
                values);
          } else {
            jdbc.update(
                "insert into storage_only (since, until_day, ground, case_id) values (?, ?, ?, ?)",
                values);
          }
          audit.append(
              actor,
              "storage only",
              state.caseId.value(),
              "until "
                  + state.until.map(LocalDate::toString).orElse("no known day")
                  + ": "
                  + ground);
          return true;
        });
  }
}

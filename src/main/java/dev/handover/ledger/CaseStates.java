package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The states of all cases: open, in cut-over, handed over; and suspended in any of them. */
public final class CaseStates {
  private final Database database;
  private final AuditChain audit;
  private final Suspensions suspensions;

  CaseStates(Database database, AuditChain audit, Alarms alarms) {
    this.database = database;
    this.audit = audit;
    this.suspensions = new Suspensions(database, audit, alarms);
  }

  /** The cases that are suspended, whatever their phase. */
  public List<Suspension> suspended() {
    return suspensions.all();
  }

  /** Why no run of the case may be made just now, if so. */
  public Optional<Suspension> suspension(CaseId caseId) {
    return suspended().stream().filter(each -> each.caseId().equals(caseId)).findFirst();
  }

  /**
   * Refuses the case's runs until a person resumes it; one that is suspended already stays so.
   *
   * @return whether this is news
   */
  public boolean suspend(CaseId caseId, String reason, Instant at, String actor) {
    return suspensions.suspend(caseId, reason, at, actor);
  }

  /**
   * Lets runs be made again and clears the alarms that suspended the case, in the name of the
   * person who looked into them.
   *
   * @return whether it was suspended
   */
  public boolean resume(CaseId caseId, String reason, Instant at, String actor) {
    return suspensions.resume(caseId, reason, at, actor);
  }

  public CaseState of(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    """
                    select case_id, phase, since, swept_run, final_run, support_until
                    from case_state where case_id = ?""",
                    CaseStates::state,
                    caseId.value())
                .stream()
                .findFirst()
                .orElseGet(() -> CaseState.open(caseId)));
  }

  /** Begins a cut-over. */
  public CaseState freeze(CaseId caseId, Instant at, String actor) {
    return move(
        caseId,
        CasePhase.OPEN,
        was -> with(was, CasePhase.FREEZING, at, Optional.empty(), Optional.empty()),
        new Act(actor, "cut-over begun", ""));
  }

  /** Notes the run that compared everything after the freeze. */
  public CaseState swept(CaseId caseId, RunId run, Instant at, String actor) {
    return move(
        caseId,
        CasePhase.FREEZING,
        was -> with(was, CasePhase.FREEZING, at, Optional.of(run), Optional.empty()),
        new Act(actor, "final sweep delivered", run.value()));
  }

  /** Notes the run whose manifest is the last of the chain. */
  public CaseState finish(CaseId caseId, RunId run, Instant at, String actor) {
    return move(
        caseId,
        CasePhase.FREEZING,
        was -> with(was, CasePhase.FREEZING, at, was.swept(), Optional.of(run)),
        new Act(actor, "final manifest delivered", run.value()));
  }

  /** Ends a cut-over without a hand-over: the case is open again. */
  public CaseState reopen(CaseId caseId, String why, Instant at, String actor) {
    return move(
        caseId,
        CasePhase.FREEZING,
        was -> with(was, CasePhase.OPEN, at, Optional.empty(), Optional.empty()),
        new Act(actor, "cut-over called off", why));
  }

  /** Hands the case over: its final run is acknowledged. */
  public CaseState handOver(
      CaseId caseId, Optional<Instant> supportUntil, Instant at, String actor) {
    return move(
        caseId,
        CasePhase.FREEZING,
        was -> {
          if (was.finalRun().isEmpty()) {
            throw illegal("case " + caseId + " has no final run yet");
          }
          return new CaseState(
              caseId,
              CasePhase.HANDED_OVER,
              Optional.of(at),
              was.swept(),
              was.finalRun(),
              supportUntil);
        },
        new Act(
            actor,
            "case handed over",
            supportUntil.map(end -> "corrections flow until " + end).orElse("")));
  }

  /** What the audit chain says of a move. */
  private record Act(String actor, String act, String detail) {}

  private CaseState move(CaseId caseId, CasePhase from, UnaryOperator<CaseState> to, Act act) {
    return database.inTransaction(
        jdbc -> {
          CaseState was = of(caseId);
          if (was.phase() != from) {
            throw illegal("case " + caseId + " is " + was.phase().word() + ", not " + from.word());
          }
          CaseState next = to.apply(was);
          Object[] values = {
            next.phase().name(),
            Database.time(next.since().orElseThrow()),
            next.swept().map(RunId::value).orElse(null),
            next.finalRun().map(RunId::value).orElse(null),
            next.supportUntil().map(Database::time).orElse(null),
            caseId.value()
          };
          int changed =
              jdbc.update(
                  """
                  update case_state set phase = ?, since = ?, swept_run = ?, final_run = ?,
                  support_until = ? where case_id = ?""",
                  values);
          if (changed == 0) {
            jdbc.update(
                """
                insert into case_state (phase, since, swept_run, final_run, support_until, case_id)
                values (?, ?, ?, ?, ?, ?)""",
                values);
          }
          audit.append(act.actor, act.act, caseId.value(), act.detail);
          return next;
        });
  }

  private static CaseState with(
      CaseState was, CasePhase phase, Instant at, Optional<RunId> swept, Optional<RunId> last) {
    return new CaseState(was.caseId(), phase, Optional.of(at), swept, last, Optional.empty());
  }

  private static CaseState state(ResultSet r, int row) throws SQLException {
    return new CaseState(
        new CaseId(r.getString(1)),
        CasePhase.valueOf(r.getString(2)),
        Optional.of(r.getObject(3, OffsetDateTime.class).toInstant()),
        Optional.ofNullable(r.getString(4)).map(RunId::new),
        Optional.ofNullable(r.getString(5)).map(RunId::new),
        Database.instant(r.getObject(6, OffsetDateTime.class)));
  }

  private static HandoverException illegal(String what) {
    return new HandoverException(
        ExitCode.BUSY, "HUB-LED-40", what + "; somebody else moved it, look at `status`");
  }
}

package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The runs of all cases and their states: planned, running, delivered, acknowledged; stopped;
 * refused. At most one run of a case is planned or running at a time, whichever hub plans it.
 */
public final class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private final Database database;
  private final RunTable table;
  private final Windows windows;
  private final Exposures exposures;
  private final Baselines baselines;
  private final Exported exported;
  private final AuditChain audit;
  private final Claims claims;

  Runs(
      Database database,
      Windows windows,
      Exposures exposures,
      Baselines baselines,
      Exported exported,
      AuditChain audit) {
    this.database = database;
    this.windows = windows;
    this.exposures = exposures;
    this.baselines = baselines;
    this.exported = exported;
    this.audit = audit;
    this.claims = new Claims(database);
    this.table = new RunTable(database);
  }

  /**
   * Takes a case for one piece of work, if nobody else holds it or the holder's lease is over.
   *
   * @param holder a name that no other piece of work has, here or on another hub
   */
  public boolean claim(CaseId caseId, String holder, Duration lease) {
    return claims.claim(caseId, holder, lease);
  }

  /** Whether somebody, here or on another hub, holds the case. */
  public boolean isHeld(CaseId caseId) {
    return claims.isHeld(caseId);
  }

  /** Prolongs a claim from now; false when it is lost, and then the work must end. */
  public boolean renew(CaseId caseId, String holder, Duration lease) {
    return claims.renew(caseId, holder, lease);
  }

  /** Gives a case back; nothing happens where another holds it by now. */
  public void release(CaseId caseId, String holder) {
    claims.release(caseId, holder);
  }

  /**
   * Plans a run in the hub's own name.
   *
   * @throws HandoverException BUSY while another run of the case is planned or running
   */
  public void plan(Run run, List<EntityPlan> entities) {
    plan(run, entities, Map.of());
  }

  /**
   * Plans a run that leaves entities out, in the hub's own name.
   *
   * @param heldBack these entities, and why
   */
  public void plan(Run run, List<EntityPlan> entities, Map<String, String> heldBack) {
    plan(run, entities, heldBack, AuditChain.HUB);
  }

  /** The same in somebody's name. */
  public void plan(Run run, List<EntityPlan> entities, Map<String, String> heldBack, String actor) {
    plan(run, entities, heldBack, Optional.empty(), actor);
  }

  /**
   * Plans a run.
   *
   * @param holder who has claimed the case: an unfinished run is then nobody's and is stopped
   * @throws HandoverException BUSY where the claim is lost, or, without one, while another run of
   *     the case is planned or running
   */
  public void plan(Run run, List<EntityPlan> entities, Optional<String> holder, String actor) {
    plan(run, entities, Map.of(), holder, actor);
  }

  private void plan(
      Run run,
      List<EntityPlan> entities,
      Map<String, String> heldBack,
      Optional<String> holder,
      String actor) {
    requirePlannable(run, entities);
    claims.ensure(run.caseId());
    database.inTransaction(
        jdbc -> {
          Optional<String> holds = claims.lock(jdbc, run.caseId());
          if (holder.isPresent() && !holder.equals(holds)) {
            throw busy("case " + run.caseId() + " is no longer held by the caller");
          }
          table
              .active(run.caseId())
              .ifPresent(
                  other -> {
                    if (holder.isEmpty()) {
                      throw busy(
                          "run " + other.id() + " of case " + run.caseId() + " is not finished");
                    }
                    move(jdbc, other, RunState.STOPPED, Optional.of("its hub went away"), actor);
                  });
          requireChain(run);
          table.insert(jdbc, run, entities);
          heldBack.forEach((entity, why) -> HeldBack.note(jdbc, run.id(), entity, why));
          audit.append(actor, "run planned", subject(run), run.mode().name());
          return run;
        });
  }

  public Optional<Run> find(RunId run) {
    return table.query("where id = ?", run.value()).stream().findFirst();
  }

  /**
   * The run that can be resumed: the newest of the case, apart from refused ones, if it is planned,
   * running or stopped.
   */
  public Optional<Run> unfinished(CaseId caseId) {
    return table
        .query("where case_id = ? and state <> 'REFUSED' order by number desc", caseId.value())
        .stream()
        .findFirst()
        .filter(run -> run.state().isActive() || run.state() == RunState.STOPPED);
  }

  /** The newest run of the case whose manifest is at the buyer. */
  public Optional<Run> lastDelivered(CaseId caseId) {
    return table
        .query(
            """
            where case_id = ? and state in ('DELIVERED', 'ACKNOWLEDGED')
            order by number desc fetch first 1 rows only""",
            caseId.value())
        .stream()
        .findFirst();
  }

  /** The newest run of the case that delivered an entity. */
  public Optional<Run> lastCarrying(CaseId caseId, String entity) {
    return table
        .query(
            """
            where case_id = ? and state in ('DELIVERED', 'ACKNOWLEDGED')
            and exists (select 1 from run_entity e where e.run_id = r.id and e.entity = ?)
            order by number desc fetch first 1 rows only""",
            caseId.value(),
            entity)
        .stream()
        .findFirst();
  }

  /** Every run of the case, newest first. */
  public List<Run> of(CaseId caseId) {
    return table.query("where case_id = ? order by number desc", caseId.value());
  }

  /** Delivered runs of all cases whose receipt has not come, oldest first. */
  public List<Run> awaitingReceipt() {
    return table.query("where state = 'DELIVERED' order by number");
  }

  /** The entities of a run, parents first. */
  public List<EntityPlan> entities(RunId run) {
    return table.entities(run);
  }

  /** Moves a run in the hub's own name. */
  public void state(RunId run, RunState to, Optional<String> reason) {
    state(run, to, reason, AuditChain.HUB);
  }

  /**
   * Moves a run to running (from planned, stopped, or running after a crash), stopped or refused.
   * Delivered is reached by {@link #manifested} only, acknowledged by {@link Receipts} only.
   *
   * @throws HandoverException BUSY where another run of the case is active; INTERNAL where the run
   *     cannot go there, such as a stopped run that a later one has overtaken
   */
  public void state(RunId run, RunState to, Optional<String> reason, String actor) {
    Run known = find(run).orElseThrow(() -> unknown(run));
    claims.ensure(known.caseId());
    database.inTransaction(
        jdbc -> {
          claims.lock(jdbc, known.caseId());
          Run now = find(run).orElseThrow(() -> unknown(run));
          if (to == RunState.RUNNING) {
            requireResumable(now);
          }
          if (now.state() != RunState.ACKNOWLEDGED || to != RunState.ACKNOWLEDGED) {
            move(jdbc, now, to, reason, actor);
          }
          return run;
        });
  }

  /** Records the manifest in the hub's own name. */
  public void manifested(RunId run, String sha256, Instant at) {
    manifested(run, sha256, at, AuditChain.HUB);
  }

  /**
   * Records that the run's signed manifest is at the buyer: the run is delivered and the baseline
   * advances, in one transaction. The same manifest again changes nothing.
   *
   * @param sha256 of the manifest's bytes, 64 hex digits
   * @throws HandoverException DOES_NOT_RECONCILE while a window is open; INTERNAL where the run is
   *     not running, or has another manifest
   */
  public void manifested(RunId id, String sha256, Instant at, String actor) {
    Run run = find(id).orElseThrow(() -> unknown(id));
    List<EntityPlan> entities = entities(id);
    if (!run.manifestSha256().equals(Optional.of(sha256))) {
      if (run.state() != RunState.RUNNING) {
        throw illegal("run " + id + " is " + run.state() + " and cannot be given a manifest");
      }
      if (!windows.complete(id)) {
        throw new HandoverException(
            ExitCode.DOES_NOT_RECONCILE,
            "HUB-LED-24",
            "run " + id + " has windows that are not delivered; resume it before its manifest");
      }
      database.inTransaction(
          jdbc -> {
            deliver(jdbc, run, sha256, at);
            baselines.promote(jdbc, run);
            audit.append(actor, "manifest signed", subject(run), sha256);
            return run;
          });
    }
    tidy(run, entities);
  }

  /** Merging changes no answer: where it fails the run is delivered all the same. */
  private void tidy(Run run, List<EntityPlan> entities) {
    try {
      baselines.tidy(run.caseId(), entities);
      exposures.tidy(run.caseId());
      exported.tidy();
    } catch (HandoverException e) {
      LOG.warn(
          "run {} is delivered; merging its segments waits for the next: {}",
          run.id(),
          e.getMessage());
    }
  }

  private static void deliver(JdbcTemplate jdbc, Run run, String sha256, Instant at) {
    int changed =
        jdbc.update(
            """
            update transfer_run set state = 'DELIVERED', active_case = null, manifest_sha256 = ?,
            ended_at = ?, stop_reason = null where id = ? and state = 'RUNNING'""",
            sha256,
            Database.time(at),
            run.id().value());
    if (changed != 1) {
      throw illegal("run " + run.id() + " is no longer running and cannot be given a manifest");
    }
  }

  private void move(
      JdbcTemplate jdbc, Run from, RunState to, Optional<String> reason, String actor) {
    if (!to.reachedFrom().contains(from.state())) {
      throw illegal("run " + from.id() + " is " + from.state() + " and cannot become " + to);
    }
    int changed =
        jdbc.update(
            """
            update transfer_run set state = ?, active_case = ?, ended_at = ?, stop_reason = ?
            where id = ? and state = ?""",
            to.name(),
            to.isActive() ? from.caseId().value() : null,
            to.isActive() ? null : Database.time(HubClock.now()),
            reason.map(text -> Database.fit(text, 2000)).orElse(null),
            from.id().value(),
            from.state().name());
    if (changed != 1) {
      throw illegal("run " + from.id() + " changed its state in between; look at it again");
    }
    boolean resumed = to == RunState.RUNNING && from.state() != RunState.PLANNED;
    String act = resumed ? "resumed" : to.name().toLowerCase(java.util.Locale.ROOT);
    audit.append(actor, "run " + act, subject(from), reason.orElse(""));
  }

  private void requireResumable(Run run) {
    table
        .active(run.caseId())
        .filter(other -> !other.id().equals(run.id()))
        .ifPresent(
            other -> {
              throw busy("run " + other.id() + " of case " + run.caseId() + " is not finished");
            });
    if (!unfinished(run.caseId()).map(Run::id).equals(Optional.of(run.id()))) {
      throw illegal("run " + run.id() + " is over, or a later run has overtaken it");
    }
  }

  private void requireChain(Run run) {
    if (run.previous().isPresent()
        && table
            .query(
                """
                where id = ? and case_id = ? and state in ('DELIVERED', 'ACKNOWLEDGED')
                and manifest_sha256 = ?""",
                run.previous().get().value(),
                run.caseId().value(),
                run.previousManifestSha256().orElse(""))
            .isEmpty()) {
      throw illegal(
          "run " + run.id() + " follows " + run.previous().get() + ", which has no such manifest");
    }
  }

  private static void requirePlannable(Run run, List<EntityPlan> entities) {
    long names = entities.stream().map(EntityPlan::entity).distinct().count();
    if (run.state() != RunState.PLANNED || entities.isEmpty() || names != entities.size()) {
      throw illegal(
          "run " + run.id() + " must begin as planned, with at least one entity and none twice");
    }
  }

  private static String subject(Run run) {
    return run.caseId() + "/" + run.id();
  }

  static HandoverException unknown(RunId run) {
    return illegal("there is no run " + run + " in this ledger");
  }

  private static HandoverException busy(String what) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-LED-25",
        what + ": wait for it, resume it, or stop it; a case has one run at a time");
  }

  private static HandoverException illegal(String what) {
    return new HandoverException(
        ExitCode.INTERNAL, "HUB-LED-23", what + "; see `status` for what is possible");
  }
}

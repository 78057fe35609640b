package dev.handover.flow;

import dev.handover.delivery.Manifest;
import dev.handover.law.Before;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.Suspension;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.retention.StorageState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the state of a case allows, and which run ends it. */
final class CaseGate {
  /** The code of what a suspension refuses or stops. */
  static final String SUSPENDED = "HUB-WATCH-01";

  /** A gate that is closed, or another certificate than the confirmed one. */
  private static final Set<ExitCode> REFUSALS = Set.of(ExitCode.GATE_CLOSED, ExitCode.INTEGRITY);

  private CaseGate() {}

  /**
   * Refuses a run of a case that is suspended, and one of a case that is being handed over, or is,
   * by anybody but the cut-over. A refusal is in the audit chain before anybody hears of it.
   */
  static void require(Ledger ledger, RunOrder order, Instant now) {
    noted(ledger, order.caseId(), order.actor(), () -> requireOpen(ledger, order, now));
  }

  /** Refuses a cut-over of a suspended case, as its runs are refused. */
  static void requireNotSuspended(Ledger ledger, CaseId caseId, String actor) {
    noted(
        ledger,
        caseId,
        actor,
        () -> {
          requireNotSuspended(ledger, caseId);
          return caseId;
        });
  }

  /**
   * Stops what is under way where the case, or everything, was stopped meanwhile, whichever hub did
   * so.
   */
  static void requireNotSuspended(Ledger ledger, CaseId caseId) {
    StopWatch.requireReleased(ledger);
    Optional<Suspension> suspension = ledger.caseStates().suspension(caseId);
    if (suspension.isPresent()) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          SUSPENDED,
          "case "
              + caseId
              + " is suspended since "
              + suspension.get().since().truncatedTo(ChronoUnit.SECONDS)
              + " by "
              + suspension.get().actor()
              + " ("
              + suspension.get().reason()
              + ") and no run of it is made. Look into it with handover alarms list, then:"
              + " handover resume --reason; an unfinished run goes on where it stopped");
    }
  }

  /** Whatever keeps a run from beginning is in the audit chain before anybody hears of it. */
  static <T> T noted(Ledger ledger, CaseId caseId, String actor, Supplier<T> gate) {
    try {
      return gate.get();
    } catch (HandoverException closed) {
      if (REFUSALS.contains(closed.exitCode())) {
        ledger.audit().append(actor, "run refused", caseId.value(), closed.code());
      }
      throw closed;
    }
  }

  /** Stops what is under way in a case of which a gate was closed meanwhile, or has lapsed. */
  static void requireGatesOpen(GateKeeper gates, Deals deals, CaseId caseId) {
    gates.requireOpen(deals.of(caseId), deals.folder(caseId), Before.RUN);
  }

  private static CaseState requireOpen(Ledger ledger, RunOrder order, Instant now) {
    requireNotSuspended(ledger, order.caseId());
    CaseState state = ledger.caseStates().of(order.caseId());
    if (order.cutOver() || state.takesRuns(now)) {
      return state;
    }
    if (state.phase() == CasePhase.FREEZING) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-CUT-01",
          "case "
              + order.caseId()
              + " is in its cut-over and takes no other run; go on with it: handover cutover,"
              + " or end it: handover cutover --call-off");
    }
    throw new HandoverException(
        ExitCode.GATE_CLOSED,
        "HUB-CUT-02",
        "case "
            + order.caseId()
            + " was handed over at "
            + state.since().orElseThrow()
            + state.supportUntil().map(end -> ", its support ended at " + end).orElse("")
            + "; nothing is sent any more. What the buyer holds is his to correct"
            + ledger
                .storageOnly()
                .of(order.caseId())
                .map(stored -> "; " + StorageState.told(stored))
                .orElse(""));
  }

  /**
   * Whether a run's manifest is the last of the chain: it compared everything once more after the
   * final sweep, and there was nothing to send.
   */
  static boolean isFinal(Ledger ledger, Run run, Manifest manifest) {
    CaseState state = ledger.caseStates().of(run.caseId());
    return state.phase() == CasePhase.FREEZING
        && run.mode() == RunMode.SWEEP
        && state.swept().isPresent()
        && state.swept().equals(run.previous())
        && manifest.files().isEmpty()
        && manifest.reconciliation().overall().delivered() == 0;
  }

  /** The end of the support that begins now; absent where there is none. */
  static Optional<Instant> supportUntil(Instant now, java.time.Duration support) {
    return support.isZero() ? Optional.empty() : Optional.of(now.plus(support));
  }
}

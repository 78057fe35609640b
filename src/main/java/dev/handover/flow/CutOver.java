package dev.handover.flow;

import dev.handover.ledger.CasePhase;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.CaseStates;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Ends a case: everything is compared after the freeze, and compared once more, which must find
 * nothing; that second comparison's manifest is the final one. Then the buyer's receipt, then the
 * hand-over. Each step is in the ledger, so that a cut-over goes on where it stopped.
 */
public final class CutOver {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
  private static final int MOST_SWEEPS = 3;

  private final Ledger ledger;
  private final CaseStates states;
  private final Way way;
  private final Clock clock;

  CutOver(Ledger ledger, Way way, Clock clock) {
    this.ledger = ledger;
    this.states = ledger.caseStates();
    this.way = way;
    this.clock = clock;
  }

  /**
   * What a person asks for.
   *
   * @param freezeCheck how long the source must have stood still between the two comparisons
   * @param patience how long the buyer's receipt is waited for
   * @param support how long corrections flow afterwards; zero for not at all
   * @param actor who asks
   * @param told hears what is being done
   */
  public record Order(
      CaseId caseId,
      Duration freezeCheck,
      Duration patience,
      Duration support,
      String actor,
      Consumer<String> told,
      Consumer<RunOrder.Progress> listener) {}

  /**
   * A case that was handed over.
   *
   * @param runs how many runs the verified chain holds, with the final one
   */
  public record Done(CaseState state, int runs, RunId first, String manifestSha256) {}

  /** What a cut-over needs of the outside: runs, receipts, time. */
  record Way(
      Function<RunOrder, RunReport> runs, Function<RunId, Run> receipt, Consumer<Duration> pause) {}

  /** Begins a cut-over or goes on with it; one that was done before tells the same. */
  public Done cutOver(Order order) {
    CaseGate.requireNotSuspended(ledger, order.caseId(), order.actor());
    CaseState state = states.of(order.caseId());
    if (state.phase() == CasePhase.OPEN) {
      state = states.freeze(order.caseId(), clock.instant(), order.actor());
    }
    RunId last = state.finalRun().isPresent() ? state.finalRun().get() : sweepTwice(order, state);
    ManifestChain.Proof proof = new ManifestChain(ledger).verify(order.caseId(), lastOf(last));
    if (state.phase() != CasePhase.HANDED_OVER) {
      awaitReceipt(order, last);
      CaseGate.requireNotSuspended(ledger, order.caseId(), order.actor());
      Instant now = clock.instant();
      state =
          states.handOver(
              order.caseId(), CaseGate.supportUntil(now, order.support()), now, order.actor());
    }
    return new Done(state, proof.runs(), proof.first(), proof.lastManifestSha256());
  }

  /** The run to follow the chain from: corrections may have come after the final one. */
  private RunId lastOf(RunId last) {
    CaseId caseId = ledger.runs().find(last).orElseThrow().caseId();
    return ledger.runs().lastDelivered(caseId).map(Run::id).orElse(last);
  }

  private RunId sweepTwice(Order order, CaseState begun) {
    CaseId caseId = order.caseId();
    CaseState state = begun;
    if (state.swept().isEmpty()) {
      order.told().accept("final sweep: comparing every record");
      RunReport swept = sweepAfter(order, state.since().orElseThrow());
      state = states.swept(caseId, swept.run().id(), clock.instant(), order.actor());
    }
    RunId last = ledger.runs().lastDelivered(caseId).map(Run::id).orElseThrow();
    if (new ManifestChain(ledger).isFinal(last)) { // delivered, but not noted before it was ended
      return finish(order, last);
    }
    if (!state.swept().equals(Optional.of(last))) { // a comparison too, and a later one
      states.swept(caseId, last, clock.instant(), order.actor());
    }
    for (int i = 0; i < MOST_SWEEPS; i++) {
      order.told().accept("freeze check: waiting " + order.freezeCheck() + ", then once more");
      way.pause().accept(order.freezeCheck());
      RunReport check = compare(order);
      RunId id = check.run().id();
      if (new ManifestChain(ledger).isFinal(id)) {
        return finish(order, id);
      }
      if (check.run().mode() == RunMode.SWEEP) {
        throw stillChanging(order, check);
      }
      // A run that had to be full, or was under way before, compares nothing: its end is a new
      // start.
      states.swept(caseId, id, clock.instant(), order.actor());
    }
    throw new HandoverException(
        ExitCode.GATE_CLOSED,
        "HUB-CUT-04",
        "the runs of case "
            + caseId
            + " had to be full each time, so that nothing could be compared; look at `status` for"
            + " why, then: handover cutover");
  }

  /** A run over everything that began after the freeze; an unfinished one is ended before. */
  private RunReport sweepAfter(Order order, Instant freeze) {
    for (int i = 0; i < MOST_SWEEPS; i++) {
      RunReport report = compare(order);
      if (report.run().mode() != RunMode.DELTA && !report.run().startedAt().isBefore(freeze)) {
        return report;
      }
    }
    throw new HandoverException(
        ExitCode.INTERNAL,
        "HUB-CUT-05",
        "no sweep of case " + order.caseId() + " could be made; run again, then report this");
  }

  private RunId finish(Order order, RunId id) {
    states.finish(order.caseId(), id, clock.instant(), order.actor());
    return id;
  }

  /** One sweep of everything: while an entity is held back, nothing can be final. */
  private RunReport compare(Order order) {
    RunReport report =
        way.runs()
            .apply(
                new RunOrder(
                    order.caseId(), RunMode.SWEEP, false, order.listener(), true, order.actor()));
    if (report.heldBack().isEmpty()) {
      return report;
    }
    String what = String.join(", ", report.heldBack().keySet()) + " had to be left out";
    states.reopen(order.caseId(), what, clock.instant(), order.actor());
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CUT-11",
        what
            + ": "
            + String.join("; ", report.heldBack().values())
            + ". Case "
            + order.caseId()
            + " stays open; mend it, then: handover cutover");
  }

  private HandoverException stillChanging(Order order, RunReport check) {
    long gone = check.parcels().stream().mapToLong(p -> p.records() - p.upserts()).sum();
    String what =
        "%d records changed and %d went away at the source since the final sweep"
            .formatted(check.tally().delivered(), gone);
    states.reopen(order.caseId(), what, clock.instant(), order.actor());
    return new HandoverException(
        ExitCode.GATE_CLOSED,
        "HUB-CUT-06",
        "the source is not frozen: "
            + what
            + " (they were sent). Case "
            + order.caseId()
            + " stays open and its syncs go on; have the seller stop every write, then: handover"
            + " cutover");
  }

  private void awaitReceipt(Order order, RunId id) {
    Instant end = clock.instant().plus(order.patience());
    order.told().accept("final manifest delivered; waiting for the buyer's receipt");
    while (!isAcknowledged(order, id)) {
      if (!clock.instant().isBefore(end)) {
        throw new HandoverException(
            ExitCode.DELIVERY_FAILED,
            "HUB-CUT-07",
            "everything of case "
                + order.caseId()
                + " is at the buyer, but his receipt for final run "
                + id
                + " has not come; ask him to receive it, then go on with: handover cutover");
      }
      Duration left = Duration.between(clock.instant(), end);
      way.pause().accept(left.compareTo(LOOK_EVERY) < 0 ? left : LOOK_EVERY);
    }
  }

  private boolean isAcknowledged(Order order, RunId id) {
    try {
      if (way.receipt().apply(id).state() == RunState.ACKNOWLEDGED) {
        return true;
      }
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.DELIVERY_FAILED && !isRefused(id)) {
        throw e; // else the server may come back within the time
      }
    }
    if (isRefused(id)) {
      throw refused(order, id);
    }
    return false;
  }

  private boolean isRefused(RunId id) {
    return ledger.receipts().of(id).stream().anyMatch(row -> row.outcome().isRefusal());
  }

  private HandoverException refused(Order order, RunId id) {
    states.reopen(
        order.caseId(), "the buyer did not accept final run " + id, clock.instant(), order.actor());
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-CUT-08",
        "the buyer does not accept final run "
            + id
            + "; case "
            + order.caseId()
            + " is open again and its next run is full. Look at `status`, then: handover cutover");
  }
}

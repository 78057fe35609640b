package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cut-over over made-up runs: which it makes, when it ends, where it goes on. */
class CutOverTest {
  private static final Duration SUPPORT = Duration.ofDays(14);
  private final MadeUpRuns runs = new MadeUpRuns();
  private final Deque<Next> next = new ArrayDeque<>();
  private final List<RunId> made = new ArrayList<>();
  private Optional<ReceiptOutcome> answer = Optional.of(ReceiptOutcome.AGREES);

  /** What the next run will be. */
  private record Next(RunMode mode, boolean brings) {}

  @BeforeEach
  void deliverAsUsual() {
    runs.deliver(RunMode.FULL, true);
    runs.deliver(RunMode.DELTA, true);
  }

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void handsOverWhenTheSecondSweepFindsNothingAndTheBuyerAcknowledges() {
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, false));

    CutOver.Done done = cutOver();

    assertThat(done.runs()).isEqualTo(4);
    assertThat(done.state().phase()).isEqualTo(CasePhase.HANDED_OVER);
    assertThat(done.state().finalRun()).contains(made.get(1));
    assertThat(done.state().supportUntil()).contains(runs.clock.instant().plus(SUPPORT));
    assertThat(new ManifestChain(runs.ledger).isFinal(made.get(0))).isFalse();
    assertThat(new ManifestChain(runs.ledger).isFinal(made.get(1))).isTrue();
    assertThat(runs.ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .endsWith("final manifest delivered", "run acknowledged", "case handed over");

    assertThat(cutOver()).as("again: the same, and no further run").isEqualTo(done);
    assertThat(made).hasSize(2);
  }

  @Test
  void aSuspendedCaseIsNotCutOverNorHandedOver() {
    runs.ledger.caseStates().suspend(MadeUpRuns.CASE, "volume", runs.clock.instant(), "ann");
    refused(ExitCode.GATE_CLOSED).hasMessageContaining("HUB-WATCH-01");
    assertThat(phase()).as("not even begun").isEqualTo(CasePhase.OPEN);
    assertThat(runs.ledger.audit().before(Long.MAX_VALUE, 1).get(0).act()).isEqualTo("run refused");

    runs.ledger.caseStates().resume(MadeUpRuns.CASE, "looked", runs.clock.instant(), "ann");
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, false));
    assertThat(cutOver().state().phase()).isEqualTo(CasePhase.HANDED_OVER);
  }

  @Test
  void aSourceThatStillChangesLeavesTheCaseOpen() {
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, true));

    refused(ExitCode.GATE_CLOSED).hasMessageContaining("the source is not frozen");

    assertThat(phase()).isEqualTo(CasePhase.OPEN);
    assertThat(new ManifestChain(runs.ledger).isFinal(made.get(1))).isFalse();
    assertThat(new NextMode(runs.ledger).whyFull(MadeUpRuns.CASE)).isEmpty();
  }

  @Test
  void withoutAReceiptItWaitsAndGoesOnLater() {
    next.add(new Next(RunMode.SWEEP, false));
    next.add(new Next(RunMode.SWEEP, false));
    answer = Optional.empty();

    refused(ExitCode.DELIVERY_FAILED).hasMessageContaining("go on with: handover cutover");
    assertThat(phase()).isEqualTo(CasePhase.FREEZING);

    answer = Optional.of(ReceiptOutcome.AGREES);
    assertThat(cutOver().state().phase()).isEqualTo(CasePhase.HANDED_OVER);
    assertThat(made).hasSize(2);
  }

  @Test
  void aForgedReceiptEndsTheWaitingButNotTheCutOver() {
    next.add(new Next(RunMode.SWEEP, false));
    next.add(new Next(RunMode.SWEEP, false));
    answer = Optional.of(ReceiptOutcome.FORGED);

    refused(ExitCode.INTEGRITY);

    assertThat(phase()).isEqualTo(CasePhase.FREEZING);
  }

  @Test
  void aBuyerWhoRefusesTheFinalRunOpensTheCaseAgain() {
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, false));
    answer = Optional.of(ReceiptOutcome.DISAGREES);

    refused(ExitCode.INTEGRITY).hasMessageContaining("its next run is full");
    assertThat(phase()).isEqualTo(CasePhase.OPEN);
    assertThat(new NextMode(runs.ledger).whyFull(MadeUpRuns.CASE)).isPresent();

    answer = Optional.of(ReceiptOutcome.AGREES);
    next.add(new Next(RunMode.FULL, true));
    next.add(new Next(RunMode.SWEEP, false));
    assertThat(cutOver().runs()).isEqualTo(6);
  }

  @Test
  void aFullRunComparesNothingAndIsFollowedByOneThatDoes() {
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.FULL, true));
    next.add(new Next(RunMode.SWEEP, false));

    assertThat(cutOver().state().finalRun()).contains(made.get(2));
  }

  @Test
  void doesNotGoOnForEverWhereNothingCanBeCompared() {
    for (int i = 0; i < 4; i++) {
      next.add(new Next(RunMode.FULL, true));
    }
    refused(ExitCode.GATE_CLOSED).hasMessageContaining("had to be full each time");
    assertThat(phase()).isEqualTo(CasePhase.FREEZING);
  }

  @Test
  void aRunThatWasUnderWayIsNoFinalSweep() {
    next.add(new Next(RunMode.DELTA, true)); // the one that had stopped is ended first
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, false));

    assertThat(cutOver().state().finalRun()).contains(made.get(2));
  }

  @Test
  void goesOnWhereverItWasKilled() {
    for (int killedAt = 1; killedAt <= 2; killedAt++) {
      try (MadeUpRuns fresh = new MadeUpRuns()) {
        fresh.deliver(RunMode.FULL, true);
        int[] calls = {0};
        int kill = killedAt;
        CutOver dying =
            new CutOver(
                fresh.ledger,
                new CutOver.Way(
                    order -> {
                      Run run = fresh.deliver(RunMode.SWEEP, false);
                      if (++calls[0] == kill) {
                        throw new IllegalStateException("killed");
                      }
                      return RunReport.of(run, fresh.ledger);
                    },
                    id -> fresh.answer(id, ReceiptOutcome.AGREES),
                    fresh.clock::pass),
                fresh.clock);
        assertThatThrownBy(() -> dying.cutOver(order())).hasMessage("killed");

        CutOver.Done done = dying.cutOver(order());

        assertThat(done.state().phase())
            .as("killed at %s", killedAt)
            .isEqualTo(CasePhase.HANDED_OVER);
        assertThat(done.runs()).isEqualTo(killedAt == 1 ? 4 : 3);
      }
    }
  }

  @Test
  void refusesAChainThatSomebodyChanged() {
    next.add(new Next(RunMode.SWEEP, true));
    next.add(new Next(RunMode.SWEEP, false));
    Run first = runs.ledger.runs().of(MadeUpRuns.CASE).get(1);
    byte[] manifest = runs.ledger.manifests().find(first.id()).orElseThrow().content();
    manifest[manifest.length - 2] = ' ';
    runs.sql()
        .update(
            "update run_manifest set content = ? where run_id = ?", manifest, first.id().value());

    refused(ExitCode.INTEGRITY)
        .hasMessageContaining(
            "the manifest of run " + first.id() + " is not the one that was sent");

    assertThat(runs.ledger.caseStates().of(MadeUpRuns.CASE).isHandedOver()).isFalse();
  }

  @Test
  void otherRunsAreRefusedDuringAndAfterTheCutOverButNotWhileSupportLasts() {
    RunOrder plain = new RunOrder(MadeUpRuns.CASE, RunMode.DELTA, false, progress -> {});
    RunOrder own = new RunOrder(MadeUpRuns.CASE, RunMode.SWEEP, false, progress -> {}, true, "hub");
    allowed(plain);
    runs.ledger.caseStates().freeze(MadeUpRuns.CASE, runs.clock.instant(), "me");
    closed(plain, "is in its cut-over");
    allowed(own);
    next.add(new Next(RunMode.SWEEP, false));
    next.add(new Next(RunMode.SWEEP, false));
    cutOver();

    allowed(plain);
    runs.deliver(RunMode.DELTA, true);
    assertThat(cutOver().runs()).as("the chain with the correction").isEqualTo(5);
    runs.clock.pass(SUPPORT);
    closed(plain, "was handed over");
  }

  private void allowed(RunOrder order) {
    assertThatCode(() -> CaseGate.require(runs.ledger, order, runs.clock.instant()))
        .doesNotThrowAnyException();
  }

  private void closed(RunOrder order, String why) {
    assertThatThrownBy(() -> CaseGate.require(runs.ledger, order, runs.clock.instant()))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE_CLOSED))
        .hasMessageContaining(why);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(ExitCode code) {
    return assertThatThrownBy(this::cutOver)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  private CasePhase phase() {
    return runs.ledger.caseStates().of(MadeUpRuns.CASE).phase();
  }

  private CutOver.Done cutOver() {
    return new CutOver(
            runs.ledger, new CutOver.Way(this::run, this::receipt, runs.clock::pass), runs.clock)
        .cutOver(order());
  }

  private static CutOver.Order order() {
    return new CutOver.Order(
        MadeUpRuns.CASE,
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        SUPPORT,
        "me",
        step -> {},
        progress -> {});
  }

  private RunReport run(RunOrder order) {
    assertThat(order.mode()).isEqualTo(RunMode.SWEEP);
    Next is = next.remove();
    Run run = runs.deliver(is.mode, is.brings);
    made.add(run.id());
    return RunReport.of(run, runs.ledger);
  }

  private Run receipt(RunId id) {
    answer.ifPresent(outcome -> runs.answer(id, outcome));
    if (answer.filter(outcome -> outcome == ReceiptOutcome.FORGED).isPresent()) {
      throw new HandoverException(ExitCode.INTEGRITY, "HUB-TEST-01", "not signed by the buyer");
    }
    return runs.ledger.runs().find(id).orElseThrow();
  }
}

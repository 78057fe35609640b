package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextModeTest {
  private final MadeUpRuns runs = new MadeUpRuns();
  private final NextMode next = new NextMode(runs.ledger);

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void theFirstRunIsFull() {
    assertThat(mode(RunMode.DELTA).mode()).isEqualTo(RunMode.FULL);
    assertThat(mode(RunMode.DELTA).reason()).contains("no full run was delivered yet");
  }

  @Test
  void whatIsOrderedIsMadeWhereTheBuyerRefusedNothing() {
    runs.deliver(RunMode.FULL, true);
    runs.deliver(RunMode.DELTA, true);

    assertThat(mode(RunMode.DELTA)).isEqualTo(new NextMode.Answer(RunMode.DELTA, Optional.empty()));
    assertThat(mode(RunMode.SWEEP).mode()).isEqualTo(RunMode.SWEEP);
    assertThat(mode(RunMode.FULL)).isEqualTo(new NextMode.Answer(RunMode.FULL, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedRunMakesTheNextOneFullAndThatMendsIt(ReceiptOutcome outcome) {
    runs.deliver(RunMode.FULL, true);
    Run refused = runs.deliver(RunMode.DELTA, true);
    runs.deliver(RunMode.DELTA, true);
    runs.answer(refused.id(), outcome);

    boolean isRefusal = outcome == ReceiptOutcome.DISAGREES || outcome == ReceiptOutcome.UNREADABLE;
    assertThat(mode(RunMode.DELTA).mode()).isEqualTo(isRefusal ? RunMode.FULL : RunMode.DELTA);
    assertThat(mode(RunMode.DELTA).reason().filter(why -> why.contains(refused.id().value())))
        .matches(why -> why.isPresent() == isRefusal);

    runs.deliver(RunMode.FULL, true);
    assertThat(mode(RunMode.DELTA).mode()).isEqualTo(RunMode.DELTA);
  }

  @Test
  void anAcceptanceAfterARefusalDoesNotMendTheChain() {
    Run full = runs.deliver(RunMode.FULL, true);
    runs.answer(full.id(), ReceiptOutcome.DISAGREES);
    runs.answer(full.id(), ReceiptOutcome.AGREES);

    assertThat(mode(RunMode.DELTA).mode()).isEqualTo(RunMode.FULL);
  }

  private NextMode.Answer mode(RunMode ordered) {
    return next.of(MadeUpRuns.CASE, ordered);
  }
}

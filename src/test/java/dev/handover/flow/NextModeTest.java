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
    assertThat(whyFull()).contains("no full run was delivered yet");
  }

  @Test
  void whatIsOrderedIsMadeWhereTheBuyerRefusedNothing() {
    runs.deliver(RunMode.FULL, true);
    runs.deliver(RunMode.DELTA, true);

    assertThat(whyFull()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedRunMakesTheNextOneFullAndThatMendsIt(ReceiptOutcome outcome) {
    runs.deliver(RunMode.FULL, true);
    Run refused = runs.deliver(RunMode.DELTA, true);
    runs.deliver(RunMode.DELTA, true);
    runs.answer(refused.id(), outcome);

    boolean isRefusal = outcome == ReceiptOutcome.DISAGREES || outcome == ReceiptOutcome.UNREADABLE;
    assertThat(whyFull().isPresent()).isEqualTo(isRefusal);
    assertThat(whyFull().orElse(refused.id().value())).contains(refused.id().value());

    runs.deliver(RunMode.FULL, true);
    assertThat(whyFull()).isEmpty();
  }

  @Test
  void anAcceptanceAfterARefusalDoesNotMendTheChain() {
    Run full = runs.deliver(RunMode.FULL, true);
    runs.answer(full.id(), ReceiptOutcome.DISAGREES);
    runs.answer(full.id(), ReceiptOutcome.AGREES);

    assertThat(whyFull()).isPresent();
  }

  private Optional<String> whyFull() {
    return next.whyFull(MadeUpRuns.CASE);
  }
}

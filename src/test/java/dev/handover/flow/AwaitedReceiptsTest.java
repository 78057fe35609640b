package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.testing.SampleCaseFile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwaitedReceiptsTest {
  private final MadeUpRuns runs = new MadeUpRuns();
  private final AwaitedReceipts awaited = new AwaitedReceipts(runs.ledger);

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void anAnswerIsLateOnceTheCasesTimeIsOverAndNotBefore() {
    Run run = runs.deliver(RunMode.FULL, true);
    runs.clock.pass(Duration.ofHours(2));
    awaited.raiseLate(caseFile(), runs.clock.instant());
    assertThat(runs.ledger.alarms().open(MadeUpRuns.CASE)).isEmpty();

    runs.clock.pass(Duration.ofMillis(1));
    awaited.raiseLate(caseFile(), runs.clock.instant());
    awaited.raiseLate(caseFile(), runs.clock.instant());

    assertThat(runs.ledger.alarms().open(MadeUpRuns.CASE))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind()).isEqualTo(AlarmKind.RECEIPT_LATE);
              assertThat(alarm.run()).contains(run.id());
              assertThat(alarm.detail()).contains("PT2H");
            });
  }

  @Test
  void aForgedAnswerIsNoneAndARefusalIsOne() {
    Run forged = runs.deliver(RunMode.FULL, true);
    Run refused = runs.deliver(RunMode.DELTA, true);
    runs.answer(forged.id(), ReceiptOutcome.FORGED);
    runs.answer(refused.id(), ReceiptOutcome.DISAGREES);
    runs.clock.pass(Duration.ofDays(1));

    awaited.raiseLate(caseFile(), runs.clock.instant());

    assertThat(runs.ledger.alarms().open(MadeUpRuns.CASE))
        .extracting(Alarm::run)
        .containsExactly(Optional.of(forged.id()));
  }

  @Test
  void whatALaterAcknowledgedFullReplacedIsNotAwaitedAnyMore() {
    runs.deliver(RunMode.FULL, true);
    Run delta = runs.deliver(RunMode.DELTA, true);
    assertThat(awaited.open()).hasSize(2);

    runs.answer(delta.id(), ReceiptOutcome.AGREES);
    assertThat(awaited.open()).hasSize(1);
    assertThat(awaited.watched()).extracting(Run::id).contains(delta.id()).hasSize(2);

    Run full = runs.deliver(RunMode.FULL, true);
    Run last = runs.deliver(RunMode.DELTA, true);
    runs.answer(full.id(), ReceiptOutcome.AGREES);
    assertThat(awaited.open()).extracting(Run::id).containsExactly(last.id());
    assertThat(awaited.watched()).extracting(Run::id).containsExactly(last.id(), full.id());
  }

  private static CaseFile caseFile() {
    return new SampleCaseFile(MadeUpRuns.CASE, ZoneOffset.UTC).made();
  }
}

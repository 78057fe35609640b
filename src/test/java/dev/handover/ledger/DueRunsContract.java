package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger remembers of the schedule's calls. */
abstract class DueRunsContract {
  private static final CaseId HOTEL = new CaseId("hotel-1");
  private static final CaseId INN = new CaseId("inn-1");
  private static final Instant TWO = Instant.parse("2026-01-01T02:00:00Z");
  private static final Instant THREE = TWO.plusSeconds(3600);
  private Ledger ledger;
  private DueRuns due;

  /** The URL of a new and empty database. */
  abstract String freshDatabase();

  @BeforeEach
  void open() {
    ledger = Ledger.open(freshDatabase(), Optional.empty(), Optional.empty());
    due = ledger.due();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void callsOfOneCaseAreOneAndTheMoreWins() {
    due.call(HOTEL, RunMode.SWEEP, TWO);
    due.call(HOTEL, RunMode.DELTA, THREE);

    assertThat(due.at(THREE, false))
        .containsExactly(new DueRun(HOTEL, RunMode.SWEEP, THREE, THREE));
  }

  @Test
  void theLastCallOfEachKindIsRememberedWhenItIsAnswered() {
    assertThat(due.lastCalled(HOTEL, RunMode.DELTA)).isEmpty();
    due.call(HOTEL, RunMode.DELTA, TWO);
    due.call(HOTEL, RunMode.SWEEP, TWO);
    due.call(HOTEL, RunMode.DELTA, THREE);
    due.call(HOTEL, RunMode.DELTA, TWO); // for a run that began then and is taken up again
    due.forget(HOTEL);

    assertThat(due.lastCalled(HOTEL, RunMode.DELTA)).contains(THREE);
    assertThat(due.lastCalled(HOTEL, RunMode.SWEEP)).contains(TWO);
    assertThat(due.lastCalled(INN, RunMode.SWEEP)).isEmpty();
  }

  @Test
  void anAnswerDoesNotRemoveANewerCall() {
    due.call(HOTEL, RunMode.DELTA, TWO);
    DueRun first = due.find(HOTEL).orElseThrow();
    due.call(HOTEL, RunMode.DELTA, THREE);

    due.answered(first);
    due.postpone(first, THREE.plusSeconds(60));
    assertThat(due.at(THREE, false)).hasSize(1);

    due.answered(due.find(HOTEL).orElseThrow());
    assertThat(due.at(THREE, false)).isEmpty();
  }

  @Test
  void whatIsPostponedWaitsUntilItsTimeOrAStart() {
    due.call(HOTEL, RunMode.DELTA, TWO);
    due.postpone(due.find(HOTEL).orElseThrow(), THREE);
    assertThat(due.at(TWO, false)).isEmpty();
    assertThat(due.at(THREE, false)).hasSize(1);

    due.hasten(TWO);
    assertThat(due.at(TWO, false)).hasSize(1);
  }

  @Test
  void aCaseThatSomebodyHoldsIsNotBegun() {
    due.call(HOTEL, RunMode.DELTA, TWO);
    due.call(INN, RunMode.DELTA, THREE);
    ledger.runs().claim(HOTEL, "another hub", Duration.ofMinutes(1));

    assertThat(ledger.runs().isHeld(HOTEL)).isTrue();
    assertThat(ledger.runs().isHeld(INN)).isFalse();
    assertThat(due.at(THREE, false)).extracting(DueRun::caseId).containsExactly(INN);
    assertThat(due.at(THREE, true)).extracting(DueRun::caseId).containsExactly(HOTEL, INN);

    ledger.runs().release(HOTEL, "another hub");
    assertThat(due.at(THREE, false)).hasSize(2);
  }

  @Test
  void aRunAnswersWhatWasCalledForBeforeItBegan() {
    due.call(HOTEL, RunMode.SWEEP, TWO);
    DueRun call = due.find(HOTEL).orElseThrow();

    assertThat(call.answeredBy(run(RunMode.SWEEP, TWO))).isTrue();
    assertThat(call.answeredBy(run(RunMode.FULL, THREE))).isTrue();
    assertThat(call.answeredBy(run(RunMode.DELTA, THREE))).isFalse();
    assertThat(call.answeredBy(run(RunMode.SWEEP, TWO.minusSeconds(1)))).isFalse();
  }

  @Test
  void callsAtTheSameMomentAreOne() throws Exception {
    ExecutorService hubs = Executors.newFixedThreadPool(8);
    try {
      Callable<Object> call =
          () -> {
            due.call(HOTEL, RunMode.DELTA, TWO);
            return true;
          };
      for (var each : hubs.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList())) {
        each.get();
      }
    } finally {
      hubs.shutdown();
    }
    assertThat(due.at(TWO, false)).hasSize(1);
  }

  private static Run run(RunMode mode, Instant startedAt) {
    return Run.planned(RunId.startingAt(startedAt), HOTEL, mode, startedAt, startedAt);
  }
}

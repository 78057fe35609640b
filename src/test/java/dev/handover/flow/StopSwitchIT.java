package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.RunState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.FaultProxy.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stop switch while a hub sends many windows at once over a slow line to a real server. */
class StopSwitchIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private FaultyPlace place;

  @BeforeEach
  void prepare() throws IOException {
    place = new FaultyPlace();
    place.set("handover.workers", "4").set("handover.retries", "5");
  }

  @AfterEach
  void clear() throws IOException {
    place.close();
  }

  @Test
  void noByteLeavesAfterItReturnsWhicheverProcessAskedAndTheRunGoesOnClean() throws Exception {
    Seen stopped;
    try (FaultyPlace.Started hub = place.start();
        Ledger elsewhere = place.elsewhere()) {
      CompletableFuture<HandoverException> run = runsSlowly(hub);
      elsewhere.stopSwitch().stop("incident 1", Instant.now(), "olga");
      StopWatch.awaitQuiet(elsewhere, List.of(), Optional.empty(), false, LONG);

      assertThat(hub.hub().bean(StopWatch.class).lines().count()).as("no line is left").isZero();
      HandoverException reason = run.join();
      assertThat(reason.exitCode()).isEqualTo(ExitCode.GATE_CLOSED);
      assertThat(reason.getMessage()).contains("olga", "incident 1", "HUB-INC-10", "release");
      hub.saysStopped(reason);
      assertThat(place.buyerLine.awaitNone(LONG)).as("nothing is on its way").isTrue();
      stopped = seen();
      assertThat(stopped.files).as("a file under way was cut").isNotEmpty();

      refused(hub::run);
      refused(() -> hub.hub().fetchReceipts(FaultyPlace.CASE));
      assertThat(seen()).isEqualTo(stopped);
    }
    try (FaultyPlace.Started restarted = place.start()) {
      refused(restarted::run);
      assertThat(seen()).as("it survives the hub").isEqualTo(stopped);

      restarted.ledger().stopSwitch().release("looked into", "olga");
      place.buyerLine.heal();
      RunReport report = restarted.run();
      restarted.everyRecordArrivedOnce(report);
      assertThat(report.parcels()).anyMatch(parcel -> parcel.attempt() > 1);
      assertThat(restarted.ledger().audit().verify()).isEmpty();
    }
  }

  @Test
  void aServingHubThatHoldsItsLedgerAloneStopsItself() throws Exception {
    try (FaultyPlace.Started hub = place.start()) {
      CompletableFuture<HandoverException> run = runsSlowly(hub);
      hub.ledger().stopSwitch().stop("incident 1", Instant.now(), "olga");
      StopWatch.awaitQuiet(hub.ledger(), List.of(), Optional.of(hub.hub()), true, LONG);

      assertThat(hub.hub().bean(ActiveRuns.class).cases()).isEmpty();
      assertThat(hub.hub().bean(StopWatch.class).lines().count()).isZero();
      assertThat(run.join().code()).isEqualTo("HUB-INC-10");
      hub.ledger().stopSwitch().release("looked into", "olga");
      StopWatch.lookNow(hub.hub());
      place.buyerLine.heal();
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aHubThatLosesItsClaimIsWaitedForUntilTheClaimEnds() {
    try (Ledger elsewhere = place.elsewhere()) {
      elsewhere.runs().claim(FaultyPlace.CASE, "killed", Duration.ofMillis(1500));
      elsewhere.stopSwitch().stop("incident 1", Instant.now(), "olga");
      assertThatThrownBy(() -> awaitQuiet(elsewhere, Duration.ofMillis(100)))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY))
          .hasMessageContaining(FaultyPlace.CASE.value());
      awaitQuiet(elsewhere, LONG);
      assertThat(elsewhere.runs().isHeld(FaultyPlace.CASE)).isFalse();
    }
  }

  private static void awaitQuiet(Ledger ledger, Duration patience) {
    StopWatch.awaitQuiet(ledger, List.of(), Optional.empty(), false, patience);
  }

  /** A run whose windows crawl; returns when some of them are half sent. */
  private CompletableFuture<HandoverException> runsSlowly(FaultyPlace.Started hub) {
    CompletableFuture<Long> slow = new CompletableFuture<>();
    CompletableFuture<HandoverException> run =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    HandoverException.class,
                    () ->
                        hub.runAnd(
                            () -> {
                              place.buyerLine.throttle(30_000);
                              slow.complete(place.buyerLine.passed(Way.TO_SERVER));
                            })));
    assertThat(place.buyerLine.awaitPassed(Way.TO_SERVER, slow.join() + 8_000, LONG)).isTrue();
    assertThat(hub.unfinished().state()).isEqualTo(RunState.RUNNING);
    return run;
  }

  private static void refused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.code()).as(e.getMessage()).isEqualTo("HUB-INC-10"));
  }

  /** What the server's side has seen: files with their sizes, bytes, connections. */
  private record Seen(Map<String, Long> files, long bytes, int connections) {}

  private Seen seen() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(place.server.root())) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        files.put(place.server.root().relativize(file).toString(), Files.size(file));
      }
    }
    return new Seen(files, place.buyerLine.passed(Way.TO_SERVER), place.buyerLine.connections());
  }
}

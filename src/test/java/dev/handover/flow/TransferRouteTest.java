package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.CaseStates;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.receive.Opened;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.OpenedGates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes, with only the addresses swapped: the seller is H2, the inbox a folder. */
class TransferRouteTest {
  private static final int RECORDS = 2_000;
  @TempDir private Path folder;
  private PgpSecretKey buyer;
  private Settings settings;

  @BeforeEach
  void prepare() throws IOException {
    buyer = PgpSecretKey.generate("Buyer (example)");
    Files.writeString(folder.resolve("buyer.asc"), buyer.certificate().armoured());
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Map.ofEntries(
                Map.entry("handover.var", folder.resolve("var").toString()),
                Map.entry("handover.mappings", smallWindows().toString()),
                Map.entry("handover.retries", "1"),
                Map.entry("handover.retry.delay", "10"),
                Map.entry("seller.url", seller),
                Map.entry("seller.user", SellerHotel.READER),
                Map.entry("seller.password", ""),
                Map.entry("buyer.certificate", folder.resolve("buyer.asc").toString()),
                Map.entry("delivery.to", "file:" + folder.resolve("inbox")),
                Map.entry("delivery.receipts", "file:" + folder.resolve("receipts")),
                Map.entry("delivery.knownHosts", "unused"),
                Map.entry("delivery.privateKey", "unused")),
            Map.of());
  }

  @Test
  void deliversEveryWindowAsAParcelAndTheManifestLast() throws IOException {
    try (Started started = start(settings)) {
      RunReport report = started.run();

      assertThat(report.run().state()).isEqualTo(RunState.DELIVERED);
      assertThat(report.tally().read()).isEqualTo(RECORDS);
      assertThat(report.tally().balances()).isTrue();
      assertThat(report.parcels()).hasSizeGreaterThan(6);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
      assertThat(names(report.run()))
          .contains("manifest.json", "manifest.json.asc")
          .noneMatch(name -> name.startsWith("."))
          .hasSize(report.parcels().size() + 2);
    }
  }

  @Test
  void anInboxThatCannotBeWrittenStopsTheRunAndTheNextStartGoesOn() throws IOException {
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    try (Started started = start(settings)) {
      HandoverException stopped = catchThrowableOfType(HandoverException.class, started::run);

      assertThat(stopped.exitCode()).isEqualTo(ExitCode.DELIVERY_FAILED);
      assertThat(stopped.getMessage()).contains("run again");
      Run run = started.ledger.runs().unfinished(started.deal.file().id()).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      assertThat(run.stopReason()).contains(stopped.getMessage());

      Files.delete(folder.resolve("inbox"));
      RunReport report = started.run();

      assertThat(report.run().id()).isEqualTo(run.id());
      assertThat(report.run().state()).isEqualTo(RunState.DELIVERED);
      assertThat(report.tally().read()).isEqualTo(RECORDS);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
      assertThat(report.parcels()).anyMatch(parcel -> parcel.attempt() > 1);
    }
  }

  @Test
  void leavingsOfEarlierAttemptsAreGoneBeforeTheManifestIsThere() throws IOException {
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    try (Started started = start(settings)) {
      assertThatThrownBy(started::run).isInstanceOf(HandoverException.class);
      Run run = started.ledger.runs().unfinished(started.deal.file().id()).orElseThrow();
      Files.delete(folder.resolve("inbox"));
      Path there = Files.createDirectories(inbox(run));
      Files.writeString(there.resolve("guest-000001-a1.ndjson.zst.pgp"), "half of a parcel");
      Files.writeString(there.resolve(".part-guest-000002-a1.ndjson.zst.pgp"), "less");

      RunReport report = started.run();

      assertThat(names(report.run())).hasSize(report.parcels().size() + 2);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
    }
  }

  @Test
  void aRunDoesNotGoOnUnderAnotherMapping() throws IOException {
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    RunId interrupted;
    try (Started started = start(settings)) {
      assertThatThrownBy(started::run).isInstanceOf(HandoverException.class);
      interrupted = started.ledger.runs().unfinished(started.deal.file().id()).orElseThrow().id();
    }
    Files.delete(folder.resolve("inbox"));
    Path guest = folder.resolve("mappings/hotel/guest.yaml");
    Files.writeString(guest, Files.readString(guest).replaceFirst("version: 1", "version: 2"));
    try (Started started = start(settings)) {
      HandoverException refused = catchThrowableOfType(HandoverException.class, started::run);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
      assertThat(refused.getMessage()).contains("guest", "--afresh");

      RunReport report = started.run(true);

      assertThat(report.run().id()).isNotEqualTo(interrupted);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
    }
  }

  @Test
  void aCaseThatAnotherHubHoldsIsBusy() {
    try (Started started = start(settings)) {
      CaseId caseId = started.deal.file().id();
      assertThat(started.ledger.runs().claim(caseId, "another hub", Duration.ofMinutes(1)))
          .isTrue();

      HandoverException busy = catchThrowableOfType(HandoverException.class, started::run);

      assertThat(busy.exitCode()).isEqualTo(ExitCode.BUSY);
      started.ledger.runs().release(caseId, "another hub");
      assertThat(started.run().run().state()).isEqualTo(RunState.DELIVERED);
    }
  }

  @Test
  void tooManyRejectedRecordsStopTheRunBeforeTheManifest() throws IOException {
    Path caseFile = folder.resolve("mappings/hotel/case.yaml");
    Files.writeString(
        caseFile, Files.readString(caseFile).replaceFirst("rejected: 5%", "rejected: 0.1%"));
    try (Started started = start(settings)) {
      HandoverException stopped = catchThrowableOfType(HandoverException.class, started::run);

      assertThat(stopped.exitCode()).isEqualTo(ExitCode.REJECT_LIMIT);
      Run run = started.ledger.runs().unfinished(started.deal.file().id()).orElseThrow();
      assertThat(names(run)).doesNotContain("manifest.json", "manifest.json.asc");
    }
  }

  @Test
  void aBrokenRouteStopsTheStartWithItsFileAndLine() throws IOException {
    Path routes = Files.createDirectories(folder.resolve("routes"));
    Files.writeString(
        routes.resolve("broken.camel.yaml"),
        "- route:\n    id: broken\n    from:\n      uri: direct:broken\n      steps:\n        - beam: {ref: door}\n");

    HandoverException refused =
        catchThrowableOfType(
            HandoverException.class,
            () -> start(settings.with(Map.of("handover.routes", routes.toString()))).close());

    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(refused.getMessage()).contains("broken.camel.yaml").contains("line 6");
  }

  @Test
  void aSuspensionStopsARunUnderWayAfterItsWindowsAndResumedItGoesOnWithoutLoss()
      throws IOException {
    try (Started started = start(settings)) {
      CaseId caseId = started.deal.file().id();
      CaseStates states = started.ledger.caseStates();
      HandoverException stopped =
          catchThrowableOfType(
              HandoverException.class,
              () ->
                  started.run(
                      progress -> {
                        if (progress.done() == 2) { // as another hub or command would
                          states.suspend(caseId, "volume", Instant.now(), "ann");
                        }
                      }));

      assertThat(stopped.exitCode()).isEqualTo(ExitCode.GATE_CLOSED);
      assertThat(stopped.getMessage()).contains("HUB-WATCH-01", "handover resume");
      Run run = started.ledger.runs().unfinished(caseId).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      int delivered = started.ledger.windows().delivered(run.id()).size();
      assertThat(delivered).isBetween(2, 4); // two workers were under way
      assertThat(started.ledger.windows().open(run.id())).hasSizeGreaterThan(2);
      assertThat(names(run)).hasSize(delivered).doesNotContain("manifest.json");

      assertThat(catchThrowableOfType(HandoverException.class, started::run).code())
          .isEqualTo("HUB-WATCH-01");
      assertThat(started.ledger.audit().before(Long.MAX_VALUE, 1).get(0))
          .returns("run refused", AuditChain.Entry::act)
          .returns(caseId.value(), AuditChain.Entry::subject)
          .returns("HUB-WATCH-01", AuditChain.Entry::detail);

      states.resume(caseId, "asked the seller", Instant.now(), "ann");
      RunReport report = started.run();
      assertThat(report.run().id()).isEqualTo(run.id());
      assertThat(report.tally().read()).isEqualTo(RECORDS);
      assertThat(report.parcels()).as("none twice").allMatch(parcel -> parcel.attempt() == 1);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
    }
  }

  @Test
  void evidenceWithdrawnDuringARunStopsItAndTellsBothSidesAndItGoesOn() throws IOException {
    try (Started started = start(settings)) {
      CaseId caseId = started.deal.file().id();
      long assessment =
          started.ledger.evidence().valid(caseId).stream()
              .filter(item -> item.entry().kind().equals("buyer-assessment"))
              .findFirst()
              .orElseThrow()
              .id();
      HandoverException stopped =
          catchThrowableOfType(
              HandoverException.class,
              () ->
                  started.run(
                      progress -> {
                        if (progress.done() == 2) { // as another hub or command would
                          withdraw(started.ledger, assessment);
                        }
                      }));

      assertThat(stopped.exitCode()).isEqualTo(ExitCode.GATE_CLOSED);
      assertThat(stopped.getMessage()).contains("HUB-LAW-20", "buyer-assessment");
      Run run = started.ledger.runs().unfinished(caseId).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      int delivered = started.ledger.windows().delivered(run.id()).size();
      assertThat(delivered).isBetween(2, 4); // what was sealed already may leave
      assertThat(started.ledger.alarms().open(caseId))
          .extracting(Alarm::kind)
          .contains(AlarmKind.GATE_CLOSED);
      assertThat(names(run)).hasSize(delivered + 2).doesNotContain("manifest.json");
      assertThat(names(run)).filteredOn(name -> name.matches("stopped-.*[.]json")).hasSize(1);
      assertThat(names(run)).filteredOn(name -> name.matches("stopped-.*[.]asc")).hasSize(1);
      for (String name : names(run)) {
        if (name.matches("stopped-.*[.]json")) {
          assertThat(Files.readString(inbox(run).resolve(name)))
              .contains("\"closed gates: buyer-assessment (")
              .doesNotContain(": none");
        }
      }

      assertThat(catchThrowableOfType(HandoverException.class, started::run).code())
          .isEqualTo("HUB-LAW-20");
      assertThat(started.ledger.audit().before(Long.MAX_VALUE, 1).get(0))
          .returns("run refused", AuditChain.Entry::act)
          .returns("HUB-LAW-20", AuditChain.Entry::detail);

      OpenedGates.record(
          started.ledger, caseId, "buyer-assessment", "", LocalDate.of(2099, 12, 31));
      RunReport report = started.run();
      assertThat(report.run().id()).isEqualTo(run.id());
      assertThat(report.tally().read()).isEqualTo(RECORDS);
      assertThat(open(report.run(), started)).isEqualTo(report.tally().delivered());
      assertThat(names(run)).as("the word is gone").noneMatch(name -> name.startsWith("stopped-"));
      assertThat(started.ledger.alarms().open(caseId))
          .extracting(Alarm::kind)
          .doesNotContain(AlarmKind.GATE_CLOSED);
    }
  }

  private static void withdraw(Ledger ledger, long id) {
    if (ledger.evidence().find(id).orElseThrow().status() == Evidence.Status.VALID) {
      ledger
          .evidence()
          .end(id, Evidence.Status.WITHDRAWN, "it was another's", Instant.now(), "olga");
    }
  }

  @Test
  void aSuspensionDuringTheLastWindowKeepsTheManifestBack() {
    try (Started started = start(settings)) {
      CaseId caseId = started.deal.file().id();
      HandoverException stopped =
          catchThrowableOfType(
              HandoverException.class,
              () ->
                  started.run(
                      progress -> {
                        if (progress.windows() > 0 && progress.done() == progress.windows()) {
                          started
                              .ledger
                              .caseStates()
                              .suspend(caseId, "volume", Instant.now(), "ann");
                        }
                      }));
      assertThat(stopped.code()).isEqualTo("HUB-WATCH-01");
      assertThat(started.ledger.runs().unfinished(caseId).orElseThrow().state())
          .isEqualTo(RunState.STOPPED);
    }
  }

  private Path smallWindows() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings/hotel")).getParent();
    for (String name :
        List.of(
            "case.yaml",
            "guest.yaml",
            "stay.yaml",
            "preference.yaml",
            "member.yaml",
            "review.yaml")) {
      String text = Files.readString(Path.of("mappings/hotel", name), StandardCharsets.UTF_8);
      Files.writeString(
          mappings.resolve("hotel").resolve(name), text.replaceFirst("batch: 10000", "batch: 300"));
    }
    return mappings;
  }

  private Path inbox(Run run) {
    return folder.resolve("inbox").resolve(run.caseId().value()).resolve(run.id().value());
  }

  private List<String> names(Run run) throws IOException {
    if (!Files.isDirectory(inbox(run))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox(run))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Opens the run as the buyer does; how many records it really holds. */
  private long open(Run run, Started started) {
    Opened opened =
        RunFolder.at(inbox(run))
            .open(
                buyer,
                started.keystore.signingKey(run.caseId()).certificate(),
                folder.resolve("opened"));
    return opened.entities().values().stream().mapToLong(Opened.LineCount::upserts).sum();
  }

  private Started start(Settings with) {
    char[] passphrase = "correct horse".toCharArray();
    Keystore keystore =
        Keystore.exists(with.keys())
            ? Keystore.open(with.keys(), passphrase)
            : Keystore.create(with.keys(), passphrase);
    Ledger ledger = Ledger.open(with.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(with.mappings(), with::find));
    Case deal = deals.inFolder("hotel");
    Confirmed.buyer(ledger, deal.file().id(), folder.resolve("buyer.asc"));
    try {
      return new Started(Hub.start(with, deals, ledger, keystore, false), ledger, keystore, deal);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private record Started(Hub hub, Ledger ledger, Keystore keystore, Case deal)
      implements AutoCloseable {
    RunReport run() {
      return run(false);
    }

    RunReport run(Consumer<RunOrder.Progress> listener) {
      return hub.run(new RunOrder(deal.file().id(), RunMode.FULL, false, listener));
    }

    RunReport run(boolean afresh) {
      return hub.run(new RunOrder(deal.file().id(), RunMode.FULL, afresh, progress -> {}));
    }

    @Override
    public void close() {
      hub.close();
    }
  }
}

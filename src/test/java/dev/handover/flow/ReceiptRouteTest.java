package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.receive.FileLoader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.Confirmed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the shipped route makes of every kind of receipt. The hub is up as {@code serve} has it and
 * looks each second; each test has a run of its own, and the buyer is a folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptRouteTest {
  private static final PgpSecretKey BUYER = PgpSecretKey.generate("Buyer (example)");
  private static final PgpSecretKey STRANGER = PgpSecretKey.generate("Stranger (example)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private Ledger ledger;
  private Keystore keystore;
  private Hub hub;
  private CaseId caseId;
  private int targets;

  @BeforeAll
  void start() throws IOException {
    Files.writeString(folder.resolve("buyer.asc"), BUYER.certificate().armoured());
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    SellerHotel.create(seller, 200, SellerHotel.SEED, (done, total) -> {});
    Path hotel = Files.createDirectories(folder.resolve("mappings/hotel"));
    for (String name :
        new String[] {
          "case.yaml", "guest.yaml", "stay.yaml", "preference.yaml", "member.yaml", "review.yaml"
        }) {
      String text = Files.readString(Path.of("mappings/hotel", name), StandardCharsets.UTF_8);
      Files.writeString(
          hotel.resolve(name), text.replaceFirst("rejected: 5%", "rejected: 50%\n  receipt: PT0M"));
    }
    Settings settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Map.ofEntries(
                Map.entry("handover.var", folder.resolve("var").toString()),
                Map.entry("handover.mappings", folder.resolve("mappings").toString()),
                Map.entry("handover.receipts.cron", "* * * * * ?"),
                Map.entry("seller.url", seller),
                Map.entry("seller.user", SellerHotel.READER),
                Map.entry("seller.password", ""),
                Map.entry("buyer.certificate", folder.resolve("buyer.asc").toString()),
                Map.entry("delivery.to", "file:" + folder.resolve("inbox")),
                Map.entry("delivery.receipts", "file:" + folder.resolve("receipts")),
                Map.entry("delivery.knownHosts", "unused"),
                Map.entry("delivery.privateKey", "unused")),
            Map.of());
    keystore = Keystore.create(settings.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(settings.mappings(), settings::find));
    Case deal = deals.inFolder("hotel");
    caseId = deal.file().id();
    Confirmed.buyer(ledger, caseId, folder.resolve("buyer.asc"));
    hub = Hub.start(settings, deals, ledger, keystore, true);
  }

  @AfterAll
  void stop() {
    if (hub != null) {
      hub.close();
    }
  }

  @Test
  void aLateReceiptIsAnAlarmUntilItComes() {
    Run run = run();
    await(() -> isOpen(run, AlarmKind.RECEIPT_LATE));

    put(run, receive(run));

    await(() -> state(run) == RunState.ACKNOWLEDGED && alarmsOf(run) == 0);
    assertThat(ledger.alarms().of(caseId))
        .filteredOn(alarm -> alarm.run().equals(Optional.of(run.id())))
        .extracting(Alarm::kind)
        .containsExactly(AlarmKind.RECEIPT_LATE);
  }

  @Test
  void aReceiptOfAnotherRunIsStaleAndProvesNothing() throws IOException {
    Run earlier = run();
    put(earlier, receive(earlier));
    Run run = run();
    for (String suffix : new String[] {".receipt.json", ".receipt.json.asc"}) {
      Files.copy(receipts().resolve(earlier.id() + suffix), receipts().resolve(run.id() + suffix));
    }

    await(() -> isOpen(run, AlarmKind.RECEIPT_STALE));
    assertThat(state(run)).isEqualTo(RunState.DELIVERED);
    assertThat(new NextMode(ledger).whyFull(caseId)).isEmpty();

    put(run, receive(run));
    await(() -> state(run) == RunState.ACKNOWLEDGED && alarmsOf(run) == 0);
  }

  @Test
  void aForgedReceiptIsAnAlarmAndProvesNothing() {
    Run run = run();
    Receipt receipt = receive(run);
    new ReceiptOutbox(folder.resolve("receipts"), STRANGER).put(receipt);

    assertThatThrownBy(() -> hub.fetchReceipts(caseId))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
    assertThat(isOpen(run, AlarmKind.RECEIPT_FORGED)).isTrue();
    await(() -> isOpen(run, AlarmKind.RECEIPT_LATE)); // a forged answer is none
    assertThat(state(run)).isEqualTo(RunState.DELIVERED);
    assertThat(new NextMode(ledger).whyFull(caseId)).isEmpty();

    put(run, receipt);
    await(() -> state(run) == RunState.ACKNOWLEDGED && alarmsOf(run) == 0);
  }

  @Test
  void aSignedTextThatIsNoReceiptMakesTheNextRunFull() throws IOException {
    Run run = run();
    SignedDocument signed = SignedDocument.sign("{}".getBytes(StandardCharsets.UTF_8), BUYER);
    Files.createDirectories(receipts());
    Files.write(receipts().resolve(run.id() + ".receipt.json.asc"), signed.signature());
    Files.write(receipts().resolve(run.id() + ".receipt.json"), signed.content());

    await(() -> isOpen(run, AlarmKind.RECEIPT_UNREADABLE));

    assertThat(new NextMode(ledger).whyFull(caseId).orElseThrow()).contains(run.id().value());
    mendWithAFull(run);
  }

  @Test
  void aBuyerWhoDisagreesMakesTheNextRunFullAndThatEndsTheAlarm() throws IOException {
    Run run = run();
    Path parcel = inbox(run).resolve("guest-000001-a1.ndjson.zst.pgp");
    Files.delete(parcel);
    put(run, receive(run));

    await(() -> isOpen(run, AlarmKind.RECEIPT_DISAGREES));

    assertThat(state(run)).isEqualTo(RunState.DELIVERED);
    assertThat(new NextMode(ledger).whyFull(caseId).orElseThrow()).contains(run.id().value());
    assertThat(ledger.alarms().open(caseId).get(0).detail()).contains("is missing");
    mendWithAFull(run);
  }

  @Test
  void aSecondAnswerIsHarmlessWhereItAgreesAndAnAlarmWhereItDoesNot() throws IOException {
    Run run = run();
    put(run, receive(run));
    await(() -> state(run) == RunState.ACKNOWLEDGED);
    put(run, receive(run)); // into another target: another time, the same counts
    await(() -> ledger.receipts().of(run.id()).size() == 2);
    assertThat(ledger.receipts().of(run.id())).allMatch(ReceiptRow::agrees);
    assertThat(alarmsOf(run)).isZero();

    Files.delete(inbox(run).resolve("guest-000001-a1.ndjson.zst.pgp"));
    put(run, receive(run));

    await(() -> isOpen(run, AlarmKind.RECEIPT_DUPLICATED));
    assertThat(state(run)).as("never taken back").isEqualTo(RunState.ACKNOWLEDGED);
    assertThat(new NextMode(ledger).whyFull(caseId)).isPresent();
    mendWithAFull(run);
  }

  private void mendWithAFull(Run broken) {
    Run full = run();
    put(full, receive(full));
    await(() -> state(full) == RunState.ACKNOWLEDGED && alarmsOf(broken) == 0);
    assertThat(new NextMode(ledger).whyFull(caseId)).isEmpty();
  }

  private Run run() {
    return hub.run(new RunOrder(caseId, RunMode.FULL, false, progress -> {})).run();
  }

  /** The buyer's answer, from a target that holds nothing else. */
  private Receipt receive(Run run) {
    return new Receiver(BUYER, keystore.signingKey(caseId).certificate(), Clock.systemUTC())
        .receive(RunFolder.at(inbox(run)), new FileLoader(folder.resolve("target-" + targets++)));
  }

  private void put(Run run, Receipt receipt) {
    assertThat(receipt.run()).isEqualTo(run.id().value());
    new ReceiptOutbox(folder.resolve("receipts"), BUYER).put(receipt);
  }

  private boolean isOpen(Run run, AlarmKind kind) {
    return ledger.alarms().open(caseId).stream()
        .anyMatch(a -> a.kind() == kind && a.run().equals(Optional.of(run.id())));
  }

  private long alarmsOf(Run run) {
    return ledger.alarms().open(caseId).stream()
        .filter(alarm -> alarm.run().equals(Optional.of(run.id())))
        .count();
  }

  private RunState state(Run run) {
    return ledger.runs().find(run.id()).orElseThrow().state();
  }

  private Path inbox(Run run) {
    return folder.resolve("inbox").resolve(caseId.value()).resolve(run.id().value());
  }

  private Path receipts() {
    return folder.resolve("receipts").resolve(caseId.value());
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still not so").isBefore(end);
      LockSupport.parkNanos(50_000_000);
    }
  }
}

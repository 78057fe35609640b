package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.seal.LineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What receiving promises, whatever the target. */
abstract class ReceiverContract {
  @TempDir Path temporary;
  SampleInbox inbox;

  /** A new way into the one target of this test. */
  abstract Loader loader();

  /** How many records of an entity the last run left in the target. */
  abstract long held(String entity);

  @BeforeEach
  void fillInbox() {
    inbox = new SampleInbox(temporary.resolve("inbox"), LineFormat.NDJSON);
  }

  @Test
  void acceptsAFullAndSaysWhatItLoaded() {
    SampleInbox.Written run = inbox.smallFull();

    Receipt receipt = receive(run);

    assertThat(receipt.reasons()).isEmpty();
    assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
    assertThat(receipt.entities())
        .isEqualTo(
            Map.of(
                "guest", new Receipt.EntityCount(3, 3, 3, 0),
                "stay", new Receipt.EntityCount(2, 2, 2, 0)));
    assertThat(ReceiptCheck.check(receipt, ReceiptCheck.Expected.of(run.manifest(), run.sha256())))
        .isEmpty();
    assertThat(held("guest")).isEqualTo(3);
    assertThat(held("stay")).isEqualTo(2);
  }

  @Test
  void nothingIsSupersededWhereNothingWasLoadedYet() {
    SampleInbox.Written run = inbox.smallFull();

    assertThat(receiver().isSuperseded(run.folder(), loader())).isFalse();
    assertThat(receive(run).state()).isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void givesTheSameReceiptForARunThatItHas() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Receipt first = receive(run);
    Files.delete(run.path().resolve("guest-000001-a1.ndjson.zst.pgp"));

    assertThat(receive(run)).isEqualTo(first);
  }

  @Test
  void givesTheOldReceiptForAnOldRunAndKeepsWhatCameAfter() {
    SampleInbox.Written full = inbox.smallFull();
    SampleInbox.Written delta = inbox.delta().guests(SampleInbox.guest("g4", "d")).write();
    Receipt first = receive(full);
    receive(delta);

    assertThat(receive(full)).isEqualTo(first);
    assertThat(receive(inbox.delta().guestsGone("g4").write()).state())
        .isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void takesDeltasOnlyAlongTheChain() {
    SampleInbox.Written full = inbox.smallFull();
    SampleInbox.Written first = inbox.delta().guests(SampleInbox.guest("g4", "d")).write();
    SampleInbox.Written second = inbox.delta().guests(SampleInbox.guest("g5", "e")).write();

    assertGap(first, "no full run was applied");
    receive(full);
    assertGap(
        second,
        "follows on run "
            + first.manifest().run()
            + ", the last one applied is "
            + full.manifest().run());
    assertThat(held("guest")).isEqualTo(3);
    assertThat(receive(first).state()).isEqualTo(Receipt.State.ACCEPTED);
    assertThat(receive(second).state()).isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void beginsTheChainAnewWithALaterFullButNeverWithAnOlderOne() {
    SampleInbox.Written older = inbox.smallFull();
    SampleInbox.Written lost = inbox.delta().guests(SampleInbox.guest("g4", "d")).write();
    SampleInbox.Written later = inbox.smallFull();

    assertThat(receive(later).state()).isEqualTo(Receipt.State.ACCEPTED);
    assertRefused(older).hasMessageContaining("is older than run " + later.manifest().run());
    assertRefused(lost).hasMessageContaining("is older than run " + later.manifest().run());
    Receiver receiver = receiver();
    assertThat(receiver.isSuperseded(older.folder(), loader())).isTrue();
    assertThat(receiver.isSuperseded(lost.folder(), loader())).isTrue();
    assertThat(receiver.isSuperseded(later.folder(), loader())).isFalse();
    assertThat(receiver.isSuperseded(inbox.smallFull().folder(), loader())).isFalse();
  }

  @Test
  void takesARunThatBringsNothing() {
    receive(inbox.smallFull());
    SampleInbox.Written nothing = inbox.delta().write();

    Receipt receipt = receive(nothing);

    assertThat(receipt.reasons()).isEmpty();
    assertThat(
            ReceiptCheck.check(
                receipt, ReceiptCheck.Expected.of(nothing.manifest(), nothing.sha256())))
        .isEmpty();
    assertThat(receive(inbox.delta().guests(SampleInbox.guest("g4", "d")).write()).state())
        .isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void knowsWhatItAppliedWithoutLookingAtTheRun() {
    SampleInbox.Written run = inbox.smallFull();
    CaseId caseId = run.manifest().caseId();
    assertThat(Receiver.applied(caseId, run.manifest().run(), loader())).isEmpty();

    Receipt receipt = receive(run);

    assertThat(Receiver.applied(caseId, run.manifest().run(), loader())).contains(receipt);
    SampleInbox.Written missed = inbox.delta().guests(SampleInbox.guest("g4", "d")).write();
    assertThat(Receiver.applied(caseId, missed.manifest().run(), loader())).isEmpty();
  }

  @Test
  void refusesTheManifestOfAnotherCase() {
    receive(inbox.smallFull());
    SampleInbox.Written other =
        new SampleInbox(temporary.resolve("inbox"), LineFormat.NDJSON, new CaseId("other-2026"))
            .smallFull();

    assertRefused(other).hasMessageContaining("holds the records of case hotel-2026");
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void refusesWhatTheSellerDidNotSignAndWhatIsNotForThisBuyer() {
    SampleInbox.Written run = inbox.smallFull();
    assertThatThrownBy(
            () ->
                new Receiver(
                        SampleInbox.STRANGER, SampleInbox.SELLER.certificate(), Clock.systemUTC())
                    .receive(run.folder(), loader()))
        .hasMessageContaining("is sealed to");

    SampleInbox.resign(run, text -> text, SampleInbox.STRANGER);
    assertRefused(run).hasMessageContaining("not good");
    assertThat(held("guest")).isZero();
  }

  @Test
  void disagreesAndLoadsNothingWhenAFileIsMissing() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Files.delete(run.path().resolve("stay-000001-a1.ndjson.zst.pgp"));

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons()).containsExactly("stay-000001-a1.ndjson.zst.pgp is missing");
    assertThat(receipt.entities().values()).allMatch(count -> count.loaded() == 0);
    assertThat(held("guest")).isZero();
    assertThat(ReceiptCheck.check(receipt, ReceiptCheck.Expected.of(run.manifest(), run.sha256())))
        .isNotEmpty();
  }

  @Test
  void loadsNoParcelWhoseContentIsNotWhatTheManifestSaysAndDoesNotGoOnFromIt() {
    SampleInbox.Written run = inbox.smallFull();
    SampleInbox.Written wrong =
        SampleInbox.resign(
            run,
            text ->
                text.replaceAll("(guest-000001.*\"records\":)2", "$11")
                    .replaceAll("(guest-000002.*\"records\":)1", "$12"),
            SampleInbox.SELLER);

    Receipt receipt = receive(wrong);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons()).singleElement().asString().contains("holds 2 lines");
    assertThat(held("guest")).isZero();
    assertGap(inbox.delta().guests(SampleInbox.guest("g4", "d")).write(), "no full run");
  }

  @Test
  void tellsAFileThatStandsUnderAnothersName() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    byte[] other = Files.readAllBytes(run.path().resolve("guest-000002-a1.ndjson.zst.pgp"));
    Files.write(run.path().resolve("stay-000001-a1.ndjson.zst.pgp"), other);
    SampleInbox.resign(
        run,
        text ->
            text.replaceAll(
                "(stay-000001.*\"bytes\":)[0-9]+(.*\"unpacked\":)[0-9]+(.*\"sha256\":\")[0-9a-f]+",
                "$1" + other.length + "$2" + 157 + "$3" + Sha256.hex(other)),
        SampleInbox.SELLER);

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons()).singleElement().asString().startsWith("stay-000001-a1");
    assertThat(held("stay")).isZero();
  }

  @Test
  void namesNoValueInItsReasons() {
    SampleInbox.Written run =
        inbox
            .full()
            .window(
                "stay",
                SampleInbox.GUEST,
                List.<String[]>of(SampleInbox.guest("secret-ref", "secret-name")),
                List.of())
            .write();

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.toString()).doesNotContain("secret");
  }

  /** A run that does not follow is answered with a "no" that says so, and changes nothing. */
  private void assertGap(SampleInbox.Written run, String why) {
    Receipt receipt = receive(run);
    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.manifestSha256()).isEqualTo(run.sha256());
    assertThat(receipt.reasons()).singleElement().asString().contains(why);
    assertThat(receipt.entities().values()).allMatch(count -> count.loaded() == 0);
  }

  Receipt receive(SampleInbox.Written run) {
    return receiver().receive(run.folder(), loader());
  }

  private static Receiver receiver() {
    return new Receiver(SampleInbox.BUYER, SampleInbox.SELLER.certificate(), Clock.systemUTC());
  }

  org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      SampleInbox.Written run) {
    return assertThatThrownBy(() -> receive(run))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }
}

package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.SignedDocument;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.seal.LineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receiving in the national profile, where a parcel's signature is a file of its own. */
class SmReceiverTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final SampleInbox.Parties PARTIES = SampleInbox.Parties.SM;

  @TempDir Path temporary;
  private SampleInbox inbox;

  @BeforeEach
  void fill() {
    inbox = new SampleInbox(temporary.resolve("inbox"), LineFormat.NDJSON, HOTEL, PARTIES);
  }

  @Test
  void answersWithAReceiptInTheSameProfile() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Receipt receipt = receive(run);
    assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
    assertThat(ReceiptCheck.check(receipt, ReceiptCheck.Expected.of(run.manifest(), run.sha256())))
        .isEmpty();

    Path answers = temporary.resolve("answers");
    Path put = new ReceiptOutbox(answers, PARTIES.buyer()).put(receipt);
    byte[] signature = Files.readAllBytes(put.resolveSibling(put.getFileName() + ".sig"));
    SignedDocument signed = new SignedDocument(Files.readAllBytes(put), signature);
    assertThat(signed.verified(PARTIES.buyer().certificate())).isEqualTo(signed.content());
    assertThatThrownBy(() -> signed.verified(PARTIES.stranger().certificate()))
        .isInstanceOf(HandoverException.class);
    assertThat(new RunId(receipt.run())).isEqualTo(run.manifest().run());
  }

  @Test
  void takesADeltaAlongTheChain() {
    receive(inbox.smallFull());
    assertThat(receive(inbox.delta().guestsGone("g1").write()).state())
        .isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void tellsTheSellerOfAParcelWithoutAGoodSignature() throws IOException {
    SampleInbox.Written run = inbox.smallFull();
    Path signature = run.path().resolve("stay-000001-a1.ndjson.zst.sm.sig");
    byte[] parcel = Files.readAllBytes(run.path().resolve("stay-000001-a1.ndjson.zst.sm"));
    Files.write(signature, PARTIES.stranger().signDetached(parcel));

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons())
        .singleElement()
        .asString()
        .contains("stay-000001-a1.ndjson.zst.sm", "made by another key");
    Files.write(signature, PARTIES.seller().signDetached(parcel));
    assertThat(receive(run).state()).isEqualTo(Receipt.State.ACCEPTED);
  }

  @Test
  void refusesWhatIsSealedToAnother() {
    SampleInbox.Written run = inbox.smallFull();
    Receiver stranger =
        new Receiver(PARTIES.stranger(), PARTIES.seller().certificate(), Clock.systemUTC());
    assertThatThrownBy(() -> stranger.receive(run.folder(), loader()))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining("is sealed to " + PARTIES.buyer().fingerprint());
  }

  private Receipt receive(SampleInbox.Written run) {
    return new Receiver(PARTIES.buyer(), PARTIES.seller().certificate(), Clock.systemUTC())
        .receive(run.folder(), loader());
  }

  private FileLoader loader() {
    return new FileLoader(temporary.resolve("target"));
  }
}

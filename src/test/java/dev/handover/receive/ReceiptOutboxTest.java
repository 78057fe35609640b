package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.seal.LineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptOutboxTest {
  @TempDir Path temporary;

  @Test
  void putsASignedReceiptWhereTheSellerLooks() throws IOException {
    SampleInbox.Written run = new SampleInbox(temporary, LineFormat.NDJSON).smallFull();
    Receipt receipt =
        new Receiver(SampleInbox.BUYER, SampleInbox.SELLER.certificate(), Clock.systemUTC())
            .receive(run.folder(), new FileLoader(temporary.resolve("target")));
    ReceiptOutbox outbox = new ReceiptOutbox(temporary.resolve("receipts"), SampleInbox.BUYER);

    outbox.put(receipt);
    Path file = outbox.put(receipt);

    assertThat(file)
        .isEqualTo(
            temporary.resolve("receipts/hotel-2026/" + run.manifest().run() + ".receipt.json"));
    Path signature = file.resolveSibling(file.getFileName() + ".asc");
    byte[] content =
        new SignedDocument(Files.readAllBytes(file), Files.readAllBytes(signature))
            .verified(SampleInbox.BUYER.certificate());
    assertThat(
            ReceiptCheck.check(
                new ReceiptJson().read(content),
                ReceiptCheck.Expected.of(run.manifest(), run.sha256())))
        .isEmpty();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).hasSize(2);
    }
  }
}

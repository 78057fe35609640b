package dev.handover.receive;

import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where receipts wait for the seller: {@code <receipts>/<case>/<run>.receipt.json} and its
 * signature, which is there first.
 */
public final class ReceiptOutbox {
  private final Path receipts;
  private final SecretKey buyer;

  public ReceiptOutbox(Path receipts, SecretKey buyer) {
    this.receipts = receipts.toAbsolutePath().normalize();
    this.buyer = buyer;
  }

  /** Signs the receipt and puts it out, in place of an earlier one of the same run. */
  public Path put(Receipt receipt) {
    SignedDocument signed = SignedDocument.sign(new ReceiptJson().write(receipt), buyer);
    Path folder = receipts.resolve(receipt.caseId());
    String name = ParcelNames.receipt(new RunId(receipt.run()));
    try {
      Files.createDirectories(folder);
      put(folder, ParcelNames.signature(name, buyer.certificate().profile()), signed.signature());
      return put(folder, name, signed.content());
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-RCV-16",
          folder + " cannot be written; check the disk's space and the permissions",
          e);
    }
  }

  private static Path put(Path folder, String name, byte[] content) throws IOException {
    Path temporary = folder.resolve(".part-" + name);
    Files.write(temporary, content);
    return Files.move(
        temporary,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}

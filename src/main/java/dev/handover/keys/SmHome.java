package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes what a buyer needs beside {@code openssl}: {@code buyer.key}, {@code buyer.crt} and {@code
 * seller.pub}. The secret key has no passphrase: for demonstrations and tests.
 */
public final class SmHome {
  private SmHome() {}

  public static void write(Path folder, SmSecretKey buyer, SmCertificate seller) {
    try {
      SecretFolder files = SecretFolder.make(folder);
      files.write("buyer.key", buyer.armoured());
      files.write("buyer.crt", ascii(buyer.certificate().armoured()));
      files.write("seller.pub", ascii(seller.armouredKey()));
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-KEY-12",
          "the keys in " + folder + " cannot be written; look at space and permissions there",
          e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

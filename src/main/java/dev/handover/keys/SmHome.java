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
  /** The buyer's secret key. */
  public static final String KEY = "buyer.key";

  /** The buyer's certificate. */
  public static final String CERTIFICATE = "buyer.crt";

  /** The seller's bare public key. */
  public static final String SELLER = "seller.pub";

  private SmHome() {}

  public static void write(Path folder, SmSecretKey buyer, SmCertificate seller) {
    try {
      SecretFolder files = SecretFolder.make(folder);
      files.write(KEY, buyer.armoured());
      files.write(CERTIFICATE, ascii(buyer.certificate().armoured()));
      files.write(SELLER, ascii(seller.armouredKey()));
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

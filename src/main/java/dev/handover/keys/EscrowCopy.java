package dev.handover.keys;

import dev.handover.record.CaseId;
import dev.handover.record.HubClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;

/**
 * A case's data keys for somebody who keeps them in case the hub's are lost: one line of JSON,
 * {@code handover-escrow-1}, encrypted to his OpenPGP certificate; {@code gpg --decrypt} opens it.
 */
public final class EscrowCopy {
  private static final int CHUNK = 1 << 12;
  private static final Date NO_DATE = Date.from(Instant.EPOCH);

  private EscrowCopy() {}

  /** Armoured OpenPGP; refuses a certificate to which nothing may be sealed now. */
  public static byte[] seal(CaseKeys keys, CaseId caseId, PgpCertificate to) {
    byte[] secrets = keys.encoded();
    byte[] line =
        ("{\"format\":\"handover-escrow-1\",\"case\":\""
                + caseId
                + "\",\"keys\":\""
                + Base64.getEncoder().encodeToString(secrets)
                + "\"}\n")
            .getBytes(StandardCharsets.US_ASCII);
    try {
      return sealed(line, to);
    } catch (IOException | PGPException e) {
      throw new IllegalStateException("sealing in memory does not fail", e);
    } finally {
      Arrays.fill(secrets, (byte) 0);
      Arrays.fill(line, (byte) 0);
    }
  }

  /** Any bytes, sealed the same way. */
  static byte[] sealed(byte[] line, PgpCertificate to) throws IOException, PGPException {
    PGPEncryptedDataGenerator envelope =
        new PGPEncryptedDataGenerator(
            new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setProvider("SunJCE")
                .setWithIntegrityPacket(true));
    envelope.addMethod(
        new JcePublicKeyKeyEncryptionMethodGenerator(to.encryptionKey(HubClock.now()))
            .setProvider(PgpProviders.BC));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(out);
        OutputStream inner = envelope.open(armour, new byte[CHUNK]);
        OutputStream content =
            new PGPLiteralDataGenerator()
                .open(inner, PGPLiteralData.BINARY, "", line.length, NO_DATE)) {
      content.write(line);
    }
    return out.toByteArray();
  }
}

package dev.handover.cli.keys;

import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.delivery.Succession;
import dev.handover.flow.OwnKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.KeyEntry;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The certificate of the key that comes next, with the present key's word for it. */
public record NextCertificate(Certificate certificate, Path file, boolean isVouchedFor) {

  /**
   * Writes the certificate, and beside it the statement of succession with its signature; without
   * one where the present key is revoked, since its word counts for nothing.
   */
  public static NextCertificate write(OwnKeys own, OwnKeys.Use use, String owner, Path file) {
    KeyEntry next = own.next(use).orElseThrow(() -> none(use));
    Certificate certificate = own.secret(next).certificate();
    byte[] bytes = certificate.armoured().getBytes(StandardCharsets.US_ASCII);
    KeyFile.write(file, bytes);
    if (!own.hasCurrent(use)) {
      return new NextCertificate(certificate, file, false);
    }
    SecretKey former = own.secret(own.currentEntry(use));
    SignedDocument statement = Succession.sign(owner, former, certificate, bytes, HubClock.now());
    Path beside = Succession.beside(file);
    KeyFile.write(beside, statement.content());
    KeyFile.write(
        beside.resolveSibling(
            ParcelNames.signature(beside.getFileName().toString(), former.certificate().profile())),
        statement.signature());
    return new NextCertificate(certificate, file, true);
  }

  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fingerprint", certificate.fingerprint());
    json.put("file", file.toString());
    if (isVouchedFor) {
      json.put("succession", Succession.beside(file).toString());
    }
    return json;
  }

  /** What to do with it, in one sentence. */
  public String text() {
    return isVouchedFor
        ? "written to "
            + file
            + ", with the present key's word for it in "
            + Succession.beside(file)
            + "; fingerprint "
            + certificate.fingerprint()
        : "written to "
            + file
            + "; the key before it is revoked and vouches for nothing: read the fingerprint by"
            + " another way: "
            + certificate.fingerprint();
  }

  private static HandoverException none(OwnKeys.Use use) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-51",
        "there is no next " + use + "; make it with: handover keys rotate");
  }
}

package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.OpenPgpOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestInputStream;

/**
 * Opens the parcels of one manifest. The signature inside a parcel does not say which file it
 * belongs to, so the digest is taken again of the very bytes that are decrypted.
 */
final class ParcelReader {
  /** Lines beyond this wait in a file. */
  private static final int MOST_IN_MEMORY = 32 << 20;

  private final Path folder;
  private final Manifest manifest;
  private final OpenPgpOpener opener;

  ParcelReader(Path folder, PgpSecretKey recipient, PgpCertificate signer, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
    this.opener = new OpenPgpOpener(recipient, signer);
    requireForMe(manifest, recipient);
  }

  /** Refuses a run that is sealed to another key, with INTEGRITY. */
  static void requireForMe(Manifest manifest, PgpSecretKey recipient) {
    if (!manifest.keys().buyer().equals(recipient.fingerprint())) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-RCV-05",
          "run "
              + manifest.run()
              + " is sealed to "
              + manifest.keys().buyer()
              + ", not to "
              + recipient.fingerprint()
              + "; use the key of the certificate that the seller was given");
    }
  }

  /** The parcel's lines, once size, digest, signature and length are right; else INTEGRITY. */
  Plain read(FileEntry file) {
    Holding holding = new Holding(MOST_IN_MEMORY);
    boolean good = false;
    try (DigestInputStream sealed = ParcelFile.open(folder, file)) {
      opener.open(sealed, holding, file.unpacked());
      sealed.transferTo(java.io.OutputStream.nullOutputStream());
      if (!ParcelFile.isRight(sealed, file)) {
        throw altered(file, "its digest is not the manifest's");
      }
      if (holding.length() != file.unpacked()) {
        throw altered(
            file,
            "it unpacks to " + holding.length() + " bytes, the manifest says " + file.unpacked());
      }
      good = true;
      return new Plain(file, manifest.entities().get(file.entity()), holding);
    } catch (IOException e) {
      throw ParcelFile.unreadable(folder.resolve(file.name()), e);
    } catch (HandoverException e) {
      throw e.getMessage().contains(file.name())
          ? e
          : new HandoverException(e.exitCode(), e.code(), file.name() + ": " + plainMessage(e), e);
    } finally {
      if (!good) {
        holding.close();
      }
    }
  }

  private static String plainMessage(HandoverException e) {
    return e.getMessage().replace(" [" + e.code() + "]", "");
  }

  private static HandoverException altered(FileEntry file, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-RCV-06", file.name() + ": " + what + "; fetch the run again");
  }
}

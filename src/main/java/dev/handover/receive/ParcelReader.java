package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.Opener;
import dev.handover.seal.SealedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;

/**
 * Opens the parcels of one manifest. The signature inside a parcel does not say which file it
 * belongs to, so the digest is taken again of the very bytes that are decrypted.
 */
final class ParcelReader {
  /** Lines beyond this wait in a file. */
  private static final int MOST_IN_MEMORY = 32 << 20;

  private final Path folder;
  private final Manifest manifest;
  private final Opener opener;

  ParcelReader(Path folder, SecretKey recipient, Certificate signer, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
    requireForMe(manifest, recipient);
    this.opener = Opener.of(recipient, signer);
  }

  /** Refuses a run that is sealed to another key, with INTEGRITY. */
  static void requireForMe(Manifest manifest, SecretKey recipient) {
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
    Digested sealed = new Digested(folder, file);
    try {
      opener.open(sealed, holding, file.unpacked());
      if (!sealed.isRight()) {
        throw altered(file, "its digest is not the manifest's");
      }
      if (holding.length() != file.unpacked()) {
        throw altered(
            file,
            "it unpacks to " + holding.length() + " bytes, the manifest says " + file.unpacked());
      }
      good = true;
      return new Plain(file, manifest.entities().get(file.entity()), holding);
    } catch (HandoverException e) {
      throw e.getMessage().contains(file.name())
          ? e
          : new HandoverException(e.exitCode(), e.code(), file.name() + ": " + e.plainMessage(), e);
    } finally {
      if (!good) {
        holding.close();
      }
    }
  }

  private static HandoverException altered(FileEntry file, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-RCV-06", file.name() + ": " + what + "; fetch the run again");
  }

  /** The file, of which every reading is digested: the last one is that of what was decrypted. */
  private static final class Digested implements SealedFile {
    private final Path folder;
    private final FileEntry file;
    private Optional<DigestInputStream> last = Optional.empty();

    Digested(Path folder, FileEntry file) {
      this.folder = folder;
      this.file = file;
    }

    @Override
    public InputStream read() {
      try {
        DigestInputStream opened = ParcelFile.open(folder, file);
        last = Optional.of(opened);
        return opened;
      } catch (IOException e) {
        throw ParcelFile.unreadable(folder.resolve(file.name()), e);
      }
    }

    @Override
    public byte[] signature() {
      return ParcelFile.signature(folder, file);
    }

    /** Whether what was read is the file that the manifest lists. */
    boolean isRight() {
      return last.filter(read -> ParcelFile.isRight(read, file)).isPresent();
    }
  }
}

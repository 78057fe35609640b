package dev.handover.flow;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.seal.SealedParcel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * Copies of delivered parcels, as they were delivered, wrapped again under the case's key in {@code
 * var/backup/<case>/parcels/<run>}: what was sent can be shown, or sent again, until the case's
 * keys are destroyed. The bean {@code parcels} of {@code routes/transfer.camel.yaml}.
 */
public final class KeptParcels {
  private static final String FOLDER = "parcels";
  private static final String ENDING = ".sealed";
  private final Settings settings;
  private final ActiveRuns runs;
  private final boolean wanted;

  KeptParcels(Settings settings, ActiveRuns runs) {
    this.settings = settings;
    this.runs = runs;
    this.wanted =
        settings.find("handover.backup.parcels").filter(told -> told.equals("no")).isEmpty();
  }

  /** Keeps a copy; nothing where the hub was told not to. */
  public SealedParcel keep(SealedParcel parcel) {
    if (wanted) {
      CaseId caseId = parcel.window().caseId();
      RunId run = parcel.window().runId();
      write(
          folder(settings, caseId, run),
          parcel.fileName(),
          parcel.bytes(),
          runs.of(parcel.window()).keys().atRest(),
          context(caseId, run, parcel.fileName()));
    }
    return parcel;
  }

  static void write(Path folder, String name, byte[] bytes, AtRestCipher cipher, String context) {
    Path file = folder.resolve(name + ENDING);
    Path begun = folder.resolve("." + name + ".part");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              begun,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        OutputStream out = cipher.encrypting(Channels.newOutputStream(channel), context);
        out.write(bytes);
        out.close();
      }
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) { // the cipher writes its head unchecked
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-BAK-07",
          "the copy of a parcel cannot be kept in "
              + folder
              + ": look at the disk's space and permissions and run again, or keep none:"
              + " handover.backup.parcels=no",
          e);
    }
  }

  /** A kept parcel's bytes, as they were delivered. */
  static byte[] read(
      Settings settings, CaseId caseId, RunId run, String name, AtRestCipher cipher) {
    Path file = folder(settings, caseId, run).resolve(name + ENDING);
    try (var in = cipher.decrypting(Files.newInputStream(file), context(caseId, run, name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER, "HUB-BAK-08", file + " cannot be read; look at the disk", e);
    }
  }

  static Path folder(Settings settings, CaseId caseId, RunId run) {
    return CaseBackups.folder(settings, caseId).resolve(FOLDER).resolve(run.value());
  }

  private static String context(CaseId caseId, RunId run, String name) {
    return "handover parcel/" + caseId + "/" + run + "/" + name;
  }

  static void removeAll(Path backups) {
    try {
      FileSystemUtils.deleteRecursively(backups.resolve(FOLDER));
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-BAK-09",
          "copies of parcels cannot be removed from " + backups + "; remove that folder by hand",
          e);
    }
  }
}

package dev.handover.cli;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner can read, from the first byte on. */
public final class PrivateFile {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFile() {}

  /**
   * Writes a new file; one that is there is left as it is.
   *
   * @param before is done when the file is sure to be there and before anything is in it; where it
   *     fails, the file is taken away again
   */
  public static void write(Path file, byte[] content, Runnable before) {
    try {
      Files.createFile(file, OWNER_ONLY);
    } catch (FileAlreadyExistsException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-20",
          file + " is already there; nothing is overwritten, choose another name",
          e);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    try {
      before.run();
      Files.write(file, content, StandardOpenOption.WRITE);
    } catch (IOException e) {
      remove(file, e);
      throw unwritable(file, e);
    } catch (RuntimeException e) {
      remove(file, e);
      throw e;
    }
  }

  /** Writes a file in the place of one that may be there, as a whole or not at all. */
  public static void replace(Path file, byte[] content) {
    try {
      Path beside =
          Files.createTempFile(file.toAbsolutePath().getParent(), ".part-", "", OWNER_ONLY);
      try {
        Files.write(beside, content, StandardOpenOption.WRITE);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        remove(beside, e);
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void remove(Path file, Exception reason) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static HandoverException unwritable(Path file, IOException e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-CLI-21",
        file + " cannot be written; check the folder and the disk",
        e);
  }
}

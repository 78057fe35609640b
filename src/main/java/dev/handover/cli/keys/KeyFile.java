package dev.handover.cli.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with a key or a certificate, never written over another. */
final class KeyFile {
  private KeyFile() {}

  /** For its owner's eyes alone. */
  static void writeSecret(Path file, byte[] content) {
    write(file, content, true);
  }

  static void write(Path file, byte[] content) {
    write(file, content, false);
  }

  private static void write(Path file, byte[] content, boolean secret) {
    try {
      if (secret) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content, StandardOpenOption.WRITE);
      } else {
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-04",
          file + " is already there; nothing is overwritten, choose another name",
          e);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-05",
          file + " cannot be written; check the folder and the disk",
          e);
    }
  }
}

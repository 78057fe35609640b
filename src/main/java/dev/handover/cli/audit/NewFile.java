package dev.handover.cli.audit;

import dev.handover.delivery.SignedDocument;
import dev.handover.delivery.SignedFile;
import dev.handover.keys.Profile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small file that others are to have. */
public final class NewFile {
  private NewFile() {}

  /** The document and its signature beside it, which is returned. */
  public static Path write(Path file, SignedDocument document, Profile profile) {
    Path signature = new SignedFile(file, profile).signature();
    write(file, document.content());
    write(signature, document.signature());
    return signature;
  }

  public static void write(Path file, byte[] content) {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-AUD-02",
          file + " cannot be written, or is there already; check the folder and the disk",
          e);
    }
  }
}

package dev.handover.process;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a decision puts what does not fit into memory: a folder of this hub's, encrypted under the
 * case's key.
 *
 * @param mostBytes how much of one kind is kept in memory before it spills
 */
public record Spill(Path folder, AtRestCipher cipher, int mostBytes) {
  /** Enough for more than a million people; a hundred million then need some fifty files. */
  private static final int USUAL_BYTES = 32 << 20;

  public Spill(Path folder, AtRestCipher cipher) {
    this(folder, cipher, USUAL_BYTES);
  }

  SpillFile create() {
    try {
      Files.createDirectories(folder);
      return new SpillFile(Files.createTempFile(folder, "decision-", ".spill"), cipher);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  static HandoverException trouble(IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-DEC-01",
        "the decision on who travels could not use its temporary files; see that the hub's folder"
            + " var/spill is writable and its disk has room, then run again",
        cause);
  }

  @Override
  public String toString() {
    return "Spill[" + mostBytes + " bytes in memory]";
  }
}

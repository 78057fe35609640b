package dev.handover.cli;

import dev.handover.flow.Settings;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there once somebody was enrolled: for {@code scan}, which asks nothing of a ledger
 * but who may use it, where another process holds that.
 */
public final class EnrolledMark {
  private EnrolledMark() {}

  public static void set(Settings settings) {
    Path mark = at(settings);
    try {
      if (!Files.exists(mark)) {
        Files.createDirectories(mark.getParent());
        Files.createFile(mark);
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-60",
          mark + " cannot be written; check the folder and the disk",
          e);
    }
  }

  static boolean isSet(Settings settings) {
    return Files.exists(at(settings));
  }

  private static Path at(Settings settings) {
    return settings.var().resolve("people-enrolled");
  }
}

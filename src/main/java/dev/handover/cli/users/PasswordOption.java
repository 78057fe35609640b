package dev.handover.cli.users;

import dev.handover.cli.Seat;
import dev.handover.keys.Passphrase;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** A person's password: from a file, else typed without echo. The caller wipes it. */
final class PasswordOption {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password; otherwise it is typed.")
  private Path file;

  /** The password that somebody has. */
  char[] present(String name) {
    return file == null ? typed("Password of " + name + ": ") : inFile(file);
  }

  /** The password that somebody is to have; typed twice. */
  char[] fresh(String name) {
    if (file != null) {
      return inFile(file);
    }
    char[] first = typed("New password of " + name + ": ");
    char[] again = typed("Once more: ");
    boolean same = Arrays.equals(first, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-61", "the two were not the same; type it again");
    }
    return first;
  }

  static char[] inFile(Path file) {
    return Passphrase.inFile(file, "password");
  }

  /** From JDK 22 on there is always a console; without a terminal it ends at once. */
  static char[] typed(String prompt) {
    char[] typed = Seat.console().map(each -> each.readPassword("%s", prompt)).orElse(null);
    if (typed == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-62",
          "a password is needed and there is no terminal to type it, or the hub that serves executes"
              + " this; give it by --password-file");
    }
    return typed;
  }
}

package dev.handover.cli.subject;

import dev.handover.cli.Typed;
import dev.handover.flow.SubjectDesk;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Whom a command is about. A telephone number in a command line stands in the shell's history and
 * in the list of processes, so identifiers come from a file or the terminal.
 */
public final class Whom {
  @Parameters(
      arity = "0..1",
      paramLabel = "KEY",
      description =
          "The person, by the value of the mapping's subject column, such as 4711. Left out, the"
              + " value is read from --by-file or asked for.")
  private String key;

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      description =
          "Look by an identifier instead, such as mobile: a field marked identifier: true. Its value"
              + " is read from --by-file or asked for, never from the command line.")
  private String by = SubjectDesk.SUBJECT;

  @Option(
      names = "--by-file",
      paramLabel = "FILE",
      description = "A file whose first line is the value to look by.")
  private Path file;

  /** The person named; the value is asked for where only its field was. */
  public SubjectDesk.Sought sought() {
    if (key != null && (file != null || !by.equals(SubjectDesk.SUBJECT))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-RGT-20", "name the person once: KEY, or --by and --by-file");
    }
    String value = key != null ? key : Typed.line(file, by);
    if (value.isBlank()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-RGT-21", "there is no value to look by; give one");
    }
    return new SubjectDesk.Sought(by, value.strip());
  }

  /** Whether anything was named. */
  public boolean isGiven() {
    return key != null || file != null || !by.equals(SubjectDesk.SUBJECT);
  }
}

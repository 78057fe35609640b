package dev.handover.cli.report;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** As which kind of file a document is written. */
final class FormatOption {
  /** The kinds. */
  enum Format {
    HTML,
    PDF;

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "html|pdf",
      description = "What is written (default: as the file's name ends).")
  private Format format;

  Format of(Path out) {
    if (format != null) {
      return format;
    }
    for (Format each : Format.values()) {
      if (out.toString().toLowerCase(Locale.ROOT).endsWith("." + each.ending())) {
        return each;
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-REP-06",
        out + " ends neither with .html nor with .pdf; say which with --format");
  }
}

package dev.handover.cli;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A value that must not stand in the command line: from a file, or typed. */
public final class Typed {
  private Typed() {}

  /**
   * One line.
   *
   * @param file its first line; null where it is to be typed
   * @param what the value is called
   */
  public static String line(Path file, String what) {
    if (file == null && Workplace.isForAnother()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-22",
          "while a hub serves it cannot ask at your terminal: give the value in a file, or a person"
              + " by KEY");
    }
    try {
      if (file != null) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
          return lines.findFirst().orElse("");
        }
      }
      if (System.console() != null) {
        System.err.print(what + ": ");
        System.err.flush();
      }
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-23",
          "the value of "
              + what
              + " cannot be read"
              + (file == null ? " from standard input" : " from " + file)
              + "; it must be text in UTF-8",
          e);
    }
  }
}

package dev.handover.cli.incident;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** What somebody writes into the register: one line, not empty, not endless. */
final class OneLine {
  private static final int MOST = 1500;

  private OneLine() {}

  static String of(String option, String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").trim();
    if (line.isEmpty() || line.length() > MOST) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-INC-30",
          option + " must say something, in at most " + MOST + " characters");
    }
    return line;
  }
}

package dev.handover.cli;

import dev.handover.flow.RunReport;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's report as a person reads it. */
public final class RunText {
  private RunText() {}

  public static List<String> lines(RunReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "case %s, run %s, %s: %s",
            report.run().caseId(),
            report.run().id(),
            report.run().mode().name().toLowerCase(Locale.ROOT),
            report.run().state().name().toLowerCase(Locale.ROOT)));
    report.run().stopReason().ifPresent(reason -> lines.add("  why: " + reason));
    report.heldBack().forEach((entity, why) -> lines.add("  left out: " + entity + ": " + why));
    lines.add("");
    lines.add(
        String.format(
            "  %-14s%11s%11s%13s%10s%11s%9s%11s",
            "",
            "read",
            "delivered",
            "quarantined",
            "withheld",
            "duplicate",
            "deleted",
            "unchanged"));
    report.entities().forEach((entity, tally) -> lines.add(row(entity, tally)));
    lines.add(row("together", report.tally()));
    lines.add("");
    report
        .tally()
        .reasons()
        .forEach((reason, n) -> lines.add(String.format("  %,9d  %s", n, inWords(reason))));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "  %,d parcels, %,.1f MiB sealed, %.1f s",
            report.parcels().size(),
            report.bytes() / 1048576.0,
            report.seconds()));
    return lines;
  }

  private static String row(String name, Tally tally) {
    return String.format(
        Locale.ROOT,
        "  %-14s%,11d%,11d%,13d%,10d%,11d%,9d%,11d",
        name,
        tally.read(),
        tally.delivered(),
        tally.quarantined(),
        tally.withheld(),
        tally.duplicate(),
        tally.deleted(),
        tally.unchanged());
  }

  /** {@code quarantined/mobile/phone} as {@code quarantined: mobile fails the check phone}. */
  private static String inWords(String reason) {
    String[] parts = reason.split("/", 3);
    if (parts.length < 3) {
      return reason;
    }
    if (parts[0].equals("scrubbed")) {
      return "scrubbed: " + parts[2] + " found in " + parts[1];
    }
    if (parts[0].equals("emptied")) {
      return "emptied: " + parts[1] + ", " + parts[2].replace('-', ' ');
    }
    if (parts[0].equals("corrected")) {
      return "corrected: " + parts[1] + ", as two people agreed";
    }
    return parts[1].equals("record")
        ? parts[0] + ": " + parts[2].replace('-', ' ')
        : parts[0] + ": " + parts[1] + " fails the check " + parts[2];
  }
}

package dev.handover.cli.subject;

import dev.handover.flow.SubjectDesk;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.rights.RequestBook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is said of a request when it is entered. */
final class EntryOptions {
  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description = "Who sees to the request (default: you).")
  private String owner;

  @Option(
      names = "--received",
      paramLabel = "DATE",
      description =
          "The day the request arrived, such as 2026-03-01 (default: today). The day of the answer"
              + " counts from there.")
  private LocalDate received;

  RequestBook.Asked asked(Desk desk, Set<String> persons, Optional<SubjectDesk.Sought> sought) {
    return new RequestBook.Asked(
        persons,
        sought.map(desk.people()::said),
        owner == null ? desk.actor() : owner,
        Optional.ofNullable(received));
  }

  /** Refuses a day of arrival where the request is in the register already. */
  void requireNoArrival() {
    if (received != null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-32",
          "--received is said when a request is lodged, and --request names one that was");
    }
  }
}

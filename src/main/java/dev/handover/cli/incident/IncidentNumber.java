package dev.handover.cli.incident;

import dev.handover.ledger.Incident;
import dev.handover.ledger.IncidentState;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import picocli.CommandLine.Parameters;

/** Which incident a command is about. */
final class IncidentNumber {
  @Parameters(paramLabel = "NUMBER", description = "As handover incident list shows it.")
  private long number;

  /** The incident; one that is not there is a configuration error. */
  Incident in(Ledger ledger) {
    return find(ledger, number);
  }

  /** The same, where something is to be done about it: a closed one stays as it is. */
  Incident open(Ledger ledger) {
    return open(ledger, number);
  }

  static Incident open(Ledger ledger, long number) {
    Incident incident = find(ledger, number);
    if (incident.state() == IncidentState.CLOSED) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-INC-02",
          "incident " + number + " is closed; raise another one");
    }
    return incident;
  }

  private static Incident find(Ledger ledger, long number) {
    return ledger
        .incidents()
        .find(number)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-INC-01",
                    "there is no incident " + number + "; see handover incident list"));
  }
}

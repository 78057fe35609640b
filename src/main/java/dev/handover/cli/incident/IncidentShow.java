package dev.handover.cli.incident;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything about one incident. */
@Command(
    name = "show",
    description = "Show an incident: whom it touches, who must be told, what was done by whom.")
final class IncidentShow implements Callable<Integer> {
  @Mixin private IncidentNumber number;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    try (Ledger ledger = Workplace.here().ledger()) {
      Incident incident = number.in(ledger);
      printed.result(
          IncidentText.json(incident),
          () -> IncidentText.lines(incident, new Scene().now()).forEach(printed::line));
    }
    return 0;
  }
}

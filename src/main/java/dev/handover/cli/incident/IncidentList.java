package dev.handover.cli.incident;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Incident;
import dev.handover.ledger.IncidentState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Standstill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happened, and whether every flow is stopped. */
@Command(
    name = "list",
    description = "List the incidents that are not closed, and tell whether every flow is stopped.")
final class IncidentList implements Callable<Integer> {
  @Option(names = "--all", description = "Closed ones and drills too.")
  private boolean all;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    try (Ledger ledger = Workplace.here().ledger()) {
      Optional<Standstill> stopped = ledger.stopSwitch().now();
      List<Incident> incidents =
          ledger.incidents().all().stream()
              .filter(each -> all || each.state() != IncidentState.CLOSED)
              .toList();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("stopped", stopped.isPresent());
      stopped.ifPresent(
          stop -> {
            json.put("since", stop.since().toString());
            json.put("by", stop.actor());
            json.put("reason", stop.reason());
          });
      json.put("incidents", incidents.stream().map(IncidentText::json).toList());
      printed.result(json, () -> show(stopped, incidents));
    }
    return 0;
  }

  private void show(Optional<Standstill> stopped, List<Incident> incidents) {
    stopped.ifPresent(
        stop ->
            printed.line(
                "EVERY FLOW IS STOPPED since %s by %s: %s"
                    .formatted(stop.since(), stop.actor(), stop.reason())));
    if (incidents.isEmpty()) {
      printed.line("no incidents");
    }
    incidents.forEach(each -> printed.line(IncidentText.line(each)));
  }
}

package dev.handover.cli.incident;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends an incident for good. */
@Command(
    name = "close",
    description = {
      "End an incident, once it is assessed and everybody who must be told was told, or need not be.",
      "What it stopped stays stopped: handover incident release, handover resume."
    })
final class IncidentClose implements Callable<Integer> {
  @Mixin private IncidentNumber number;

  @Option(
      names = "--remedy",
      required = true,
      paramLabel = "TEXT",
      description = "What was done about it. It is kept for ever: name no customer.")
  private String remedy;

  @Option(
      names = "--lessons",
      required = true,
      paramLabel = "TEXT",
      description = "What is done differently from now on.")
  private String lessons;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String done = OneLine.of("--remedy", remedy);
    String learnt = OneLine.of("--lessons", lessons);
    Scene scene = new Scene();
    try (Ledger ledger = Workplace.here().ledger()) {
      Incident incident = number.open(ledger);
      Incident closed =
          ledger.incidents().close(incident.id(), done, learnt, scene.step("close", done));
      printed.result(IncidentText.json(closed), () -> printed.line(IncidentText.line(closed)));
    }
    return 0;
  }
}

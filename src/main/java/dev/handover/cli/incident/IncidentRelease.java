package dev.handover.cli.incident;

import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Workplace;
import dev.handover.flow.StopWatch;
import dev.handover.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets every flow go on, in the name of the person who looked into what stopped them. */
@Command(
    name = "release",
    description = {
      "Let every flow go on after handover incident contain --all. Runs go on where they stopped.",
      "A case that is suspended stays so: handover resume."
    })
final class IncidentRelease implements Callable<Integer> {
  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String why = reason.text();
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      boolean news = ledger.stopSwitch().release(why, workplace.actor());
      workplace.hubHere().ifPresent(StopWatch::lookNow);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("stopped", false);
      json.put("news", news);
      printed.result(
          json,
          () ->
              printed.line(
                  news
                      ? "the flows are released; what the schedule called for begins by itself where"
                          + " serve is up"
                      : "the flows were not stopped"));
    }
    return 0;
  }
}

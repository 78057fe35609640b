package dev.handover.cli;

import dev.handover.flow.Deals;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a case: no run is made, and one that is under way ends after its current windows. */
@Command(
    name = "suspend",
    description = {
      "Stop a case: no run of it is made, a cut-over neither, until somebody resumes it.",
      "A run that is under way, on whichever hub, ends after its current windows and goes on after"
          + " handover resume."
    })
public final class SuspendCommand implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String why = reason.text();
    Workplace workplace = Workplace.here();
    CaseId caseId = new Deals(workplace.cases()).inFolder(which.folder).file().id();
    try (Ledger ledger = workplace.ledger()) {
      boolean news = ledger.caseStates().suspend(caseId, why, HubClock.now(), workplace.actor());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", caseId.value());
      json.put("suspended", true);
      json.put("news", news);
      printed.result(
          json,
          () ->
              printed.line(
                  "case %s %s; let it go on with: handover resume --case %s --reason \"…\""
                      .formatted(
                          caseId, news ? "is suspended" : "was suspended already", which.folder)));
      return 0;
    }
  }
}

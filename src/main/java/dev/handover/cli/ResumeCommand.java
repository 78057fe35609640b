package dev.handover.cli;

import dev.handover.flow.Deals;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a suspended case go on, in the name of the person who looked into what suspended it. */
@Command(
    name = "resume",
    description = {
      "Let a suspended case go on. The alarms that suspended it are cleared with your reason.",
      "Runs that the schedule called for meanwhile begin by themselves where serve is up."
    })
public final class ResumeCommand implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String why = reason.text();
    Workplace workplace = Workplace.here();
    CaseId caseId = new Deals(workplace.cases()).inFolder(which.folder).file().id();
    try (Ledger ledger = workplace.ledger()) {
      boolean news = ledger.caseStates().resume(caseId, why, HubClock.now(), workplace.actor());
      String next =
          ledger.caseStates().of(caseId).phase() == CasePhase.FREEZING ? "cutover" : "run";
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", caseId.value());
      json.put("suspended", false);
      json.put("news", news);
      printed.result(
          json,
          () ->
              printed.line(
                  news
                      ? "case %s is resumed; go on with: handover %s --case %s"
                          .formatted(caseId, next, which.folder)
                      : "case %s was not suspended".formatted(caseId)));
      return 0;
    }
  }
}

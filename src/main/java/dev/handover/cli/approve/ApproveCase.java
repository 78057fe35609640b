package dev.handover.cli.approve;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.law.CaseApprovals;
import dev.handover.law.CasePlan;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a case: its exact plan, which an officer has signed. */
@Command(
    name = "case",
    description = {
      "Have a case's plan approved: parties, deal, purpose, who travels, which fields, which duties.",
      "It takes two people: say --reason to propose it; once an officer has signed (handover approve"
          + " sign), run the same command without --reason. A plan that changes needs another approval."
    })
final class ApproveCase implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Propose it where nobody has agreed yet, and say why; name no person.")
  private String reason;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Clock clock = HubClock.utc();
    Case deal = workplace.cases().load(which.folder());
    String caseId = deal.file().id().value();
    try (Ledger ledger = workplace.ledger()) {
      CaseApprovals approvals =
          new CaseApprovals(
              ledger, new GateKeeper(ledger, workplace.settings().law(), clock), clock);
      CasePlan plan = approvals.plan(deal);
      boolean news = !approvals.isApproved(deal);
      if (news) {
        SecondPerson second = new SecondPerson(workplace, ledger);
        Proposal agreed = second.agreed(CaseApprovals.OPEN_CASE, caseId, plan.content(), reason);
        second.use(agreed, () -> approvals.approved(deal, plan, agreed, workplace.actor()));
      }
      printed.result(
          Map.of("case", caseId, "plan", plan.sha256(), "news", news),
          () ->
              printed.line(
                  "the plan of case %s %s, sha256 %s"
                      .formatted(
                          caseId, news ? "is approved" : "was approved already", plan.sha256())));
      return 0;
    }
  }
}

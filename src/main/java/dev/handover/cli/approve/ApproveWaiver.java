package dev.handover.cli.approve;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.law.CaseApprovals;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a closed gate pass for a while. */
@Command(
    name = "waiver",
    description = {
      "Let a closed gate pass until a day; an officer proposes it, another one signs.",
      "Say --reason to propose it; once it is signed (handover approve sign), run the same command"
          + " without --reason. handover evidence withdraw ends it early."
    })
final class ApproveWaiver implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(
      names = "--gate",
      required = true,
      paramLabel = "GATE",
      description = "Which, as handover gates names it: agreement:nda.")
  private String gate;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DAY",
      description = "The last day, at most a year from now.")
  private LocalDate until;

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
      SecondPerson second = new SecondPerson(workplace, ledger);
      Map<String, String> waiver = approvals.waiver(deal, which.folder(), gate, until);
      Proposal agreed = second.agreed(CaseApprovals.WAIVE, caseId, waiver, reason);
      long id =
          second.use(agreed, () -> approvals.waived(deal, gate, until, agreed, workplace.actor()));
      printed.result(
          Map.of("case", caseId, "gate", gate, "until", until.toString(), "id", id),
          () ->
              printed.line(
                  "the gate %s of case %s is waived until %s: evidence %d"
                      .formatted(gate, caseId, until, id)));
      return 0;
    }
  }
}

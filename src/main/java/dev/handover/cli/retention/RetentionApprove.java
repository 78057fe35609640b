package dev.handover.cli.retention;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.flow.DestructionDesk;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Proposal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a second person to agree to a plan. */
@Command(
    name = "approve",
    description = {
      "Propose a plan to a second person, or see whether he has agreed.",
      "Say --reason to propose it; an officer other than you looks at it with handover approve show"
          + " and signs it with handover approve sign. What is signed is the plan's digest: another"
          + " plan needs another approval. Ends with 3 while nobody has agreed."
    })
final class RetentionApprove implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PlanOption plan;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Propose it where nobody has agreed yet, and say why; name no person.")
  private String reason;

  @Override
  public Integer call() {
    try (Destroying open = new Destroying(which.folder(), passphrase)) {
      DestructionPlan found = open.desk().find(plan.id());
      Proposal agreed =
          new SecondPerson(open.workplace(), open.ledger())
              .agreed(
                  DestructionDesk.ACT, found.caseId().value(), open.desk().details(found), reason);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("plan", found.id());
      json.put("proposal", agreed.id());
      json.put("sha256", agreed.sha256());
      printed.result(
          json, () -> printed.line("plan " + found.id() + " is agreed on as " + agreed.id()));
      return 0;
    }
  }
}

package dev.handover.cli.gates;

import dev.handover.cli.CaseOption;
import dev.handover.cli.GateText;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HubClock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The register of what shows that a case's duties are met. */
@Command(
    name = "evidence",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Record what shows that a case's duties are met: assessments, agreements, notices, training.",
      "Each item has a digest, an owner and an end; nothing is ever deleted. handover gates tells which"
          + " kinds a case needs."
    },
    subcommands = {EvidenceAdd.class})
public final class EvidenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Show the evidence of a case.")
  int list(
      @Mixin CaseOption which,
      @Mixin Printed printed,
      @Option(names = "--all", description = "Also what was withdrawn or settled.")
          boolean everything) {
    Workplace workplace = Workplace.here();
    CaseId caseId = workplace.cases().file(which.folder()).id();
    try (Ledger ledger = workplace.ledger()) {
      List<Evidence.Item> items =
          everything ? ledger.evidence().of(caseId) : ledger.evidence().valid(caseId);
      printed.result(
          Map.of("case", caseId.value(), "evidence", items.stream().map(GateText::json).toList()),
          () -> {
            items.forEach(item -> printed.line(GateText.line(item)));
            if (items.isEmpty()) {
              printed.line(
                  "no evidence; handover gates --case " + which.folder() + " tells what is needed");
            }
          });
      return 0;
    }
  }

  @Command(
      name = "withdraw",
      description = "Say that an item holds no longer; the gates that it opened close at once.")
  int withdraw(
      @Parameters(paramLabel = "ID", description = "Which, as list shows it.") long id,
      @Mixin ReasonOption reason,
      @Mixin Printed printed) {
    return end(id, Evidence.Status.WITHDRAWN, reason, printed);
  }

  @Command(name = "settle", description = "Say that what an audit found was put right.")
  int settle(
      @Parameters(paramLabel = "ID", description = "Which, as list shows it.") long id,
      @Mixin ReasonOption reason,
      @Mixin Printed printed) {
    return end(id, Evidence.Status.SETTLED, reason, printed);
  }

  private static int end(long id, Evidence.Status status, ReasonOption reason, Printed printed) {
    String why = reason.text();
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      Evidence.Item item =
          ledger.evidence().end(id, status, why, HubClock.now(), workplace.actor());
      printed.result(GateText.json(item), () -> printed.line(GateText.line(item)));
      return 0;
    }
  }
}

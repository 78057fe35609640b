package dev.handover.cli.approve;

import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.ProposalText;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The second person's part of what one alone may not do. */
@Command(
    name = "approve",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Look at what somebody else has proposed, and sign it with your own key, or refuse it.",
      "What is signed is the exact plan: for another one the approval is none."
    },
    subcommands = {ApproveShow.class, ApproveSign.class, ApproveCase.class, ApproveWaiver.class})
public final class ApproveCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Show what was proposed and what became of it.")
  int list(
      @Mixin Printed printed,
      @Option(names = "--all", description = "Also what was refused, used or is too old.")
          boolean everything) {
    Clock clock = HubClock.utc();
    try (Ledger ledger = Workplace.here().ledger()) {
      Approvals approvals = approvals(ledger, clock);
      List<Proposal> wanted =
          approvals.all().stream()
              .filter(each -> everything || ProposalText.isPending(each, clock.instant()))
              .toList();
      printed.result(
          Map.of("proposals", wanted.stream().map(ProposalText::json).toList()),
          () -> {
            wanted.forEach(
                each ->
                    printed.line(
                        Columns.pad(each.id(), 18)
                            + Columns.pad(each.act(), 34)
                            + Columns.pad(each.subject(), 20)
                            + Columns.pad("by " + each.proposer(), 16)
                            + ProposalText.state(each, clock.instant())));
            if (wanted.isEmpty()) {
              printed.line("nothing waits for a second person");
            }
          });
      return 0;
    }
  }

  @Command(name = "refuse", description = "Refuse what somebody else has proposed.")
  int refuse(
      @Mixin Printed printed,
      @Parameters(paramLabel = "ID", description = "Which, as list shows it.") String id,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
          String reason) {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      Proposal refused = approvals(ledger, HubClock.utc()).refuse(id, person(workplace), reason);
      printed.result(ProposalText.json(refused), () -> printed.line(id + " is refused"));
      return 0;
    }
  }

  static Approvals approvals(Ledger ledger, Clock clock) {
    return new Approvals(ledger, new People(ledger, clock), clock);
  }

  /** Whom only the operating system knows is nobody's second person. */
  static Person person(Workplace workplace) {
    return workplace
        .person()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.NOT_PERMITTED,
                    "HUB-CLI-67",
                    "only people whom the hub knows decide here; add them with: handover users"
                        + " add"));
  }
}

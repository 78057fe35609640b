package dev.handover.cli.approve;

import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.cli.ProposalText;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one proposal, and writes what is to be signed. */
@Command(
    name = "show",
    description = {
      "Show a proposal with its exact plan; --out writes the bytes that are to be signed.",
      "",
      "Example, for a key that only gpg has:",
      "  handover approve show 4f2a91c07b3d1e55 --out plan.txt",
      "  gpg --detach-sign --armor plan.txt",
      "  handover approve sign 4f2a91c07b3d1e55 --signature plan.txt.asc"
    })
final class ApproveShow implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Which, as list shows it.")
  private String id;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the bytes to sign to this file; one that is there is left as it is.")
  private Path out;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Clock clock = HubClock.utc();
    try (Ledger ledger = Workplace.here().ledger()) {
      Proposal proposal = ApproveCommand.approvals(ledger, clock).find(id);
      Map<String, Object> json = new LinkedHashMap<>(ProposalText.json(proposal));
      if (out != null) {
        PrivateFile.write(out, Approvals.bytesToSign(proposal), () -> {});
        json.put("file", out.toString());
      }
      printed.result(
          json,
          () -> {
            ProposalText.lines(proposal, clock.instant()).stream()
                .filter(line -> !line.isEmpty())
                .forEach(printed::line);
            if (out != null) {
              printed.line("written: " + out);
            }
          });
      return 0;
    }
  }
}

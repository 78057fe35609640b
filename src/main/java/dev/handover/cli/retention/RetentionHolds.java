package dev.handover.cli.retention;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is kept whatever the clocks say. */
@Command(name = "holds", description = "List the legal holds of all cases.")
final class RetentionHolds implements Callable<Integer> {
  @Option(names = "--all", description = "Those that were released, too.")
  private boolean all;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    try (Ledger ledger = Workplace.here().ledger()) {
      List<LegalHold> holds = all ? ledger.holds().all() : ledger.holds().holding();
      printed.result(
          Map.of("holds", holds.stream().map(HoldText::json).toList()),
          () -> {
            holds.forEach(hold -> printed.line(HoldText.line(hold)));
            if (holds.isEmpty()) {
              printed.line("no legal hold");
            }
          });
      return 0;
    }
  }
}

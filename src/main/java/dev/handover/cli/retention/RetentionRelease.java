package dev.handover.cli.retention;

import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a hold. */
@Command(
    name = "release",
    description = "Release a legal hold: from then on the clocks alone say what must be kept.")
final class RetentionRelease implements Callable<Integer> {
  @Parameters(paramLabel = "NUMBER", description = "As retention holds lists it.")
  private long number;

  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      LegalHold hold =
          ledger
              .holds()
              .release(number, reason.text(), workplace.actor(), workplace.clock().instant());
      printed.result(HoldText.json(hold), () -> printed.line("released: " + HoldText.line(hold)));
      return 0;
    }
  }
}

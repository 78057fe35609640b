package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Workplace;
import dev.handover.flow.CorrectionDesk;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a correction. */
@Command(
    name = "withdraw",
    description = {
      "End a correction, released or not: the next run judges the record as the seller has it.",
      "What was delivered with it stays at the buyer until that run changes it."
    })
final class QuarantineWithdraw implements Callable<Integer> {
  @Parameters(paramLabel = "NUMBER", description = "Which, as corrections shows it.")
  private long number;

  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String why = reason.text();
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine withdraw");
      CorrectionDesk desk = new CorrectionDesk(deal, ledger, workplace.keystore(passphrase.file()));
      Correction correction = desk.find(number);
      ledger
          .corrections()
          .end(
              deal.file().id(),
              List.of(correction.id()),
              "withdrawn: " + why,
              workplace.actor(),
              HubClock.now());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("number", number);
      json.put("state", "ended");
      printed.result(
          json,
          () ->
              printed.line(
                  "correction "
                      + number
                      + " is withdrawn; the next run judges the record as the seller has it"));
      return 0;
    }
  }
}

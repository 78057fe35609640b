package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.flow.CorrectionDesk;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has every run from now on obey a correction on which two people agreed. */
@Command(
    name = "release",
    description = {
      "Release a correction that an officer other than its proposer has signed: the next run takes"
          + " the record with it.",
      "Ends with 3 while nobody has agreed: handover approve sign"
    })
final class QuarantineRelease implements Callable<Integer> {
  @Parameters(paramLabel = "NUMBER", description = "Which, as corrections shows it.")
  private long number;

  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine release");
      CorrectionDesk desk = new CorrectionDesk(deal, ledger, workplace.keystore(passphrase.file()));
      Correction correction = desk.find(number);
      SecondPerson second = new SecondPerson(workplace, ledger);
      Proposal agreed =
          second.agreed(CorrectionDesk.ACT, deal.file().id().value(), desk.plan(correction), null);
      second.use(
          agreed,
          () -> {
            ledger.corrections().release(correction, workplace.actor(), HubClock.now());
            return null;
          });
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("number", number);
      json.put("state", "released");
      printed.result(
          json,
          () ->
              printed.line(
                  "correction "
                      + number
                      + " is released as "
                      + agreed.id()
                      + "; the next run takes the record with it: handover run --case "
                      + which.folder()));
      return 0;
    }
  }
}

package dev.handover.cli.notice;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.NoticeLists;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes in which messages came back. */
@Command(
    name = "bounced",
    description = {
      "Take in a list of messages that came back: CSV with a header, in whose column reference or"
          + " address stands that of the message.",
      "The next sending tries another channel, where the person has one."
    })
final class NoticeBounced implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Parameters(paramLabel = "FILE", description = "The list, CSV in UTF-8.")
  private Path file;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file())) {
      NoticeLists.Taken taken =
          new NoticeLists(deal, ledger, workplace.actor(), HubClock.utc()).bounced(file, keystore);
      printed.result(
          TakenText.json(deal.file().id().value(), taken),
          () ->
              TakenText.lines(taken, "people's messages are noted as come back")
                  .forEach(printed::line));
    }
    return 0;
  }
}

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in who objects to the handover. */
@Command(
    name = "objections",
    description = {
      "Take in a list of people who object: CSV whose header names columns of the source, such as"
          + " mobile or id_no, and a person a line.",
      "Values are cleaned as the mapping cleans them; one that is equal is enough. The ledger keeps"
          + " keyed digests. From the next run on they stay, and what the buyer has of them is"
          + " called back."
    })
final class NoticeObjections implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Parameters(paramLabel = "FILE", description = "The list, CSV in UTF-8.")
  private Path file;

  @Option(
      names = "--withdraw",
      description = "Take these people off the list: they no longer object.")
  private boolean withdraw;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file())) {
      NoticeLists.Taken taken =
          new NoticeLists(deal, ledger, workplace.actor(), HubClock.utc())
              .objected(file, withdraw, keystore);
      printed.result(
          TakenText.json(deal.file().id().value(), taken),
          () ->
              TakenText.lines(
                      taken,
                      withdraw
                          ? "values are taken off the list of objections"
                          : "values are new on the list of objections")
                  .forEach(printed::line));
    }
    return 0;
  }
}

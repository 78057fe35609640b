package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.RunOrder;
import dev.handover.flow.RunReport;
import dev.handover.keys.Keystore;
import dev.handover.ledger.RunMode;
import dev.handover.record.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a case to the delivered manifest, or goes on with the run that stopped. */
@Command(
    name = "run",
    description = {
      "Run a case, or go on with a run that stopped.",
      "Reads, cleans, checks, decides, minimises, seals, delivers, reconciles and signs the manifest."
    })
public final class RunCommand implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "full: everything. delta: what changed since the last run. sweep: the same, found by"
              + " comparing every record. Where there is nothing to compare with, a run is full"
              + " (default: ${DEFAULT-VALUE}).")
  private RunMode mode = RunMode.FULL;

  @Option(
      names = "--afresh",
      description =
          "Give an unfinished run up and begin a new one, as after a change of the mapping. What the"
              + " given-up run has sent is removed from the buyer's folder.")
  private boolean afresh;

  @Option(
      names = "--backup",
      description =
          "Back up what the run read, in its own view of the source, once it is delivered.")
  private boolean backup;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    Case deal = deals.inFolder(which.folder);
    Keystore keystore = workplace.keystore(passphrase.file());
    try (Hub hub = workplace.hub(deals, keystore, false);
        ProgressLine progress = new ProgressLine()) {
      RunReport report =
          hub.run(
              new RunOrder(deal.file().id(), mode, afresh, progress::show, workplace.actor())
                  .backedUp(backup));
      progress.close();
      printed.result(report.json(), () -> RunText.lines(report).forEach(printed::line));
      return report.heldBack().isEmpty() ? 0 : ExitCode.CONFIGURATION.number();
    }
  }
}

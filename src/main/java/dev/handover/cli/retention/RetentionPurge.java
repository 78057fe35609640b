package dev.handover.cli.retention;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.flow.DestructionDesk;
import dev.handover.ledger.DestructionCertificate;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Proposal;
import dev.handover.record.ExitCode;
import dev.handover.retention.Search;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Destroys the seller's data as a plan says on which two people agreed. */
@Command(
    name = "purge",
    description = {
      "Destroy the seller's data as the agreed plan says, search again, and certify.",
      "Cut off anywhere, run it again: it goes on where it stopped, and its numbers are the same."
          + " Ends with 6 where rows could not be destroyed, with 7 where the search found what should"
          + " not be there; both stand in the certificate. What the hub itself keeps of the case ends"
          + " with its keys: handover keys destroy.",
      "With --dry-run nothing is changed, nobody need have agreed, and the same numbers are said."
    })
final class RetentionPurge implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PlanOption plan;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(names = "--dry-run", description = "Only say what would be destroyed.")
  private boolean dry;

  @Override
  public Integer call() {
    try (Destroying open = new Destroying(which.folder(), passphrase)) {
      DestructionPlan found = open.desk().find(plan.id());
      return dry ? dryRun(open, found) : purge(open, found);
    }
  }

  private int dryRun(Destroying open, DestructionPlan found) {
    Map<String, DestructionCounts> counts = open.desk().dryRun(found, open.progress());
    open.quiet();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("plan", found.id());
    json.put("dryRun", true);
    json.put("entities", Destroying.json(counts));
    printed.result(
        json,
        () -> {
          printed.line("plan " + found.id() + " would destroy now, and nothing was changed:");
          Destroying.lines(counts, "to delete", "to overwrite").forEach(printed::line);
        });
    return 0;
  }

  private int purge(Destroying open, DestructionPlan found) {
    String actor = open.workplace().actor();
    SecondPerson second = new SecondPerson(open.workplace(), open.ledger());
    Map<String, DestructionCounts> counts =
        open.desk()
            .purge(
                found,
                actor,
                begin -> {
                  Proposal agreed =
                      second.agreed(
                          DestructionDesk.ACT,
                          found.caseId().value(),
                          open.desk().details(found),
                          null);
                  second.use(
                      agreed,
                      () -> {
                        begin.accept(agreed.id());
                        return agreed.id();
                      });
                },
                open.progress());
    DestructionPlan ended = open.desk().find(Optional.of(found.id()));
    Search.Found search = open.desk().search(ended, actor, open.progress());
    DestructionCertificate certificate =
        open.desk().certify(ended, Optional.of(search), open.signer(), actor);
    open.quiet();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("plan", found.id());
    json.put("dryRun", false);
    json.put("entities", Destroying.json(counts));
    json.put("search", Destroying.json(search));
    json.put("certificate", certificate.id());
    json.put("sha256", certificate.sha256());
    printed.result(
        json,
        () -> {
          printed.line("plan " + found.id() + " is carried out:");
          Destroying.lines(counts, "deleted", "overwritten").forEach(printed::line);
          Destroying.lines(search).forEach(printed::line);
          printed.line(
              "certificate "
                  + certificate.id()
                  + "; write it with: handover retention certificates --case "
                  + which.folder()
                  + " --out FOLDER");
        });
    if (search.isAnything()) {
      return ExitCode.INTEGRITY.number();
    }
    long stuck = counts.values().stream().mapToLong(DestructionCounts::stuckRows).sum();
    if (stuck > 0) {
      return ExitCode.DOES_NOT_RECONCILE.number();
    }
    return search.complete() ? 0 : ExitCode.SOURCE_UNAVAILABLE.number();
  }
}

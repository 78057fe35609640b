package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.incident.Drafts;
import dev.handover.incident.Drill;
import dev.handover.incident.DrillFolder;
import dev.handover.law.EvidenceDesk;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Practises an incident on a copy. */
@Command(
    name = "drill",
    description = {
      "Practise an incident from beginning to end on a copy of what the ledger knows of a case:"
          + " switch, keys and register are the copy's, nothing stops and nobody is told.",
      "How long each step took is kept in the register, as a drill."
    })
final class IncidentDrill implements Callable<Integer> {
  @Mixin private CaseOption which;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for the drafts that would have been sent.")
  private Path out;

  @Mixin private FactsOption facts;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Scene scene = new Scene();
    Case deal = scene.cases(List.of(which.folder())).get(0);
    Incident.Facts told =
        facts.facts("a drill: nothing has happened", List.of(deal), true, scene.now());
    Drill.Practised done;
    try (Ledger ledger = Workplace.here().ledger()) {
      done = practise(scene, ledger, deal, told);
      recordEvidence(ledger, deal.file(), done.incident());
    }
    if (out != null) {
      Drafts.write(done.drafts(), out);
    }
    printed.result(
        IncidentText.json(done.incident()),
        () -> IncidentText.lines(done.incident(), scene.now()).forEach(printed::line));
    return 0;
  }

  private Drill.Practised practise(Scene scene, Ledger ledger, Case deal, Incident.Facts told) {
    try (DrillFolder folder = DrillFolder.open(Workplace.here().settings().var())) {
      return new Drill(ledger, scene.packs(), scene.clock())
          .practise(deal, told, folder.path(), scene.actor());
    }
  }

  /** Here a drill becomes evidence of the case, of the kind {@code drill}. */
  private static void recordEvidence(Ledger ledger, CaseFile file, Incident drill) {
    Instant now = HubClock.now();
    new EvidenceDesk(ledger)
        .add(
            new Evidence.Entry(
                file.id(),
                "drill",
                "",
                "incident drill " + drill.id(),
                Optional.empty(),
                Workplace.here().actor(),
                LocalDate.ofInstant(now, file.zone()),
                Optional.empty(),
                Optional.empty(),
                ""),
            now,
            Workplace.here().actor());
  }
}

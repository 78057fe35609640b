package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.incident.Drafts;
import dev.handover.incident.Told;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Settled;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts what is told, and notes that it was. */
@Command(
    name = "notify",
    description = {
      "Draft what the authority and the individuals are told, in Chinese and English; the numbers are"
          + " those of the register, the rest you say, or fill in later.",
      "Then note to whom it went: --sent RULE --to WHO; or that nobody need be told: --not-owed RULE"
          + " --because TEXT. Nothing is sent from here."
    })
final class IncidentNotify implements Callable<Integer> {
  @Mixin private IncidentNumber number;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(names = "--to", paramLabel = "WHO", description = "With --sent: who was told, and how.")
  private String to;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "With --sent: when, such as 2026-01-31T02:00:00Z (default: now).")
  private Instant at;

  @Option(
      names = "--because",
      paramLabel = "TEXT",
      description = "With --not-owed: why nobody need be told.")
  private String because;

  @Mixin private ToldOption told;
  @Mixin private Printed printed;

  /** One of three things at a time. */
  private static final class What {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Write drafts here.")
    private Path out;

    @Option(
        names = "--sent",
        required = true,
        paramLabel = "RULE",
        description = "The rule by which somebody was told, as handover incident show names it.")
    private String sent;

    @Option(
        names = "--not-owed",
        required = true,
        paramLabel = "RULE",
        description = "The rule by which nobody need be told, as it was found.")
    private String notOwed;
  }

  @Override
  public Integer call() {
    Scene scene = new Scene();
    try (Ledger ledger = Workplace.here().ledger()) {
      Incident incident = number.open(ledger);
      Incident now =
          what.out != null ? draft(scene, ledger, incident) : settle(scene, ledger, incident);
      printed.result(
          IncidentText.json(now),
          () -> IncidentText.lines(now, scene.now()).forEach(printed::line));
    }
    return 0;
  }

  private Incident draft(Scene scene, Ledger ledger, Incident incident) {
    List<CaseFile> files =
        Workplace.here().cases().names().stream()
            .map(Workplace.here().cases()::check)
            .flatMap(checked -> checked.found().stream())
            .map(Case::file)
            .filter(file -> incident.facts().cases().contains(file.id()))
            .toList();
    Told words = told.words();
    List<Path> written =
        Drafts.write(new Drafts(scene.packs()).of(incident, files, words), what.out);
    return ledger
        .incidents()
        .noted(incident.id(), scene.step("draft", written.size() + " drafts written"));
  }

  private Incident settle(Scene scene, Ledger ledger, Incident incident) {
    boolean owed = what.sent != null;
    String rule = owed ? what.sent : what.notOwed;
    String outcome =
        owed
            ? OneLine.of("--to", Optional.ofNullable(to).orElse(""))
            : OneLine.of("--because", Optional.ofNullable(because).orElse(""));
    Instant when = at == null ? scene.now() : at;
    if (when.isAfter(scene.now())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-INC-34", "--at lies in the future: " + when);
    }
    return ledger
        .incidents()
        .settled(
            incident.id(),
            rule,
            new Settled(when, owed, outcome, scene.actor()),
            scene.step("notify", rule + (owed ? ": told at " + when : ": nobody need be told")));
  }
}

package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Enters an incident; the clock of the deadlines runs. */
@Command(
    name = "raise",
    description = {
      "Enter an incident: who must be told, and until when, follows from the rule packs of the places"
          + " that it touches.",
      "Nothing stops by it: handover incident contain does that, with or without a number."
    })
final class IncidentRaise implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "A case that it touches, by its folder's name under mappings/; several times.")
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--summary",
      required = true,
      paramLabel = "TEXT",
      description =
          "What happened, in a sentence. It is kept for ever and stands in the drafts:"
              + " name no customer.")
  private String summary;

  @Option(
      names = "--people",
      paramLabel = "NUMBER",
      description = "How many people it may touch, as a guess until it is assessed.")
  private long people;

  @Mixin private FactsOption facts;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String what = OneLine.of("--summary", summary);
    Scene scene = new Scene();
    List<Case> cases = scene.cases(folders);
    Instant now = scene.now();
    Incident.Facts told = facts.facts(what, cases, false, now);
    try (Ledger ledger = Workplace.here().ledger()) {
      Incident incident =
          ledger
              .incidents()
              .raise(
                  told,
                  Math.max(0, people),
                  scene.duties(told, told.places(), people),
                  now,
                  scene.actor());
      printed.result(
          IncidentText.json(incident),
          () -> {
            IncidentText.lines(incident, now).forEach(printed::line);
            printed.line("next: handover incident contain " + incident.id() + " --all");
          });
    }
    return 0;
  }
}

package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.incident.Assessment;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Incidents.Assessed;
import dev.handover.ledger.Ledger;
import dev.handover.people.Permission;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds whom an incident touches. */
@Command(
    name = "assess",
    description = {
      "Count the distinct people whose data an incident touches, by parcel, run, time or field: in"
          + " all, per entity and per class of data. The deadlines are reckoned anew from that.",
      "A later assessment takes the place of an earlier one."
    })
final class IncidentAssess implements Callable<Integer> {
  @Mixin private IncidentNumber number;

  @Option(
      names = {"-c", "--case"},
      required = true,
      paramLabel = "FOLDER",
      description = "A case to look into, by its folder's name under mappings/; several times.")
  private List<String> folders;

  @Option(names = "--run", paramLabel = "RUN", description = "Only parcels of this run.")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--parcel", paramLabel = "NAME", description = "Only this parcel, by its file.")
  private List<String> parcels = new ArrayList<>();

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      description = "Only what carries this field, named as the buyer sees it.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only parcels sealed at or after it.")
  private Instant from;

  @Option(names = "--until", paramLabel = "TIME", description = "Only parcels sealed before it.")
  private Instant until;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "Write the keyed digest of every person into a new file, one a line: what handover subject"
              + " and the ledger know a person by. Readable by you alone.")
  private Path list;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Scene scene = new Scene();
    List<Case> cases = scene.cases(folders);
    if (list != null) {
      Workplace.here().require(Permission.READ_RECORDS, "--list");
    }
    try (Ledger ledger = Workplace.here().ledger()) {
      Incident incident = number.open(ledger);
      Incident assessed =
          ledger
              .incidents()
              .assessed(
                  incident.id(),
                  found(scene, ledger, incident, cases),
                  scene.step("assess", said()));
      printed.result(
          IncidentText.json(assessed),
          () -> IncidentText.lines(assessed, scene.now()).forEach(printed::line));
    }
    return 0;
  }

  private Assessed found(Scene scene, Ledger ledger, Incident incident, List<Case> cases) {
    Assessment.Reach reach =
        new Assessment.Reach(
            runs.stream().map(RunId::new).collect(Collectors.toSet()),
            Set.copyOf(parcels),
            Set.copyOf(fields),
            Optional.ofNullable(from),
            Optional.ofNullable(until));
    long people = 0;
    List<Count> counts = new ArrayList<>();
    try (DigestList digests = DigestList.to(Optional.ofNullable(list))) {
      for (Case deal : cases) {
        Assessment one = Assessment.of(ledger, deal, reach, digests);
        people += one.people();
        counts.addAll(one.counts());
      }
    }
    Set<String> places = new TreeSet<>(incident.facts().places());
    places.addAll(Scene.places(cases, List.of()));
    List<CaseId> ids = cases.stream().map(deal -> deal.file().id()).toList();
    return new Assessed(
        people, ids, List.copyOf(places), counts, scene.duties(incident.facts(), places, people));
  }

  /** What was looked into, for the register and the audit chain. */
  private String said() {
    List<String> said = new ArrayList<>();
    said.add("case " + String.join(", ", folders));
    runs.forEach(run -> said.add("run " + run));
    parcels.forEach(parcel -> said.add("parcel " + parcel));
    fields.forEach(field -> said.add("field " + field));
    Optional.ofNullable(from).ifPresent(time -> said.add("from " + time));
    Optional.ofNullable(until).ifPresent(time -> said.add("until " + time));
    Optional.ofNullable(list).ifPresent(file -> said.add("digests listed"));
    return String.join("; ", said);
  }
}

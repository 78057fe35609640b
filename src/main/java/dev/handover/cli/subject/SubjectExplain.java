package dev.handover.cli.subject;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.LookNotes;
import dev.handover.flow.RunControl;
import dev.handover.flow.SubjectDesk;
import dev.handover.flow.Untold;
import dev.handover.flow.WhoTravels;
import dev.handover.keys.CaseKeys;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Decisions;
import dev.handover.ledger.SubjectRequest;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Besides;
import dev.handover.process.Decider;
import dev.handover.process.DecisionRecord;
import dev.handover.process.Explanation;
import dev.handover.process.Objectors;
import dev.handover.process.Spill;
import dev.handover.process.Told;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tells why a person would travel or not if a run began now: decides about everyone as a run does,
 * since a duplicate can decide about another, and keeps the trace of the one.
 */
@Command(
    name = "explain",
    description =
        "Explain why a person's records travel or stay, were a run to begin now. Reads the"
            + " seller's database, sends nothing; the audit chain notes who asked, and the person"
            + " by a keyed digest.")
final class SubjectExplain implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Parameters(
      paramLabel = "KEY",
      description = "The person, by the value of the mapping's subject column, such as 4711.")
  private String key;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "Decide as of this moment, such as 2026-01-31T02:00:00Z (default: now).")
  private Instant asOf = HubClock.now();

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    List<String> persons =
        deal.mappings().stream().filter(Mapping::isSubject).map(Mapping::entity).toList();
    if (persons.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-12",
          "no mapping of case "
              + which.folder()
              + " has its key as its subject, so nothing is decided about persons");
    }
    try (Desk desk = new Desk(which, passphrase)) {
      desk.requireReadable("subject explain");
      Optional<SubjectDesk> people =
          desk.ledger().caseKeys().find(deal.file().id()).map(any -> desk.people());
      // first, so that nobody waits for a decision that then must not be shown
      Optional<Decisions.Hit<DecisionRecord.Said>> recorded =
          new LookNotes(deal.file().id(), desk.ledger(), workplace.actor())
              .explained(key, people.map(SubjectDesk::keys));
      List<SubjectRequest> requests = people.map(each -> each.requestsOf(key)).orElse(List.of());
      Objectors.requireCarried(desk.ledger(), deal.file().id(), deal.mappings());
      GateKeeper gates = new GateKeeper(desk.ledger(), workplace.settings().law(), HubClock.utc());
      Told told = Untold.of(deal, desk.ledger(), gates, asOf);
      Explanation explanation = explain(workplace, deal, people, told);
      Map<String, Object> json = json(deal, explanation, requests);
      recorded.ifPresent(each -> json.put("recorded", recorded(each)));
      printed.result(
          json,
          () -> {
            text(deal, persons, explanation);
            recorded.ifPresent(each -> printed.line("  " + said(each)));
            requests.forEach(each -> Texts.story(deal, each).forEach(printed::line));
          });
      return 0;
    }
  }

  private static Map<String, Object> recorded(Decisions.Hit<DecisionRecord.Said> hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", hit.run().value());
    json.put("mapping", hit.found().mapping());
    json.put("outcome", hit.found().outcome());
    json.put("rule", hit.found().rule());
    json.put("staysBehind", hit.found().staysBehind());
    return json;
  }

  private static String said(Decisions.Hit<DecisionRecord.Said> hit) {
    DecisionRecord.Said said = hit.found();
    return "run "
        + hit.run()
        + " decided: "
        + said.outcome()
        + (said.rule().isEmpty() ? "" : " (" + said.rule() + ")")
        + (said.staysBehind().isEmpty()
            ? ""
            : ", without " + String.join(", ", said.staysBehind()));
  }

  private Explanation explain(
      Workplace workplace, Case deal, Optional<SubjectDesk> people, Told told) {
    CaseKeys passing = people.map(SubjectDesk::keys).orElseGet(CaseKeys::create);
    try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
        Snapshot snapshot = seller.snapshot();
        ProgressLine progress = new ProgressLine();
        Decider decider =
            Decider.explaining(
                key,
                deal.mappings(),
                passing,
                new AsOf(asOf, deal.file().zone()),
                new Spill(workplace.settings().var().resolve("spill"), passing.atRest()),
                people.map(each -> each.besides().with(told)).orElse(Besides.NOTHING))) {
      RunId none = RunId.startingAt(asOf);
      new WhoTravels(deal.file().id(), none, snapshot)
          .decide(
              decider,
              mapping -> bounds(snapshot, mapping, deal.file().limits().batch()),
              considered -> progress.show("considered " + considered + " records"))
          .close();
      return decider.explanation();
    }
  }

  private static List<Bounds> bounds(Snapshot snapshot, Mapping mapping, int batch) {
    List<Bounds> bounds = new ArrayList<>();
    snapshot.plan(mapping, batch, bounds::add);
    return bounds;
  }

  private Map<String, Object> json(
      Case deal, Explanation explanation, List<SubjectRequest> requests) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("asOf", asOf.toString());
    json.put("outcome", explanation.outcome());
    json.put("rule", explanation.rule());
    json.put("staysBehind", explanation.staysBehind());
    explanation.group().ifPresent(records -> json.put("recordsOfThePerson", records));
    explanation.group().ifPresent(records -> json.put("survives", explanation.survives()));
    json.put(
        "steps",
        explanation.steps().stream()
            .map(
                step ->
                    Map.of(
                        "rule", step.rule(),
                        "evidence", step.evidence(),
                        "result", step.result()))
            .toList());
    json.put("requests", requests.stream().map(Texts::json).toList());
    return json;
  }

  private void text(Case deal, List<String> persons, Explanation explanation) {
    String rule = explanation.rule().isEmpty() ? "" : " (" + explanation.rule() + ")";
    printed.line(
        String.join(" and ", persons)
            + " "
            + Columns.shown(key)
            + ": "
            + explanation.outcome()
            + rule
            + ", as of "
            + asOf.atZone(deal.file().zone()).toOffsetDateTime());
    for (Explanation.Step step : explanation.steps()) {
      printed.line(
          "  " + Columns.pad(step.rule(), 18) + Columns.pad(step.evidence(), 50) + step.result());
    }
    explanation
        .group()
        .ifPresent(
            records ->
                printed.line(
                    "  "
                        + Columns.pad("duplicates", 18)
                        + Columns.pad(records + " records are this person", 50)
                        + (explanation.survives() ? "this one stays" : "another one stays")));
    if (!explanation.staysBehind().isEmpty()) {
      printed.line("  stays behind: " + String.join(", ", explanation.staysBehind()));
    }
    printed.line("  " + follows(deal, explanation));
  }

  private static String follows(Case deal, Explanation explanation) {
    List<String> others =
        deal.mappings().stream()
            .filter(m -> m.subject().isPresent() && !m.isSubject())
            .map(Mapping::entity)
            .toList();
    String records = others.isEmpty() ? "no other entity" : String.join(", ", others);
    return switch (explanation.outcome()) {
      case "delivered" -> "so the person travels, with the records in " + records;
      case "duplicate" ->
          explanation.rule().isEmpty()
              ? "so the records in " + records + " travel under the one that stays"
              : "so the person stays, with the records in " + records;
      case "unknown" -> "the source has no such person; records that name one go to quarantine";
      default -> "so the person stays, with the records in " + records;
    };
  }
}

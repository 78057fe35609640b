package dev.handover.cli.gates;

import dev.handover.cases.Case;
import dev.handover.cli.GateText;
import dev.handover.cli.Language;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.law.Before;
import dev.handover.law.Gate;
import dev.handover.law.GateKeeper;
import dev.handover.law.LawChange;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the law asks of a case, and whether it is there. */
@Command(
    name = "gates",
    description = {
      "Show what the law asks of a case: each gate with its ground, its evidence, who and until when.",
      "Ends with 3 where a gate is closed that stands before a run. With --changes: what the rules of"
          + " another day would change for it. Without --case: all cases that are not handed over."
    })
public final class GatesCommand implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "The case, by its folder's name under mappings/; all where left out.")
  private String folder;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "As it will stand on that day, with the evidence of now: 2027-01-31.")
  private LocalDate on;

  @Option(
      names = "--changes",
      paramLabel = "DAY",
      description = "What the rules of that day change against those of --on, or of today.")
  private LocalDate changes;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of the rules' words (default: the terminal's).")
  private Language language;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Clock clock = HubClock.utc();
    List<Map<String, Object>> told = new ArrayList<>();
    List<Runnable> lines = new ArrayList<>();
    boolean closed = false;
    try (Ledger ledger = workplace.ledger()) {
      GateKeeper keeper = new GateKeeper(ledger, workplace.settings().law(), clock);
      for (String each : folder == null ? workplace.cases().names() : List.of(folder)) {
        Case deal = workplace.cases().load(each);
        if (folder == null && isOver(ledger, deal)) {
          continue;
        }
        LocalDate day = Optional.ofNullable(on).orElseGet(() -> keeper.today(deal));
        if (changes == null) {
          List<Gate> gates = keeper.gates(deal, each, day);
          closed |= gates.stream().anyMatch(GatesCommand::isClosed);
          boolean tooFew = keeper.saysTooFew(deal, day);
          long counted = keeper.counted(deal);
          Map<String, Object> json = json(deal, day, gates);
          json.put("people", Map.of("said", deal.file().law().people(), "counted", counted));
          told.add(json);
          lines.add(() -> text(deal, day, gates));
          if (tooFew) {
            lines.add(
                () ->
                    printed.line(
                        ("case.yaml says law: people: %d, and the hub has read %d people: that"
                                + " counts; correct it")
                            .formatted(deal.file().law().people(), counted)));
          }
        } else {
          List<LawChange> found =
              LawChange.between(keeper.duties(deal, day), keeper.duties(deal, changes));
          told.add(changesJson(deal, day, found));
          lines.add(() -> changesText(deal, day, found));
        }
      }
    }
    printed.result(Map.of("cases", told), () -> lines.forEach(Runnable::run));
    return closed ? ExitCode.GATE_CLOSED.number() : 0;
  }

  private static boolean isOver(Ledger ledger, Case deal) {
    return ledger.caseStates().of(deal.file().id()).phase() == CasePhase.HANDED_OVER;
  }

  private static boolean isClosed(Gate gate) {
    return gate.state() == Gate.State.CLOSED && gate.duty().before() == Before.RUN;
  }

  private static Map<String, Object> json(Case deal, LocalDate day, List<Gate> gates) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("on", day.toString());
    json.put("closed", gates.stream().filter(GatesCommand::isClosed).count());
    json.put("gates", gates.stream().map(GateText::json).toList());
    return json;
  }

  private void text(Case deal, LocalDate day, List<Gate> gates) {
    long closed = gates.stream().filter(GatesCommand::isClosed).count();
    printed.line(
        "case %s on %s: %d gates, %s"
            .formatted(
                deal.file().id(),
                day,
                gates.size(),
                closed == 0 ? "none closed" : closed + " closed"));
    Language words = language == null ? Language.ofTerminal() : language;
    gates.forEach(gate -> GateText.lines(gate, words).forEach(printed::line));
  }

  private Map<String, Object> changesJson(Case deal, LocalDate day, List<LawChange> found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("from", day.toString());
    json.put("to", changes.toString());
    json.put(
        "changes",
        found.stream()
            .map(
                each ->
                    Map.of(
                        "what", each.what(),
                        "gate", each.gate(),
                        "before", each.before(),
                        "after", each.after()))
            .toList());
    return json;
  }

  private void changesText(Case deal, LocalDate day, List<LawChange> found) {
    printed.line(
        "case %s, from the rules of %s to those of %s: %s"
            .formatted(
                deal.file().id(),
                day,
                changes,
                found.isEmpty() ? "nothing changes" : found.size() + " changes"));
    found.forEach(
        each ->
            printed.line(
                "  "
                    + GateText.cell(each.what(), 9)
                    + GateText.cell(each.gate(), 32)
                    + (each.what().equals("changed")
                        ? each.before() + " -> " + each.after()
                        : each.before() + each.after())));
  }
}

package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.flow.BuyerFile;
import dev.handover.flow.RunControl;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Problem;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.source.Drift;
import dev.handover.source.JdbcSource;
import java.nio.file.Path;
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

/** Reads a case and its mappings and tells everything that is wrong with them. */
@Command(
    name = "check",
    description = {
      "Tell everything that is wrong with a case, at once.",
      "Its files against their schemas, every mapping's rules and examples, the buyer's"
          + " certificate; with --source also the seller's database."
    })
public final class CheckCommand implements Callable<Integer> {
  /** Rows of an exported file: enough to see how it is written. */
  private static final long LOOKED_AT = 1_000;

  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(names = "--source", description = "Also compare the mappings with the seller's database.")
  private boolean source;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Cases.Checked checked = workplace.cases().check(which.folder);
    List<String> problems =
        new ArrayList<>(checked.problems().stream().map(p -> text(workplace, p)).toList());
    List<String> notes = new ArrayList<>();
    checked.found().ifPresent(deal -> certificate(deal, problems));
    checked.found().ifPresent(deal -> problems.addAll(retention(workplace, deal)));
    if (source && checked.found().isPresent()) {
      inspect(workplace, checked.found().get(), problems, notes);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", which.folder);
    json.put(
        "mappings",
        checked
            .found()
            .map(deal -> deal.mappings().stream().map(Mapping::entity).toList())
            .orElse(List.of()));
    json.put("examples", examples(checked.found()));
    json.put("problems", problems);
    json.put("notes", notes);
    printed.result(json, () -> print(checked.found(), problems, notes));
    return problems.isEmpty() ? 0 : ExitCode.CONFIGURATION.number();
  }

  private void print(Optional<Case> found, List<String> problems, List<String> notes) {
    problems.forEach(printed::line);
    notes.forEach(note -> printed.line("note: " + note));
    printed.line(
        problems.isEmpty()
            ? String.format(
                "case %s: %d mappings, %d examples, no problem",
                which.folder, found.map(deal -> deal.mappings().size()).orElse(0), examples(found))
            : String.format(
                "case %s: %d problem%s",
                which.folder, problems.size(), problems.size() == 1 ? "" : "s"));
  }

  private static int examples(Optional<Case> found) {
    return found
        .map(deal -> deal.mappings().stream().mapToInt(m -> m.examples().size()).sum())
        .orElse(0);
  }

  private static void certificate(Case deal, List<String> problems) {
    if (deal.file().buyer().certificate().isEmpty()) {
      return; // a mapping is tried before there is a buyer
    }
    try {
      BuyerFile.of(deal.file()).requireUsable(HubClock.now());
    } catch (HandoverException e) {
      problems.add(e.getMessage());
    }
  }

  private static List<String> retention(Workplace workplace, Case deal) {
    LocalDate today = LocalDate.ofInstant(HubClock.now(), deal.file().zone());
    RulePacks packs = RulePacks.with(workplace.settings().law());
    return RetentionRules.of(packs, deal, today).problems(deal);
  }

  private static void inspect(
      Workplace workplace, Case deal, List<String> problems, List<String> notes) {
    try (JdbcSource seller =
        RunControl.connect(workplace.settings(), deal, LOOKED_AT, notes::add)) {
      for (Mapping mapping : deal.mappings()) {
        for (Drift drift : seller.inspect(mapping)) {
          (drift.stops() ? problems : notes).add(mapping.entity() + ": " + drift.text());
        }
      }
    }
  }

  /** Paths as the person would type them from the home folder. */
  private static String text(Workplace workplace, Problem problem) {
    Path home = workplace.settings().home();
    Path file = problem.file().toAbsolutePath().normalize();
    Path shown = file.startsWith(home) ? home.relativize(file) : file;
    return shown + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.sentence();
  }
}

package dev.handover.cli.retention;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.ledger.StorageOnly;
import dev.handover.retention.Due;
import dev.handover.retention.Starts;
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

/** What falls due, by the mappings, the law and the ledger alone. */
@Command(
    name = "due",
    description = {
      "Tell which class of which entity's data may go when, and why it is kept until then.",
      "Reads the mappings and the ledger, not the source: where each record has a day of its own,"
          + " handover retention preview counts them."
    })
final class RetentionDue implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "The case, by its folder's name under mappings/ (default: all).")
  private String folder;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "As of this day, such as 2029-04-01 (default: today, by the case's clocks).")
  private LocalDate on;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    List<String> folders = folder == null ? workplace.cases().names() : List.of(folder);
    List<Map<String, Object>> cases = new ArrayList<>();
    List<String> text = new ArrayList<>();
    try (Ledger ledger = workplace.ledger()) {
      for (String each : folders) {
        cases.add(one(workplace, ledger, workplace.cases().load(each), text));
      }
    }
    printed.result(Map.of("cases", cases), () -> text.forEach(printed::line));
    return 0;
  }

  private Map<String, Object> one(
      Workplace workplace, Ledger ledger, Case deal, List<String> text) {
    LocalDate day =
        Optional.ofNullable(on)
            .orElseGet(() -> LocalDate.ofInstant(workplace.clock().instant(), deal.file().zone()));
    RetentionRules law = RetentionRules.of(RulePacks.with(workplace.settings().law()), deal, day);
    Starts starts = Starts.of(ledger, deal);
    Optional<StorageOnly.State> stored = workplace.stored(deal, ledger).of(deal, workplace.actor());
    List<LegalHold> holds = ledger.holds().holding(deal.file().id());
    List<Due> dues = Due.of(deal, law, starts);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("on", day.toString());
    starts.acknowledged().ifPresent(at -> json.put("acknowledged", at.toString()));
    starts.cutover().ifPresent(at -> json.put("cutover", at.toString()));
    stored.ifPresent(state -> json.put("storageOnly", json(state)));
    json.put("holds", holds.size());
    json.put("due", dues.stream().map(due -> json(due, day)).toList());
    text.add(
        "case "
            + deal.file().id()
            + " on "
            + day
            + starts
                .acknowledged()
                .map(at -> ": acknowledged on " + at)
                .orElse(": not handed over yet, so that no period counts from the receipt"));
    stored.ifPresent(
        state ->
            text.add(
                "  storage only "
                    + state.until().map(end -> "until " + end).orElse("with no end known yet")
                    + ": "
                    + state.ground()));
    dues.forEach(due -> text.add("  " + line(due, day)));
    holds.forEach(hold -> text.add("  HELD " + HoldText.line(hold)));
    return json;
  }

  private static Map<String, Object> json(StorageOnly.State state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("since", state.since().toString());
    state.until().ifPresent(day -> json.put("until", day.toString()));
    json.put("ground", state.ground());
    return json;
  }

  private static Map<String, Object> json(Due due, LocalDate day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", due.entity());
    json.put("class", due.dataClass());
    due.keep().ifPresent(keep -> json.put("keep", keep.toString()));
    json.put("from", due.counted());
    due.day().ifPresent(first -> json.put("day", first.toString()));
    json.put("over", due.isOver(day));
    json.put("ofEachRecord", due.byRecord());
    json.put("ground", due.ground());
    return json;
  }

  private static String line(Due due, LocalDate day) {
    String when;
    if (due.keep().isEmpty()) {
      when = "kept without an end";
    } else if (due.byRecord()) {
      when = due.keep().get() + " from " + due.counted() + " of each record";
    } else {
      when =
          due.day()
              .map(first -> due.isOver(day) ? "may go since " + first : "kept until " + first)
              .orElse(due.keep().get() + " from " + due.counted());
    }
    return due.entity() + " " + due.dataClass() + ": " + when + " (" + due.ground() + ")";
  }
}

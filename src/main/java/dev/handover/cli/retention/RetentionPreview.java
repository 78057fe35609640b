package dev.handover.cli.retention;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.DataKeys;
import dev.handover.flow.RunControl;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.retention.Clocks;
import dev.handover.retention.Fate;
import dev.handover.retention.FateCounts;
import dev.handover.retention.JoinedTables;
import dev.handover.retention.Tables;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what would become of every record of the source on a day. */
@Command(
    name = "preview",
    description = {
      "Count what would become of every record of the seller's on a day: deleted, overwritten in part,"
          + " kept, held.",
      "Reads the source once, window by window; shows counts and grounds, no value, and destroys"
          + " nothing."
    })
final class RetentionPreview implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "On this day, such as 2029-04-01 (default: today, by the case's clocks).")
  private LocalDate on;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    LocalDate day =
        Optional.ofNullable(on)
            .orElseGet(() -> LocalDate.ofInstant(workplace.clock().instant(), deal.file().zone()));
    Map<String, FateCounts> counts;
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file())) {
      ledger
          .audit()
          .append(workplace.actor(), "retention previewed", deal.file().id().value(), "on " + day);
      counts = count(workplace, ledger, keystore, deal, day);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("on", day.toString());
    Map<String, Object> entities = new LinkedHashMap<>();
    counts.forEach((entity, each) -> entities.put(entity, json(each)));
    json.put("entities", entities);
    for (Fate.Way way : Fate.Way.values()) {
      json.put(word(way), counts.values().stream().mapToLong(each -> each.of(way)).sum());
    }
    printed.result(json, () -> text(deal, day, counts));
    return 0;
  }

  private static Map<String, FateCounts> count(
      Workplace workplace, Ledger ledger, Keystore keystore, Case deal, LocalDate day) {
    CaseKeys keys = DataKeys.of(ledger, keystore, deal.file().id());
    RetentionRules law = RetentionRules.of(RulePacks.with(workplace.settings().law()), deal, day);
    Map<String, FateCounts> counts = new LinkedHashMap<>();
    try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
        Snapshot snapshot = seller.snapshot();
        ProgressLine progress = new ProgressLine()) {
      Tables tables = Tables.of(snapshot, deal.file().id(), deal.file().limits().batch());
      Clocks clocks = new Clocks(deal, ledger, law, keys, day, Optional.of(tables));
      List<Mapping> childrenFirst =
          new ArrayList<>(References.parentsFirst(JoinedTables.with(deal).mappings()));
      Collections.reverse(childrenFirst);
      AtomicLong records = new AtomicLong();
      for (Mapping mapping : childrenFirst) {
        FateCounts ofEntity = new FateCounts();
        counts.put(mapping.entity(), ofEntity);
        tables.each(
            mapping,
            batch -> {
              ofEntity.add(clocks.of(mapping, batch));
              progress.show(
                  mapping.entity()
                      + ": "
                      + records.addAndGet(batch.rows().count())
                      + " records looked at");
            });
      }
    }
    return counts;
  }

  private static String word(Fate.Way way) {
    return way.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Map<String, Object> json(FateCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", counts.records());
    for (Fate.Way way : Fate.Way.values()) {
      json.put(word(way), counts.of(way));
    }
    json.put("blankColumns", counts.blankColumns());
    List<Map<String, Object>> kept = new ArrayList<>();
    counts
        .kept()
        .forEach(
            (ground, each) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("ground", ground);
              one.put("records", each.records());
              each.first().ifPresent(first -> one.put("firstUntil", first.toString()));
              each.last().ifPresent(last -> one.put("lastUntil", last.toString()));
              one.put("withoutDay", each.endless());
              kept.add(one);
            });
    json.put("stays", kept);
    json.put("holds", counts.held());
    return json;
  }

  private void text(Case deal, LocalDate day, Map<String, FateCounts> counts) {
    printed.line("case " + deal.file().id() + " on " + day + ", were it done:");
    counts.forEach(
        (entity, each) -> {
          printed.line(
              "  %s: %,d records: %,d deleted, %,d overwritten in part, %,d kept, %,d held"
                  .formatted(
                      entity,
                      each.records(),
                      each.of(Fate.Way.DELETE),
                      each.of(Fate.Way.BLANK),
                      each.of(Fate.Way.KEEP),
                      each.of(Fate.Way.HELD)));
          if (!each.blankColumns().isEmpty()) {
            printed.line("    overwritten: " + columns(each));
          }
          each.kept()
              .forEach(
                  (ground, kept) ->
                      printed.line(
                          "    %,d stay%s: %s".formatted(kept.records(), until(kept), ground)));
          each.held().forEach((hold, held) -> printed.line("    %,d: %s".formatted(held, hold)));
        });
  }

  private static String columns(FateCounts counts) {
    return counts.blankColumns().entrySet().stream()
        .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String until(FateCounts.Kept kept) {
    return kept.last()
        .map(
            last ->
                kept.first().get().equals(last)
                    ? " until " + last
                    : " until " + kept.first().get() + " to " + last)
        .orElse("");
  }
}

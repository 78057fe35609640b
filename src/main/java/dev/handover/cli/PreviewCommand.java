package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.flow.RunControl;
import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Preview;
import dev.handover.record.Batch;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows, for a few records, what is read and what the buyer would see. */
@Command(
    name = "preview",
    description = {
      "Show, side by side, what is read of a few records and what the buyer would see.",
      "Prints people's data to this terminal; sends and keeps nothing. References are drawn with"
          + " passing keys: those of a run differ."
    })
final class PreviewCommand implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(
      names = {"-n", "--records"},
      defaultValue = "5",
      paramLabel = "N",
      description = "Records per entity (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(names = "--entity", paramLabel = "NAME", description = "Only this entity.")
  private String entity;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder);
    List<Mapping> mappings = entity == null ? deal.mappings() : List.of(deal.mapping(entity));
    CaseKeys passing = CaseKeys.create();
    AsOf asOf = new AsOf(Instant.now(), deal.file().zone());
    List<Map<String, Object>> shown = new ArrayList<>();
    List<String> text = new ArrayList<>();
    try (JdbcSource seller = RunControl.connect(workplace.settings(), deal.file());
        Snapshot snapshot = seller.snapshot()) {
      for (Mapping mapping : mappings) {
        Batch batch = snapshot.sample(deal.file().id(), mapping, Math.max(1, records));
        CompiledMapping compiled = CompiledMapping.of(mapping, passing.pseudonyms());
        for (Preview preview : Preview.of(compiled, batch, passing, asOf)) {
          shown.add(json(mapping, preview));
          text.addAll(lines(mapping, preview));
        }
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("records", shown);
    printed.result(json, () -> text.forEach(printed::line));
    return 0;
  }

  private static Map<String, Object> json(Mapping mapping, Preview preview) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", mapping.entity());
    json.put("outcome", preview.outcome());
    json.put("why", preview.why());
    json.put("read", preview.read());
    json.put("buyerSees", preview.delivered());
    return json;
  }

  private static List<String> lines(Mapping mapping, Preview preview) {
    List<String> lines = new ArrayList<>();
    lines.add(
        mapping.entity()
            + ": "
            + preview.outcome()
            + (preview.why().isEmpty() ? "" : " (" + preview.why() + ")"));
    lines.add("  " + Columns.pad("read at the seller", 46) + "the buyer sees");
    Map<String, List<String>> carried = new LinkedHashMap<>();
    mapping
        .carry()
        .forEach(
            f ->
                f.columns()
                    .forEach(
                        column ->
                            carried.computeIfAbsent(column, k -> new ArrayList<>()).add(f.to())));
    preview
        .read()
        .forEach(
            (column, value) -> {
              List<String> targets = carried.getOrDefault(column, List.of());
              String left = column + " = " + Columns.shown(value);
              if (targets.isEmpty()) {
                lines.add("  " + Columns.pad(left, 46) + "nothing: only read to decide");
              }
              for (String target : targets) {
                String right =
                    preview.delivered().isEmpty()
                        ? "nothing"
                        : preview.delivered().containsKey(target)
                            ? target + " = " + Columns.shown(preview.delivered().get(target))
                            : "nothing: dropped";
                lines.add("  " + Columns.pad(left, 46) + right);
                left = "";
              }
            });
    lines.add("");
    return lines;
  }
}

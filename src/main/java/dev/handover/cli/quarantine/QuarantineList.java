package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Language;
import dev.handover.cli.Printed;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineGroup;
import dev.handover.ledger.QuarantineRow;
import dev.handover.ledger.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what lies in quarantine by entity, field and rule, and says what to do about it. */
@Command(
    name = "list",
    description = {
      "Count what lies in quarantine by entity, field and rule, and say what to do.",
      "Shows no value of any record."
    })
final class QuarantineList implements Callable<Integer> {
  private static final int LINES = 50;
  @Mixin private CaseOption which;
  @Mixin private QuarantineScope scope;
  @Mixin private Printed printed;

  @Option(
      names = "--records",
      description = "One line per record: short id, entity, window, field, rule.")
  private boolean records;

  private final Words english = Words.in(Language.EN);
  private final Words chinese = Words.in(Language.ZH);

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    int limit = scope.limit(LINES);
    try (Ledger ledger = workplace.ledger()) {
      Optional<Run> found = scope.run(ledger, deal.file().id());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      if (found.isEmpty()) {
        json.put("quarantined", 0);
        json.put("groups", List.of());
        printed.result(
            json, () -> printed.line("case " + deal.file().id() + ": nothing is in quarantine"));
        return 0;
      }
      Run run = found.get();
      List<QuarantineGroup> groups = ledger.quarantine().groups(run.id(), scope.filter());
      List<QuarantineRow> rows =
          records ? ledger.quarantine().list(run.id(), scope.filter(), limit) : List.of();
      scope.tellIfNothing(ledger, run.id(), groups.isEmpty());
      long count = groups.stream().mapToLong(QuarantineGroup::count).sum();
      json.put("run", run.id().value());
      json.put("state", run.state().name().toLowerCase(Locale.ROOT));
      json.put("quarantined", count);
      json.put("groups", groups.stream().limit(limit).map(this::json).toList());
      if (records) {
        json.put("records", rows.stream().map(QuarantineList::json).toList());
      }
      List<String> text = head(ledger, run, count);
      text.addAll(records ? lines(rows, count) : lines(groups, limit));
      printed.result(json, () -> text.forEach(printed::line));
      return 0;
    }
  }

  private List<String> head(Ledger ledger, Run run, long count) {
    List<String> text = new ArrayList<>();
    text.add(
        String.format(
            Locale.ROOT,
            "case %s, run %s (%s): %,d record%s in quarantine",
            run.caseId(),
            run.id(),
            run.state().name().toLowerCase(Locale.ROOT),
            count,
            count == 1 ? "" : "s"));
    Run newest = ledger.runs().of(run.caseId()).get(0);
    if (!newest.id().equals(run.id())) {
      text.add("  not the newest run: " + newest.id() + " came after it");
    }
    text.add("");
    return text;
  }

  private List<String> lines(List<QuarantineGroup> groups, int limit) {
    List<String> text = new ArrayList<>();
    for (QuarantineGroup each : groups.subList(0, Math.min(limit, groups.size()))) {
      text.add(
          String.format(Locale.ROOT, "%,9d  ", each.count())
              + Columns.pad(each.entity(), 14)
              + Columns.pad(each.field(), 18)
              + each.rule());
      text.add("           why: " + each.reason());
      text.add("           do:  " + english.remedy(each.rule()));
    }
    if (groups.size() > limit) {
      text.add("           and " + (groups.size() - limit) + " more reasons; see --limit");
    }
    if (!groups.isEmpty()) {
      String options = " --case " + which.folder();
      text.add("");
      text.add("  one line per record:     handover quarantine list --records" + options);
      text.add("  a list for the seller:   handover quarantine export --to mend.csv" + options);
      text.add("  when it is mended:       handover quarantine retry" + options);
    }
    return text;
  }

  private static List<String> lines(List<QuarantineRow> rows, long count) {
    List<String> text = new ArrayList<>();
    text.add(
        "  "
            + Columns.pad("id", QuarantineScope.SHORT_ID + 2)
            + Columns.pad("entity", 14)
            + Columns.pad("window", 8)
            + Columns.pad("field", 18)
            + "rule");
    for (QuarantineRow row : rows) {
      text.add(
          "  "
              + Columns.pad(
                  QuarantineScope.shortId(row.rejection().keyDigest()),
                  QuarantineScope.SHORT_ID + 2)
              + Columns.pad(row.rejection().entity(), 14)
              + Columns.pad(Integer.toString(row.window()), 8)
              + Columns.pad(row.rejection().field(), 18)
              + row.rejection().rule());
    }
    if (rows.size() < count) {
      text.add("  and " + (count - rows.size()) + " more; see --limit");
    }
    return text;
  }

  private Map<String, Object> json(QuarantineGroup group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", group.entity());
    json.put("field", group.field());
    json.put("rule", group.rule());
    json.put("count", group.count());
    json.put("reason", group.reason());
    json.put("reasonZh", chinese.why(group.rule(), group.reason()));
    json.put("remedy", english.remedy(group.rule()));
    json.put("remedyZh", chinese.remedy(group.rule()));
    return json;
  }

  private static Map<String, Object> json(QuarantineRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", row.rejection().keyDigest());
    json.put("entity", row.rejection().entity());
    json.put("window", row.window());
    json.put("field", row.rejection().field());
    json.put("rule", row.rejection().rule());
    return json;
  }
}

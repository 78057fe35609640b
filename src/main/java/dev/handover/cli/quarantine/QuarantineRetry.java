package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Language;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.flow.QuarantineDesk;
import dev.handover.flow.Retrial;
import dev.handover.flow.RunControl;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineRow;
import dev.handover.ledger.Run;
import dev.handover.process.AsOf;
import dev.handover.record.HubClock;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads quarantined records again at the source, and tells which have healed. */
@Command(
    name = "retry",
    description = {
      "Read the records in quarantine again at the source and check them with the present mapping.",
      "Nothing is sent: what has healed travels by itself with the next run."
    })
final class QuarantineRetry implements Callable<Integer> {
  private static final int LINES = 50;
  @Mixin private CaseOption which;
  @Mixin private QuarantineScope scope;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  private final Words words = Words.in(Language.EN);

  /** A reason why records are where they are. */
  private record Why(String entity, String field, String rule, String reason) {
    static Why of(Retrial each) {
      return each.why()
          .map(why -> new Why(entity(each), why.field(), why.rule(), why.reason()))
          .orElse(new Why(entity(each), "", "", ""));
    }

    private static String entity(Retrial each) {
      return each.row().rejection().entity();
    }
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    Optional<Run> run;
    List<Retrial> retrials = List.of();
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine retry");
      run = scope.run(ledger, deal.file().id());
      if (run.isPresent()) {
        List<QuarantineRow> rows =
            ledger
                .quarantine()
                .list(run.get().id(), scope.filter(), scope.limit(Integer.MAX_VALUE));
        scope.tellIfNothing(ledger, run.get().id(), rows.isEmpty());
        QuarantineDesk desk =
            new QuarantineDesk(deal.file().id(), ledger, workplace.keystore(passphrase.file()));
        if (!rows.isEmpty()) {
          desk.noteRetried(workplace.actor(), rows);
        }
        try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
            Snapshot snapshot = seller.snapshot()) {
          retrials = desk.retry(deal, snapshot, rows, new AsOf(HubClock.now(), deal.file().zone()));
        }
      }
    }
    report(deal, run, retrials);
    return 0;
  }

  private void report(Case deal, Optional<Run> run, List<Retrial> retrials) {
    Map<Retrial.Kind, Long> kinds = new LinkedHashMap<>();
    for (Retrial.Kind kind : Retrial.Kind.values()) {
      kinds.put(kind, retrials.stream().filter(each -> each.kind() == kind).count());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    run.ifPresent(each -> json.put("run", each.id().value()));
    json.put("records", retrials.size());
    kinds.forEach((kind, n) -> json.put(kind.name().toLowerCase(Locale.ROOT), n));
    json.put("reasons", reasons(retrials, Retrial.Kind.BROKEN).stream().map(this::json).toList());
    printed.result(json, () -> lines(deal, run, retrials, kinds).forEach(printed::line));
  }

  private List<String> lines(
      Case deal, Optional<Run> run, List<Retrial> retrials, Map<Retrial.Kind, Long> kinds) {
    List<String> text = new ArrayList<>();
    text.add(
        run.map(
                each ->
                    String.format(
                        Locale.ROOT,
                        "case %s: %,d quarantined records of run %s, read again at the source",
                        each.caseId(),
                        retrials.size(),
                        each.id()))
            .orElse("case " + deal.file().id() + ": nothing is in quarantine"));
    if (retrials.isEmpty()) {
      return text;
    }
    text.add("");
    kinds.forEach(
        (kind, n) -> {
          if (n > 0) {
            text.add(String.format(Locale.ROOT, "%,9d  %s", n, said(kind)));
            lines(reasons(retrials, kind), text);
          }
        });
    text.add("");
    text.add("Nothing was sent. What has healed travels by itself with the next run:");
    text.add("  handover run --case " + which.folder());
    return text;
  }

  private static void lines(List<Map.Entry<Why, Long>> reasons, List<String> text) {
    reasons.stream()
        .filter(each -> !each.getKey().rule().isEmpty())
        .limit(LINES)
        .forEach(
            each ->
                text.add(
                    String.format(Locale.ROOT, "%,13d  ", each.getValue())
                        + Columns.pad(each.getKey().entity(), 14)
                        + Columns.pad(each.getKey().field(), 18)
                        + Columns.pad(each.getKey().rule(), 16)
                        + each.getKey().reason()));
  }

  private static String said(Retrial.Kind kind) {
    return switch (kind) {
      case HEALED -> "healed";
      case WAITING ->
          "right in themselves; they wait for a record that they refer to, and the next run decides";
      case BROKEN -> "still broken";
      case WITHHELD -> "break no rule any more, but will be withheld";
      case GONE -> "gone at the source, or marked as deleted there";
      case UNKNOWN -> "cannot be asked for: without a key, or the mapping names another one now";
    };
  }

  /** Most first. */
  private static List<Map.Entry<Why, Long>> reasons(List<Retrial> retrials, Retrial.Kind kind) {
    return retrials.stream()
        .filter(each -> each.kind() == kind)
        .collect(Collectors.groupingBy(Why::of, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<Why, Long>comparingByValue().reversed())
        .toList();
  }

  private Map<String, Object> json(Map.Entry<Why, Long> each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", each.getKey().entity());
    json.put("field", each.getKey().field());
    json.put("rule", each.getKey().rule());
    json.put("count", each.getValue());
    json.put("reason", each.getKey().reason());
    json.put("remedy", words.remedy(each.getKey().rule()));
    return json;
  }
}

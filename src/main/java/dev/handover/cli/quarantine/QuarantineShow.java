package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Language;
import dev.handover.cli.Masked;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.flow.QuarantineDesk;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineRow;
import dev.handover.people.Permission;
import dev.handover.record.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one record, masked unless it is asked for in clear. */
@Command(
    name = "show",
    description = {
      "Show one record in quarantine: which field broke which rule, and what to do.",
      "Of each value its first character and its length; --unmask shows them in clear, which is"
          + " written into the audit chain before anything is shown."
    })
final class QuarantineShow implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "The record's id as list --records prints it, or its first digits.")
  private String id;

  @Mixin private CaseOption which;
  @Mixin private QuarantineScope scope;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(names = "--unmask", description = "Show the values in clear; noted with your user name.")
  private boolean unmask;

  private final Words words = Words.in(Language.EN);

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    if (unmask) {
      workplace.require(Permission.READ_RECORDS, "--unmask");
    }
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine show");
      List<QuarantineRow> rows = scope.named(ledger, deal, which.folder(), id);
      QuarantineDesk desk =
          new QuarantineDesk(deal.file().id(), ledger, workplace.keystore(passphrase.file()));
      if (unmask) {
        desk.noteShown(workplace.actor(), rows);
      }
      List<Map<String, Object>> shown = new ArrayList<>();
      List<String> text = new ArrayList<>();
      for (QuarantineRow row : rows) {
        show(row, deal, desk, shown, text);
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("run", rows.get(0).run().value());
      json.put("masked", !unmask);
      json.put("records", shown);
      printed.result(json, () -> text.forEach(printed::line));
      return 0;
    }
  }

  private void show(
      QuarantineRow row,
      Case deal,
      QuarantineDesk desk,
      List<Map<String, Object>> shown,
      List<String> text) {
    Rejection rejection = row.rejection();
    Map<String, String> values = desk.values(row).orElse(Map.of());
    BrokenColumns broken = BrokenColumns.of(deal, rejection);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rejection.keyDigest());
    json.put("entity", rejection.entity());
    json.put("window", row.window());
    json.put("field", rejection.field());
    json.put("rule", rejection.rule());
    json.put("reason", rejection.reason());
    json.put("remedy", words.remedy(rejection.rule()));
    json.put("columns", broken.columns());
    Map<String, String> seen = new LinkedHashMap<>();
    values.forEach((column, value) -> seen.put(column, seen(value)));
    json.put("values", seen);
    shown.add(json);

    text.add(
        rejection.entity()
            + " "
            + QuarantineScope.shortId(rejection.keyDigest())
            + ", window "
            + row.window()
            + " of run "
            + row.run());
    text.add("  why: " + broken.text() + ": " + rejection.reason());
    text.add("  do:  " + words.remedy(rejection.rule()));
    text.add("");
    if (values.isEmpty()) {
      text.add("  its content is no longer in the ledger");
    }
    values.forEach(
        (column, value) -> {
          boolean wrong = broken.columns().contains(column);
          text.add(
              (wrong ? "> " : "  ")
                  + Columns.pad(column, 20)
                  + (wrong ? Columns.pad(terminal(value), 30) : terminal(value))
                  + (wrong ? "breaks " + rejection.rule() : ""));
        });
    text.add("");
  }

  private String seen(String value) {
    return unmask ? value : value == null ? null : Masked.of(value);
  }

  private String terminal(String value) {
    return unmask ? Columns.shown(value) : Masked.of(value);
  }
}

package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Language;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.cli.Seat;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.flow.QuarantineDesk;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.QuarantineRow;
import dev.handover.ledger.Run;
import dev.handover.record.Rejection;
import dev.handover.record.Sha256;
import dev.handover.seal.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a list from which the seller mends the records in the CRM. */
@Command(
    name = "export",
    description = {
      "Write a list for the seller to mend from: a CSV that Excel opens, in Chinese and English.",
      "It names records by the source's own key, so it is personal data: it is written for its owner"
          + " alone, and the audit chain notes it. The broken values themselves only with --unmask."
    })
final class QuarantineExport implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of(
          "entity 实体",
          "source key 源系统主键",
          "field 字段",
          "source column 源系统列",
          "rule 规则",
          "reason 原因（英文）",
          "原因",
          "what to do 处理办法（英文）",
          "处理办法");

  @Mixin private CaseOption which;
  @Mixin private QuarantineScope scope;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path to;

  @Option(names = "--unmask", description = "Also write the broken values in clear.")
  private boolean unmask;

  private final Words english = Words.in(Language.EN);
  private final Words chinese = Words.in(Language.ZH);

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine export");
      Optional<Run> run = scope.run(ledger, deal.file().id());
      List<QuarantineRow> rows =
          run.map(
                  each ->
                      ledger
                          .quarantine()
                          .list(each.id(), scope.filter(), scope.limit(Integer.MAX_VALUE)))
              .orElse(List.of());
      run.ifPresent(each -> scope.tellIfNothing(ledger, each.id(), rows.isEmpty()));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      run.ifPresent(each -> json.put("run", each.id().value()));
      json.put("records", rows.size());
      if (rows.isEmpty()) {
        printed.result(json, () -> printed.line("nothing to export; no file was written"));
        return 0;
      }
      QuarantineDesk desk =
          new QuarantineDesk(deal.file().id(), ledger, workplace.keystore(passphrase.file()));
      byte[] table = table(deal, desk, rows);
      String sha256 = Sha256.hex(table);
      PrivateFile.write(
          to,
          table,
          () ->
              desk.noteExported(workplace.actor(), rows.get(0).run(), rows.size(), unmask, sha256));
      json.put("file", to.toString());
      json.put("values", unmask);
      json.put("sha256", sha256);
      Seat.say(
          "note: "
              + to
              + " holds the source's keys of "
              + rows.size()
              + " records"
              + (unmask ? " and their broken values" : "")
              + ": it is personal data. Send it sealed, and delete it when the records are mended");
      printed.result(
          json,
          () -> {
            printed.line("written: " + to + ", " + rows.size() + " records");
            printed.line(
                "when the seller has mended them: handover quarantine retry --case "
                    + which.folder());
          });
      return 0;
    }
  }

  private byte[] table(Case deal, QuarantineDesk desk, List<QuarantineRow> rows) {
    List<String> header = new ArrayList<>(HEADER);
    if (unmask) {
      header.add("value 值");
    }
    CsvTable table = new CsvTable(header);
    for (QuarantineRow row : rows) {
      Rejection rejection = row.rejection();
      Map<String, String> values = desk.values(row).orElse(Map.of());
      List<String> columns = BrokenColumns.of(deal, rejection).columns();
      List<String> cells = new ArrayList<>();
      cells.add(rejection.entity());
      cells.add(values.values().stream().findFirst().orElse(""));
      cells.add(rejection.field());
      cells.add(String.join(", ", columns));
      cells.add(rejection.rule());
      cells.add(rejection.reason());
      cells.add(chinese.why(rejection.rule(), rejection.reason()));
      cells.add(english.remedy(rejection.rule()));
      cells.add(chinese.remedy(rejection.rule()));
      if (unmask) {
        cells.add(
            columns.stream()
                .filter(column -> values.get(column) != null)
                .map(values::get)
                .collect(Collectors.joining(" | ")));
      }
      table.add(cells);
    }
    return table.bytes();
  }
}

package dev.handover.cli.report;

import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.report.FiledRecords;
import dev.handover.report.FiledRecords.Filed;
import dev.handover.report.FiledRecords.State;
import dev.handover.report.Kind;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which documents there are, and whether the filed records are as they were filed. */
@Command(
    name = "list",
    description = {
      "Show which documents can be made, and the transfer records that this hub keeps.",
      "Each is compared with its digest in the audit chain; exits 7 where one is altered or gone.",
      "",
      "Example:",
      "  handover report list"
    })
final class ReportList implements Callable<Integer> {
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      List<Filed> filed = new FiledRecords(Making.folder(workplace.settings()), ledger).all();
      List<String> kinds =
          Stream.concat(Stream.of(Kind.values()).map(Kind::word), Stream.of("audit-pack")).toList();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kinds", kinds);
      json.put("records", filed.stream().map(ReportList::json).toList());
      printed.result(json, () -> print(kinds, filed));
      return filed.stream().allMatch(each -> each.state() == State.AS_FILED)
          ? 0
          : ExitCode.INTEGRITY.number();
    }
  }

  private static Map<String, Object> json(Filed filed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", filed.file());
    json.put("filedAt", filed.at().toString());
    json.put("detail", filed.detail());
    json.put("state", word(filed.state()));
    return json;
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void print(List<String> kinds, List<Filed> filed) {
    printed.line("documents: " + String.join(", ", kinds));
    printed.line(filed.isEmpty() ? "no transfer record is filed yet" : "transfer records:");
    for (Filed each : filed) {
      printed.line(
          "  "
              + Columns.pad(each.at().truncatedTo(ChronoUnit.SECONDS).toString(), 22)
              + Columns.pad(word(each.state()), 10)
              + each.file()
              + " "
              + each.detail());
    }
  }
}

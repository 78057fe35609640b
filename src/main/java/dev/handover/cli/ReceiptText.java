package dev.handover.cli;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.record.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A receipt of one of the newest runs, for people and for programs.
 *
 * @param isSecond whether the run had been answered before
 */
record ReceiptText(RunId run, ReceiptRow receipt, boolean isSecond) {
  private static final int MOST_RUNS = 10;

  /** The receipts of the newest runs, newest run first. */
  static List<ReceiptText> of(Ledger ledger, List<Run> newestFirst) {
    List<ReceiptText> texts = new ArrayList<>();
    newestFirst.stream()
        .limit(MOST_RUNS)
        .forEach(
            run -> {
              List<ReceiptRow> rows = ledger.receipts().of(run.id());
              for (int i = 0; i < rows.size(); i++) {
                texts.add(new ReceiptText(run.id(), rows.get(i), i > 0));
              }
            });
    return texts;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.value());
    json.put("outcome", outcome());
    json.put("second", isSecond);
    json.put("receivedAt", receipt.receivedAt().toString());
    json.put("sha256", receipt.sha256());
    if (!receipt.detail().isEmpty()) {
      json.put("detail", receipt.detail());
    }
    return json;
  }

  String line() {
    return "  receipt of run "
        + run
        + (isSecond ? ", another one: " : ": ")
        + outcome()
        + ", "
        + receipt.receivedAt();
  }

  private String outcome() {
    return receipt.outcome().name().toLowerCase(Locale.ROOT);
  }
}

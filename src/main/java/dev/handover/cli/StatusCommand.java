package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.RunReport;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a case stands: its newest run, its receipts, what to do next. */
@Command(
    name = "status",
    description = "Show how a case stands: its runs, counts, receipts, and what to do next.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--receipts",
      description = "First look at the buyer's server for receipts that are still awaited.")
  private boolean receipts;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    Case deal = deals.inFolder(which.folder);
    Optional<HandoverException> trouble =
        receipts ? fetch(workplace, deals, deal) : Optional.empty();
    int code = show(workplace, deal);
    if (trouble.isPresent()) {
      throw trouble.get(); // told after the state, which the ledger knows whatever the server says
    }
    return code;
  }

  private int show(Workplace workplace, Case deal) {
    try (Ledger ledger = workplace.ledger()) {
      List<Run> runs = ledger.runs().of(deal.file().id());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("runs", runs.size());
      ScheduleText schedule =
          ScheduleText.of(deal.file(), ledger.due().find(deal.file().id()), Instant.now());
      json.putAll(schedule.json());
      if (runs.isEmpty()) {
        printed.result(
            json,
            () -> {
              printed.line(
                  "case "
                      + deal.file().id()
                      + ": no run yet; start one with: handover run --case "
                      + which.folder);
              schedule.lines().forEach(printed::line);
            });
        return 0;
      }
      Run newest = runs.stream().max(java.util.Comparator.comparing(Run::startedAt)).orElseThrow();
      RunReport report = RunReport.of(newest, ledger);
      List<String> alarms = alarms(ledger, runs);
      json.put("latest", report.json());
      json.put("alarms", alarms);
      String next =
          alarms.isEmpty() ? next(newest) : "find out what the alarm is about; ask the buyer";
      json.put("next", next);
      printed.result(
          json,
          () -> {
            print(report, alarms, next);
            schedule.lines().forEach(printed::line);
          });
      return alarms.isEmpty() ? 0 : ExitCode.INTEGRITY.number();
    }
  }

  private void print(RunReport report, List<String> alarms, String next) {
    RunText.lines(report).forEach(printed::line);
    alarms.forEach(alarm -> printed.line("  ALARM  " + alarm));
    printed.line("  next: " + next);
  }

  private Optional<HandoverException> fetch(Workplace workplace, Deals deals, Case deal) {
    try (Hub hub = workplace.hub(deals, workplace.keystore(passphrase.file()), false)) {
      hub.fetchReceipts(deal.file().id());
      return Optional.empty();
    } catch (HandoverException e) {
      return Optional.of(e);
    }
  }

  private static List<String> alarms(Ledger ledger, List<Run> runs) {
    List<String> alarms = new ArrayList<>();
    for (Run run : runs) {
      if (run.state() == RunState.DELIVERED) {
        ledger.receipts().of(run.id()).stream()
            .filter(receipt -> !receipt.agrees())
            .map(ReceiptRow::detail)
            .distinct()
            .forEach(
                detail -> alarms.add("receipt of run " + run.id() + " is not accepted: " + detail));
      }
    }
    return alarms;
  }

  private String next(Run run) {
    return switch (run.state()) {
      case PLANNED, RUNNING, STOPPED ->
          run.stopReason().filter(why -> why.contains("HUB-RUN-08")).isPresent()
              ? "mend the source or the mapping, then: handover run --afresh --case "
                  + which.folder
                  + "; or raise limits.rejected and leave out --afresh"
              : "go on with: handover run --case " + which.folder;
      case REFUSED -> "meet what the reason names, then: handover run --case " + which.folder;
      case DELIVERED ->
          "the buyer's receipt is awaited; look for it with: handover status --receipts --case "
              + which.folder;
      case ACKNOWLEDGED -> "nothing; the buyer has acknowledged every record";
    };
  }
}

package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.flow.AwaitedReceipts;
import dev.handover.flow.Deals;
import dev.handover.flow.Exports;
import dev.handover.flow.Hub;
import dev.handover.flow.KeyCheck;
import dev.handover.flow.NextMode;
import dev.handover.flow.RunReport;
import dev.handover.law.Before;
import dev.handover.law.Gate;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.Standstill;
import dev.handover.ledger.StorageOnly;
import dev.handover.ledger.Suspension;
import dev.handover.people.Permission;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.retention.StorageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    if (receipts) {
      workplace.require(Permission.RUN, "--receipts");
    }
    Deals deals = new Deals(workplace.cases());
    Case deal = deals.inFolder(which.folder);
    try (Ledger ledger = workplace.ledger()) {
      Optional<HandoverException> trouble =
          receipts ? fetch(workplace, ledger, deals, deal) : Optional.empty();
      int code = show(workplace, ledger, deal);
      if (trouble.isPresent()) {
        throw trouble
            .get(); // told after the state, which the ledger knows whatever the server says
      }
      return code;
    }
  }

  private int show(Workplace workplace, Ledger ledger, Case deal) {
    CaseId caseId = deal.file().id();
    Instant now = HubClock.now();
    new AwaitedReceipts(ledger).raiseLate(deal.file(), now);
    List<Run> runs = ledger.runs().of(caseId);
    CaseState state = ledger.caseStates().of(caseId);
    List<Alarm> alarms = new ArrayList<>(ledger.alarms().open(caseId));
    alarms.addAll(ledger.alarms().openOfHub());
    Optional<Suspension> suspension = ledger.caseStates().suspension(caseId);
    Map<String, Object> json = new LinkedHashMap<>(CaseText.json(state));
    suspension.ifPresent(each -> json.put("suspended", CaseText.json(each)));
    Optional<Standstill> standstill = ledger.stopSwitch().now();
    standstill.ifPresent(stop -> json.put("everythingStopped", stop.reason()));
    json.put("runs", runs.size());
    Optional<RunReport> latest =
        runs.stream().max(Comparator.comparing(Run::startedAt)).map(r -> RunReport.of(r, ledger));
    latest.ifPresent(report -> json.put("latest", report.json()));
    Optional<String> whyFull = new NextMode(ledger).whyFull(caseId);
    List<ReceiptText> receipts = ReceiptText.of(ledger, runs);
    json.put("receipts", receipts.stream().map(ReceiptText::json).toList());
    json.put("alarms", alarms.stream().map(AlarmText::json).toList());
    whyFull.ifPresent(why -> json.put("nextRunIsFull", why));
    List<KeyCheck.Finding> keys = new KeyCheck(ledger, now).of(deal.file(), which.folder);
    json.put("keys", keys.stream().map(KeyCheck.Finding::text).toList());
    String next =
        suspension
            .map(each -> resume())
            .or(() -> stopped(keys, state, alarms))
            .orElseGet(() -> next(latest.map(RunReport::run), state, alarms));
    ScheduleText schedule = ScheduleText.of(deal.file(), ledger.due().find(caseId), now);
    json.putAll(schedule.json());
    Optional<Exports.Standing> exported =
        new Exports(workplace.settings(), ledger, HubClock.utc()).standing(deal.file());
    exported.ifPresent(each -> json.put("exported", each.json()));
    List<Gate> gates = gates(workplace, ledger, deal, state);
    json.put("gates", gates.stream().map(GateText::json).toList());
    Optional<StorageOnly.State> stored = workplace.stored(deal, ledger).of(deal, workplace.actor());
    stored.ifPresent(each -> json.put("storageOnly", each.ground()));
    json.put("holds", ledger.holds().holding(caseId).size());
    json.put("next", next);
    printed.result(
        json,
        () -> {
          if (state.phase() != CasePhase.OPEN) {
            CaseText.lines(state).forEach(printed::line);
          }
          suspension.map(CaseText::line).ifPresent(printed::line);
          standstill.ifPresent(
              stop ->
                  printed.line(
                      "EVERY FLOW IS STOPPED since %s by %s: %s; handover incident list"
                          .formatted(stop.since(), stop.actor(), stop.reason())));
          latest.ifPresent(report -> RunText.lines(report).forEach(printed::line));
          receipts.forEach(receipt -> printed.line(receipt.line()));
          alarms.forEach(this::print);
          keys.forEach(key -> printed.line("  keys: " + key.text()));
          if (latest.isPresent()) {
            whyFull.ifPresent(why -> printed.line("  the next run is full: " + why));
          }
          gates.forEach(this::print);
          exported.ifPresent(each -> printed.line(each.line()));
          stored.ifPresent(each -> printed.line("  " + StorageState.told(each)));
          printed.line("  next: " + next);
          schedule.lines().forEach(printed::line);
        });
    return alarms.isEmpty() ? 0 : ExitCode.INTEGRITY.number();
  }

  /** A key that stops every run comes first, but after what the buyer has to be asked about. */
  private static Optional<String> stopped(
      List<KeyCheck.Finding> keys, CaseState state, List<Alarm> alarms) {
    return alarms.isEmpty() && state.phase() != CasePhase.HANDED_OVER
        ? keys.stream().filter(KeyCheck.Finding::stops).map(KeyCheck.Finding::text).findFirst()
        : Optional.empty();
  }

  /** None where the case is over. */
  private List<Gate> gates(Workplace workplace, Ledger ledger, Case deal, CaseState state) {
    if (state.phase() == CasePhase.HANDED_OVER) {
      return List.of();
    }
    GateKeeper keeper = GateKeeper.glancing(ledger, workplace.settings().law(), HubClock.utc());
    try {
      return keeper.gates(deal, which.folder, keeper.today(deal));
    } catch (HandoverException e) {
      Seat.say("  gates: " + e.getMessage()); // how the case stands is told all the same
      return List.of();
    }
  }

  private void print(Gate gate) {
    if (gate.state() == Gate.State.CLOSED && gate.duty().before() == Before.RUN) {
      printed.line(
          "  GATE CLOSED  %s (%s): %s; %s"
              .formatted(gate.duty().name(), gate.duty().articles(), gate.shown(), gate.next()));
    }
  }

  private void print(Alarm alarm) {
    printed.line("  ALARM  " + AlarmText.line(alarm));
    printed.line("         " + AlarmText.remedy(alarm));
  }

  private String resume() {
    return "look into what suspended the case, then: handover resume --case "
        + which.folder
        + " --reason \"…\"";
  }

  private Optional<HandoverException> fetch(
      Workplace workplace, Ledger ledger, Deals deals, Case deal) {
    try (Hub hub = workplace.hub(deals, ledger, workplace.keystore(passphrase.file()))) {
      hub.fetchReceipts(deal.file().id());
      return Optional.empty();
    } catch (HandoverException e) {
      return Optional.of(e);
    }
  }

  private String next(Optional<Run> newest, CaseState state, List<Alarm> alarms) {
    if (!alarms.isEmpty()) {
      return alarms.get(0).run().map(run -> "run " + run + ": ").orElse("")
          + AlarmText.remedy(alarms.get(0));
    }
    if (state.phase() == CasePhase.FREEZING) {
      return "go on with the cut-over: handover cutover --case "
          + which.folder
          + "; or end it with --call-off";
    }
    return newest
        .map(this::next)
        .orElse("no run yet; start one with: handover run --case " + which.folder);
  }

  /** The limit of the case at which a run stopped. */
  private static Optional<String> limit(Run run) {
    String why = run.stopReason().orElse("");
    return why.contains("HUB-RUN-08")
        ? Optional.of("limits.rejected")
        : Optional.of("limits.gone").filter(gone -> why.contains("HUB-RUN-22"));
  }

  private String next(Run run) {
    return switch (run.state()) {
      case PLANNED, RUNNING, STOPPED ->
          limit(run)
              .map(
                  limit ->
                      "mend the source or the mapping, then: handover run --afresh --case "
                          + which.folder
                          + "; or raise "
                          + limit
                          + " and leave out --afresh")
              .orElse("go on with: handover run --case " + which.folder);
      case REFUSED -> "meet what the reason names, then: handover run --case " + which.folder;
      case DELIVERED ->
          "the buyer's receipt is awaited; look for it with: handover status --receipts --case "
              + which.folder;
      case ACKNOWLEDGED -> "nothing; the buyer has acknowledged every record";
    };
  }
}

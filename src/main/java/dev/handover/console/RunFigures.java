package dev.handover.console;

import dev.handover.flow.RunReport;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.ledger.WindowRow;
import dev.handover.ledger.WindowState;
import dev.handover.record.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run in figures: how far it is, what became of its records; counts alone. */
record RunFigures(
    Run run,
    Tally tally,
    List<Entity> entities,
    long done,
    long windows,
    long perSecond,
    Duration left,
    List<Band> flow,
    List<Reason> reasons,
    Map<String, String> heldBack,
    List<ParcelFact> parcels,
    long parcelCount,
    long bytes,
    List<ReceiptRow> receipts) {
  private static final int PARCELS = 200;

  /** The width of the picture of what became of the records. */
  static final int WIDTH = 1000;

  /** An entity's part of the run. */
  record Entity(String name, Tally tally, long done, long windows) {
    public long getPercent() {
      return windows == 0 ? 0 : done * 100 / windows;
    }
  }

  /** A stretch of the picture, as wide as its share of what was read. */
  record Band(String outcome, long records, double x, double width) {
    public double getPercent() {
      return width * 100 / WIDTH;
    }
  }

  /** Why so many records did not travel, or what was found in them. */
  record Reason(String outcome, String field, String rule, long records) {}

  static boolean isUnderWay(Run run) {
    return run.state() == RunState.PLANNED || run.state() == RunState.RUNNING;
  }

  static boolean isBad(Run run) {
    return run.state() == RunState.STOPPED || run.state() == RunState.REFUSED;
  }

  public boolean getUnderWay() {
    return isUnderWay(run);
  }

  static RunFigures of(Run run, Ledger ledger, Instant now) {
    RunReport report = RunReport.of(run, ledger);
    List<WindowRow> rows = ledger.windows().rows(run.id());
    long done = delivered(rows, null);
    Duration since = Duration.between(run.startedAt(), run.endedAt().orElse(now));
    return new RunFigures(
        run,
        report.tally(),
        entities(report, rows),
        done,
        rows.size(),
        report.tally().read() * 1000 / Math.max(1, since.toMillis()),
        isUnderWay(run) && done > 0
            ? since.multipliedBy(rows.size() - done).dividedBy(done)
            : Duration.ZERO,
        flow(report.tally()),
        reasons(report.tally()),
        report.heldBack(),
        report.parcels().stream().limit(PARCELS).toList(),
        report.parcels().size(),
        report.bytes(),
        ledger.receipts().of(run.id()));
  }

  /** Minutes and seconds: {@code 3:07}. */
  public String getTimeLeft() {
    return left.toMinutes() + ":" + String.format(Locale.ROOT, "%02d", left.toSecondsPart());
  }

  private static long delivered(List<WindowRow> rows, String entity) {
    return rows.stream()
        .filter(each -> entity == null || each.entity().equals(entity))
        .filter(each -> each.state() == WindowState.DELIVERED)
        .count();
  }

  private static List<Entity> entities(RunReport report, List<WindowRow> rows) {
    Map<String, Long> windows = new LinkedHashMap<>();
    rows.forEach(each -> windows.merge(each.entity(), 1L, Long::sum));
    return windows.entrySet().stream()
        .map(
            each ->
                new Entity(
                    each.getKey(),
                    report.entities().getOrDefault(each.getKey(), Tally.NONE),
                    delivered(rows, each.getKey()),
                    each.getValue()))
        .toList();
  }

  private static List<Band> flow(Tally tally) {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("delivered", tally.delivered());
    outcomes.put("unchanged", tally.unchanged());
    outcomes.put("withheld", tally.withheld());
    outcomes.put("duplicate", tally.duplicate());
    outcomes.put("deleted", tally.deleted());
    outcomes.put("quarantined", tally.quarantined());
    List<Band> bands = new ArrayList<>();
    double x = 0;
    for (Map.Entry<String, Long> each : outcomes.entrySet()) {
      if (each.getValue() > 0) {
        double width = (double) WIDTH * each.getValue() / tally.read();
        bands.add(new Band(each.getKey(), each.getValue(), x, width));
        x += width;
      }
    }
    return bands;
  }

  private static List<Reason> reasons(Tally tally) {
    return tally.reasons().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            each -> {
              String[] parts = each.getKey().split("/", 3);
              return new Reason(
                  parts[0],
                  parts.length > 1 ? parts[1] : "",
                  parts.length > 2 ? parts[2] : "",
                  each.getValue());
            })
        .toList();
  }
}

package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.Tally;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hub's own figures for Prometheus, read from the ledger when they are asked for. Labels are
 * case ids and words of the program; never anything of a record.
 */
final class Figures implements MultiCollector {
  private final Ledger ledger;
  private final Cases cases;
  private final Clock clock;

  Figures(Ledger ledger, Cases cases, Clock clock) {
    this.ledger = ledger;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    GaugeSnapshot.Builder runs = gauge("handover_runs", "runs by state");
    GaugeSnapshot.Builder records =
        gauge("handover_run_records", "records of the newest run by outcome");
    GaugeSnapshot.Builder windows =
        gauge("handover_run_windows", "windows of the newest run by state");
    GaugeSnapshot.Builder alarms = gauge("handover_open_alarms", "open alarms by kind");
    GaugeSnapshot.Builder since =
        gauge("handover_delivered_age_seconds", "seconds since the last delivered run ended");
    for (CaseLook look : CaseLook.all(cases)) {
      look.id()
          .ifPresent(
              id -> {
                counted(runs, id, "state", ledger.runs().of(id), run -> lower(run.state()));
                counted(
                    alarms,
                    id,
                    "kind",
                    ledger.alarms().open(id),
                    (Alarm each) -> each.kind().word());
                look.newest(ledger).ifPresent(run -> newest(records, windows, id, run));
                ledger
                    .runs()
                    .lastDelivered(id)
                    .flatMap(Run::endedAt)
                    .ifPresent(
                        end ->
                            since.dataPoint(
                                point(
                                    Duration.between(end, clock.instant()).toSeconds(),
                                    "case",
                                    id.value())));
              });
    }
    return MetricSnapshots.of(
        runs.build(), records.build(), windows.build(), alarms.build(), since.build());
  }

  private void newest(
      GaugeSnapshot.Builder records, GaugeSnapshot.Builder windows, CaseId id, Run run) {
    counted(windows, id, "state", ledger.windows().rows(run.id()), row -> lower(row.state()));
    outcomes(ledger.windows().tally(run.id()))
        .forEach(
            (outcome, n) -> records.dataPoint(point(n, "case", id.value(), "outcome", outcome)));
  }

  private static Map<String, Long> outcomes(Tally tally) {
    return new TreeMap<>(
        Map.of(
            "delivered", tally.delivered(),
            "quarantined", tally.quarantined(),
            "withheld", tally.withheld(),
            "duplicate", tally.duplicate(),
            "deleted", tally.deleted(),
            "unchanged", tally.unchanged()));
  }

  private static <T> void counted(
      GaugeSnapshot.Builder gauge, CaseId id, String label, List<T> all, Function<T, String> word) {
    all.stream()
        .collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()))
        .forEach((value, n) -> gauge.dataPoint(point(n, "case", id.value(), label, value)));
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name(name).help(help);
  }

  private static GaugeDataPointSnapshot point(long value, String... labels) {
    return GaugeDataPointSnapshot.builder().value(value).labels(Labels.of(labels)).build();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.DrillEntry;
import dev.handover.ledger.Incident;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.CaseId;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is due, and how old what must be fresh is: receipts, backups, drills, keys, deadlines. Read
 * from the ledger when it is asked for, a bounded number of questions for each case.
 */
final class DutyFigures implements MultiCollector {
  private final Ledger ledger;
  private final Cases cases;
  private final Clock clock;

  DutyFigures(Ledger ledger, Cases cases, Clock clock) {
    this.ledger = ledger;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    Instant now = clock.instant();
    Gauge backup =
        new Gauge("handover_backup_age_seconds", "seconds since the state of the newest backup");
    Gauge drill =
        new Gauge("handover_drill_age_seconds", "seconds since a restore was last practised well");
    Gauge receipt =
        new Gauge(
            "handover_receipt_lag_seconds",
            "seconds that the oldest delivered run waits for a receipt");
    Gauge request =
        new Gauge("handover_request_due_days", "days until the nearest request must be answered");
    Map<CaseId, Instant> waiting = waiting();
    Map<CaseId, Instant> due = due();
    CaseLook.all(cases).stream()
        .flatMap(look -> look.id().stream())
        .forEach(
            id -> {
              newestBackup(id).ifPresent(at -> backup.age(id, at, now));
              newestDrill(id).ifPresent(at -> drill.age(id, at, now));
              receipt.value(
                  waiting.containsKey(id) ? seconds(waiting.get(id), now) : 0, "case", id.value());
              Optional.ofNullable(due.get(id))
                  .ifPresent(at -> request.value(days(now, at), "case", id.value()));
            });
    Gauge stopped = new Gauge("handover_stopped", "1 while every flow is stopped");
    stopped.value(ledger.stopSwitch().now().isPresent() ? 1 : 0);
    return MetricSnapshots.of(
        backup.snapshot(),
        drill.snapshot(),
        receipt.snapshot(),
        request.snapshot(),
        keys(now),
        incidents(now),
        stopped.snapshot());
  }

  private Optional<Instant> newestBackup(CaseId id) {
    return ledger.backups().of(id).stream()
        .filter(each -> each.state() == BackupEntry.State.COMPLETE)
        .flatMap(each -> each.recoveryPoint().stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Instant> newestDrill(CaseId id) {
    return ledger.backups().drills(id).stream()
        .filter(DrillEntry::good)
        .map(DrillEntry::ended)
        .max(Comparator.naturalOrder());
  }

  private Map<CaseId, Instant> waiting() {
    Map<CaseId, Instant> oldest = new HashMap<>();
    for (Run each : ledger.runs().awaitingReceipt()) {
      each.endedAt().ifPresent(at -> oldest.merge(each.caseId(), at, DutyFigures::earlier));
    }
    return oldest;
  }

  private Map<CaseId, Instant> due() {
    Map<CaseId, Instant> nearest = new HashMap<>();
    for (SubjectRequest each : ledger.requests().unanswered()) {
      nearest.merge(each.caseId(), each.due(), DutyFigures::earlier);
    }
    return nearest;
  }

  private GaugeSnapshot keys(Instant now) {
    Gauge gauge =
        new Gauge("handover_key_expiry_days", "days until the first key of a purpose ends");
    Map<String, Instant> ends = new HashMap<>();
    for (KeyEntry each : ledger.keys().all()) {
      if (each.state() == KeyState.CURRENT) {
        each.validity()
            .until()
            .ifPresent(at -> ends.merge(each.purpose().word(), at, DutyFigures::earlier));
      }
    }
    ends.forEach((purpose, at) -> gauge.value(days(now, at), "purpose", purpose));
    return gauge.snapshot();
  }

  private GaugeSnapshot incidents(Instant now) {
    Gauge gauge =
        new Gauge("handover_incident_due_days", "days until the next notice of an incident is due");
    ledger.incidents().all().stream()
        .map(Incident::duties)
        .flatMap(List::stream)
        .filter(each -> each.settled().isEmpty())
        .map(Incident.Duty::dueAt)
        .min(Comparator.naturalOrder())
        .ifPresent(at -> gauge.value(days(now, at)));
    return gauge.snapshot();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toSeconds();
  }

  /** Below zero once it is past. */
  private static double days(Instant now, Instant at) {
    return Duration.between(now, at).toMinutes() / (24 * 60.0);
  }

  /** A gauge that is being filled. */
  private static final class Gauge {
    private final GaugeSnapshot.Builder points;

    Gauge(String name, String help) {
      points = GaugeSnapshot.builder().name(name).help(help);
    }

    void age(CaseId id, Instant since, Instant now) {
      value(seconds(since, now), "case", id.value());
    }

    void value(double value, String... labels) {
      points.dataPoint(
          GaugeDataPointSnapshot.builder().value(value).labels(Labels.of(labels)).build());
    }

    GaugeSnapshot snapshot() {
      return points.build();
    }
  }
}

package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handover.cases.Cases;
import dev.handover.cli.CommandHome;
import dev.handover.flow.Settings;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, as a supervisor is told it. */
class DutyFiguresTest {
  @Test
  void ageWithTheClockFromWhatTheLedgerKnows(@TempDir Path folder) {
    CommandHome home = new CommandHome(folder);
    home.sell(
        "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at)"
            + " values (1, 'a name', '13800138000', 'Y', 0, timestamp '2026-01-01 00:00:00')");
    home.confirm("hotel-2026");
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    assertThat(home.run("backup", "now", "--case", "hotel").code()).isZero();
    assertThat(home.run("backup", "drill", "--case", "hotel").code()).isZero();
    Settings settings = Settings.load(folder, Map.of());
    try (Ledger ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty())) {
      CaseId hotel = new CaseId("hotel-2026");
      Instant backup = ledger.backups().of(hotel).get(0).recoveryPoint().orElseThrow();
      Instant later = backup.plus(Duration.ofDays(2));
      ledger.stopSwitch().stop("a drill", later, "officer");
      MetricSnapshots told =
          new DutyFigures(
                  ledger,
                  new Cases(settings.mappings(), settings::find),
                  Clock.fixed(later, ZoneOffset.UTC))
              .collect();
      assertThat(value(told, "handover_backup_age_seconds", "hotel-2026"))
          .isEqualTo(Duration.ofDays(2).toSeconds());
      assertThat(value(told, "handover_drill_age_seconds", "hotel-2026"))
          .isCloseTo(Duration.ofDays(2).toSeconds(), within(600.0));
      assertThat(value(told, "handover_receipt_lag_seconds", "hotel-2026"))
          .as("delivered before the backup, no receipt yet")
          .isGreaterThan(Duration.ofDays(2).toSeconds() - 1);
      assertThat(value(told, "handover_receipt_lag_seconds", "courier-2026")).isZero();
      assertThat(value(told, "handover_key_expiry_days", "case-signing")).isBetween(720.0, 730.0);
      assertThat(value(told, "handover_stopped")).isEqualTo(1);
    }
  }

  private static double value(MetricSnapshots all, String name, String... labels) {
    return all.stream()
        .filter(each -> each.getMetadata().getPrometheusName().equals(name))
        .flatMap(each -> ((GaugeSnapshot) each).getDataPoints().stream())
        .filter(
            each ->
                labels.length == 0
                    || each.getLabels().stream()
                        .anyMatch(label -> label.getValue().equals(labels[0])))
        .mapToDouble(GaugeDataPointSnapshot::getValue)
        .findFirst()
        .orElseThrow();
  }
}

package dev.handover.flow;

import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own backups by the clock, where {@code handover.backup.hub} says when. The bean {@code
 * hubBackups} of {@code routes/offsite.camel.yaml}.
 */
public final class HubBackupNights {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private static final String CRON = "handover.backup.hub";
  private static final TriggerKey TRIGGER = new TriggerKey("backup", "hub");
  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final BackupRoutes routes;
  private final Clock clock;

  HubBackupNights(
      Settings settings, Ledger ledger, Keystore keystore, BackupRoutes routes, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.routes = routes;
    this.clock = clock;
  }

  /** Makes the route that Quartz calls; before Quartz is started. */
  void open(CamelContext camel, Scheduler quartz) {
    Optional<String> cron = settings.find(CRON);
    try {
      if (cron.isEmpty()) {
        quartz.unscheduleJob(TRIGGER); // of an earlier start, when there was one
        return;
      }
      TemplatedRouteBuilder.builder(camel, "calls-for-a-hub-backup")
          .routeId("hub-backup")
          .parameter("cron", cron.get())
          .parameter("zone", ZoneId.systemDefault().getId())
          .add();
    } catch (SchedulerException e) {
      throw ScheduleTrouble.of(e);
    }
  }

  /** Backs the hub up and copies what has no copy off-site; what fails is an alarm. */
  public void scheduled() {
    HubBackup backups = new HubBackup(settings, ledger, keystore, routes, clock);
    try {
      HubBackup.Made made =
          backups.now(AuditChain.HUB, said -> LOG.debug("backup of the hub: {}", said));
      made.trouble()
          .ifPresent(
              trouble -> {
                throw trouble;
              });
      if (Offsite.isSet(settings)) {
        backups.copyAll(AuditChain.HUB, said -> LOG.debug("off-site: {}", said));
      }
      ledger
          .alarms()
          .clearAll(
              Optional.empty(),
              AlarmKind.BACKUP_FAILED,
              "backup " + made.entry().id() + " is complete",
              clock.instant());
    } catch (HandoverException e) {
      LOG.warn("the hub's backup: {}", e.getMessage());
      if (e.exitCode() == ExitCode.BUSY) {
        return; // somebody makes one
      }
      ledger
          .alarms()
          .raise(
              Optional.empty(),
              Optional.empty(),
              AlarmKind.BACKUP_FAILED,
              e.getMessage(),
              clock.instant());
    }
  }
}

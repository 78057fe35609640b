package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.BackupCalls.Call;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the schedule's call to the backup or drill that answers it. The call lies in the ledger
 * until then; of several hubs one takes it up, and if that one is killed another does. The bean
 * {@code backups} of {@code routes/backup.camel.yaml}.
 */
public final class BackupNights {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");

  /** After how long a call that a hub took up, and never answered, is another's. */
  private static final Duration TAKEN = Duration.ofHours(6);

  private static final Duration BUSY = Duration.ofMinutes(1);
  private static final Set<ExitCode> OUTSIDE = Set.of(ExitCode.SOURCE_UNAVAILABLE, ExitCode.LEDGER);
  private final Ledger ledger;
  private final Deals deals;
  private final Settings settings;
  private final Keystore keystore;
  private final Clock clock;

  BackupNights(Ledger ledger, Deals deals, Settings settings, Keystore keystore, Clock clock) {
    this.ledger = ledger;
    this.deals = deals;
    this.settings = settings;
    this.keystore = keystore;
    this.clock = clock;
  }

  /** What this hub is to do now, taken up. */
  public List<Call> due() {
    try {
      if (ledger.stopSwitch().now().isPresent()) {
        return List.of(); // the calls wait in the ledger
      }
      Instant now = clock.instant();
      return ledger.backupCalls().at(now).stream()
          .filter(call -> ledger.backupCalls().take(call, now.plus(TAKEN)))
          .toList();
    } catch (HandoverException e) {
      LOG.warn("backups wait for the ledger: {}", e.getMessage());
      return List.of();
    }
  }

  /** Backs up, or practises. */
  public void run(Call call) {
    try {
      if (ledger.caseKeys().destroyed(call.caseId()).isPresent()) {
        ledger.backupCalls().answered(call);
        return;
      }
      deals.again(call.caseId());
      Case deal = deals.of(call.caseId());
      if (call.what().equals(Firing.Kind.DRILL.key)) {
        new RestoreDrill(settings, ledger, keystore, clock)
            .practise(deal, AuditChain.HUB, any -> {});
      } else {
        new CaseBackups(settings, ledger, keystore, clock).now(deal, AuditChain.HUB, any -> {});
        CaseBackups.callForDrill(ledger, deal, clock.instant());
      }
      ledger.backupCalls().answered(call);
    } catch (HandoverException e) {
      failed(call, e);
    }
  }

  /** Only an ill outside heals by waiting; the rest waits for a person, or for the next call. */
  private void failed(Call call, HandoverException e) {
    LOG.warn("case {}: {}: {}", call.caseId(), call.what(), e.getMessage());
    try {
      if (e.exitCode() == ExitCode.BUSY) {
        ledger.backupCalls().tryAgain(call, clock.instant().plus(BUSY));
      } else if (OUTSIDE.contains(e.exitCode())) {
        ledger.backupCalls().tryAgain(call, clock.instant().plus(settings.scheduleRetry()));
      } else {
        ledger.backupCalls().answered(call);
      }
    } catch (HandoverException ledgerIsAway) {
      LOG.warn("case {}: {}: {}", call.caseId(), call.what(), ledgerIsAway.getMessage());
    }
  }
}

package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.RestoredCases.Restored;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a case of a ledger that came from a backup may go on where that ledger ends. Runs that
 * were delivered after the backup are not in it; the buyer's inbox tells of them, by their
 * manifests. A delta on top of what the buyer no longer has as his newest would break his chain:
 * where the inbox holds more than the ledger, or cannot tell, the next run is full.
 */
final class RestoredChain {
  private static final Logger LOG = LoggerFactory.getLogger(RestoredChain.class);
  private final Ledger ledger;
  private final Door door;

  RestoredChain(Ledger ledger, Door door) {
    this.ledger = ledger;
    this.door = door;
  }

  /** Looks once, before the first run after the restore. */
  void look(CaseId caseId, Instant now, String actor) {
    Optional<Restored> restored =
        ledger.restored().find(caseId).filter(each -> each.lookedAt().isEmpty());
    if (restored.isEmpty()) {
      return;
    }
    Optional<String> why = whyFull(caseId, door.manifests(caseId));
    why.ifPresent(
        reason -> LOG.warn("case {}: the hub was restored from a backup: {}", caseId, reason));
    // The lost hub may have gone on with it: other parcels of its names may be there already.
    ledger
        .runs()
        .unfinished(caseId)
        .ifPresent(
            run ->
                giveUp(
                    run,
                    why.orElse("the inbox may hold parcels of it that this ledger does not know"),
                    actor));
    ledger.restored().looked(caseId, why, now, actor);
  }

  /** It may have ended after the backup; what it left in the inbox is removed before the next. */
  private void giveUp(Run run, String reason, String actor) {
    ledger
        .runs()
        .state(
            run.id(),
            RunState.REFUSED,
            Optional.of("given up after the hub was restored: " + reason),
            actor);
  }

  private Optional<String> whyFull(CaseId caseId, Map<String, String> inbox) {
    for (Map.Entry<String, String> each : inbox.entrySet()) {
      boolean isKnown =
          run(each.getKey())
              .flatMap(Run::manifestSha256)
              .filter(each.getValue()::equals)
              .isPresent();
      if (!isKnown) {
        return Optional.of(
            "the buyer's inbox holds the manifest of run "
                + each.getKey()
                + ", which was delivered after the backup and is not in this ledger");
      }
    }
    Optional<Run> last = ledger.runs().lastDelivered(caseId);
    if (last.filter(run -> !inbox.containsKey(run.id().value())).isPresent()) {
      return Optional.of(
          "the manifest of run "
              + last.get().id()
              + " is no longer in the buyer's inbox, so that nobody can tell whether others came"
              + " after it");
    }
    return Optional.empty();
  }

  private Optional<Run> run(String folder) {
    try {
      return ledger.runs().find(new RunId(folder));
    } catch (IllegalArgumentException notARun) {
      return Optional.empty();
    }
  }
}

package dev.handover.watch;

import dev.handover.audit.Anchors;
import dev.handover.audit.LedgerCheck;
import dev.handover.audit.Verdict;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.ChainCheck;
import dev.handover.ledger.Finding;
import dev.handover.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the audit chain is what it was: its new entries with each look, from the one that was
 * verified last; all of it once a day, against the manifests that the ledger keeps.
 */
final class Chain {
  private static final Duration DAILY = Duration.ofHours(24);
  private final Ledger ledger;

  Chain(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What the new entries show. */
  static Optional<Sighting> of(ChainCheck check) {
    return sighting(check.findings(), check.count());
  }

  boolean isDue(Instant now) {
    return ledger
        .watch()
        .verifiedAt()
        .filter(last -> last.plus(DAILY).isAfter(now) && !last.isAfter(now))
        .isEmpty();
  }

  /** What the whole of it shows. */
  Optional<Sighting> whole() {
    Verdict verdict = new LedgerCheck(ledger).verdict(Anchors.NONE);
    return sighting(verdict.findings(), verdict.count());
  }

  private static Optional<Sighting> sighting(List<Finding> findings, long count) {
    return findings.stream()
        .findFirst()
        .map(
            first ->
                Sighting.ofHub(
                    AlarmKind.CHAIN_BROKEN,
                    first.text()
                        + (count > 1 ? ", and " + (count - 1) + " more" : "")
                        + "; handover audit verify tells all of it"));
  }
}

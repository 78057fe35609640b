package dev.handover.console;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes wrong tokens in the audit chain: the first at once, the others counted and noted with the
 * next one after a minute, so that whoever guesses cannot fill the ledger.
 */
final class RefusedTokens {
  private static final Duration QUIET = Duration.ofMinutes(1);
  private final Ledger ledger;
  private final Clock clock;
  private Instant noted = Instant.EPOCH;
  private long since;

  RefusedTokens(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  synchronized void note() {
    since++;
    Instant now = clock.instant();
    if (now.isBefore(noted.plus(QUIET))) {
      return;
    }
    ledger
        .audit()
        .append(AuditChain.HUB, "token refused", AuditChain.HUB, since + " since the last note");
    noted = now;
    since = 0;
  }
}

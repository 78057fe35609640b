package dev.handover.people;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Notes in the audit chain what may be refused again and again: the first at once, the others
 * counted and noted with the next one after a minute, so that whoever guesses cannot fill it.
 */
final class Refusals {
  private static final Duration QUIET = Duration.ofMinutes(1);

  private record Kind(String actor, String detail) {}

  private record Noted(Instant at, long since) {}

  private final Ledger ledger;
  private final Clock clock;
  private final Map<Kind, Noted> noted = new HashMap<>();

  Refusals(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Neither may hold what was typed: there are as many kinds as people and tokens. */
  synchronized void note(String actor, String act, String detail) {
    Kind kind = new Kind(actor, detail);
    Instant now = clock.instant();
    Noted last = noted.getOrDefault(kind, new Noted(Instant.EPOCH, 0));
    long since = last.since() + 1;
    if (now.isBefore(last.at().plus(QUIET))) {
      noted.put(kind, new Noted(last.at(), since));
      return;
    }
    String count = since == 1 ? "" : ", " + since + " since the last note";
    ledger.audit().append(actor, act, AuditChain.HUB, detail + count);
    noted.put(kind, new Noted(now, 0));
  }
}

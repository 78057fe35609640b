package dev.handover.process;

import dev.handover.record.Outcome;
import dev.handover.record.Tally;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts a window's outcomes as they fall. */
final class Counts {
  private final long[] byOutcome = new long[Outcome.values().length];
  private final Map<String, Map<String, long[]>> reasons = new HashMap<>();

  void delivered() {
    byOutcome[Outcome.DELIVERED.ordinal()]++;
  }

  void fell(Outcome outcome, String field, String rule) {
    byOutcome[outcome.ordinal()]++;
    noted(outcome.name().toLowerCase(Locale.ROOT), field, rule);
  }

  /** Counts what was noticed or taken out of a record that travels. */
  void noted(String kind, String field, String rule) {
    reasons.computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(field + '/' + rule, k -> new long[1])[0]++;
  }

  Tally tally() {
    Map<String, Long> flat = new HashMap<>();
    reasons.forEach(
        (outcome, rules) -> rules.forEach((rule, n) -> flat.put(outcome + '/' + rule, n[0])));
    long read = 0;
    for (long n : byOutcome) {
      read += n;
    }
    return new Tally(
        read,
        byOutcome[Outcome.DELIVERED.ordinal()],
        byOutcome[Outcome.QUARANTINED.ordinal()],
        byOutcome[Outcome.WITHHELD.ordinal()],
        byOutcome[Outcome.DUPLICATE.ordinal()],
        byOutcome[Outcome.DELETED.ordinal()],
        byOutcome[Outcome.UNCHANGED.ordinal()],
        flat);
  }
}

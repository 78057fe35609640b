package dev.handover.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many records were read and what became of them; {@code reasons} counts, by {@code
 * outcome/field/rule} in lower case, those that did not travel; and of those that did, under {@code
 * flagged} what failed without stopping them, under {@code emptied} what was taken out, and by
 * {@code scrubbed/field/kind} what was found in their text: finds, not records, and no outcome; by
 * {@code tombstone/record/reason} what the buyer must delete.
 */
public record Tally(
    long read,
    long delivered,
    long quarantined,
    long withheld,
    long duplicate,
    long deleted,
    long unchanged,
    Map<String, Long> reasons) {
  /** Nothing read. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, Map.of());

  public Tally {
    reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /** Reasons that count tombstones, which are lines and no outcome of a record that was read. */
  public static final String TOMBSTONE = "tombstone/record/";

  /** The same, but so many of the delivered are not sent: the buyer holds them as they are. */
  public Tally lessHeld(long records) {
    return new Tally(
        read,
        delivered - records,
        quarantined,
        withheld,
        duplicate,
        deleted,
        unchanged + records,
        reasons);
  }

  /** Tombstones by reason. */
  public Map<String, Long> tombstones() {
    TreeMap<String, Long> tombstones = new TreeMap<>();
    reasons.forEach(
        (reason, n) -> {
          if (reason.startsWith(TOMBSTONE)) {
            tombstones.put(reason.substring(TOMBSTONE.length()), n);
          }
        });
    return tombstones;
  }

  /** Every record that was read has one outcome: the equation that each manifest signs. */
  public boolean balances() {
    return read == delivered + quarantined + withheld + duplicate + deleted + unchanged;
  }

  public Tally plus(Tally other) {
    TreeMap<String, Long> sum = new TreeMap<>(reasons);
    other.reasons.forEach((reason, n) -> sum.merge(reason, n, Long::sum));
    return new Tally(
        read + other.read,
        delivered + other.delivered,
        quarantined + other.quarantined,
        withheld + other.withheld,
        duplicate + other.duplicate,
        deleted + other.deleted,
        unchanged + other.unchanged,
        sum);
  }
}

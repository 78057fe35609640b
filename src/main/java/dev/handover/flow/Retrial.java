package dev.handover.flow;

import dev.handover.ledger.QuarantineRow;
import dev.handover.process.Recheck;
import dev.handover.record.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How a quarantined record stands at the source now.
 *
 * @param why what it breaks, or why it does not travel; empty where nothing stops it
 */
public record Retrial(QuarantineRow row, Kind kind, Optional<Recheck> why) {
  /** What a second look can find. */
  public enum Kind {
    /** Nothing is wrong with it any more: the next run takes it. */
    HEALED,
    /**
     * Right in itself; it waits for a record that it refers to, about which the next run decides.
     */
    WAITING,
    /** It still breaks a rule. */
    BROKEN,
    /** It breaks no rule and is withheld all the same, such as without a consent. */
    WITHHELD,
    /** The source no longer has it, or marks it as deleted. */
    GONE,
    /** It cannot be asked for: it has no key, or the mapping has changed its key or entity. */
    UNKNOWN
  }

  static Retrial of(QuarantineRow row, Kind kind) {
    return new Retrial(row, kind, Optional.empty());
  }

  /** Several records of one key are as good as the worst of them. */
  static Retrial of(QuarantineRow row, List<Recheck> found) {
    Optional<Recheck> broken = first(found, Outcome.QUARANTINED);
    if (broken.isPresent()) {
      return new Retrial(row, Kind.BROKEN, broken);
    }
    Optional<Recheck> withheld = first(found, Outcome.WITHHELD);
    if (withheld.isPresent()) {
      return new Retrial(row, Kind.WITHHELD, withheld);
    }
    Optional<Recheck> erased = found.stream().filter(Recheck::isErased).findFirst();
    if (erased.isPresent()) {
      return new Retrial(row, Kind.WITHHELD, erased);
    }
    if (first(found, Outcome.DELIVERED).isEmpty()) {
      return of(row, Kind.GONE);
    }
    return of(row, Recheck.dependsOnOther(row.rejection().rule()) ? Kind.WAITING : Kind.HEALED);
  }

  private static Optional<Recheck> first(List<Recheck> found, Outcome outcome) {
    return found.stream().filter(each -> each.outcome() == outcome).findFirst();
  }
}

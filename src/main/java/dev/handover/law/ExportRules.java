package dev.handover.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * By how many people's data leave the country in a year, what must be in place: the part {@code
 * export} of a pack.
 *
 * @param zone by whose clocks the year begins
 * @param contract from which numbers a contract or certification is asked for
 * @param assessment from which a security assessment is
 * @param sensitive the classes of data, as mappings write them, that count as sensitive
 * @param minor of whom everything is sensitive: those under so many years
 * @param ground the provision
 */
public record ExportRules(
    ZoneId zone,
    Numbers contract,
    Numbers assessment,
    Set<String> sensitive,
    int minor,
    String ground) {
  public ExportRules {
    sensitive = Set.copyOf(sensitive);
  }

  /**
   * Distinct people since the year began, over all cases of the hub.
   *
   * @param people all of them
   * @param sensitive those of whom something sensitive was among it
   */
  public record Numbers(long people, long sensitive) {
    /** Reached by the first person, and by nobody too. */
    static final Numbers ANY = new Numbers(0, 0);

    static final Numbers ENDLESS = new Numbers(Long.MAX_VALUE, Long.MAX_VALUE);

    boolean reach(Numbers threshold) {
      return people >= threshold.people || sensitive >= threshold.sensitive;
    }
  }

  /**
   * @param critical whether the exporter runs critical infrastructure, or the data is important
   *     data
   */
  public Mechanism asked(Numbers numbers, boolean critical) {
    if (critical || numbers.reach(assessment)) {
      return Mechanism.ASSESSMENT;
    }
    return numbers.reach(contract) ? Mechanism.CONTRACT : Mechanism.NONE;
  }

  /** The numbers from which on a mechanism no longer does. */
  public Numbers limit(Mechanism inPlace, boolean critical) {
    return switch (inPlace) {
      case ASSESSMENT -> Numbers.ENDLESS;
      case CONTRACT -> critical ? Numbers.ANY : assessment;
      case NONE -> critical ? Numbers.ANY : contract;
    };
  }

  /** The year that a moment counts in. */
  public int year(Instant at) {
    return at.atZone(zone).getYear();
  }
}

package dev.handover.law;

import java.time.ZoneId;

/**
 * By how many people's data leave the country in a year, what must be in place: the part {@code
 * export} of a pack.
 *
 * @param zone by whose clocks the year begins
 * @param contract from which numbers a contract or certification is asked for
 * @param assessment from which a security assessment is
 * @param ground the provision
 */
public record ExportRules(ZoneId zone, Numbers contract, Numbers assessment, String ground) {
  /**
   * Distinct people since the year began, over all cases of the hub.
   *
   * @param people all of them
   * @param sensitive those of whom something sensitive was among it
   */
  public record Numbers(long people, long sensitive) {
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
}

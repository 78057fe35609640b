package dev.handover.process;

import java.util.Optional;

/**
 * What bears on a decision besides the records and their mappings.
 *
 * @param counting by which everyone who leaves the country is counted
 * @param objectors who objected, as the ledger remembers
 * @param orders what subjects asked for
 * @param told who need not wait for a notice or for the time to object
 */
public record Besides(
    Optional<ExportCounting> counting, Objectors objectors, Orders orders, Told told) {
  public static final Besides NOTHING = new Besides(Optional.empty(), Objectors.NONE, Orders.NONE);

  /** Where nobody waits for a notice. */
  public Besides(Optional<ExportCounting> counting, Objectors objectors, Orders orders) {
    this(counting, objectors, orders, Told.EVERYBODY);
  }

  /** The same, but for who was told. */
  public Besides with(Told others) {
    return new Besides(counting, objectors, orders, others);
  }

  /** Whether persons are decided about though no record of theirs depends on it. */
  boolean persons() {
    return counting.isPresent() || orders.keepsBack();
  }
}

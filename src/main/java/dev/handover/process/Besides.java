package dev.handover.process;

import java.util.Optional;

/**
 * What bears on a decision besides the records and their mappings.
 *
 * @param counting by which everyone who leaves the country is counted
 * @param objectors who objected, as the ledger remembers
 * @param orders what subjects asked for
 */
public record Besides(Optional<ExportCounting> counting, Objectors objectors, Orders orders) {
  public static final Besides NOTHING = new Besides(Optional.empty(), Objectors.NONE, Orders.NONE);

  /** Whether persons are decided about though no record of theirs depends on it. */
  boolean persons() {
    return counting.isPresent() || orders.keepsBack();
  }
}

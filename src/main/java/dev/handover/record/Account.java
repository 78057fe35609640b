package dev.handover.record;

import java.util.List;

/**
 * All that the ledger must remember of a window: the counts, who was set aside, whose data went.
 */
public record Account(
    Tally tally, List<Quarantined> quarantined, List<Exposure> exposure, Baseline baseline) {
  public Account {
    quarantined = List.copyOf(quarantined);
    exposure = List.copyOf(exposure);
  }
}

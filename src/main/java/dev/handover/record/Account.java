package dev.handover.record;

import java.util.List;

/**
 * All that the ledger must remember of a window: the counts, who was set aside, whose data went, and
 * whose of it left the country.
 */
public record Account(
    Tally tally,
    List<Quarantined> quarantined,
    List<Exposure> exposure,
    Baseline baseline,
    ExportedPeople exported) {
  public Account {
    quarantined = List.copyOf(quarantined);
    exposure = List.copyOf(exposure);
  }

  /** Of a window that stays in its country. */
  public Account(
      Tally tally, List<Quarantined> quarantined, List<Exposure> exposure, Baseline baseline) {
    this(tally, quarantined, exposure, baseline, ExportedPeople.NONE);
  }
}

package dev.handover.record;

import java.util.List;

/**
 * All that the ledger must remember of a window: the counts, who was set aside, whose data went,
 * whose of it left the country, and what was decided about persons.
 */
public record Account(
    Tally tally,
    List<Quarantined> quarantined,
    List<Exposure> exposure,
    Baseline baseline,
    ExportedPeople exported,
    Decided decided) {
  public Account {
    quarantined = List.copyOf(quarantined);
    exposure = List.copyOf(exposure);
  }

  /** Of a window that stays in its country. */
  public Account(
      Tally tally, List<Quarantined> quarantined, List<Exposure> exposure, Baseline baseline) {
    this(tally, quarantined, exposure, baseline, ExportedPeople.NONE, Decided.NONE);
  }

  /** The same with what leaves the country. */
  public Account(
      Tally tally,
      List<Quarantined> quarantined,
      List<Exposure> exposure,
      Baseline baseline,
      ExportedPeople exported) {
    this(tally, quarantined, exposure, baseline, exported, Decided.NONE);
  }
}

package dev.handover.cases;

import dev.handover.ledger.AlarmKind;
import java.util.Optional;
import java.util.Set;

/**
 * What counts as an anomaly in a case; a rule that is absent is off.
 *
 * @param volume how many times more or fewer records than usual a run may read or deliver
 * @param rejects how many times the usual share of quarantined records a run may have
 * @param hours when runs are made, by the clocks of the case's zone
 * @param quarantineRead records in quarantine that one person may see in clear within an hour
 * @param runRefused runs that gates may refuse within a day
 * @param hostKey runs that may meet a wrong host key within a day
 * @param suspend the alarms that suspend the case by themselves
 */
public record WatchRules(
    Optional<Double> volume,
    Optional<Double> rejects,
    Optional<Hours> hours,
    Optional<Integer> quarantineRead,
    Optional<Integer> runRefused,
    Optional<Integer> hostKey,
    Set<AlarmKind> suspend) {
  static final String OFF = "off";

  /** Where a case says nothing. */
  public static final WatchRules USUAL =
      new WatchRules(
          Optional.of(3.0),
          Optional.of(3.0),
          Optional.empty(),
          Optional.of(100),
          Optional.of(2),
          Optional.of(1),
          Set.of());

  public WatchRules {
    suspend = Set.copyOf(suspend);
  }
}

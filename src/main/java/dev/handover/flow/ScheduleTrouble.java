package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** Says that the schedule cannot be kept. */
final class ScheduleTrouble {
  private ScheduleTrouble() {}

  static HandoverException of(Exception thrown) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-SCH-02",
        "the schedule in the ledger's database cannot be read or written ("
            + thrown.getClass().getSimpleName()
            + "); see that the database answers and has room, and look at"
            + " routes/schedule.camel.yaml if it was changed",
        thrown);
  }
}

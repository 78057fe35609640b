package dev.handover.watch;

import dev.handover.ledger.AlarmKind;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.util.Optional;

/**
 * An anomaly that has appeared or passed.
 *
 * @param caseId absent where it is about the hub
 * @param run the run that it was seen in, if it was in one
 * @param detail what was seen, or why it has passed; no personal value
 * @param passed whether it is over, so that its alarm ends by itself
 */
record Sighting(
    AlarmKind kind, Optional<CaseId> caseId, Optional<RunId> run, String detail, boolean passed) {

  static Sighting inRun(AlarmKind kind, Deed deed, String detail) {
    return new Sighting(kind, deed.caseId(), deed.run(), detail, false);
  }

  static Sighting ofCase(AlarmKind kind, CaseId caseId, String detail) {
    return new Sighting(kind, Optional.of(caseId), Optional.empty(), detail, false);
  }

  static Sighting ofHub(AlarmKind kind, String detail) {
    return new Sighting(kind, Optional.empty(), Optional.empty(), detail, false);
  }

  static Sighting passed(AlarmKind kind, Optional<CaseId> caseId, String why) {
    return new Sighting(kind, caseId, Optional.empty(), why, true);
  }
}

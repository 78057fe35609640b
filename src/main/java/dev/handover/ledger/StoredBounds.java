package dev.handover.ledger;

import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;

/** How bounds are kept: they are keys of records, and a key may be a person's telephone number. */
record StoredBounds(CaseCiphers ciphers) {

  byte[] hide(CaseId caseId, RunId run, String entity, int number, Bounds bounds) {
    return ciphers.hide(caseId, place(run, entity, number), BoundsBytes.of(bounds));
  }

  Bounds show(CaseId caseId, RunId run, String entity, int number, byte[] stored) {
    return BoundsBytes.read(ciphers.show(caseId, place(run, entity, number), stored));
  }

  private static String place(RunId run, String entity, int number) {
    return "window bounds " + run + "/" + entity + "/" + number;
  }
}

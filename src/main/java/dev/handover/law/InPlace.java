package dev.handover.law;

import dev.handover.record.CaseId;

/** Which mechanism a case may export under, by the evidence that was recorded. */
@FunctionalInterface
public interface InPlace {
  Mechanism of(CaseId caseId);

  /** Whether the exporter runs critical infrastructure, or exports important data. */
  default boolean isCritical(CaseId caseId) {
    return false;
  }
}

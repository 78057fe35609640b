package dev.handover.flow;

import dev.handover.record.CaseId;

/**
 * Whether the buyer's copy of a case still follows the seller's. The schedule asks here before it
 * calls for a run and again before it begins one.
 */
class StillFollowed {
  boolean isDue(CaseId caseId) {
    return true;
  }
}

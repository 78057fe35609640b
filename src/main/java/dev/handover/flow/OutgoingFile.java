package dev.handover.flow;

import dev.handover.record.CaseId;

/** A small file that goes to the buyer beside the parcels: the manifest and its signature. */
public record OutgoingFile(CaseId caseId, String path, byte[] bytes) {
  @Override
  public String toString() {
    return "OutgoingFile[" + path + "]";
  }
}

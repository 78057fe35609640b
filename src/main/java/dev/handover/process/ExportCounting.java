package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.record.CaseId;

/**
 * How the people of a case that leaves the country are counted.
 *
 * @param key the hub's, so that one person is one digest in all cases
 * @param sensitive the classes of data that count apart, a bit each
 * @param minor of whom everything is sensitive: those under so many years
 */
public record ExportCounting(KeyedDigest key, CaseId caseId, int sensitive, int minor) {
  /** Of somebody whom neither resident ID nor telephone tells: only the case knows this person. */
  KeyedDigest ofCase() {
    return key.domain("subject/" + caseId);
  }

  /** Of a record that names nobody. */
  KeyedDigest ofRecord(String entity) {
    return key.domain("record/" + caseId + "/" + entity);
  }

  @Override
  public String toString() {
    return "ExportCounting[" + caseId + "]";
  }
}

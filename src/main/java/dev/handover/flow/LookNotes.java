package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.ledger.Ledger;
import dev.handover.process.Lineage;
import dev.handover.record.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Notes in the audit chain that somebody is about to look at records as they are at the source.
 * Called before anything is shown: where it fails, nothing is.
 */
public record LookNotes(CaseId caseId, Ledger ledger, String actor) {

  /**
   * A preview of a few records and of the worst of many.
   *
   * @param unmask whether every value is shown in clear
   * @param page whether a page is written, which may go anywhere
   */
  public void previewed(
      List<String> entities, int records, int scan, boolean unmask, boolean page) {
    append(
        "records previewed",
        String.join(", ", entities)
            + ": "
            + records
            + " of each, the worst of "
            + scan
            + (unmask ? ", in clear" : ", masked")
            + (page ? ", on a page" : ""));
  }

  /**
   * One person's decision explained. The person is named by the digest under which the ledger knows
   * whose data went where; before the first run the case has no key to make one with.
   *
   * @param keys of the case, where it has any
   */
  public void explained(String person, Optional<CaseKeys> keys) {
    append(
        "subject explained",
        keys.map(each -> "subject " + new Lineage(each.lineage()).person(person))
            .orElse("no digest: the case has no key before its first run"));
  }

  private void append(String act, String detail) {
    ledger.audit().append(actor, act, caseId.value(), detail);
  }
}

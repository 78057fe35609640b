package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Decisions;
import dev.handover.ledger.Ledger;
import dev.handover.process.DecisionRecord;
import dev.handover.process.Lineage;
import dev.handover.record.CaseId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
   * @param keystore opened only where it is needed
   * @return what the newest run that asked this person decided, where one did
   */
  public Optional<Decisions.Hit<DecisionRecord.Said>> explained(
      String person, Supplier<Keystore> keystore) {
    Optional<byte[]> wrapped = ledger.caseKeys().find(caseId);
    if (wrapped.isEmpty()) {
      append("subject explained", "no digest: the case has no key before its first run");
      return Optional.empty();
    }
    try (Keystore opened = keystore.get()) {
      CaseKeys keys = opened.unwrap(wrapped.get(), caseId);
      String digest = new Lineage(keys.lineage()).person(person);
      append("subject explained", "subject " + digest);
      ledger.protect(caseId, keys.atRest());
      byte[] bytes = HexFormat.of().parseHex(digest);
      return ledger.decisions().newest(caseId, content -> DecisionRecord.find(content, bytes));
    }
  }

  private void append(String act, String detail) {
    ledger.audit().append(actor, act, caseId.value(), detail);
  }
}

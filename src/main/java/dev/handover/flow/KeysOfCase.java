package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;

/** The data keys of a case: those that the ledger keeps, or new ones for a case that has none. */
final class KeysOfCase {
  private KeysOfCase() {}

  /** From now on, in this process, what the ledger keeps of the case is encrypted under them. */
  static CaseKeys of(CaseId caseId, Ledger ledger, Keystore keystore) {
    byte[] wrapped =
        ledger
            .caseKeys()
            .find(caseId)
            .orElseGet(
                () -> {
                  byte[] fresh = keystore.wrap(CaseKeys.create(), caseId);
                  ledger.caseKeys().put(caseId, fresh);
                  return fresh;
                });
    CaseKeys keys = keystore.unwrap(wrapped, caseId);
    ledger.protect(caseId, keys.atRest());
    return keys;
  }
}

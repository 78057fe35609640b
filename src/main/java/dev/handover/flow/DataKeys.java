package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;

/**
 * The data keys of a case, made when they are first needed; from then on, in this process, what the
 * ledger keeps of the case is encrypted under them.
 */
public final class DataKeys {
  private DataKeys() {}

  public static CaseKeys of(Ledger ledger, Keystore keystore, CaseId caseId) {
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

package dev.handover.flow;

import dev.handover.keys.Keystore;
import dev.handover.ledger.CaseKeyShelf;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Destroys a case's keys, and with them everything that the hub keeps of its records: quarantine,
 * bounds, references, copies (cryptographic erase, NIST SP 800-88 r1, 2.5). The keys are removed
 * first; then the master key is renewed, so that what a backup of the ledger still holds of them
 * opens no more. Cut off in between, it is finished by doing it again.
 *
 * <p>Out of its reach: parcels at the buyer, and whoever kept a copy of the keystore's folder and
 * knows its passphrase.
 */
public final class CryptographicErase {
  private final Ledger ledger;
  private final Keystore keystore;
  private final Path marks;
  private final boolean alone;
  private final Clock clock;

  public CryptographicErase(Settings settings, Ledger ledger, Keystore keystore) {
    this.ledger = ledger;
    this.keystore = keystore;
    this.marks = settings.var().resolve("claims");
    this.alone = settings.aloneOnLedger();
    this.clock = Clock.systemUTC();
  }

  /**
   * @param passphrase the one that the keystore has from now on
   * @param reason noted in the audit chain
   * @param agreed does what it is given, in the transaction in which an approval is used; not asked
   *     again where the keys were removed before
   * @return when the keys were removed, and from when on no copy of them opens
   * @throws HandoverException BUSY while a hub works on the case; CONFIGURATION where it has no
   *     keys
   */
  public CaseKeyShelf.Destroyed erase(
      CaseId caseId, char[] passphrase, String actor, String reason, Consumer<Runnable> agreed) {
    if (ledger.caseKeys().destroyed(caseId).isEmpty()) {
      try (CaseClaim claim = CaseClaim.take(ledger, caseId, marks, alone)) {
        agreed.accept(() -> ledger.caseKeys().destroy(caseId, actor, reason, now()));
      }
    }
    if (ledger.caseKeys().destroyed(caseId).orElseThrow().erasedAt().isEmpty()) {
      renewMaster(passphrase, actor);
    }
    return ledger.caseKeys().destroyed(caseId).orElseThrow();
  }

  /** Wraps everything by a new master key; see {@link Keystore#renewMaster}. */
  public void renewMaster(char[] passphrase, String actor) {
    keystore.renewMaster(passphrase, () -> ledger.caseKeys().rewrap(keystore::rewrap));
    ledger.caseKeys().erased(actor, now());
  }

  private Instant now() {
    return clock.instant();
  }
}

package dev.handover.flow;

import dev.handover.keys.Keystore;
import dev.handover.ledger.CaseKeyShelf;
import dev.handover.ledger.DestructionCertificate;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Destroys a case's keys, and with them everything that the hub keeps of its records: quarantine,
 * bounds, references, copies, backups (cryptographic erase, NIST SP 800-88 r1, 2.5). The keys are
 * removed first; then the master key is renewed, so that what a backup of the ledger still holds of
 * them opens no more. Cut off in between, it is finished by doing it again.
 *
 * <p>Out of its reach: parcels at the buyer, and whoever kept a copy of the keystore's folder and
 * knows its passphrase.
 */
public final class CryptographicErase {
  private final Ledger ledger;
  private final Keystore keystore;
  private final Settings settings;
  private final Path marks;
  private final boolean alone;
  private final Clock clock;
  private final EscrowDesk escrow;

  public CryptographicErase(Settings settings, Ledger ledger, Keystore keystore) {
    this.ledger = ledger;
    this.keystore = keystore;
    this.settings = settings;
    this.marks = settings.var().resolve("claims");
    this.alone = settings.aloneOnLedger();
    this.clock = HubClock.utc();
    this.escrow = new EscrowDesk(settings, ledger, keystore, clock);
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
      escrow.requireWritable(actor); // or the hub would be left without any bundle
      try (CaseClaim claim = CaseClaim.take(ledger, caseId, marks, alone)) {
        agreed.accept(
            () -> {
              requireNothingOwed(caseId);
              ledger.caseKeys().destroy(caseId, actor, reason, now());
            });
      }
    }
    escrow.forget(caseId, actor); // first: while one bundle has them, they are not destroyed
    if (ledger.caseKeys().destroyed(caseId).orElseThrow().erasedAt().isEmpty()) {
      renewMaster(passphrase, actor);
    }
    CaseBackups.removeAll(settings, ledger, caseId, now(), actor); // they open no more
    return ledger.caseKeys().destroyed(caseId).orElseThrow();
  }

  /**
   * Refuses while the keys are needed: a hold wants what they open, or a destruction at the seller
   * is under way, or was not certified.
   */
  public void requireNothingOwed(CaseId caseId) {
    List<LegalHold> holding = ledger.holds().holding(caseId);
    if (!holding.isEmpty()) {
      throw owed("legal hold " + holding.get(0).id() + " holds; see: handover retention holds");
    }
    Set<String> certified =
        ledger.destructions().certificates(caseId).stream()
            .map(DestructionCertificate::planId)
            .collect(Collectors.toSet());
    for (DestructionPlan plan : ledger.destructions().of(caseId)) {
      if (plan.state() == DestructionPlan.State.BEGUN) {
        throw owed(
            "plan " + plan.id() + " is not carried out to its end; run: handover retention purge");
      }
      if (plan.state() == DestructionPlan.State.PURGED && !certified.contains(plan.id())) {
        throw owed("plan " + plan.id() + " has no certificate yet; run: handover retention purge");
      }
      if (plan.state() == DestructionPlan.State.BROKEN_OFF && !certified.contains(plan.id())) {
        throw owed(
            "plan "
                + plan.id()
                + " was broken off and has no certificate yet; run: handover retention certificates"
                + " --renew --plan "
                + plan.id());
      }
    }
  }

  private static HandoverException owed(String why) {
    return new HandoverException(
        ExitCode.GATE_CLOSED, "HUB-KEY-61", "the case's keys were not destroyed: " + why);
  }

  /** Escrow bundles with the case's keys that nobody here can remove. */
  public List<String> bundlesOutOfReach(CaseId caseId) {
    return escrow.outOfReach(caseId);
  }

  /** Notes which of them their keepers have destroyed. */
  public void destroyedElsewhere(CaseId caseId, Collection<String> gone, String actor) {
    escrow.destroyedElsewhere(caseId, gone, actor);
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

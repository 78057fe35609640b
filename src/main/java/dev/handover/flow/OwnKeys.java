package dev.handover.flow;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hub's own keys: secrets in the keystore, what is known of them in the ledger's register. A
 * key that is not in the register yet is entered at its first use.
 */
public final class OwnKeys {
  private final Ledger ledger;
  private final Keystore keystore;
  private final Duration validity;
  private final Clock clock;

  /**
   * @param validity of keys that are made or entered from now on, from their making
   */
  public OwnKeys(Ledger ledger, Keystore keystore, Duration validity, Clock clock) {
    this.ledger = ledger;
    this.keystore = keystore;
    this.validity = validity;
    this.clock = clock;
  }

  /** What a key of the hub's own is for. */
  public record Use(KeyPurpose purpose, Optional<CaseId> caseId, Profile profile) {
    /** To sign a case's parcels and manifests. */
    public static Use signing(CaseId caseId, Profile profile) {
      return new Use(KeyPurpose.CASE_SIGNING, Optional.of(caseId), profile);
    }

    /** To sign heads and exports of the audit chain. */
    public static Use audit(Profile profile) {
      return new Use(KeyPurpose.AUDIT, Optional.empty(), profile);
    }

    @Override
    public String toString() {
      return purpose.words() + " key" + caseId.map(id -> " of case " + id).orElse("");
    }

    private String option() {
      return caseId.isPresent() ? "--case FOLDER" : "--audit";
    }
  }

  /**
   * The key with which new things are signed.
   *
   * @throws HandoverException GATE_CLOSED where it is over or revoked
   */
  public SecretKey current(Use use) {
    KeyEntry key = currentEntry(use);
    requireNotOver(key, use);
    return secret(key);
  }

  /** Of the audit key, in the profile in which the chain is kept. */
  public Use auditUse() {
    return Use.audit(ledger.audit().profile());
  }

  /** The audit key with which heads and exports are signed; notes its use. */
  public SecretKey audit() {
    SecretKey key = current(auditUse());
    ledger.keys().used(List.of(key.fingerprint()), clock.instant());
    return key;
  }

  /** What is known of the current key; one whose day has come is made the current one. */
  public KeyEntry currentEntry(Use use) {
    List<KeyEntry> known = known(use);
    if (known.isEmpty()) {
      return first(use);
    }
    Optional<KeyEntry> due =
        known.stream()
            .filter(key -> key.state() == KeyState.NEXT)
            .filter(key -> key.activeFrom().filter(at -> !at.isAfter(clock.instant())).isPresent())
            .findFirst();
    if (due.isPresent()) {
      secret(due.get()); // what this hub cannot sign with must not become current
      return ledger.keys().activate(due.get().fingerprint(), AuditChain.HUB);
    }
    return in(known, KeyState.CURRENT)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.GATE_CLOSED,
                    "HUB-KEY-42",
                    "there is no "
                        + use
                        + " left that may sign: the last one is revoked; make another with:"
                        + " handover keys rotate "
                        + use.option()
                        + ", then let it sign with --activate"));
  }

  /** Whether a key signs now, or may be made to at its first use. */
  public boolean hasCurrent(Use use) {
    List<KeyEntry> known = known(use);
    return known.isEmpty() || in(known, KeyState.CURRENT).isPresent();
  }

  /** The key that comes next, if one was made. */
  public Optional<KeyEntry> next(Use use) {
    return in(known(use), KeyState.NEXT);
  }

  /** Makes the key that comes next; the current one goes on signing. */
  public KeyEntry makeNext(Use use, String actor) {
    if (known(use).isEmpty()) {
      first(use);
    }
    Optional<KeyEntry> waiting = next(use);
    if (waiting.isPresent()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-44",
          "the next "
              + use
              + " is made already: "
              + waiting.get().fingerprint()
              + "; let it sign with: handover keys rotate "
              + use.option()
              + " --activate");
    }
    int generation = known(use).stream().mapToInt(KeyEntry::generation).max().orElse(0) + 1;
    return ledger.keys().enter(made(use, generation), actor);
  }

  /** The secret of a registered key; INTEGRITY where the keystore has another or none. */
  public SecretKey secret(KeyEntry key) {
    return kept(key.purpose(), key.caseId(), Profile.named(key.kind()), key.generation())
        .filter(secret -> secret.fingerprint().equals(key.fingerprint()))
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.INTEGRITY,
                    "HUB-KEY-41",
                    "the ledger knows the key "
                        + key.fingerprint()
                        + " ("
                        + key.purpose().words()
                        + "), but "
                        + keystore
                        + " does not hold it; copy the keystore of the hub that made it, or restore"
                        + " it from a backup"));
  }

  /** Enters what keystore and ledger had before there was a register, or what was never used. */
  public void enterAll(Path folder) {
    Keystore.signers(folder)
        .forEach(
            (caseId, profiles) ->
                profiles.forEach(profile -> enterFirst(Use.signing(caseId, profile))));
    if (Keystore.hasAuditKey(folder)) {
      enterFirst(auditUse());
    }
    for (CaseId caseId : ledger.caseKeys().cases()) {
      byte[] wrapped = ledger.caseKeys().find(caseId).orElseThrow();
      enterData(caseId, keystore.unwrap(wrapped, caseId));
    }
  }

  /** Whether the register lacks something that keystore or ledger have. */
  public static boolean isIncomplete(Ledger ledger, Path folder) {
    List<KeyEntry> all = ledger.keys().all();
    boolean signers =
        Keystore.signers(folder).keySet().stream()
            .anyMatch(caseId -> !holds(all, KeyPurpose.CASE_SIGNING, Optional.of(caseId)));
    boolean audit = Keystore.hasAuditKey(folder) && !holds(all, KeyPurpose.AUDIT, Optional.empty());
    return signers
        || audit
        || ledger.caseKeys().cases().stream()
            .anyMatch(caseId -> !holds(all, KeyPurpose.CASE_DATA, Optional.of(caseId)));
  }

  /** Enters a case's data keys where they are not known yet; the fingerprint they go by. */
  String enterData(CaseId caseId, CaseKeys keys) {
    String identifier = keys.identifier();
    if (ledger.keys().find(identifier).isEmpty()) {
      ledger.keys().enter(KeyEntry.ofData(caseId, identifier, clock.instant()), AuditChain.HUB);
    }
    return identifier;
  }

  private static boolean holds(List<KeyEntry> all, KeyPurpose purpose, Optional<CaseId> caseId) {
    return all.stream().anyMatch(key -> key.purpose() == purpose && key.caseId().equals(caseId));
  }

  private void enterFirst(Use use) {
    if (known(use).isEmpty()) {
      first(use);
    }
  }

  private KeyEntry first(Use use) {
    return ledger.keys().enter(made(use, 1).in(KeyState.CURRENT), AuditChain.HUB);
  }

  /** A key made now, or one that the keystore had before there was a register. */
  private KeyEntry made(Use use, int generation) {
    Instant now = clock.instant();
    Optional<SecretKey> old = kept(use.purpose(), use.caseId(), use.profile(), generation);
    Instant began =
        old.flatMap(secret -> secret.certificate().validFrom())
            .filter(from -> from.isBefore(now))
            .orElse(now);
    return entry(use, old.orElseGet(() -> make(use, generation)), generation, began);
  }

  private Optional<SecretKey> kept(
      KeyPurpose purpose, Optional<CaseId> caseId, Profile profile, int generation) {
    return purpose == KeyPurpose.AUDIT
        ? keystore.auditKey(profile, generation)
        : keystore.signingKey(caseId.orElseThrow(), profile, generation);
  }

  private SecretKey make(Use use, int generation) {
    return use.purpose() == KeyPurpose.AUDIT
        ? keystore.makeAuditKey(use.profile(), generation)
        : keystore.makeSigningKey(use.caseId().orElseThrow(), use.profile(), generation);
  }

  private KeyEntry entry(Use use, SecretKey secret, int generation, Instant made) {
    return KeyEntry.of(
        use.purpose(),
        use.caseId(),
        secret.certificate(),
        generation,
        made,
        new KeyEntry.Validity(Optional.of(made), Optional.of(made.plus(validity))));
  }

  private List<KeyEntry> known(Use use) {
    return ledger.keys().of(use.purpose(), use.caseId()).stream()
        .filter(key -> key.kind().equals(use.profile().word()))
        .toList();
  }

  private static Optional<KeyEntry> in(List<KeyEntry> keys, KeyState state) {
    return keys.stream().filter(key -> key.state() == state).findFirst();
  }

  private void requireNotOver(KeyEntry key, Use use) {
    if (key.validity().isOverAt(clock.instant())) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-KEY-43",
          "the "
              + use
              + ", "
              + key.fingerprint()
              + ", was valid until "
              + key.validity().until().orElseThrow()
              + "; make another with: handover keys rotate "
              + use.option()
              + ", then let it sign with --activate");
    }
  }
}

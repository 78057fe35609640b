package dev.handover.ledger;

import dev.handover.keys.Certificate;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The inventory of all keys: what each is for, where it stands in its life, who confirmed it. A key
 * serves one purpose and one case. What changes here is in the audit chain in the same transaction.
 */
public final class KeyRegister {
  private static final int MOST_CERTIFICATE = 1_000_000;
  private static final int MOST_HOW = 500;
  private static final int MOST_REASON = 1_000;
  private final Database database;
  private final AuditChain audit;

  KeyRegister(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Every key, in the order in which they were entered. */
  public List<KeyEntry> all() {
    return database.read(jdbc -> KeyTable.query(jdbc, ""));
  }

  public Optional<KeyEntry> find(String fingerprint) {
    return database.read(jdbc -> find(jdbc, fingerprint));
  }

  /** Those of a purpose and case (the hub's own where empty), in the order they were entered. */
  public List<KeyEntry> of(KeyPurpose purpose, Optional<CaseId> caseId) {
    return database.read(
        jdbc ->
            caseId
                .map(
                    id ->
                        KeyTable.query(
                            jdbc, "where purpose = ? and case_id = ?", purpose.name(), id.value()))
                .orElseGet(
                    () ->
                        KeyTable.query(
                            jdbc, "where purpose = ? and case_id is null", purpose.name())));
  }

  /**
   * Enters a key; one that is there stays as it is.
   *
   * @throws HandoverException CONFIGURATION where it serves another purpose or case already
   */
  public KeyEntry enter(KeyEntry fresh, String actor) {
    return locked(jdbc -> entered(jdbc, fresh, actor));
  }

  private KeyEntry entered(JdbcTemplate jdbc, KeyEntry fresh, String actor) {
    Optional<KeyEntry> known = find(jdbc, fresh.fingerprint());
    if (known.isPresent()) {
      requireSameUse(known.get(), fresh);
      return known.get();
    }
    fresh.certificate().ifPresent(text -> requireShort(fresh, text));
    KeyTable.insert(jdbc, fresh);
    audit.append(actor, "key entered", fresh.owner(), detail(fresh));
    return find(jdbc, fresh.fingerprint()).orElseThrow();
  }

  /**
   * Notes that a person compared the fingerprint of the buyer's certificate with the buyer: it is
   * the case's current one from now on, the former one is retiring.
   */
  public KeyEntry confirmBuyer(
      CaseId caseId, Certificate certificate, String actor, String how, Instant at) {
    return locked(
        jdbc -> {
          KeyEntry key = entered(jdbc, KeyEntry.ofBuyer(caseId, certificate, at), actor);
          requireNotRevoked(key);
          succeed(jdbc, key);
          String way = Database.fit(how, MOST_HOW);
          jdbc.update(
              """
              update key_register set confirmed_at = ?, confirmed_by = ?, confirmed_how = ?
              where fingerprint = ?""",
              Database.time(at),
              Database.fit(actor, 200),
              way,
              key.fingerprint());
          audit.append(actor, "certificate confirmed", key.owner(), detail(key) + ", by " + way);
          return find(jdbc, key.fingerprint()).orElseThrow();
        });
  }

  /** Makes a next key of the hub's own the current one; the former one is retiring. */
  public KeyEntry activate(String fingerprint, String actor) {
    return changed(
        fingerprint,
        (jdbc, key) -> {
          requireNotRevoked(key);
          succeed(jdbc, key);
          audit.append(actor, "key activated", key.owner(), detail(key));
        });
  }

  /** Lets a next key of the hub's own become the current one at that moment. */
  public KeyEntry activateAt(String fingerprint, Instant from, String actor) {
    return changed(
        fingerprint,
        (jdbc, key) -> {
          requireNotRevoked(key);
          jdbc.update(
              "update key_register set active_from = ? where fingerprint = ?",
              Database.time(from),
              fingerprint);
          audit.append(actor, "key to be activated", key.owner(), detail(key) + ", from " + from);
        });
  }

  /** From now on the key is not used and not believed any more. */
  public KeyEntry revoke(String fingerprint, String reason, String actor) {
    return changed(
        fingerprint,
        (jdbc, key) -> {
          String why = Database.fit(reason, MOST_REASON);
          KeyTable.state(jdbc, fingerprint, KeyState.REVOKED);
          jdbc.update(
              "update key_register set revoked_reason = ? where fingerprint = ?", why, fingerprint);
          audit.append(actor, "key revoked", key.owner(), detail(key) + ": " + why);
        });
  }

  /** Keeps a certificate whose owner has renewed it: the same key, with another validity. */
  public KeyEntry renew(Certificate certificate, String actor, Instant now) {
    return changed(
        certificate.fingerprint(),
        (jdbc, key) -> {
          requireShort(key, certificate.armoured());
          jdbc.update(
              "update key_register set valid_until = ?, certificate = ? where fingerprint = ?",
              certificate.validUntil(now).map(Database::time).orElse(null),
              certificate.armoured(),
              key.fingerprint());
          audit.append(actor, "certificate renewed", key.owner(), detail(key));
        });
  }

  /** Notes the use of keys, once for a run. */
  public void used(List<String> fingerprints, Instant at) {
    database.inTransaction(
        jdbc -> {
          for (String each : fingerprints) {
            jdbc.update(
                "update key_register set last_used_at = ? where fingerprint = ?",
                Database.time(at),
                each);
          }
          return fingerprints.size();
        });
  }

  private void succeed(JdbcTemplate jdbc, KeyEntry key) {
    KeyTable.query(jdbc, "where state = ?", KeyState.CURRENT.name()).stream()
        .filter(key::serves)
        .forEach(former -> KeyTable.state(jdbc, former.fingerprint(), KeyState.RETIRING));
    KeyTable.state(jdbc, key.fingerprint(), KeyState.CURRENT);
  }

  private KeyEntry changed(String fingerprint, Change change) {
    return locked(
        jdbc -> {
          change.make(jdbc, find(jdbc, fingerprint).orElseThrow(() -> unknown(fingerprint)));
          return find(jdbc, fingerprint).orElseThrow();
        });
  }

  private interface Change {
    void make(JdbcTemplate jdbc, KeyEntry key);
  }

  /** One at a time over all hubs: whoever appends to the audit chain waits here anyway. */
  private <T> T locked(Function<JdbcTemplate, T> work) {
    return database.inTransaction(
        jdbc -> {
          jdbc.queryForList("select seq from audit_head where id = 1 for update");
          return work.apply(jdbc);
        });
  }

  private static Optional<KeyEntry> find(JdbcTemplate jdbc, String fingerprint) {
    return KeyTable.query(jdbc, "where fingerprint = ?", fingerprint).stream().findFirst();
  }

  private static String detail(KeyEntry key) {
    return key.purpose().words() + " " + key.fingerprint();
  }

  private static void requireSameUse(KeyEntry known, KeyEntry fresh) {
    if (known.purpose() != fresh.purpose() || !known.caseId().equals(fresh.caseId())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-41",
          "key "
              + fresh.fingerprint()
              + " is "
              + use(known)
              + " already and cannot be "
              + use(fresh)
              + " too: a key serves one purpose and one case; ask its owner for another key for"
              + " this case");
    }
  }

  private static String use(KeyEntry key) {
    return "the key for "
        + key.purpose().words()
        + key.caseId().map(id -> " of case " + id).orElse("");
  }

  private static void requireNotRevoked(KeyEntry key) {
    if (key.state() == KeyState.REVOKED || key.state() == KeyState.DESTROYED) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-42",
          "key "
              + key.fingerprint()
              + " is "
              + key.state().word()
              + " and is not used again; take another key");
    }
  }

  private static void requireShort(KeyEntry key, String certificate) {
    if (certificate.length() > MOST_CERTIFICATE) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-43",
          "certificate "
              + key.fingerprint()
              + " is longer than a million characters; ask its owner for one without the"
              + " signatures of others (gpg --export-options export-minimal)");
    }
  }

  private static HandoverException unknown(String fingerprint) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-LED-44",
        "the ledger knows no key " + fingerprint + "; see handover keys list");
  }
}

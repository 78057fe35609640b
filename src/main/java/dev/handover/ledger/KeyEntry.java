package dev.handover.ledger;

import dev.handover.keys.Certificate;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger knows of one key, never the secret itself.
 *
 * @param fingerprint upper-case hex: 40 or 64 digits of a certificate, 32 of a case's data keys
 * @param caseId empty for the audit key
 * @param kind {@code openpgp} or {@code sm}; empty for data keys
 * @param generation which of the hub's own keys of that purpose, case and kind, from 1
 * @param activeFrom from when on a next key signs by itself
 * @param confirmation of a buyer's certificate: that somebody compared its fingerprint
 * @param certificate as text, where there is a public half
 */
public record KeyEntry(
    String fingerprint,
    KeyPurpose purpose,
    Optional<CaseId> caseId,
    String kind,
    String algorithm,
    int generation,
    KeyState state,
    Instant madeAt,
    Validity validity,
    Optional<Instant> activeFrom,
    Optional<Confirmation> confirmation,
    Optional<Instant> lastUsed,
    Optional<String> revokedReason,
    Optional<String> certificate) {

  /** From when and until when a key may be used; either may be open. */
  public record Validity(Optional<Instant> from, Optional<Instant> until) {
    /** Without an end. */
    public static final Validity OPEN = new Validity(Optional.empty(), Optional.empty());

    public boolean isOverAt(Instant now) {
      return until.filter(end -> !end.isAfter(now)).isPresent();
    }
  }

  /** Who compared a fingerprint with its owner, when, and by which way. */
  public record Confirmation(String by, Instant at, String how) {}

  /** A key of which there is a certificate, not yet used. */
  public static KeyEntry of(
      KeyPurpose purpose,
      Optional<CaseId> caseId,
      Certificate certificate,
      int generation,
      Instant madeAt,
      Validity validity) {
    return new KeyEntry(
        certificate.fingerprint(),
        purpose,
        caseId,
        certificate.profile().word(),
        certificate.algorithm(),
        generation,
        KeyState.NEXT,
        madeAt,
        validity,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(certificate.armoured()));
  }

  /** The buyer's certificate of a case, as it is in its file. */
  public static KeyEntry ofBuyer(CaseId caseId, Certificate certificate, Instant now) {
    Validity validity = new Validity(certificate.validFrom(), certificate.validUntil(now));
    return of(
        KeyPurpose.BUYER,
        Optional.of(caseId),
        certificate,
        1,
        certificate.validFrom().orElse(now),
        validity);
  }

  /** A case's data keys, which are in use from the first. */
  public static KeyEntry ofData(CaseId caseId, String identifier, Instant madeAt) {
    return new KeyEntry(
        identifier,
        KeyPurpose.CASE_DATA,
        Optional.of(caseId),
        "",
        "HMAC-SHA256, SipHash-2-4, AES-256-GCM",
        1,
        KeyState.CURRENT,
        madeAt,
        Validity.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same in another state. */
  public KeyEntry in(KeyState other) {
    return new KeyEntry(
        fingerprint,
        purpose,
        caseId,
        kind,
        algorithm,
        generation,
        other,
        madeAt,
        validity,
        activeFrom,
        confirmation,
        lastUsed,
        revokedReason,
        certificate);
  }

  /** As the audit chain names what it belongs to: the case, or the hub. */
  public String owner() {
    return caseId.map(CaseId::value).orElse(AuditChain.HUB);
  }

  /** For one purpose, one case and one kind there is one current key. */
  boolean serves(KeyEntry other) {
    return purpose == other.purpose && caseId.equals(other.caseId) && kind.equals(other.kind);
  }

  @Override
  public String toString() {
    return "KeyEntry[" + purpose.words() + " " + fingerprint + " " + state + "]";
  }
}

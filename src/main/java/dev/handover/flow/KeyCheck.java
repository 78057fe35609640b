package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.keys.Certificate;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells of keys that stop runs, or soon will. */
public final class KeyCheck {
  /** How long before a key's end it is told. */
  public static final Duration NOTICE = Duration.ofDays(30);

  private final Ledger ledger;
  private final Instant now;

  public KeyCheck(Ledger ledger, Instant now) {
    this.ledger = ledger;
    this.now = now;
  }

  /**
   * What is or will be wrong with a key.
   *
   * @param owner the case, or {@code hub}
   * @param stops whether runs are refused already
   */
  public record Finding(
      String owner, KeyPurpose purpose, String fingerprint, boolean stops, String text) {}

  /** What the register alone tells, of all cases and of the hub. */
  public List<Finding> all() {
    List<KeyEntry> keys = ledger.keys().all();
    return keys.stream().map(key -> of(key, keys)).flatMap(Optional::stream).toList();
  }

  /** What concerns a case, its certificate's file included. */
  public List<Finding> of(CaseFile file, String folder) {
    List<Finding> found = new ArrayList<>();
    CaseId caseId = file.id();
    boolean isNamed = file.buyer().certificate().isPresent();
    if (isNamed) {
      buyer(file, folder).ifPresent(found::add);
    }
    all().stream()
        .filter(finding -> finding.owner().equals(caseId.value()))
        .filter(finding -> !isNamed || finding.purpose() != KeyPurpose.BUYER)
        .forEach(found::add);
    return found;
  }

  private Optional<Finding> buyer(CaseFile file, String folder) {
    String fingerprint = "";
    try {
      Certificate certificate = BuyerFile.of(file);
      fingerprint = certificate.fingerprint();
      Optional<HandoverException> trouble = trouble(file.id(), certificate, folder);
      if (trouble.isEmpty()) {
        certificate.requireUsable(now);
        KeyEntry known = ledger.keys().find(fingerprint).orElseThrow();
        return certificate.validUntil(now).flatMap(until -> ending(known, until));
      }
      return Optional.of(finding(file, fingerprint, trouble.get()));
    } catch (HandoverException unusable) {
      return Optional.of(finding(file, fingerprint, unusable));
    }
  }

  private static Finding finding(CaseFile file, String fingerprint, HandoverException trouble) {
    return new Finding(
        file.id().value(), KeyPurpose.BUYER, fingerprint, true, trouble.getMessage());
  }

  /** Why nothing is sealed to this certificate of the case's buyer, if that is so. */
  Optional<HandoverException> trouble(CaseId caseId, Certificate buyer, String folder) {
    Optional<KeyEntry> known = ledger.keys().find(buyer.fingerprint());
    if (known.filter(key -> key.state() == KeyState.REVOKED).isPresent()) {
      return Optional.of(
          new HandoverException(
              ExitCode.GATE_CLOSED,
              "HUB-KEY-49",
              "the buyer's certificate of case "
                  + caseId
                  + ", "
                  + buyer.fingerprint()
                  + ", is revoked; ask the buyer for another, and confirm that one"));
    }
    boolean isOurs =
        known
            .filter(key -> key.purpose() == KeyPurpose.BUYER)
            .filter(key -> key.caseId().equals(Optional.of(caseId)))
            .filter(key -> key.state() == KeyState.CURRENT)
            .isPresent();
    return isOurs ? Optional.empty() : Optional.of(unconfirmed(caseId, buyer, folder));
  }

  private HandoverException unconfirmed(CaseId caseId, Certificate buyer, String folder) {
    Optional<KeyEntry> confirmed =
        ledger.keys().of(KeyPurpose.BUYER, Optional.of(caseId)).stream()
            .filter(key -> key.state() == KeyState.CURRENT)
            .filter(key -> key.kind().equals(buyer.profile().word()))
            .findFirst();
    String command =
        "handover keys confirm --case "
            + folder
            + " --fingerprint "
            + buyer.fingerprint()
            + " --how \"telephone\"";
    if (confirmed.isPresent()) {
      return new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-KEY-48",
          "case "
              + caseId
              + " names another certificate than the confirmed one: "
              + buyer.fingerprint()
              + " in place of "
              + confirmed.get().fingerprint()
              + "; find out who changed the file. If the buyer has a new certificate, have him"
              + " read its fingerprint to you by another way, then: "
              + command);
    }
    return new HandoverException(
        ExitCode.GATE_CLOSED,
        "HUB-KEY-47",
        "nobody has confirmed the buyer's certificate of case "
            + caseId
            + ", fingerprint "
            + buyer.fingerprint()
            + "; have the buyer read it to you by another way than the certificate came, then: "
            + command);
  }

  private Optional<Finding> of(KeyEntry key, List<KeyEntry> all) {
    boolean isCurrent = key.state() == KeyState.CURRENT;
    boolean isFollowed =
        all.stream().anyMatch(o -> o.state() == KeyState.CURRENT && sameUse(o, key));
    if (isCurrent) {
      return key.validity().until().flatMap(until -> ending(key, until));
    }
    if (isFollowed || key.state() == KeyState.RETIRING) {
      return Optional.empty();
    }
    boolean isNewest =
        all.stream().filter(o -> sameUse(o, key)).reduce((a, b) -> b).equals(Optional.of(key));
    if (!isNewest) {
      return Optional.empty();
    }
    String what = key.state() == KeyState.REVOKED ? "is revoked" : unused(key);
    return Optional.of(finding(key, true, what + ", and no other has taken its place"));
  }

  private static String unused(KeyEntry key) {
    return key.purpose() == KeyPurpose.BUYER ? "is not confirmed" : "is not activated";
  }

  private Optional<Finding> ending(KeyEntry key, Instant until) {
    if (!until.isAfter(now)) {
      return Optional.of(finding(key, true, "was valid until " + until));
    }
    return until.isAfter(now.plus(NOTICE))
        ? Optional.empty()
        : Optional.of(finding(key, false, "is valid only until " + until));
  }

  private static Finding finding(KeyEntry key, boolean stops, String what) {
    return new Finding(
        key.owner(),
        key.purpose(),
        key.fingerprint(),
        stops,
        "the key for "
            + key.purpose().words()
            + ", "
            + key.fingerprint()
            + ", "
            + what
            + remedy(key));
  }

  private static String remedy(KeyEntry key) {
    return switch (key.purpose()) {
      case BUYER -> "; ask the buyer for another and confirm it with: handover keys confirm";
      case CASE_SIGNING -> "; make another with: handover keys rotate --case FOLDER";
      case AUDIT -> "; make another with: handover keys rotate --audit";
      case CASE_DATA -> "";
    };
  }

  private static boolean sameUse(KeyEntry one, KeyEntry other) {
    return one.purpose() == other.purpose()
        && one.caseId().equals(other.caseId())
        && Objects.equals(one.kind(), other.kind());
  }
}

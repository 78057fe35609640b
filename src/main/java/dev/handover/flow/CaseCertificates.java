package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.ManifestJson;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunKeys;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Under which keys a run travels: only such as a person confirmed, and nobody revoked. */
public final class CaseCertificates {
  private static final Logger LOG = LoggerFactory.getLogger(CaseCertificates.class);
  private final Deals deals;
  private final Ledger ledger;
  private final OwnKeys own;
  private final Clock clock;

  CaseCertificates(Deals deals, Ledger ledger, OwnKeys own, Clock clock) {
    this.deals = deals;
    this.ledger = ledger;
    this.own = own;
    this.clock = clock;
  }

  /** Whom a run is sealed to, and who signs it. */
  record Pair(Certificate buyer, SecretKey signer) {}

  /**
   * The buyer's certificate that the case names, if it is the one whose fingerprint a person
   * compared: GATE_CLOSED where nobody did, INTEGRITY where it is another.
   */
  Certificate requireConfirmed(CaseFile file) {
    Certificate buyer = BuyerFile.of(file);
    KeyCheck check = new KeyCheck(ledger, clock.instant());
    String folder = deals.folder(file.id());
    buyer.requireUsable(clock.instant());
    check.trouble(file.id(), buyer, folder).ifPresent(CaseCertificates::refuse);
    keepRenewed(buyer);
    check.of(file, folder).stream()
        .filter(finding -> !finding.stops())
        .forEach(finding -> LOG.warn("case {}: {} [HUB-KEY-45]", file.id(), finding.text()));
    return buyer;
  }

  private static void refuse(HandoverException trouble) {
    throw trouble;
  }

  /**
   * The keys of a new run, or those that the unfinished one began with; of another profile it has
   * sent nothing yet, so that it may go on with the present ones.
   */
  Pair forRun(CaseId caseId, Certificate confirmed, Optional<Run> unfinished) {
    Profile profile = confirmed.profile();
    Optional<RunKeys.Pair> began = unfinished.flatMap(run -> ledger.runKeys().of(run.id()));
    Optional<KeyEntry> buyer = began.flatMap(keys -> of(keys.buyer(), profile));
    Optional<KeyEntry> signer = began.flatMap(keys -> of(keys.signer(), profile));
    if (buyer.isEmpty() || signer.isEmpty()) {
      return new Pair(confirmed, own.current(OwnKeys.Use.signing(caseId, profile)));
    }
    requireNotRevoked(ledger, unfinished.get().id());
    Certificate sealedTo =
        buyer.get().fingerprint().equals(confirmed.fingerprint())
            ? confirmed
            : certificate(buyer.get());
    requireUsable(sealedTo, unfinished.get());
    return new Pair(sealedTo, own.secret(signer.get()));
  }

  private Optional<KeyEntry> of(String fingerprint, Profile profile) {
    return ledger.keys().find(fingerprint).filter(key -> key.kind().equals(profile.word()));
  }

  /** Notes under which keys a run begins or goes on, and that they were used. */
  void began(Run run, Pair pair, CaseKeys data) {
    RunKeys.Pair keys = new RunKeys.Pair(pair.signer().fingerprint(), pair.buyer().fingerprint());
    if (!ledger.runKeys().of(run.id()).equals(Optional.of(keys))) {
      ledger.runKeys().keep(run.id(), keys);
    }
    String identifier = own.enterData(run.caseId(), data);
    ledger.keys().used(List.of(keys.signer(), keys.buyer(), identifier), clock.instant());
  }

  /** The certificate to which a run was sealed, whatever the case names by now. */
  Certificate sealedTo(Run run) {
    Optional<String> fingerprint =
        ledger
            .runKeys()
            .of(run.id())
            .map(RunKeys.Pair::buyer)
            .or(
                () ->
                    ledger
                        .manifests()
                        .find(run.id())
                        .map(kept -> new ManifestJson().read(kept.content()).keys().buyer()));
    Optional<KeyEntry> known = fingerprint.flatMap(ledger.keys()::find);
    if (known.filter(key -> key.state() != KeyState.CURRENT).isPresent()) {
      return certificate(known.get());
    }
    Certificate file = BuyerFile.of(deals.of(run.caseId()).file());
    return known
        .filter(key -> !key.fingerprint().equals(file.fingerprint()))
        .map(CaseCertificates::certificate)
        .orElse(file); // of the same key, as its owner renewed it
  }

  boolean isRevoked(Certificate certificate) {
    return ledger
        .keys()
        .find(certificate.fingerprint())
        .filter(key -> key.state() == KeyState.REVOKED)
        .isPresent();
  }

  private void keepRenewed(Certificate buyer) {
    Optional<KeyEntry> known = ledger.keys().find(buyer.fingerprint());
    if (known.isPresent() && !known.get().certificate().equals(Optional.of(buyer.armoured()))) {
      ledger.keys().renew(buyer, AuditChain.HUB, clock.instant());
    }
  }

  private static Certificate certificate(KeyEntry key) {
    byte[] text = key.certificate().orElseThrow().getBytes(StandardCharsets.US_ASCII);
    return Profile.named(key.kind()).read(text);
  }

  /** Stops a run whose own keys are not to be trusted any more, before its next window too. */
  static void requireNotRevoked(Ledger ledger, RunId run) {
    Optional<KeyEntry> revoked = revoked(ledger, run);
    if (revoked.isPresent()) {
      KeyEntry key = revoked.get();
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-KEY-46",
          "run "
              + run
              + " began with the key "
              + key.fingerprint()
              + " ("
              + key.purpose().words()
              + "), which is revoked; give that run up with: handover run --afresh (in a cut-over:"
              + " handover cutover --call-off)");
    }
  }

  /** The key of a run that was revoked since it began, if one was. */
  public static Optional<KeyEntry> revoked(Ledger ledger, RunId run) {
    return ledger.runKeys().of(run).stream()
        .flatMap(keys -> Stream.of(keys.buyer(), keys.signer()))
        .flatMap(fingerprint -> ledger.keys().find(fingerprint).stream())
        .filter(key -> key.state() == KeyState.REVOKED)
        .findFirst();
  }

  /** The certificate is not the one that the case names now: to renew that one would not help. */
  private void requireUsable(Certificate sealedTo, Run run) {
    try {
      sealedTo.requireUsable(clock.instant());
    } catch (HandoverException e) {
      throw new HandoverException(
          e.exitCode(),
          e.code(),
          e.plainMessage()
              + "; run "
              + run.id()
              + " began with it: have it renewed, or give the run up with: handover run --afresh",
          e);
    }
  }
}

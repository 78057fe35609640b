package dev.handover.flow;

import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Manifests;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The chain of manifests in the ledger, followed link by link through their very bytes. */
final class ManifestChain {
  private final Ledger ledger;
  private final ManifestJson json = new ManifestJson();

  ManifestChain(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A chain without a gap.
   *
   * @param runs how many runs it holds, with the last
   */
  record Proof(int runs, RunId first, RunId last, String lastManifestSha256) {}

  /** Follows the chain back from its last run; refuses one that misses any delivered run. */
  Proof verify(CaseId caseId, RunId last) {
    Set<RunId> seen = new LinkedHashSet<>();
    Optional<RunId> next = Optional.of(last);
    Optional<String> promised = Optional.empty();
    RunId first = last;
    while (next.isPresent()) {
      first = next.get();
      if (!seen.add(first)) {
        throw broken(caseId, "run " + first + " follows on itself");
      }
      Manifest manifest = manifest(caseId, first, promised);
      next = manifest.previous().map(Manifest.Previous::run);
      promised = manifest.previous().map(Manifest.Previous::manifestSha256);
    }
    for (Run run : ledger.runs().of(caseId)) {
      if (run.state().isWithTheBuyer() && !seen.contains(run.id())) {
        throw broken(caseId, "delivered run " + run.id() + " is not in it");
      }
    }
    return new Proof(
        seen.size(),
        first,
        last,
        ledger.runs().find(last).flatMap(Run::manifestSha256).orElseThrow());
  }

  /** Whether a run's manifest says of itself that it is the last. */
  boolean isFinal(RunId run) {
    return ledger
        .manifests()
        .find(run)
        .filter(kept -> json.read(kept.content()).isFinal())
        .isPresent();
  }

  private Manifest manifest(CaseId caseId, RunId id, Optional<String> promised) {
    Manifests.Kept kept =
        ledger
            .manifests()
            .find(id)
            .orElseThrow(() -> broken(caseId, "the manifest of run " + id + " is not kept"));
    String sha256 = Sha256.hex(kept.content());
    boolean isRecorded =
        ledger.runs().find(id).flatMap(Run::manifestSha256).filter(sha256::equals).isPresent();
    if (!isRecorded || promised.filter(digest -> !digest.equals(sha256)).isPresent()) {
      throw broken(caseId, "the manifest of run " + id + " is not the one that was sent");
    }
    Manifest manifest = json.read(kept.content());
    if (!manifest.run().equals(id) || !manifest.caseId().equals(caseId)) {
      throw broken(caseId, "the manifest of run " + id + " is of another run");
    }
    return manifest;
  }

  private static HandoverException broken(CaseId caseId, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-CUT-03",
        "the chain of manifests of case "
            + caseId
            + " is broken: "
            + what
            + "; keep the ledger and find out who changed it");
  }
}

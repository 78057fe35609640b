package dev.handover.audit;

import dev.handover.delivery.ManifestJson;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.ChainCheck;
import dev.handover.ledger.Finding;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Manifests;
import dev.handover.ledger.Run;
import dev.handover.ledger.Witness;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the ledger's own chain against the manifests that the ledger keeps, which remember its
 * heads and whose signing the chain itself notes, and against anchors from outside.
 */
public final class LedgerCheck {
  private static final String SIGNED = "manifest signed";
  private final Ledger ledger;

  public LedgerCheck(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A manifest that the ledger keeps. */
  private record Kept(Run run, String sha256) {
    String subject() {
      return run.caseId() + "/" + run.id();
    }

    /** A manifest of a run that was given up is kept as well, and was never sent. */
    boolean wasSent() {
      return run.manifestSha256().isPresent();
    }
  }

  /** What is wrong, and how far the chain goes. */
  public Verdict verdict(Anchors anchors) {
    List<Finding> findings = new ArrayList<>();
    List<Witness> witnesses =
        new ArrayList<>(anchors.good().stream().map(Anchor::witness).toList());
    // Before the chain: the entry of each manifest sent so far is then below the head.
    List<Kept> kept = kept(witnesses, findings);
    Map<String, String> noted = new HashMap<>();
    ChainCheck check =
        ledger
            .audit()
            .check(
                witnesses,
                entry -> {
                  if (entry.act().equals(SIGNED)) {
                    noted.put(entry.subject(), entry.detail());
                  }
                });
    findings.forEach(check::add);
    for (Kept each : kept) {
      if (each.wasSent() && !each.sha256.equals(noted.get(each.subject()))) {
        check.add(Finding.of(Finding.Kind.MANIFEST, "the manifest of run " + each.run.id()));
      }
    }
    return Verdict.of(check, anchors, kept.size());
  }

  private List<Kept> kept(List<Witness> witnesses, List<Finding> findings) {
    List<Kept> all = new ArrayList<>();
    for (RunId id : ledger.manifests().runs()) {
      Optional<Manifests.Kept> document = ledger.manifests().find(id);
      Optional<Run> run = ledger.runs().find(id);
      if (document.isEmpty() || run.isEmpty()) {
        continue;
      }
      byte[] content = document.get().content();
      all.add(new Kept(run.get(), Sha256.hex(content)));
      try {
        witnesses.add(Anchors.anchor(new ManifestJson().read(content)).witness());
      } catch (HandoverException e) {
        findings.add(Finding.of(Finding.Kind.MANIFEST, "the manifest of run " + id));
      }
    }
    return all;
  }

  /** The chain's newest head, and when its entry was made. */
  public static Optional<AuditChain.Entry> newest(Ledger ledger) {
    return ledger.audit().before(Long.MAX_VALUE, 1).stream().findFirst();
  }
}

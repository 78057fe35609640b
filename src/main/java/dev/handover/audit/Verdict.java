package dev.handover.audit;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.ChainCheck;
import dev.handover.ledger.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a chain told.
 *
 * @param count how much is wrong; {@code findings} hold the first thousand
 * @param head the last entry's place and hash
 * @param time of that entry, where it is shown
 * @param anchors from outside, against which it was held
 * @param manifests of the ledger's own, against which it was held too
 */
public record Verdict(
    List<Finding> findings,
    long count,
    AuditChain.Head head,
    Optional<Instant> time,
    List<Anchor> anchors,
    int manifests) {

  public Verdict {
    findings = List.copyOf(findings);
    anchors = List.copyOf(anchors);
  }

  static Verdict of(ChainCheck check, Anchors anchors, int manifests) {
    List<Finding> all = new ArrayList<>(anchors.findings());
    all.addAll(check.findings());
    return new Verdict(
        all,
        check.count() + anchors.findings().size(),
        check.reached(),
        check.last().map(AuditChain.Entry::time),
        anchors.good(),
        manifests);
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return count == 0;
  }

  /** The newest entry that an anchor holds; what comes after it rests on the hub's word alone. */
  public long anchored() {
    return anchors.stream()
        .mapToLong(each -> each.head().sequence())
        .filter(sequence -> sequence <= head.sequence())
        .max()
        .orElse(0);
  }

  /**
   * The anchor that was signed last while the chain still ended where it ends now. Where there is
   * none, entries after the last one may have been cut off.
   */
  public Optional<Anchor> latest() {
    return anchors.stream()
        .filter(each -> each.head().equals(head))
        .filter(each -> time.map(each.at()::isAfter).orElse(false))
        .max(Comparator.comparing(Anchor::at));
  }
}

package dev.handover.law;

import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.util.Set;

/** Takes evidence in from people: what a person may not write alone is refused. */
public final class EvidenceDesk {
  private static final Set<String> OF_TWO_PEOPLE = Set.of(Gates.APPROVAL, Gates.WAIVER);
  private static final int MOST_SCORE = 100;
  private final Ledger ledger;

  public EvidenceDesk(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Records it; the id it got. CONFIGURATION where it does not say what evidence must. */
  public long add(Evidence.Entry entry, Instant at, String actor) {
    if (OF_TWO_PEOPLE.contains(entry.kind())) {
      throw refused(
          "HUB-LAW-30",
          "approvals and waivers take two people; use: handover approve case, or: handover approve"
              + " waiver");
    }
    if (!entry.kind().matches("[a-z][a-z0-9-]{0,39}")) {
      throw refused(
          "HUB-LAW-31", "--kind takes lower-case letters, digits and hyphens, at most 40");
    }
    if (entry.owner().isBlank() || entry.title().isBlank()) {
      throw refused("HUB-LAW-32", "evidence has a title and an owner; say both: --title, --owner");
    }
    if (entry.sha256().filter(digest -> !digest.matches("[0-9a-f]{64}")).isPresent()) {
      throw refused("HUB-LAW-33", "--sha256 takes the 64 hex digits that sha256sum prints");
    }
    if (entry.until().filter(last -> last.isBefore(entry.from())).isPresent()) {
      throw refused("HUB-LAW-34", "it would end before it begins; look at --from and --until");
    }
    if (entry.score().filter(score -> score < 0 || score > MOST_SCORE).isPresent()) {
      throw refused("HUB-LAW-35", "--score is a number from 0 to 100");
    }
    if (entry.kind().equals(Obligations.EXPORT)
        && Mechanism.of(entry.party()).filter(each -> each != Mechanism.NONE).isEmpty()) {
      throw refused(
          "HUB-LAW-37",
          "evidence of an export says which mechanism is in place: --party contract, or: --party"
              + " assessment");
    }
    return ledger.evidence().add(entry, at, actor);
  }

  private static HandoverException refused(String code, String what) {
    return new HandoverException(ExitCode.CONFIGURATION, code, what);
  }
}

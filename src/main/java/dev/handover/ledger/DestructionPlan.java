package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan of destruction at the seller.
 *
 * @param content canonical JSON, numbers and digests alone
 * @param sha256 of the content; what two people agree on
 * @param told when the subjects were told, where that was recorded
 * @param begun when the first row went, and in whose name
 * @param proposal the approval that was used
 * @param ended when the last window was done, or when it was broken off
 */
public record DestructionPlan(
    String id,
    CaseId caseId,
    String content,
    String sha256,
    State state,
    Instant madeAt,
    String madeBy,
    Optional<Told> told,
    Optional<Begun> begun,
    Optional<Instant> ended) {
  /** How far it is. */
  public enum State {
    /** It waits: for a notice, for a second person, for somebody to carry it out. */
    PLANNED,
    /** It was agreed on and begun. */
    BEGUN,
    /** All that could be destroyed is. */
    PURGED,
    /** A newer plan took its place before it was begun. */
    REPLACED,
    /** A newer plan took its place after it was begun; what it did stands in its windows. */
    BROKEN_OFF;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** That the subjects were told, and the digest of what shows it. */
  public record Told(Instant at, String by, String sha256) {}

  /** That it was begun under an approval. */
  public record Begun(Instant at, String by, String proposal) {}
}

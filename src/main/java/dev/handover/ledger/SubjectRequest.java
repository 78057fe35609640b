package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one person asked for. It knows the person by keyed digests alone.
 *
 * @param id 12 hex digits
 * @param persons digests of the subject, 32 hex digits each; several where the source has several
 *     records of the person
 * @param due when the answer is due, and {@code ground}: by what
 * @param run the run that carried it to the buyer
 */
public record SubjectRequest(
    String id,
    CaseId caseId,
    RequestKind kind,
    RequestState state,
    List<String> persons,
    Instant lodgedAt,
    String lodgedBy,
    Instant due,
    String ground,
    String owner,
    Optional<Identity> identity,
    Optional<Instant> executedAt,
    Optional<RunId> run,
    Optional<Answer> answer) {
  public SubjectRequest {
    persons = List.copyOf(persons);
  }

  /** How, by whom and when it was made sure that the right person asks. */
  public record Identity(String how, String by, Instant at) {}

  /** What the person was told: no value of a record. */
  public record Answer(Instant at, String text) {}

  /** Whether the person waits for an answer. */
  public boolean isOpen() {
    return answer.isEmpty();
  }

  public boolean isOverdue(Instant now) {
    return isOpen() && now.isAfter(due);
  }

  @Override
  public String toString() {
    return "SubjectRequest[" + id + ", " + kind + ", " + state + "]";
  }
}

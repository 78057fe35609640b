package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one person asked for. It knows the person by keyed digests alone.
 *
 * @param id 12 hex digits
 * @param persons digests of the subject, 32 hex digits each; several where the source has several
 *     records of the person
 * @param lodgedAt when it was entered; it may have been received before
 * @param due when the answer is due, and {@code ground}: by what
 * @param run the run that carried it to the buyer
 * @param said by what somebody asked whom the hub found nowhere
 * @param extension that of the answer's day, once
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
    Optional<Answer> answer,
    Instant receivedAt,
    Optional<Said> said,
    Optional<Extension> extension) {
  public SubjectRequest {
    persons = List.copyOf(persons);
  }

  /** How, by whom and when it was made sure that the right person asks. */
  public record Identity(String how, String by, Instant at) {}

  /** What the person was told: no value of a record. */
  public record Answer(Instant at, String text) {}

  /** The name of an identifier, and the digests of its value: one for each way it is cleaned. */
  public record Said(String by, Set<String> digests) {
    public Said {
      digests = Set.copyOf(digests);
    }
  }

  /** When and why the day of the answer was put off. */
  public record Extension(Instant at, String why) {}

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

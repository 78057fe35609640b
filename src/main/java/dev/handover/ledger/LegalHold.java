package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An order that something be kept, whatever the clocks say.
 *
 * @param dataClass the class's word; empty unless it is about one
 * @param owner who answers for it
 * @param reviewOn the day by which somebody looks whether it is still needed
 * @param digests how many keyed digests it knows the person by; 0 unless it is about one
 * @param released absent while it holds
 */
public record LegalHold(
    long id,
    CaseId caseId,
    Scope scope,
    String dataClass,
    String reason,
    String owner,
    LocalDate reviewOn,
    Instant setAt,
    String setBy,
    int digests,
    Optional<Release> released) {

  /** What a hold is about. */
  public enum Scope {
    CASE,
    CLASS,
    SUBJECT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its end. */
  public record Release(Instant at, String by, String why) {}

  /** What it is about, in a few words: {@code class contact}. */
  public String what() {
    return switch (scope) {
      case CASE -> "the whole case";
      case CLASS -> "class " + dataClass;
      case SUBJECT -> "one person";
    };
  }
}

package dev.handover.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What every run obeys until it is ended: a person who is kept back, or one corrected field.
 *
 * @param entity empty for a person
 * @param digest of the subject, or of the record's key in its entity: 32 hex digits
 * @param field the field as it is delivered; empty for a person
 * @param value the corrected value, only in memory; empty for a person
 * @param endedWhy why it holds no more
 */
public record SubjectOrder(
    long id,
    String request,
    RequestKind kind,
    String entity,
    String digest,
    String field,
    String value,
    Instant placedAt,
    Optional<Instant> endedAt,
    String endedWhy) {

  /** A person, kept back. */
  public static SubjectOrder person(RequestKind kind, String digest) {
    return fresh(kind, "", digest, "", "");
  }

  /** One field of one record, corrected. */
  public static SubjectOrder correction(String entity, String key, String field, String value) {
    return fresh(RequestKind.CORRECT, entity, key, field, value);
  }

  private static SubjectOrder fresh(
      RequestKind kind, String entity, String digest, String field, String value) {
    return new SubjectOrder(
        0, "", kind, entity, digest, field, value, Instant.EPOCH, Optional.empty(), "");
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "SubjectOrder[" + id + ", " + kind + ", " + entity + ", " + field + "]";
  }
}

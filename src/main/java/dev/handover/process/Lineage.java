package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Slice;
import java.util.HexFormat;

/**
 * The keyed digests under which the ledger remembers records: one domain each for subjects, keys,
 * contents and identifying fields, so that none can be matched with another.
 */
public final class Lineage {
  private final KeyedDigest lineage;

  public Lineage(KeyedDigest lineage) {
    this.lineage = lineage;
  }

  /** That of a decision's domain: persons, or the records of an entity by their keys. */
  KeyedDigest domain(String domain) {
    return domain.equals(Decision.SUBJECTS) ? subject() : key(domain);
  }

  /**
   * The person: the same value of a subject column in any entity of the case gives the same digest.
   */
  public KeyedDigest subject() {
    return lineage.domain("subject");
  }

  /** The person's digest as text: 32 hex digits. */
  public String person(String subject) {
    byte[] digest = new byte[KeyedDigest.BYTES];
    digest(subject(), Slice.of(subject), digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  /** A record of one entity, by its key as the ledger remembers it: 32 hex digits. */
  public String record(CompiledMapping mapping, String key) {
    Slice value = Slice.of(key);
    mapping.remembered(value);
    byte[] digest = new byte[KeyedDigest.BYTES];
    key(mapping.mapping().entity())
        .digest(value.bytes, value.start, Math.max(0, value.length), digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  /** A record of one entity, by the source's key. */
  KeyedDigest key(String entity) {
    return lineage.domain("key/" + entity);
  }

  /** The values by which two records of an entity are one person, in one of the declared ways. */
  KeyedDigest agreement(String entity, int way) {
    return lineage.domain("duplicate/" + way + "/" + entity);
  }

  /** What of a record was delivered. */
  KeyedDigest content(String entity) {
    return lineage.domain("content/" + entity);
  }

  /** The source's mark of a record's last change. */
  KeyedDigest mark(String entity) {
    return lineage.domain("mark/" + entity);
  }

  /** What the source said of a field when somebody corrected it. */
  KeyedDigest said(String entity, String field) {
    return lineage.domain("said/" + field + "/" + entity);
  }

  /** A value of a field marked {@code identifier: true}, by the name it was delivered under. */
  public KeyedDigest identifier(String field) {
    return lineage.domain("identifier/" + field);
  }

  /** Whether there is nothing to tell a record or a person by: no value, or blanks alone. */
  static boolean isBlank(Slice value) {
    for (int i = value.start; i < value.start + value.length; i++) {
      if (value.bytes[i] > ' ' || value.bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Digests a subject's value without the blanks that a CHAR column leaves at its ends. */
  public static void digest(KeyedDigest domain, Slice value, byte[] into, int start) {
    int from = value.start;
    int to = value.start + value.length;
    while (from < to && value.bytes[from] == ' ') {
      from++;
    }
    while (to > from && value.bytes[to - 1] == ' ') {
      to--;
    }
    domain.digest(value.bytes, from, to - from, into, start);
  }
}

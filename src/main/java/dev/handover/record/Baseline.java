package dev.handover.record;

/**
 * What the buyer holds of one window, in bytes sorted by key digest, from which the next delta is
 * told. Each entry is: key digest (16), subject digest (16, zeros where the entity has no subject),
 * content digest (16), mark of the last change (8) and flags (1) as {@link Held} knows them, length
 * of the reference (2, big-endian), the reference as delivered (encrypted where it is not a
 * pseudonym). An entry with an empty reference says that the buyer no longer holds the record.
 */
public record Baseline(int count, byte[] entries) {
  /** Nothing delivered. */
  public static final Baseline EMPTY = new Baseline(0, new byte[0]);

  @Override
  public String toString() {
    return "Baseline[" + count + "]";
  }
}

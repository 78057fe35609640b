package dev.handover.record;

/**
 * What the buyer holds of one window, in bytes sorted by key digest, from which the next delta is
 * told. Each entry is: key digest (16), subject digest (16, zeros where the entity has no subject),
 * content digest (16), mark of the last change (8) and flags (1) as {@link Held} knows them, length
 * of the reference (2, big-endian), the reference as delivered. An entry with an empty reference
 * says that the buyer no longer holds the record.
 */
public record Baseline(int count, byte[] entries) {
  /** Bytes of a digest. */
  public static final int DIGEST = 16;

  /** Bytes of the mark of the last change. */
  public static final int MARK = 8;

  /** Where the mark begins in an entry. */
  public static final int MARK_AT = 3 * DIGEST;

  /** Where the flags stand in an entry. */
  public static final int FLAGS_AT = MARK_AT + MARK;

  /** Bytes of an entry before its reference. */
  public static final int FIXED = FLAGS_AT + 3;

  /** Nothing delivered. */
  public static final Baseline EMPTY = new Baseline(0, new byte[0]);

  @Override
  public String toString() {
    return "Baseline[" + count + "]";
  }
}

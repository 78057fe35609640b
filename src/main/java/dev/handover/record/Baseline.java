package dev.handover.record;

/**
 * What the buyer holds of one window, in bytes sorted by key digest, from which the next delta is
 * told. Each entry is: key digest (16), subject digest (16, zeros where the entity has no subject),
 * content digest (16), length of the reference (2, big-endian), the reference as delivered
 * (encrypted where it is not a pseudonym).
 */
public record Baseline(int count, byte[] entries) {
  /** Nothing delivered. */
  public static final Baseline EMPTY = new Baseline(0, new byte[0]);

  @Override
  public String toString() {
    return "Baseline[" + count + "]";
  }
}

package dev.handover.record;

/**
 * Whose data a parcel holds: the keyed digests of one field's values, 16 bytes each, sorted as
 * unsigned bytes, without repeats.
 *
 * @param field {@code subject}, or the mapping's name of a field marked {@code identifier: true}
 */
public record Exposure(String field, byte[] digests) {
  /** The field name under which the digests of subjects are kept. */
  public static final String SUBJECT = "subject";

  public int count() {
    return digests.length / 16;
  }

  @Override
  public String toString() {
    return "Exposure[" + field + ", " + count() + "]";
  }
}

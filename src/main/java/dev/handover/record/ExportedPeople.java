package dev.handover.record;

/**
 * Whose data a window takes out of a country, each person once.
 *
 * @param entries 17 bytes each, sorted as unsigned bytes: the hub's digest of the person (16), and
 *     1 where something sensitive of that person is among it, else 0
 */
public record ExportedPeople(byte[] entries) {
  /** Bytes of an entry. */
  public static final int ENTRY = 17;

  /** Bytes of a person's digest. */
  public static final int DIGEST = 16;

  /** Nobody: the data stay in the country, or are nobody's. */
  public static final ExportedPeople NONE = new ExportedPeople(new byte[0]);

  public int count() {
    return entries.length / ENTRY;
  }

  /** Of how many something sensitive is among it. */
  public int sensitive() {
    int found = 0;
    for (int at = DIGEST; at < entries.length; at += ENTRY) {
      found += entries[at];
    }
    return found;
  }

  @Override
  public String toString() {
    return "ExportedPeople[" + count() + "]";
  }
}

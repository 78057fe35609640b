package dev.handover.record;

/**
 * What was decided about the persons of a window, and by which mapping and moment, as the room
 * {@code process} writes it.
 *
 * @param content names its persons by the first half of a keyed digest; empty where nobody was
 *     asked
 */
public record Decided(byte[] content) {
  /** Of a window whose records ask nothing of a person. */
  public static final Decided NONE = new Decided(new byte[0]);

  @Override
  public String toString() {
    return "Decided[" + content.length + " bytes]";
  }
}

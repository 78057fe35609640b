package dev.handover.cli.preview;

import java.util.List;
import java.util.Optional;

/**
 * One field of a previewed record, as a reader may see it.
 *
 * @param before the seller's columns with their values, masked where they must be
 * @param to the name at the buyer; empty for a column that is only read to decide
 * @param after what the buyer sees; empty where nothing arrives
 * @param what what happens to it, and why, in words
 * @param state how it is to be marked
 */
public record FieldView(
    List<Cell> before, String to, Optional<String> after, String what, State state) {
  /** Whether something about the field is to be noticed. */
  public enum State {
    PLAIN,
    /** Travels with a remark, or empty on purpose. */
    NOTED,
    /** Breaks a rule of its own. */
    BROKEN
  }

  /** A column and its value; an absent one is said to be so. */
  public record Cell(String column, Optional<String> value) {
    @Override
    public String toString() {
      return "Cell[" + column + "]";
    }
  }

  @Override
  public String toString() {
    return "FieldView[" + to + ", " + state + "]";
  }
}

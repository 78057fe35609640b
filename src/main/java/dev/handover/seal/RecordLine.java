package dev.handover.seal;

import java.util.Map;
import java.util.Optional;

/**
 * One line as the buyer reads it: a record to keep, or the order to delete one.
 *
 * @param reason why it must be deleted; empty for an upsert
 * @param record the fields in the mapping's order, values as text whatever their type, absent ones
 *     empty; without fields for a delete
 */
public record RecordLine(
    Op op, String ref, Optional<String> reason, Map<String, Optional<String>> record) {

  /** What the buyer does with the record. */
  public enum Op {
    UPSERT,
    DELETE;

    static Optional<Op> named(String name) {
      return switch (name) {
        case "upsert" -> Optional.of(UPSERT);
        case "delete" -> Optional.of(DELETE);
        default -> Optional.empty();
      };
    }
  }

  @Override
  public String toString() {
    return "RecordLine[" + op + ", " + record.keySet() + "]";
  }
}

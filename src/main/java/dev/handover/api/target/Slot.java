package dev.handover.api.target;

import dev.handover.api.Template;
import java.util.List;
import java.util.Optional;

/**
 * A place for something of a record: its reference, its id in the API, a field, or the id of the
 * record of another entity whose reference a field holds, written {@code guest_ref@guest}.
 *
 * @param name {@code ref}, {@code id} or a field's name
 * @param of the other entity
 */
public record Slot(String name, Optional<String> of) {
  /** The record's reference. */
  public static final Slot REF = new Slot("ref", Optional.empty());

  /** The record's own id in the API. */
  public static final Slot ID = new Slot("id", Optional.empty());

  /** Reads what stands in braces. */
  public static Slot of(String text) {
    int at = text.lastIndexOf('@');
    return at < 0
        ? new Slot(text, Optional.empty())
        : new Slot(text.substring(0, at), Optional.of(text.substring(at + 1)));
  }

  /** What fills a path's places, in order. */
  public static List<Slot> in(Template path) {
    return path.places().stream().map(Slot::of).toList();
  }

  /** Whether it is a field of the record. */
  public boolean isField() {
    return !equals(REF) && !equals(ID);
  }
}

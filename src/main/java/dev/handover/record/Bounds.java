package dev.handover.record;

import java.util.Optional;

/**
 * The key range of a window: {@code from} inclusive, {@code to} exclusive, as the database printed
 * them and as only the database compares them; an absent end is open.
 */
public record Bounds(Optional<String> from, Optional<String> to) {
  /** Every key there is. */
  public static final Bounds ALL = new Bounds(Optional.empty(), Optional.empty());

  /** Keys may identify people: says only which ends are open. */
  @Override
  public String toString() {
    return "Bounds["
        + (from.isPresent() ? "from…" : "open…")
        + (to.isPresent() ? "to" : "open")
        + "]";
  }
}

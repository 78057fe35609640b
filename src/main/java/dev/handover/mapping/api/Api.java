package dev.handover.mapping.api;

import dev.handover.api.Access;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A seller's API, of whose lists each is a table.
 *
 * @param access the way into it
 * @param nothing texts that stand for no value, beside {@code null}
 * @param sparse whether fields without a value are left out, so that a missing one is no drift
 * @param times moments that are written in a way of their own
 */
public record Api(
    Access access,
    Set<String> nothing,
    boolean sparse,
    Optional<Times> times,
    List<ApiTable> tables) {
  public Api {
    nothing = Set.copyOf(nothing);
    tables = List.copyOf(tables);
  }

  /** Scheme and host, which is all that may be told of an address. */
  public String host() {
    return access.host();
  }

  @Override
  public String toString() {
    return "Api[" + host() + "]";
  }
}

package dev.handover.api.target;

import dev.handover.api.Access;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A buyer's API that records are written into by their references.
 *
 * @param key the header that carries what makes a repeated request the same one; empty where the
 *     API must not see it
 * @param stopAfter at how many refusals in a row one stops and asks a person
 * @param leave entities that were written once and whose records stay in the API
 */
public record Target(
    Access access,
    Optional<String> key,
    int stopAfter,
    Set<String> leave,
    Map<String, TargetEntity> entities) {
  public Target {
    leave = Set.copyOf(leave);
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
  }

  /** Whether the API's own id of an entity's records must be known. */
  public boolean needsId(String entity) {
    return entities.get(entity).needsOwnId()
        || entities.values().stream().anyMatch(each -> each.namesIdOf(entity));
  }

  @Override
  public String toString() {
    return "Target[" + access.host() + ", " + entities.keySet() + "]";
  }
}

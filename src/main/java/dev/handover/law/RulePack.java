package dev.handover.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of one jurisdiction in one period, as a file says them. Immutable; a part is made once,
 * since the gates are asked at every window.
 */
public final class RulePack {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final String id;
  private final Set<String> places;
  private final LocalDate from;
  private final Optional<LocalDate> to;
  private final String digest;
  private final JsonNode root;
  private final Map<String, Object> parts = new ConcurrentHashMap<>();

  /**
   * @param id the file's name without its ending: {@code cn-2026}
   * @param places the countries, ISO 3166, where it holds: {@code CN}; those of the Union
   * @param from the first day
   * @param to the last day; absent while nothing follows it
   * @param digest SHA-256 of the file, 64 hex digits
   */
  RulePack(
      String id,
      Set<String> places,
      LocalDate from,
      Optional<LocalDate> to,
      String digest,
      JsonNode root) {
    this.id = id;
    this.places = Set.copyOf(places);
    this.from = from;
    this.to = to;
    this.digest = digest;
    this.root = root;
  }

  public String id() {
    return id;
  }

  public Set<String> places() {
    return places;
  }

  public LocalDate from() {
    return from;
  }

  public Optional<LocalDate> to() {
    return to;
  }

  public String digest() {
    return digest;
  }

  public boolean holds(String place, LocalDate day) {
    return places.contains(place)
        && !day.isBefore(from)
        && to.map(end -> !day.isAfter(end)).orElse(true);
  }

  /** One part, where the pack has it. */
  public <T> Optional<T> part(String name, Class<T> shape) {
    return root.has(name) ? Optional.of(section(name, shape)) : Optional.empty();
  }

  /**
   * One part of the pack; a part that it does not have, or not in this shape, is a configuration
   * error.
   *
   * @param name the key at the top of the file: {@code incidents}
   * @param shape a record whose components are the keys; each must be there and none more
   */
  public <T> T section(String name, Class<T> shape) {
    return shape.cast(
        parts.computeIfAbsent(name + " " + shape.getName(), any -> made(name, shape)));
  }

  private <T> T made(String name, Class<T> shape) {
    if (!root.has(name)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-01",
          "the rule pack " + id + " has no " + name + "; write that part, as in the packs shipped");
    }
    try {
      return MAPPER.treeToValue(root.get(name), shape);
    } catch (JsonProcessingException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-02",
          "the part "
              + name
              + " of the rule pack "
              + id
              + " is not as it should be: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "; compare it with the packs shipped");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}

package dev.handover.backup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code backup.json} says of a backup; no personal value is in it.
 *
 * @param format {@link #FORMAT}
 * @param owner the case's id, or {@code hub}
 * @param id sorts by time, unique among the owner's
 * @param kind what it is a copy of: {@code case}, or one of the hub's
 * @param recoveryPoint the moment whose state a restore gives: that of the oldest view that a part
 *     was read in
 * @param run whose view of the source it was read in; absent where it had one of its own
 * @param mappings SHA-256 of each entity's mapping, 64 hex digits
 * @param packing how parts are compressed and encrypted, for people
 */
public record Contents(
    String format,
    String owner,
    String id,
    String kind,
    Instant begun,
    Instant ended,
    Instant recoveryPoint,
    Optional<String> run,
    Map<String, String> mappings,
    String packing,
    List<Part> parts) {
  public static final String FORMAT = "handover-backup-1";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  public Contents {
    mappings = Map.copyOf(mappings);
    parts = List.copyOf(parts);
  }

  /**
   * One stored file.
   *
   * @param name without its ending
   * @param entity the entity, or another group of parts
   * @param snapshot the name of the view that it was read in
   * @param read when that view was opened
   * @param rows records; 0 where it holds none
   * @param bytes as stored
   * @param plainBytes before compression
   * @param sha256 of the stored bytes, 64 hex digits
   * @param plainSha256 of the bytes before compression
   */
  public record Part(
      String name,
      String entity,
      String snapshot,
      Instant read,
      long rows,
      long bytes,
      long plainBytes,
      String sha256,
      String plainSha256) {}

  public long rows() {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  /** As stored. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** Whether all parts were read in one view of the source: no kill came between. */
  @JsonIgnore
  public boolean isOfOneMoment() {
    return parts.stream().map(part -> part.snapshot() + " " + part.read()).distinct().count() <= 1;
  }

  /** Records by entity, in the order of the parts. */
  public Map<String, Long> rowsOf() {
    Map<String, Long> rows = new LinkedHashMap<>();
    parts.forEach(part -> rows.merge(part.entity(), part.rows(), Long::sum));
    return rows;
  }

  byte[] json() {
    return json(this);
  }

  static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a backup's contents can be written", e);
    }
  }

  static <T> T read(byte[] json, Class<T> type) throws IOException {
    return JSON.readValue(json, type);
  }
}

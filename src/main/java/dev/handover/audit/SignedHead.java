package dev.handover.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.ledger.AuditChain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the chain ended at a moment, small enough to be mailed or printed: one line of JSON, signed
 * like an export.
 *
 * @param time of the entry
 * @param createdAt when it was the last one
 * @param key the fingerprint of the hub's audit key
 */
public record SignedHead(AuditChain.Head head, Instant time, Instant createdAt, String key) {
  /** The format's name. */
  public static final String FORMAT = "handover-audit-head-1";

  /** The document's bytes. */
  public byte[] bytes() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("seq", head.sequence());
    json.put("hash", head.hash());
    json.put("time", time.toString());
    json.put("createdAt", createdAt.toString());
    json.put("key", key);
    return (new String(Json.write(json), StandardCharsets.UTF_8) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether these bytes are meant to be a signed head. */
  static boolean isOne(byte[] bytes) {
    try {
      return Json.read(bytes).path("format").asText().equals(FORMAT);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Reads what {@link #bytes} wrote; anything else is an {@link IllegalArgumentException}. */
  public static SignedHead read(byte[] bytes) {
    JsonNode json = Json.read(bytes);
    SignedHead read =
        new SignedHead(
            new AuditChain.Head(Json.number(json, "seq"), Json.hash(json, "hash")),
            Json.time(json, "time"),
            Json.time(json, "createdAt"),
            Json.text(json, "key"));
    if (!Arrays.equals(read.bytes(), bytes)) {
      throw new IllegalArgumentException("is not written as the hub writes it");
    }
    return read;
  }
}

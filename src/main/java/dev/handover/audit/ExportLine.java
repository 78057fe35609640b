package dev.handover.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.ledger.AuditChain;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of an export, in the one way in which it is written: what differs from that by a single
 * byte is refused, so that a line cannot say one thing to this program and another to somebody
 * else's.
 */
public sealed interface ExportLine {
  /** The format's name, in the first line. */
  String FORMAT = "handover-audit-1";

  /**
   * The first line.
   *
   * @param key the fingerprint of the hub's audit key
   * @param filter what was asked for; empty where nothing was left out
   */
  record Header(long from, long to, String key, Instant createdAt, Map<String, String> filter)
      implements ExportLine {}

  /** An act with all that its hash covers. */
  record Shown(AuditChain.Entry entry) implements ExportLine {}

  /** An entry that was left out: its place and links alone. */
  record Link(long sequence, String previous, String hash) implements ExportLine {}

  /** The last line. */
  record End(AuditChain.Head head, long entries, long links) implements ExportLine {}

  /** The line's bytes, without its line feed. */
  default byte[] bytes() {
    Map<String, Object> json = new LinkedHashMap<>();
    if (this instanceof Header header) {
      json.put("format", FORMAT);
      json.put("from", header.from);
      json.put("to", header.to);
      json.put("key", header.key);
      json.put("createdAt", header.createdAt.toString());
      json.put("filter", header.filter);
    } else if (this instanceof Shown shown) {
      json.put("seq", shown.entry.sequence());
      json.put("time", shown.entry.time().toString());
      json.put("actor", shown.entry.actor());
      json.put("act", shown.entry.act());
      json.put("subject", shown.entry.subject());
      json.put("detail", shown.entry.detail());
      json.put("previous", shown.entry.previousHash());
      json.put("hash", shown.entry.hash());
    } else if (this instanceof Link link) {
      json.put("seq", link.sequence);
      json.put("previous", link.previous);
      json.put("hash", link.hash);
    } else if (this instanceof End end) {
      Map<String, Object> head = new LinkedHashMap<>();
      head.put("seq", end.head.sequence());
      head.put("hash", end.head.hash());
      json.put("head", head);
      json.put("entries", end.entries);
      json.put("links", end.links);
    }
    return Json.write(json);
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException where it is none, saying why without quoting it
   */
  static ExportLine read(byte[] line) {
    JsonNode json = Json.read(line);
    ExportLine read =
        json.has("format")
            ? header(json)
            : json.has("head") ? end(json) : json.has("act") ? shown(json) : link(json);
    if (!Arrays.equals(read.bytes(), line)) {
      throw new IllegalArgumentException("is not written as the hub writes it");
    }
    return read;
  }

  private static Header header(JsonNode json) {
    if (!Json.text(json, "format").equals(FORMAT)) {
      throw new IllegalArgumentException("is of a format that this program does not read");
    }
    Map<String, String> filter = new LinkedHashMap<>();
    JsonNode asked = json.path("filter");
    asked.fieldNames().forEachRemaining(name -> filter.put(name, Json.text(asked, name)));
    return new Header(
        Json.number(json, "from"),
        Json.number(json, "to"),
        Json.text(json, "key"),
        Json.time(json, "createdAt"),
        filter);
  }

  private static Shown shown(JsonNode json) {
    return new Shown(
        new AuditChain.Entry(
            Json.number(json, "seq"),
            Json.time(json, "time"),
            Json.text(json, "actor"),
            Json.text(json, "act"),
            Json.text(json, "subject"),
            Json.text(json, "detail"),
            Json.hash(json, "previous"),
            Json.hash(json, "hash")));
  }

  private static Link link(JsonNode json) {
    return new Link(Json.number(json, "seq"), Json.hash(json, "previous"), Json.hash(json, "hash"));
  }

  private static End end(JsonNode json) {
    JsonNode head = json.path("head");
    return new End(
        new AuditChain.Head(Json.number(head, "seq"), Json.hash(head, "hash")),
        Json.number(json, "entries"),
        Json.number(json, "links"));
  }
}

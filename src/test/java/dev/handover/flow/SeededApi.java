package dev.handover.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.testing.ApiServer;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A seller's API over his database, which misbehaves as its seed has it: it gives fewer rows than
 * asked for, is busy, is ill, breaks off, shows a page for people, leaves out what is null.
 */
final class SeededApi implements AutoCloseable {
  static final String SOURCE =
      """
      {api: {base: "{{seller.api}}/v1", sparse: true, login: {headers: {X-Key: "{{seller.key}}"}}, tables: {
        guests: {path: /guests, rows: data.items, page: {offset: skip, limit: take, size: 40}},
        stays: {path: /stays, rows: list, total: total, page: {number: page, first: 0, limit: size, size: 30}},
        meals: {path: /meals, rows: data, page: {cursor: cursor, at: meta.next, limit: size, size: 25}},
        rooms: {path: /rooms, page: {after: since, field: "no", limit: size, size: 6}}}}}
      """;

  /** Marks of changes bear the day alone. */
  static final String CHANGES =
      SOURCE
          .replace(
              "rows: data.items,",
              "rows: data.items, changes: {parameter: from, written: 'yyyy-MM-dd HH:mm', overlap:"
                  + " P2D},")
          .replace("rows: list,", "rows: list, changes: {parameter: from, overlap: P2D},");

  private static final ObjectMapper JSON = new ObjectMapper();
  private final JdbcTemplate seller;
  private final Random luck;
  private final ApiServer server = new ApiServer(this::answer);

  SeededApi(JdbcTemplate seller, long seed) {
    this.seller = seller;
    this.luck = new Random(seed);
  }

  String url() {
    return server.url();
  }

  private synchronized void answer(ApiServer.Call call) throws IOException {
    if (!"secret".equals(call.header("X-Key"))) {
      call.answer(401, "application/json", "{}");
      return;
    }
    String body = body(call.path(), call.parameters());
    switch (luck.nextInt(24)) {
      case 0 -> call.with("Retry-After", "0").answer(429, "text/plain", "slow down");
      case 1 -> call.answer(503, "text/html", "<html>back soon</html>");
      case 2 -> call.answer(200, "text/html", "<!doctype html><html>maintenance</html>");
      case 3 -> call.half(body);
      default -> call.json(body);
    }
  }

  private String body(String path, Map<String, String> query) throws JsonProcessingException {
    String table = path.substring("/v1/".length());
    String key = table.equals("rooms") ? "no" : "id";
    List<Map<String, Object>> all =
        query.containsKey("from")
            ? seller.queryForList(
                "select * from " + table + " where changed is null or changed >= ? order by " + key,
                since(query.get("from")))
            : seller.queryForList("select * from " + table + " order by " + key);
    all.forEach(row -> row.values().removeIf(value -> value == null));
    List<Map<String, Object>> rows = all.stream().map(SeededApi::small).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    switch (table) {
      case "guests" -> {
        answer.put("code", 0);
        answer.put("data", Map.of("items", cut(rows, number(query, "skip"), 16)));
      }
      case "stays" -> {
        answer.put("total", rows.size());
        int size = number(query, "size");
        answer.put("list", cut(rows, number(query, "page") * size, size));
      }
      case "meals" -> {
        int from = query.containsKey("cursor") ? Integer.parseInt(query.get("cursor"), 36) : 0;
        int until = Math.min(from + number(query, "size"), rows.size());
        answer.put("data", cut(rows, from, until - from));
        answer.put(
            "meta", until < rows.size() ? Map.of("next", Integer.toString(until, 36)) : Map.of());
      }
      default -> {
        String since = query.getOrDefault("since", "");
        return JSON.writeValueAsString(
            cut(
                rows.stream().filter(r -> r.get("no").toString().compareTo(since) > 0).toList(),
                0,
                number(query, "size")));
      }
    }
    return JSON.writeValueAsString(answer);
  }

  /** The marks are in UTC. */
  private static java.sql.Timestamp since(String text) {
    LocalDateTime moment =
        text.endsWith("Z")
            ? LocalDateTime.parse(text.substring(0, text.length() - 1))
            : LocalDateTime.parse(text.replace(' ', 'T')).minusHours(8);
    return java.sql.Timestamp.valueOf(moment);
  }

  private static Map<String, Object> small(Map<String, Object> row) {
    Map<String, Object> small = new LinkedHashMap<>();
    row.forEach(
        (name, value) ->
            small.put(
                name.toLowerCase(java.util.Locale.ROOT),
                value instanceof Number ? value : value.toString()));
    return small;
  }

  private static List<Map<String, Object>> cut(List<Map<String, Object>> rows, int from, int most) {
    int begin = Math.min(from, rows.size());
    return rows.subList(begin, Math.min(begin + most, rows.size()));
  }

  private static int number(Map<String, String> query, String name) {
    return Integer.parseInt(query.get(name));
  }

  @Override
  public void close() {
    server.close();
  }
}

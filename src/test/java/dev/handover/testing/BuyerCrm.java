package dev.handover.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A buyer's system with an API, kept in memory, that misbehaves as a test has it. {@code
 * /api/<entity>} takes new records and gives them ids of its own, {@code /api/<entity>/<id>} and
 * {@code /api/by-ref/<entity>/<ref>} change and delete.
 */
public final class BuyerCrm implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiServer server = new ApiServer(this::answer);
  private final Map<String, Map<String, ObjectNode>> tables = new TreeMap<>();
  private final Map<String, Integer> created = new TreeMap<>();
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();
  private int lastId = 1000;

  /** Whether the header {@code Idempotency-Key} is understood. */
  public volatile boolean knowsKeys = true;

  /** Whether a second record under a reference is a conflict. */
  public volatile boolean unique = true;

  /** Which records it will not have. */
  public volatile Predicate<JsonNode> refuses = record -> false;

  /** Refuses deletions of these references. */
  public volatile Predicate<String> keeps = ref -> false;

  /** Is asked before each call; what it answers itself is not looked at any more. */
  public volatile Whim whim = (call, crm) -> false;

  /** How the answer to an accepted call is given. */
  public volatile Manner manner =
      (call, status, body) -> call.answer(status, "application/json", body);

  /** Whether a call was answered out of a whim. */
  public interface Whim {
    boolean answered(ApiServer.Call call, BuyerCrm crm) throws IOException;
  }

  /** Gives an answer, or not. */
  public interface Manner {
    void give(ApiServer.Call call, int status, String body) throws IOException;
  }

  public String url() {
    return server.url();
  }

  /** Methods and paths of all calls, in order. */
  public synchronized List<String> log() {
    return List.copyOf(log);
  }

  public synchronized void forgetLog() {
    log.clear();
  }

  /** The records of an entity by their references. */
  public synchronized Map<String, ObjectNode> held(String entity) {
    Map<String, ObjectNode> byRef = new TreeMap<>();
    table(entity)
        .values()
        .forEach(
            record -> {
              if (byRef.put(record.path("ref").asText(), record) != null) {
                throw new AssertionError(entity + " is there twice under a reference");
              }
            });
    return byRef;
  }

  /** How often a record was created anew. */
  public synchronized int created(String entity, String ref) {
    return created.getOrDefault(entity + " " + ref, 0);
  }

  /** Every few calls one of the troubles of the real world, always the same for a seed. */
  public void misbehaveOn(long seed) {
    Random random = new Random(seed);
    whim =
        (call, crm) -> {
          switch (random.nextInt(14)) {
            case 0 -> call.with("Retry-After", "2").answer(429, "text/plain", "slow down");
            case 1 -> call.answer(503, "application/json", "{}");
            case 2 -> call.answer(200, "text/html", "<!doctype html><title>Wait</title>");
            case 3 -> call.nothing();
            default -> {
              return false;
            }
          }
          return true;
        };
    manner =
        (call, status, body) -> {
          switch (random.nextInt(10)) {
            case 0 -> call.half(body + " ".repeat(200));
            case 1 -> call.nothing();
            case 2 -> call.answer(504, "text/html", "<html>gateway</html>");
            default -> call.answer(status, "application/json", body);
          }
        };
  }

  private synchronized void answer(ApiServer.Call call) throws IOException {
    String body = call.body();
    log.add(call.method() + " " + call.rawPath());
    if (whim.answered(call, this)) {
      return;
    }
    String key = call.header("Idempotency-Key");
    String repeated = knowsKeys && key != null ? answers.get(key) : null;
    String answer = repeated != null ? repeated : done(call, body);
    int status = Integer.parseInt(answer.substring(0, 3));
    if (knowsKeys && key != null) {
      answers.put(key, answer);
    }
    manner.give(call, status, answer.substring(3));
  }

  private String done(ApiServer.Call call, String body) throws IOException {
    String[] path = call.rawPath().split("/");
    boolean byRef = path[2].equals("by-ref");
    String entity = path[byRef ? 3 : 2];
    int at = byRef ? 4 : 3;
    String named = path.length > at ? URLDecoder.decode(path[at], StandardCharsets.UTF_8) : "";
    Map<String, ObjectNode> table = table(entity);
    if (call.method().equals("GET")) {
      return found(table, call.parameters().get("ref"));
    }
    if (call.method().equals("DELETE")) {
      ObjectNode record = table.get(byRef ? idOf(table, named) : named);
      if (record != null && keeps.test(record.path("ref").asText())) {
        return "409{\"code\":\"IN_USE\"}";
      }
      return table.remove(byRef ? idOf(table, named) : named) == null ? "404{}" : "204";
    }
    ObjectNode record = (ObjectNode) JSON.readTree(body);
    if (byRef) {
      record.put("ref", named);
    }
    if (refuses.test(record)) {
      return "422{\"code\":\"INVALID\",\"message\":\"not valid\",\"given\":" + body + "}";
    }
    String ref = record.path("ref").asText();
    String id = byRef || named.isEmpty() ? idOf(table, ref) : named;
    if (named.isEmpty() && unique && !id.isEmpty()) {
      return "409{\"code\":\"EXISTS\"}";
    }
    if (!named.isEmpty() && !byRef && !table.containsKey(id)) {
      return "404{}";
    }
    if (id.isEmpty() || named.isEmpty()) {
      id = "id/" + ++lastId;
      created.merge(entity + " " + ref, 1, Integer::sum);
    }
    table.put(id, record);
    return (named.isEmpty() ? "201" : "200") + "{\"data\":{\"id\":\"" + id + "\"}}";
  }

  private static String found(Map<String, ObjectNode> table, String ref) {
    String id = idOf(table, ref);
    return "200{\"data\":[" + (id.isEmpty() ? "" : "{\"id\":\"" + id + "\"}") + "]}";
  }

  private static String idOf(Map<String, ObjectNode> table, String ref) {
    return table.entrySet().stream()
        .filter(each -> each.getValue().path("ref").asText().equals(ref))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private Map<String, ObjectNode> table(String entity) {
    return tables.computeIfAbsent(entity, any -> new LinkedHashMap<>());
  }

  @Override
  public void close() {
    server.close();
  }
}

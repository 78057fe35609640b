package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a life came to, in numbers and names. */
public final class Figures {
  private final List<JsonNode> deltas = new ArrayList<>();
  private final List<JsonNode> backups = new ArrayList<>();
  private final List<JsonNode> drills = new ArrayList<>();
  private final Map<String, Object> others = new LinkedHashMap<>();
  private JsonNode full;

  void full(JsonNode run) {
    full = run;
  }

  void delta(JsonNode run) {
    deltas.add(run);
  }

  void backup(JsonNode backup) {
    backups.add(backup);
  }

  void drill(JsonNode drill) {
    drills.add(drill);
  }

  /** Adds something by its name in the JSON. */
  public void put(String name, Object value) {
    others.put(name, value);
  }

  /** One of those that acts put. */
  public Object get(String name) {
    return others.get(name);
  }

  /** The first run, in which everything travelled. */
  public JsonNode full() {
    return full;
  }

  /**
   * For JSON: the full run's figures, and what came after it as numbers; {@code life} has the whole
   * of each. Only good drills count.
   */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    full.fields().forEachRemaining(each -> json.put(each.getKey(), each.getValue()));
    json.put("deltas", deltas.size());
    json.put("backups", backups.size());
    json.put("drills", drills.stream().filter(each -> each.path("good").asBoolean()).count());
    json.putAll(others);
    json.put("life", Map.of("deltas", deltas, "backups", backups, "drills", drills));
    return json;
  }
}

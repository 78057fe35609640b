package dev.handover.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Case;
import dev.handover.ledger.DestructionPlan;
import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A plan's own words, read again. */
public record PlanText(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static PlanText of(DestructionPlan plan) {
    try {
      return new PlanText(JSON.readTree(plan.content()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the hub reads what it wrote", e);
    }
  }

  /** For which the fates were asked. */
  public LocalDate day() {
    return LocalDate.parse(json.path("day").asText());
  }

  /** How long subjects must have known, where the case said so when the plan was made. */
  public Optional<Period> notice() {
    return json.has("notice")
        ? Optional.of(Period.parse(json.path("notice").asText()))
        : Optional.empty();
  }

  /** SHA-256 of the list. */
  public String list() {
    return json.path("list").asText();
  }

  /** The number of rows of a way, over all entities: delete, blank, keep or held. */
  public long rows(String way) {
    long rows = 0;
    for (JsonNode each : json.path("entities")) {
      rows += each.path(way).asLong();
    }
    return rows;
  }

  /** What it says of each entity in numbers, for who is to agree. */
  public Map<String, Map<String, Long>> numbers() {
    Map<String, Map<String, Long>> numbers = new LinkedHashMap<>();
    for (JsonNode each : json.path("entities")) {
      Map<String, Long> of = new LinkedHashMap<>();
      for (String way : new String[] {"rows", "delete", "blank", "keep", "held"}) {
        of.put(way, each.path(way).asLong());
      }
      numbers.put(each.path("entity").asText(), of);
    }
    return numbers;
  }

  /** Refuses a plan that was made under other mappings or other rules; holds may have come. */
  public void requireFresh(Case deal, Map<String, String> grounds) {
    Case whole = JoinedTables.with(deal);
    for (JsonNode each : json.path("entities")) {
      Mapping now = whole.mapping(each.path("entity").asText());
      if (!now.digest().equals(each.path("mappingSha256").asText())) {
        throw stale("mapping " + now.entity() + " was changed");
      }
    }
    Set<String> all = new TreeSet<>(grounds.keySet());
    json.path("grounds").fieldNames().forEachRemaining(all::add);
    all.remove("holds");
    for (String each : all) {
      String then = json.path("grounds").path(each).asText();
      if (!then.equals(grounds.getOrDefault(each, ""))) {
        throw stale(each + " was changed, came into force or ended");
      }
    }
  }

  private static HandoverException stale(String what) {
    return new HandoverException(
        ExitCode.GATE_CLOSED,
        "HUB-DST-03",
        "nothing more is destroyed: "
            + what
            + " since the plan was made, so that what was agreed on no longer holds; plan again:"
            + " handover retention plan");
  }
}

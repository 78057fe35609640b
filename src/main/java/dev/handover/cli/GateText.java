package dev.handover.cli;

import dev.handover.law.Before;
import dev.handover.law.Duty;
import dev.handover.law.Gate;
import dev.handover.ledger.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A gate and an item of evidence as lines and as JSON. */
public final class GateText {
  private static final int STATE = 8;
  private static final int NAME = 32;

  private GateText() {}

  public static List<String> lines(Gate gate, Language language) {
    Duty duty = gate.duty();
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + cell(state(gate), STATE)
            + cell(duty.name(), NAME)
            + gate.shown()
            + (gate.owner().isEmpty() ? "" : ", " + gate.owner())
            + gate.until().map(last -> ", until " + last).orElse("")
            + (duty.before() == Before.DESTRUCTION ? " (asked before destruction alone)" : ""));
    for (Duty.Ground ground : duty.grounds()) {
      lines.add(
          "  "
              + " ".repeat(STATE)
              + ground.article()
              + ": "
              + (language == Language.ZH ? ground.zh() : ground.en()));
    }
    if (gate.state() != Gate.State.OPEN || !gate.next().isEmpty()) {
      lines.add("  " + " ".repeat(STATE) + "next: " + gate.next());
    }
    return lines;
  }

  public static Map<String, Object> json(Gate gate) {
    Duty duty = gate.duty();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gate", duty.name());
    json.put("state", state(gate));
    json.put("before", duty.before().name().toLowerCase(Locale.ROOT));
    json.put(
        "grounds",
        duty.grounds().stream()
            .map(
                each ->
                    Map.of(
                        "article", each.article(),
                        "en", each.en(),
                        "zh", each.zh(),
                        "pack", each.pack()))
            .toList());
    json.put("shown", gate.shown());
    gate.evidence().ifPresent(item -> json.put("evidence", item.id()));
    json.put("owner", gate.owner());
    json.put("until", gate.until().map(Object::toString).orElse(""));
    json.put("next", gate.next());
    return json;
  }

  public static Map<String, Object> json(Evidence.Item item) {
    Evidence.Entry entry = item.entry();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("kind", entry.kind());
    json.put("party", entry.party());
    json.put("title", entry.title());
    json.put("sha256", entry.sha256().orElse(""));
    json.put("owner", entry.owner());
    json.put("from", entry.from().toString());
    json.put("until", entry.until().map(Object::toString).orElse(""));
    entry.score().ifPresent(score -> json.put("score", score));
    json.put("note", entry.note());
    json.put("recordedBy", item.recordedBy());
    json.put("recordedAt", item.recordedAt().toString());
    json.put("status", status(item));
    item.end()
        .ifPresent(
            end -> {
              json.put("endedBy", end.by());
              json.put("endedAt", end.at().toString());
              json.put("endReason", end.reason());
            });
    return json;
  }

  public static String line(Evidence.Item item) {
    Evidence.Entry entry = item.entry();
    return cell(Long.toString(item.id()), 6)
        + cell(entry.kind() + (entry.party().isEmpty() ? "" : ":" + entry.party()), NAME)
        + cell(entry.until().map(last -> "until " + last).orElse("no end"), 18)
        + cell(status(item), 11)
        + cell(entry.owner(), 20)
        + entry.title();
  }

  public static String cell(String text, int columns) {
    return Columns.pad(text, columns);
  }

  private static String status(Evidence.Item item) {
    return item.status().name().toLowerCase(Locale.ROOT);
  }

  private static String state(Gate gate) {
    return gate.state().name().toLowerCase(Locale.ROOT);
  }
}

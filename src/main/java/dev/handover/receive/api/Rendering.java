package dev.handover.receive.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.api.Fetch;
import dev.handover.api.Template;
import dev.handover.api.target.Body;
import dev.handover.api.target.Call;
import dev.handover.api.target.Slot;
import dev.handover.api.target.TargetEntity;
import dev.handover.delivery.EntityDescription;
import dev.handover.seal.RecordLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One entity's records as an API wants them. */
final class Rendering {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ITEMS = 100;

  private final TargetEntity entity;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Ids ids;

  Rendering(TargetEntity entity, EntityDescription described, Ids ids) {
    this.entity = entity;
    this.ids = ids;
    described.fields().forEach(field -> types.put(field.name(), field.type()));
  }

  /** What of a record reaches the API: when it is the same, so is the record there. */
  byte[] content(RecordLine line) {
    Call call = entity.upsert().or(entity::create).orElseThrow();
    return (path(call.path(), line, Optional.empty()) + "\n" + json(line, call))
        .getBytes(StandardCharsets.UTF_8);
  }

  Fetch.Content body(RecordLine line, Call call) {
    return new Fetch.Content("application/json", json(line, call));
  }

  /** A deletion's body: its constants alone, if it has any. */
  static Optional<Fetch.Content> body(Call call) {
    if (call.with().isEmpty()) {
      return Optional.empty();
    }
    ObjectNode root = NODES.objectNode();
    call.with().forEach((way, value) -> put(root, way, value));
    return Optional.of(new Fetch.Content("application/json", root.toString()));
  }

  String path(Template path, RecordLine line, Optional<String> id) {
    return path.filled(
        place ->
            Slot.of(place).equals(Slot.ID) ? id.orElse("") : text(Slot.of(place), line).orElse(""));
  }

  private String json(RecordLine line, Call call) {
    Body body = entity.body();
    ObjectNode root = NODES.objectNode();
    if (body.fields().isEmpty()) {
      line.record().forEach((name, value) -> set(root, name, node(types.get(name), value), false));
    } else {
      body.fields().forEach((way, slot) -> set(root, way, node(slot, line), true));
    }
    body.with().forEach((way, value) -> put(root, way, value));
    call.with().forEach((way, value) -> put(root, way, value));
    try {
      return JSON.writeValueAsString(root);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a tree could not be printed");
    }
  }

  private void set(ObjectNode root, String way, JsonNode value, boolean isWay) {
    if (value.isNull() && entity.body().sparse()) {
      return;
    }
    if (isWay) {
      put(root, way, value);
    } else {
      root.set(way, value);
    }
  }

  private JsonNode node(Slot slot, RecordLine line) {
    return node(
        slot.equals(Slot.REF) || slot.of().isPresent() ? "text" : types.get(slot.name()),
        text(slot, line));
  }

  private JsonNode node(String type, Optional<String> value) {
    if (value.isEmpty()) {
      return NODES.nullNode();
    }
    String text = value.get();
    boolean isNumber =
        type.equals("integer")
            || (entity.body().numbers() && (type.equals("long") || type.equals("decimal")));
    if (isNumber && text.matches("-?[0-9]{1,300}(\\.[0-9]{1,300})?")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    return type.equals("boolean") && text.matches("true|false")
        ? NODES.booleanNode(text.equals("true"))
        : NODES.textNode(text);
  }

  private Optional<String> text(Slot slot, RecordLine line) {
    if (slot.equals(Slot.REF)) {
      return Optional.of(line.ref());
    }
    Optional<String> value = line.record().getOrDefault(slot.name(), Optional.empty());
    return slot.of().isEmpty()
        ? value
        : value.map(
            ref -> ids.of(slot.of().get(), ref).orElseThrow(() -> new Unready(slot.of().get())));
  }

  /** Puts a value at the end of a way; a step that is a number is a place in a list. */
  private static void put(ObjectNode root, String way, JsonNode value) {
    String[] steps = way.split("\\.", -1);
    JsonNode at = root;
    for (int i = 0; i < steps.length; i++) {
      boolean last = i == steps.length - 1;
      JsonNode next = last ? value : isPlace(steps[i + 1]) ? NODES.arrayNode() : NODES.objectNode();
      at = child(at, steps[i], next, last);
    }
  }

  private static JsonNode child(JsonNode at, String step, JsonNode fresh, boolean replace) {
    if (at instanceof ArrayNode list) {
      int place = Integer.parseInt(step);
      while (list.size() <= place) {
        list.addNull();
      }
      if (replace || !list.get(place).isContainerNode()) {
        list.set(place, fresh);
      }
      return list.get(place);
    }
    ObjectNode object = (ObjectNode) at;
    if (replace || !object.path(step).isContainerNode()) {
      object.set(step, fresh);
    }
    return object.get(step);
  }

  private static boolean isPlace(String step) {
    return step.matches("[0-9]{1,2}") && Integer.parseInt(step) < MOST_ITEMS;
  }
}

package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Template;
import dev.handover.api.target.Answers;
import dev.handover.api.target.Body;
import dev.handover.api.target.Call;
import dev.handover.api.target.Slot;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the parts of a checked description of a buyer's API together. */
final class TargetParts {
  static final List<String> METHODS = List.of("post", "put", "patch", "delete");
  private static final String USUAL_KEY = "Idempotency-Key";
  private static final int USUAL_STOP = 20;

  private TargetParts() {}

  static Target whole(JsonNode root) {
    Map<String, TargetEntity> entities = new LinkedHashMap<>();
    root.path("entities")
        .properties()
        .forEach(each -> entities.put(each.getKey(), entity(each.getValue(), root)));
    return new Target(
        AccessParts.access(root),
        Optional.of(root.path("key").asText(USUAL_KEY)).filter(name -> !name.equals("none")),
        root.path("stopAfter").asInt(USUAL_STOP),
        words(root.path("leave"), List.of()),
        entities);
  }

  private static TargetEntity entity(JsonNode said, JsonNode root) {
    return new TargetEntity(
        call(said.path("upsert")),
        call(said.path("create")),
        call(said.path("update")),
        call(said.path("delete")).orElseThrow(),
        find(said.path("find")),
        AccessParts.optional(said.path("id")),
        body(said),
        answers(said, root));
  }

  private static Optional<Call> call(JsonNode said) {
    return METHODS.stream()
        .filter(said::has)
        .findFirst()
        .map(
            method ->
                new Call(
                    method.toUpperCase(Locale.ROOT),
                    new Template(said.path(method).asText()),
                    constants(said)));
  }

  private static Optional<TargetEntity.Find> find(JsonNode said) {
    return AccessParts.optional(said.path("get"))
        .map(path -> new TargetEntity.Find(new Template(path), said.path("id").asText()));
  }

  private static Body body(JsonNode said) {
    Map<String, Slot> fields = new LinkedHashMap<>();
    AccessParts.texts(said.path("fields")).forEach((way, slot) -> fields.put(way, Slot.of(slot)));
    return new Body(
        fields, constants(said), said.path("sparse").asBoolean(), said.path("numbers").asBoolean());
  }

  private static Map<String, JsonNode> constants(JsonNode said) {
    Map<String, JsonNode> constants = new LinkedHashMap<>();
    said.path("with").properties().forEach(each -> constants.put(each.getKey(), each.getValue()));
    return constants;
  }

  private static Answers answers(JsonNode entity, JsonNode root) {
    JsonNode success = either("success", entity, root);
    return new Answers(
        words(success.path("status"), List.of()).stream()
            .map(Integer::valueOf)
            .collect(Collectors.toSet()),
        AccessParts.optional(success.path("field")),
        words(success.path("is"), List.of()),
        words(either("there", entity, root), List.of("409")),
        words(either("gone", entity, root), List.of("404", "410")));
  }

  private static JsonNode either(String key, JsonNode entity, JsonNode root) {
    return entity.has(key) ? entity.path(key) : root.path(key);
  }

  private static Set<String> words(JsonNode said, List<String> usual) {
    return Set.copyOf(said.isMissingNode() ? usual : AccessParts.list(said));
  }
}

package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Template;
import dev.handover.api.target.Slot;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Nearest;
import dev.handover.mapping.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say of the records in a buyer's API. */
final class TargetSense {
  private static final int NONSENSE = 6;
  private static final List<String> CALLS = List.of("upsert", "create", "update", "delete");

  private final JsonNode root;
  private final Findings findings;
  private final Set<String> names = new LinkedHashSet<>();

  TargetSense(JsonNode root, Findings findings) {
    this.root = root;
    this.findings = findings;
    root.path("entities").fieldNames().forEachRemaining(names::add);
  }

  void look() {
    for (String name : names) {
      String at = Pointers.child("/entities", name);
      JsonNode said = root.path("entities").path(name);
      if (said.isObject()) {
        writes(at, said);
        CALLS.stream()
            .filter(said::has)
            .forEach(call -> call(at + "/" + call, call, said.path(call), said));
        if (said.path("find").has("get")) {
          path(at + "/find/get", said.at("/find/get").asText(), Set.of(Slot.REF));
        }
        success(at + "/success", said.path("success"));
        ways(at + "/fields", said.path("fields"));
        ways(at + "/with", said.path("with"));
        said.path("fields")
            .properties()
            .forEach(
                each ->
                    field(
                        Pointers.child(at + "/fields", each.getKey()),
                        Slot.of(each.getValue().asText())));
      }
    }
    success("/success", root.path("success"));
    for (JsonNode left : root.path("leave")) {
      if (names.contains(left.asText())) {
        wrong("/leave", "names " + left.asText() + ", which is described", "leave it out in one");
      }
    }
  }

  private void writes(String at, JsonNode said) {
    boolean two = said.has("create") && said.has("update");
    boolean one = said.has("create") || said.has("update");
    if (said.has("upsert") ? one : !two) {
      wrong(
          at,
          said.has("upsert")
              ? "has upsert beside create or update"
              : "does not say how a record is created and changed",
          "write upsert: alone, or create: and update: both");
    } else if (said.has("create") && !isSafeTwice(said)) {
      wrong(
          at + "/create",
          "would make a second record where an answer is lost",
          "say with find: how to ask for a record, or with there: what tells that it is there"
              + " already, or let the API see a key: (not none)");
    }
  }

  /** Whether an API can know that a creation is the repeated one; the usual 409 is no promise. */
  private boolean isSafeTwice(JsonNode said) {
    return said.has("find")
        || said.has("there")
        || root.has("there")
        || !root.path("key").asText().equals("none");
  }

  private void call(String at, String name, JsonNode said, JsonNode entity) {
    List<String> methods = TargetParts.METHODS.stream().filter(said::has).toList();
    if (said.isObject() && methods.size() != 1) {
      wrong(at, "needs one method", "write one, such as post: /guests");
      return;
    }
    if (methods.isEmpty()) {
      return; // the schema has said so
    }
    String path = said.path(methods.get(0)).asText();
    boolean deletes = name.equals("delete");
    path(at + "/" + methods.get(0), path, deletes ? Set.of(Slot.REF, Slot.ID) : Set.of());
    ways(at + "/with", said.path("with"));
    boolean namesId = Slot.in(new Template(path)).contains(Slot.ID);
    boolean creates = name.equals("upsert") || name.equals("create");
    if (namesId && (creates || !knowsId(entity))) {
      wrong(
          at,
          "names the API's own id, which is not known",
          creates
              ? "name the record by {ref}"
              : "say with id: where the answer to create tells it, or with find: how to ask for it");
    }
  }

  /**
   * @param only what may stand in braces; anything where it is empty
   */
  private void path(String at, String path, Set<Slot> only) {
    Template template = new Template(path);
    try {
      new URI("https://host/" + template.filled(slot -> "x"));
    } catch (URISyntaxException e) {
      wrong(at, "is no path", "write it as it stands in an address: /guests/{ref}");
    }
    for (Slot slot : Slot.in(template)) {
      if (!only.isEmpty() && !only.contains(slot)) {
        wrong(at, "names a field, and there is no record to take it from", "use {ref}");
      } else {
        field(at, slot);
      }
    }
  }

  private void field(String at, Slot slot) {
    slot.of()
        .filter(entity -> !names.contains(entity))
        .ifPresent(
            entity ->
                wrong(
                    at,
                    "names an entity that is not described here",
                    Nearest.question(entity, names, "describe it under entities:")));
    slot.of()
        .filter(names::contains)
        .filter(entity -> !knowsId(root.path("entities").path(entity)))
        .ifPresent(
            entity ->
                wrong(
                    at,
                    "names the id of " + entity + ", which is not known",
                    "say with id: or find: of " + entity + " where it is told"));
  }

  private static boolean knowsId(JsonNode entity) {
    return entity.has("id") || entity.has("find");
  }

  private void success(String at, JsonNode said) {
    if (said.isObject() && said.has("field") != said.has("is")) {
      wrong(at, "has only one of field and is", "write both: {field: code, is: [\"0\"]}");
    }
  }

  /** No way may lead into a value that another way sets. */
  private void ways(String at, JsonNode said) {
    Set<String> all = new LinkedHashSet<>();
    said.fieldNames().forEachRemaining(all::add);
    for (String way : all) {
      String pointer = Pointers.child(at, way);
      if (way.isEmpty() || way.startsWith(".") || way.endsWith(".") || way.contains("..")) {
        wrong(pointer, "is no way", "write names with points between them: contact.phone");
      } else if (all.stream().anyMatch(other -> way.startsWith(other + "."))) {
        wrong(pointer, "leads into another value", "give it a place of its own");
      } else if (all.stream().anyMatch(other -> isListOnlyOnce(way, other))) {
        wrong(
            pointer,
            "is a list in one place and none in another",
            "write numbers in all of them, or names");
      }
    }
  }

  /** Whether one way goes on with a number where the other goes on with a name. */
  private static boolean isListOnlyOnce(String way, String other) {
    List<String> mine = List.of(way.split("\\.", -1));
    List<String> others = List.of(other.split("\\.", -1));
    int at = 0;
    while (at < Math.min(mine.size(), others.size()) && mine.get(at).equals(others.get(at))) {
      at++;
    }
    return at > 0
        && at < Math.min(mine.size(), others.size())
        && mine.get(at).matches("[0-9]{1,2}") != others.get(at).matches("[0-9]{1,2}");
  }

  private void wrong(String at, String what, String remedy) {
    if (!findings.touch(at)) {
      findings.add(at, NONSENSE, Pointers.words(at) + " " + what, remedy);
    }
  }
}

package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.record.Composite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One mapping file as far as it can be understood: every part is read for itself, so that a mistake
 * in one leaves the others to be looked at.
 */
final class MappingDraft {
  private static final Set<String> BESIDE_VALUES = Set.of("class", "identifier", "check", "flag");
  private final YamlFile file;

  MappingDraft(YamlFile file) {
    this.file = file;
  }

  /** A carried field with its place; what it does not say rightly is absent. */
  record FieldDraft(String pointer, List<String> columns, Optional<String> to, JsonNode node) {
    /** The column that comes first. */
    Optional<String> from() {
      return columns.stream().findFirst();
    }

    List<StepDraft> steps(String list) {
      List<StepDraft> steps = new ArrayList<>();
      String place = Pointers.child(pointer, list);
      JsonNode written = node.path(list);
      if (list.equals("treat")) {
        step(written).ifPresent(step -> steps.add(new StepDraft(place, list, step)));
      } else if (written.isArray()) {
        for (int i = 0; i < written.size(); i++) {
          String at = Pointers.child(place, i);
          step(written.get(i)).ifPresent(step -> steps.add(new StepDraft(at, list, step)));
        }
      }
      return steps;
    }
  }

  /**
   * A rule with its place, in the list {@code clean}, {@code check}, {@code flag} or as {@code
   * treat}.
   */
  record StepDraft(String pointer, String list, Mapping.Step step) {}

  Path path() {
    return file.path();
  }

  Findings findings() {
    return file.findings();
  }

  YamlFile file() {
    return file;
  }

  boolean isReadableAtAll() {
    return file.isReadable();
  }

  /** Whether it has keys and values to be looked at. */
  boolean isReadable() {
    return file.root().isObject();
  }

  /** The name that the file's name promises. */
  String fileEntity() {
    String name = path().getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** A text at a place, unless something is wrong with it. */
  Optional<String> text(String pointer) {
    JsonNode node = file.root().at(pointer);
    return node.isTextual() && !findings().touch(pointer)
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  /** A text or a list of texts at a place; nothing where something is wrong with it. */
  List<String> texts(String pointer) {
    JsonNode node = at(pointer);
    if (!node.isArray()) {
      return text(pointer).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    if (!findings().touch(pointer)) {
      node.forEach(each -> texts.add(each.asText()));
    }
    return texts;
  }

  /** The column at a place, or the name of the several that are listed there. */
  Optional<String> composite(String pointer) {
    return Optional.of(texts(pointer)).filter(all -> !all.isEmpty()).map(Composite::name);
  }

  /** The words of a list at a place, in order. */
  Set<String> words(String pointer) {
    Set<String> words = new LinkedHashSet<>();
    at(pointer).forEach(each -> words.add(each.asText()));
    return words;
  }

  JsonNode at(String pointer) {
    return file.root().at(pointer);
  }

  String entity() {
    return text("/entity").orElse(fileEntity());
  }

  List<FieldDraft> fields() {
    List<FieldDraft> fields = new ArrayList<>();
    for (int i = 0; i < at("/carry").size(); i++) {
      String pointer = Pointers.child("/carry", i);
      if (at(pointer).isObject()) {
        fields.add(
            new FieldDraft(pointer, texts(pointer + "/from"), text(pointer + "/to"), at(pointer)));
      }
    }
    return fields;
  }

  /** The mapping of everything that is right; a whole one where the file has no findings. */
  Mapping soundPart() {
    List<Mapping.Field> carry = fields().stream().filter(this::isUsable).map(this::field).toList();
    return new Mapping(
        entity(),
        at("/version").asInt(1),
        new OriginDraft(this).origin(),
        composite("/subject"),
        new WhoDraft(this).who(),
        carry,
        withheld(),
        examples(),
        new RetentionDraft(this).retention(),
        file.digest());
  }

  /** The columns withheld, with the place of each. */
  Map<String, String> withheldColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < at("/withhold").size(); i++) {
      String pointer = Pointers.child("/withhold", i);
      text(pointer + "/field").ifPresent(column -> columns.put(pointer, column));
    }
    return columns;
  }

  private List<Mapping.Withheld> withheld() {
    return withheldColumns().entrySet().stream()
        .map(each -> new Mapping.Withheld(each.getValue(), at(each.getKey() + "/reason").asText()))
        .toList();
  }

  private List<Mapping.Example> examples() {
    List<Mapping.Example> examples = new ArrayList<>();
    for (JsonNode each : at("/examples")) {
      JsonNode rejected = each.path("rejected");
      examples.add(
          new Mapping.Example(
              values(each.path("in")),
              values(each.path("out")),
              rejected.isTextual() ? Optional.of(rejected.textValue()) : Optional.empty()));
    }
    return examples;
  }

  private static Map<String, String> values(JsonNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    object
        .properties()
        .forEach(e -> values.put(e.getKey(), e.getValue().isNull() ? null : e.getValue().asText()));
    return Collections.unmodifiableMap(values);
  }

  /** Whether values can be sent through it, though not every check may be known. */
  boolean isUsable(FieldDraft field) {
    return !field.columns().isEmpty()
        && field.to().isPresent()
        && !findings().touchBut(field.pointer(), BESIDE_VALUES);
  }

  /** A usable field with those checks that are right. */
  Mapping.Field field(FieldDraft draft) {
    JsonNode node = draft.node();
    return new Mapping.Field(
        draft.columns(),
        draft.to().orElseThrow(),
        text(draft.pointer() + "/class")
            .map(name -> DataClass.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(DataClass.BASIC),
        type(node),
        node.path("identifier").asBoolean(),
        node.has("clean") ? steps(draft, "clean") : Rules.USUAL_CLEANING,
        steps(draft, "check"),
        steps(draft, "flag"),
        steps(draft, "treat").stream().findFirst());
  }

  static FieldType type(JsonNode field) {
    return FieldType.valueOf(field.path("type").asText("text").toUpperCase(Locale.ROOT));
  }

  private List<Mapping.Step> steps(FieldDraft draft, String list) {
    return draft.steps(list).stream()
        .filter(step -> !findings().touch(step.pointer()))
        .map(StepDraft::step)
        .map(step -> list.equals("clean") ? inZone(step) : step)
        .toList();
  }

  /** A moment is of the source's zone unless the rule names another. */
  private Mapping.Step inZone(Mapping.Step step) {
    Optional<String> zone = text("/from/zone");
    JsonNode argument = step.argument();
    boolean open = argument.isMissingNode() || (argument.isObject() && !argument.has("zone"));
    if (!step.name().equals("timestamp") || zone.isEmpty() || !open) {
      return step;
    }
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    if (argument.isObject()) {
      told.setAll((ObjectNode) argument);
    }
    return new Mapping.Step(step.name(), told.put("zone", zone.get()));
  }

  private static Optional<Mapping.Step> step(JsonNode written) {
    if (written.isTextual()) {
      return Optional.of(bare(written.textValue()));
    }
    return written.isObject() && written.size() == 1
        ? written.properties().stream()
            .findFirst()
            .map(only -> new Mapping.Step(only.getKey(), only.getValue()))
        : Optional.empty();
  }

  private static Mapping.Step bare(String name) {
    return new Mapping.Step(name, MissingNode.getInstance());
  }
}

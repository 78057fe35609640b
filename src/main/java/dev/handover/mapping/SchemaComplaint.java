package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One complaint of the schema library in our words; never repeats the value it is about. */
final class SchemaComplaint {
  /** A schema keyword, known to editors too: what to write where the pattern does not match. */
  static final String ADVICE = "patternErrorMessage";

  private final ValidationMessage message;
  private final String pointer;
  private final JsonNode rule;
  private final Optional<String> meant;

  SchemaComplaint(ValidationMessage message, JsonNode schema) {
    this(
        message,
        message.getInstanceLocation().toString(),
        schema.at(parent(message.getSchemaLocation().getFragment().toString())),
        Optional.empty());
  }

  private SchemaComplaint(
      ValidationMessage message, String pointer, JsonNode rule, Optional<String> meant) {
    this.message = message;
    this.pointer = pointer;
    this.rule = rule;
    this.meant = meant;
  }

  boolean isUnknownKey() {
    return message.getType().equals("additionalProperties");
  }

  boolean isMissingKey() {
    return message.getType().equals("required");
  }

  /** The place to show: an unknown key itself, otherwise the value that does not fit. */
  String place() {
    return isUnknownKey() ? Pointers.child(pointer, key()) : pointer;
  }

  /** The place that cannot be relied on: that of the key that is missing or was meant. */
  String blamed() {
    return isMissingKey()
        ? Pointers.child(pointer, key())
        : meant.map(name -> Pointers.child(pointer, name)).orElseGet(this::place);
  }

  /** What a second complaint must differ in to be worth telling. */
  String once() {
    return isMissingKey() ? Pointers.child(pointer, key()) + " missing" : place();
  }

  /** The missing key of the same object that this unknown key was probably meant to be. */
  Optional<SchemaComplaint> among(Collection<SchemaComplaint> missing) {
    List<SchemaComplaint> here =
        missing.stream().filter(other -> other.pointer.equals(pointer)).toList();
    Optional<String> near = Nearest.to(key(), here.stream().map(SchemaComplaint::key).toList());
    return here.stream().filter(other -> near.filter(other.key()::equals).isPresent()).findFirst();
  }

  SchemaComplaint meaning(SchemaComplaint missing) {
    return new SchemaComplaint(message, pointer, rule, Optional.of(missing.key()));
  }

  String what() {
    String where = Pointers.words(pointer);
    return switch (message.getType()) {
      case "additionalProperties" -> "unknown key " + key() + " in " + where;
      case "required" -> where + " lacks the key " + key();
      case "enum", "const" -> where + " is not a known word";
      case "type" -> isNull() ? where + " is left empty" : where + " must be " + expected();
      case "pattern" -> where + " has the wrong form";
      case "minimum" -> where + " must be at least " + rule.path("minimum").asText();
      case "maximum" -> where + " must be at most " + rule.path("maximum").asText();
      case "minLength", "minItems", "minProperties" -> where + " is left empty";
      case "maxLength" -> where + " is longer than " + rule.path("maxLength").asText();
      case "maxItems" -> where + " has more than " + rule.path("maxItems").asText() + " entries";
      case "maxProperties" -> where + " holds more than one rule";
      case "uniqueItems" -> where + " names something twice";
      default -> where + " does not fit the schema (" + message.getType() + ")";
    };
  }

  String remedy() {
    return switch (message.getType()) {
      case "additionalProperties" ->
          meant
              .map(name -> "did you mean " + name + "?")
              .orElseGet(() -> Nearest.question(key(), keys(), "use one of " + list(keys())));
      case "required" -> "add " + key() + describe(rule.path("properties").path(key()));
      case "enum", "const" ->
          Nearest.question(message.getInstanceNode().asText(), words(), "use " + list(words()));
      case "pattern" -> rule.path(ADVICE).asText("see the schema's description");
      case "type" -> isNull() ? "write " + expected() + ", or delete the key" : advice();
      case "maxProperties" -> "write each rule as an entry of the list";
      case "minLength", "minItems", "minProperties" -> "fill it in, or delete the key";
      default -> "correct it";
    };
  }

  private String key() {
    return message.getProperty();
  }

  private boolean isNull() {
    return message.getInstanceNode().isNull();
  }

  private List<String> keys() {
    List<String> names = new ArrayList<>();
    rule.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    rule.path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    JsonNode written = rule.path("type");
    written.forEach(type -> types.add(type.asText()));
    return types.isEmpty() ? List.of(written.asText()) : types;
  }

  private String expected() {
    return list(types().stream().map(SchemaComplaint::inWords).toList());
  }

  private String advice() {
    if (rule.has(ADVICE)) {
      return rule.path(ADVICE).asText();
    }
    return switch (types().get(0)) {
      case "array" -> "write it as a list: [one, two]";
      case "object" -> "write its keys below it, indented";
      case "integer", "number" -> "write the number without quotes";
      case "boolean" -> "write true or false, without quotes";
      default -> "put it in quotes if it looks like a number, true or false";
    };
  }

  private static String inWords(String type) {
    return switch (type) {
      case "array" -> "a list";
      case "object" -> "keys and values";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "null" -> "empty";
      default -> "text";
    };
  }

  private static String describe(JsonNode property) {
    String text = property.path("description").asText();
    return text.isEmpty() ? "" : ": " + text;
  }

  private static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String parent(String fragment) {
    return fragment.substring(0, Math.max(0, fragment.lastIndexOf('/')));
  }
}

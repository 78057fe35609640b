package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Pointers;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>{{name}}</code> from the hub's settings, once: a value is never searched again. */
final class Placeholders {
  private static final int UNSET = 4;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private final Function<String, Optional<String>> properties;
  private final Findings findings;

  Placeholders(Function<String, Optional<String>> properties, Findings findings) {
    this.properties = properties;
    this.findings = findings;
  }

  /** A copy of the tree with every placeholder filled; one that is not set stays, as a finding. */
  JsonNode fill(JsonNode node) {
    return fill(node, "");
  }

  private JsonNode fill(JsonNode node, String pointer) {
    if (node instanceof ObjectNode object) {
      ObjectNode filled = object.objectNode();
      object
          .properties()
          .forEach(
              e -> filled.set(e.getKey(), fill(e.getValue(), Pointers.child(pointer, e.getKey()))));
      return filled;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = array.arrayNode();
      for (int i = 0; i < array.size(); i++) {
        filled.add(fill(array.get(i), Pointers.child(pointer, i)));
      }
      return filled;
    }
    return node.isTextual() ? TextNode.valueOf(fill(node.textValue(), pointer)) : node;
  }

  private String fill(String text, String pointer) {
    if (findings.touch(pointer)) {
      return text;
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = value(matcher.group(1), pointer);
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    if (!findings.touch(pointer) && (rest.contains("{{") || rest.contains("}}"))) {
      findings.add(
          pointer,
          UNSET,
          Pointers.words(pointer) + " holds a broken placeholder",
          "write it as \"{{name}}\"");
    }
    return matcher.appendTail(filled).toString();
  }

  private String value(String name, String pointer) {
    Optional<String> value =
        NAME.matcher(name).matches() ? properties.apply(name) : Optional.empty();
    if (value.isEmpty()) {
      findings.add(
          pointer,
          UNSET,
          "the placeholder " + (name.isEmpty() ? "without a name" : name) + " is not set",
          NAME.matcher(name).matches()
              ? "set it in handover.properties ("
                  + name
                  + "=…), in the environment ("
                  + variable(name)
                  + ") or by -D"
                  + name
                  + "=…"
              : "name it with letters, digits, dots, hyphens and underscores");
    }
    return value.orElse("");
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}

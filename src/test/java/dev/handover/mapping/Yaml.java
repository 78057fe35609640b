package dev.handover.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handover.keys.Pseudonyms;
import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes fields and mappings from short YAML, without a file. */
final class Yaml {
  static final Pseudonyms KEYS =
      new Pseudonyms("a key for tests only, 32 bytes..".getBytes(StandardCharsets.US_ASCII));
  private static final YAMLMapper MAPPER = new YAMLMapper();

  private Yaml() {}

  /** A field from {@code clean}, {@code check}, {@code treat} and {@code type}; clean is empty. */
  static Mapping.Field field(String yaml) {
    try {
      return field(MAPPER.readTree("{" + yaml + "}"));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Mapping.Field field(JsonNode node) {
    return new Mapping.Field(
        node.path("from").asText("x"),
        node.path("to").asText("x"),
        DataClass.BASIC,
        FieldType.valueOf(node.path("type").asText("text").toUpperCase(Locale.ROOT)),
        false,
        steps(node.path("clean")),
        steps(node.path("check")),
        steps(node.path("treat")).stream().findFirst());
  }

  private static List<Mapping.Step> steps(JsonNode node) {
    List<Mapping.Step> steps = new ArrayList<>();
    for (JsonNode each : node.isArray() || node.isMissingNode() ? node : List.of(node)) {
      if (each.isObject()) {
        each.fields().forEachRemaining(e -> steps.add(new Mapping.Step(e.getKey(), e.getValue())));
      } else {
        steps.add(new Mapping.Step(each.asText(), MissingNode.getInstance()));
      }
    }
    return steps;
  }

  static Mapping mapping(String key, String... fields) {
    List<Mapping.Field> carry = new ArrayList<>();
    for (String field : fields) {
      carry.add(field(field));
    }
    return new Mapping(
        "guest",
        3,
        new Mapping.Origin("guests", key, Optional.empty(), Optional.empty()),
        Optional.of(key),
        new Mapping.Who(
            List.of(new Mapping.Consent("agreed", Set.of("Y", "是"), Set.of(), Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        carry,
        List.of(),
        List.of(),
        "");
  }

  static CompiledField compiled(String yaml) {
    return CompiledMapping.of(mapping("id", yaml), KEYS).fields().get(0);
  }

  static String cleaned(String yaml, String value) {
    Slice slice = Slice.of(value);
    compiled(yaml).clean(slice);
    return slice.isAbsent() ? null : slice.text();
  }

  /** The name of the rule that a value breaks, or the empty text. */
  static String broken(String yaml, String value) {
    CompiledField field = compiled(yaml);
    int rule = field.check(Slice.of(value));
    return rule < 0 ? "" : field.rule(rule);
  }

  /** Cleaned and treated. */
  static String treated(String yaml, String value) {
    CompiledField field = compiled(yaml);
    Slice slice = Slice.of(value);
    field.clean(slice);
    field.treat(slice);
    return slice.isAbsent() ? null : slice.text();
  }
}

package dev.handover.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An entity's fields as a JSON Schema (draft 2020-12) of {@code ref} and the members of {@code
 * record}: {@code x-class} tells what kind of data a field is, {@code x-type} its exact type where
 * JSON has none.
 */
final class SchemaJson {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String TYPE = "x-type";
  private static final String CLASS = "x-class";

  private SchemaJson() {}

  static ObjectNode write(String entity, List<EntityDescription.Field> fields) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", DRAFT).put("title", entity).put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject(EntityDescription.REF).put("type", "string");
    for (EntityDescription.Field field : fields) {
      ObjectNode property = properties.putObject(field.name());
      property.putArray("type").add(jsonType(field.type())).add("null");
      switch (field.type()) {
        case "date" -> property.put("format", "date");
        case "long" -> property.put("pattern", "^-?[0-9]+$");
        case "decimal" -> property.put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
        default -> {}
      }
      property.put(TYPE, field.type()).put(CLASS, field.dataClass());
    }
    return schema.put("additionalProperties", false);
  }

  static List<EntityDescription.Field> read(JsonShape schema) {
    Map<String, JsonShape> properties = schema.object("properties").objects();
    List<EntityDescription.Field> fields = new ArrayList<>(properties.size());
    boolean first = true;
    for (Map.Entry<String, JsonShape> property : properties.entrySet()) {
      if (first != property.getKey().equals(EntityDescription.REF)) {
        throw schema.wrong("properties", "a list of fields with ref first");
      }
      if (!first) {
        fields.add(
            new EntityDescription.Field(
                property.getKey(),
                property.getValue().text(TYPE),
                property.getValue().text(CLASS)));
      }
      first = false;
    }
    return fields;
  }

  private static String jsonType(String type) {
    return switch (type) {
      case "integer", "boolean" -> type;
      default -> "string";
    };
  }
}

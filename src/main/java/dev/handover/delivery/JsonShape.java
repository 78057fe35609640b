package dev.handover.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object from outside, read with its place in the document at hand, so that a refusal says
 * where: wrong shapes throw {@link IllegalArgumentException} without quoting any value.
 */
final class JsonShape {
  /** Two spaces a level and bare line feeds, on every machine. */
  static final PrettyPrinter INDENTED =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private static final ObjectMapper STRICT =
      new ObjectMapper(factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String place;
  private final JsonNode node;

  private JsonShape(String place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /** Makes parsers that give up on what is deep, long or ambiguous. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(12)
                .maxStringLength(20_000)
                .maxNameLength(500)
                .maxNumberLength(30)
                .maxTokenCount(5_000_000)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /** The bytes as text, when they are few enough and UTF-8. */
  static String utf8(byte[] bytes, int mostBytes) {
    if (bytes.length > mostBytes) {
      throw new IllegalArgumentException("is longer than " + mostBytes + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    }
  }

  /** The document's outermost object; refuses what is too long, too deep or not strict JSON. */
  static JsonShape document(byte[] bytes, int mostBytes) {
    if (bytes.length > mostBytes) {
      throw new IllegalArgumentException("is longer than " + mostBytes + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode node = STRICT.readTree(text);
      return new JsonShape("", node).requireObject();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "is not strict JSON within the limits of size, depth and one value per key"
              + (e.getLocation() == null
                  ? ""
                  : " (line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr()
                      + ")"),
          e);
    }
  }

  String text(String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw wrong(key, "a text");
    }
    return Bounded.text(place + key, value.textValue());
  }

  Optional<JsonShape> optionalObject(String key) {
    return node.path(key).isMissingNode() ? Optional.empty() : Optional.of(object(key));
  }

  Optional<String> optionalText(String key) {
    return node.path(key).isMissingNode() || node.path(key).isNull()
        ? Optional.empty()
        : Optional.of(text(key));
  }

  /** A truth that may be left out, which is no. */
  boolean flag(String key) {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(key, "true or false");
    }
    return value.asBoolean(false);
  }

  long number(String key) {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(key, "a whole number");
    }
    return value.longValue();
  }

  int smallNumber(String key) {
    long value = number(key);
    Bounded.number(place + key, value, 0, Integer.MAX_VALUE);
    return (int) value;
  }

  JsonShape object(String key) {
    return new JsonShape(place + printable(key) + ".", node.path(key)).requireObject();
  }

  /** Every member of this object, in the order of the document. */
  Map<String, JsonShape> objects() {
    Map<String, JsonShape> members = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(key -> members.put(key, object(key)));
    return members;
  }

  /** Every member of this object as a count. */
  Map<String, Long> counts() {
    Map<String, Long> members = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(key -> members.put(key, number(key)));
    return members;
  }

  List<JsonShape> list(String key) {
    JsonNode array = array(key);
    List<JsonShape> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(new JsonShape(place + key + "[" + i + "].", array.get(i)).requireObject());
    }
    return items;
  }

  List<String> texts(String key) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (!item.isTextual()) {
        throw wrong(key, "a list of texts");
      }
      items.add(item.textValue());
    }
    return items;
  }

  /** The same; empty where there is no such key. */
  List<String> optionalTexts(String key) {
    return node.has(key) ? texts(key) : List.of();
  }

  IllegalArgumentException wrong(String key, String wanted) {
    return new IllegalArgumentException(place + printable(key) + " is not " + wanted);
  }

  private JsonNode array(String key) {
    JsonNode array = node.path(key);
    if (!array.isArray()) {
      throw wrong(key, "a list");
    }
    return array;
  }

  private JsonShape requireObject() {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          place.isEmpty() ? "is not a JSON object" : place + " is not an object");
    }
    return this;
  }

  private static String printable(String key) {
    return key.length() <= 64 && key.chars().noneMatch(Character::isISOControl)
        ? key
        : "(unprintable key)";
  }
}

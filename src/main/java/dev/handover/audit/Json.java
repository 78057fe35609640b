package dev.handover.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Strict JSON in small pieces: what is wrong is an {@link IllegalArgumentException} that quotes
 * nothing.
 */
final class Json {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(4)
                          .maxNameLength(100)
                          .maxNumberLength(30)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static byte[] write(Map<String, ?> json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  static JsonNode read(byte[] bytes) {
    try {
      JsonNode json =
          MAPPER.readTree(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      if (!json.isObject()) {
        throw new IllegalArgumentException("is not a JSON object");
      }
      return json;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not strict JSON", e);
    }
  }

  static String text(JsonNode json, String key) {
    if (!json.path(key).isTextual()) {
      throw new IllegalArgumentException("has no text " + key);
    }
    return json.path(key).textValue();
  }

  static long number(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new IllegalArgumentException("has no whole number " + key);
    }
    return value.longValue();
  }

  static String hash(JsonNode json, String key) {
    if (!HASH.matcher(text(json, key)).matches()) {
      throw new IllegalArgumentException("has no SHA-256 in " + key);
    }
    return text(json, key);
  }

  static Instant time(JsonNode json, String key) {
    try {
      return Instant.parse(text(json, key));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("has no moment in UTC in " + key, e);
    }
  }
}

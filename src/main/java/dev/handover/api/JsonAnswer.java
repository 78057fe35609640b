package dev.handover.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads an answer in JSON, one row in memory at a time. */
public final class JsonAnswer {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Wanted wanted;
  private final Consumer<JsonNode> taken;
  private final Told told = new Told();

  private JsonAnswer(Wanted wanted, Consumer<JsonNode> taken) {
    this.wanted = wanted;
    this.taken = taken;
  }

  /**
   * Hands on the rows and gathers the facts that are wanted.
   *
   * @throws Unfit where it is no JSON
   */
  public static Told read(InputStream body, Wanted wanted, Consumer<JsonNode> taken)
      throws IOException {
    JsonAnswer answer = new JsonAnswer(wanted, taken);
    try (JsonParser parser = MAPPER.createParser(body)) {
      if (parser.nextToken() == null) {
        throw new Unfit("is empty");
      }
      answer.value(parser, "");
      if (parser.nextToken() != null) {
        throw new Unfit("goes on behind its end");
      }
    } catch (JsonProcessingException e) {
      // its message may quote the text
      throw new Unfit("is no JSON, or breaks off (line " + line(e) + ")");
    } catch (CharConversionException e) {
      throw new Unfit("is no text in UTF-8, UTF-16 or UTF-32");
    }
    return answer.told;
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private void value(JsonParser parser, String way) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL && way.equals(wanted.rows())) {
      told.hasNull();
    } else if (way.equals(wanted.rows()) && (!way.isEmpty() || wanted.one() || isList(token))) {
      list(parser);
    } else if (!way.isEmpty() && wanted.facts().contains(way)) {
      told.fact(way, Ways.text(tree(parser)));
    } else if (token == JsonToken.START_OBJECT && wanted.leadsOn(way)) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (way.isEmpty()) {
          told.name(name);
        }
        value(parser, way.isEmpty() ? name : way + "." + name);
      }
    } else if (isList(token) && wanted.leadsOn(way)) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(parser, way.isEmpty() ? "" + i : way + "." + i);
      }
    } else {
      parser.skipChildren();
    }
  }

  private static boolean isList(JsonToken token) {
    return token == JsonToken.START_ARRAY;
  }

  private void list(JsonParser parser) throws IOException {
    if (wanted.one() && parser.currentToken() == JsonToken.START_OBJECT) {
      row(parser);
      told.hasList();
    } else if (isList(parser.currentToken())) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        row(parser);
      }
      told.hasList();
    } else {
      parser.skipChildren();
    }
  }

  private static JsonNode tree(JsonParser parser) throws IOException {
    try {
      return MAPPER.readTree(parser);
    } catch (NumberFormatException e) {
      // its message quotes the number
      throw new Unfit("holds a number that is none");
    }
  }

  private void row(JsonParser parser) throws IOException {
    JsonNode row = tree(parser);
    told.row();
    taken.accept(row);
  }
}

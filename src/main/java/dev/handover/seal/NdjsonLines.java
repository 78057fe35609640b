package dev.handover.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link NdjsonWriter} wrote. */
final class NdjsonLines implements RecordLines {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final List<String> fields;
  private final JsonParser parser;
  private long line;

  NdjsonLines(InputStream plain, List<String> fields) {
    this.fields = List.copyOf(fields);
    try {
      this.parser = JSON.createParser(plain);
    } catch (IOException e) {
      throw LineTrouble.at(1, "cannot be read");
    }
  }

  @Override
  public Optional<RecordLine> next() {
    line++;
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        throw LineTrouble.at(line, "is not an object");
      }
      return Optional.of(object());
    } catch (IOException e) {
      throw LineTrouble.at(line, "is not JSON");
    }
  }

  private RecordLine object() throws IOException {
    Optional<String> op = Optional.empty();
    Optional<String> ref = Optional.empty();
    Optional<String> reason = Optional.empty();
    Optional<Map<String, Optional<String>>> record = Optional.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "op" -> op = text(value);
        case "ref" -> ref = text(value);
        case "reason" -> reason = text(value);
        case "record" -> record = Optional.of(record(value));
        default -> throw LineTrouble.at(line, "has a key that is none of op, ref, reason, record");
      }
    }
    RecordLine.Op what =
        op.flatMap(RecordLine.Op::named).orElseThrow(() -> wrong("is neither upsert nor delete"));
    if ((what == RecordLine.Op.UPSERT) != record.isPresent()) {
      throw wrong("has a record where none belongs, or none where one belongs");
    }
    return new RecordLine(
        what, ref.orElseThrow(() -> wrong("has no ref")), reason, record.orElse(Map.of()));
  }

  private Map<String, Optional<String>> record(JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      throw wrong("has a record that is not an object");
    }
    Map<String, Optional<String>> record = new LinkedHashMap<>(fields.size() * 2);
    for (String field : fields) {
      record.put(field, Optional.empty());
    }
    int seen = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!record.containsKey(name)) {
        throw wrong("has a field that the manifest does not name");
      }
      record.put(name, text(parser.nextToken()));
      seen++;
    }
    if (seen != fields.size()) {
      throw wrong("lacks a field that the manifest names");
    }
    return record;
  }

  private Optional<String> text(JsonToken value) throws IOException {
    return switch (value) {
      case VALUE_NULL -> Optional.empty();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> Optional.of(parser.getText());
      default -> throw wrong("has a value of a kind that is not used");
    };
  }

  private HandoverException wrong(String what) {
    return LineTrouble.at(line, what);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw LineTrouble.at(line, "cannot be closed");
    }
  }
}

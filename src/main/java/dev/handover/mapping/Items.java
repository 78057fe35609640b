package dev.handover.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes several values of one field in one way, each once: {@code ^a^,^b^}, {@code ["a","b"]},
 * {@code a；b}. Each may get its label. A JSON list that cannot be read stays as it is, for a check
 * to report.
 */
final class Items implements Cleaner {
  static final Rule<Cleaner> RULE = new Rule<>("items", Rule.ON_TEXT, Items::read);
  private static final String USUAL = ",，;；|、";
  private static final String BETWEEN = ",";
  private static final JsonMapper JSON = new JsonMapper();

  private final Pattern between;
  private final String as;
  private final Optional<Cleaner> labels;

  private Items(String between, String as, Optional<Cleaner> labels) {
    this.between =
        Pattern.compile(
            between
                .codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    this.as = as;
    this.labels = labels;
  }

  private static Cleaner read(Argument argument) {
    if (argument.isGiven() && !argument.isMap()) {
      argument.wrong("takes a map, such as {between: \"/\", as: \", \", labels: {\"1\": 高层}}");
    }
    argument.onlyKeys(Set.of("between", "as", "labels"));
    Argument labels = argument.at("labels");
    return new Items(
        argument.at("between").text().orElse(USUAL),
        argument.at("as").text().orElse(BETWEEN),
        labels.isGiven() ? Optional.of(Labels.RULE.reader().apply(labels)) : Optional.empty());
  }

  @Override
  public void clean(Slice value) {
    String text = Utf8.strictly(value.bytes, value.start, value.length);
    if (text == null) {
      return;
    }
    Set<String> items = new LinkedHashSet<>();
    for (String each : split(text.strip())) {
      Slice item = Slice.of(each.strip());
      if (item.length > 0) {
        labels.ifPresent(rule -> rule.clean(item));
      }
      if (!item.isAbsent() && item.length > 0) {
        items.add(item.text());
      }
    }
    if (items.isEmpty()) {
      value.setAbsent();
    } else {
      value.setText(String.join(as, items));
    }
  }

  private List<String> split(String text) {
    if (text.startsWith("[")) {
      return list(text).orElse(List.of(text));
    }
    if (text.length() > 1 && text.startsWith("^") && text.endsWith("^")) {
      return List.of(text.substring(1, text.length() - 1).split("\\^\\s*,\\s*\\^", -1));
    }
    return List.of(between.split(text, -1));
  }

  /** A JSON list's values; nothing where it is none, or holds more than values. */
  private static Optional<List<String>> list(String text) {
    try {
      List<String> items = new ArrayList<>();
      JsonNode list = JSON.readTree(text);
      for (JsonNode each : list) {
        if (each.isContainerNode()) {
          return Optional.empty();
        }
        items.add(each.isNull() ? "" : each.asText());
      }
      return list.isArray() ? Optional.of(items) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.record.HubClock;
import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a mapping wrote behind a rule's name. Reading it never fails: whatever is wrong is noted, so
 * that all mistakes are told at once, and a harmless answer is given instead.
 */
final class Argument {
  private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);
  private final String rule;
  private final FieldType type;
  private final JsonNode node;
  private final List<String> problems;

  /**
   * @param rule how the rule is called in messages, such as {@code check length}
   * @param type the declared type of the field
   * @param problems where mistakes are noted
   */
  Argument(String rule, FieldType type, JsonNode node, List<String> problems) {
    this.rule = rule;
    this.type = type;
    this.node = node == null || node.isNull() ? MissingNode.getInstance() : node;
    this.problems = problems;
  }

  FieldType type() {
    return type;
  }

  /**
   * The latest day that is today somewhere, for what can only lie in the past. It is that of the
   * reading, never before a run's own day: a run that goes on later refuses nothing it took before.
   */
  LocalDate today() {
    return HubClock.today(FURTHEST_AHEAD);
  }

  /** One word of an enum, in small letters; anything else is noted. */
  <E extends Enum<E>> Optional<E> oneOf(Class<E> words) {
    List<String> known = new ArrayList<>();
    for (E each : words.getEnumConstants()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (text().filter(name::equals).isPresent()) {
        return Optional.of(each);
      }
      known.add(name);
    }
    if (isGiven()) {
      wrong(
          known.size() == 2
              ? "must be " + String.join(" or ", known)
              : "must be one of " + String.join(", ", known));
    }
    return Optional.empty();
  }

  /** A zone of the time zone database, such as {@code Asia/Shanghai}. */
  Optional<ZoneId> zone() {
    Optional<ZoneId> zone = text().filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    if (isGiven() && zone.isEmpty()) {
      wrong("needs a zone of the time zone database, such as Asia/Shanghai");
    }
    return zone;
  }

  /** A yes or no; no where nothing is written. */
  boolean flag() {
    if (isGiven() && !node.isBoolean()) {
      wrong("must be true or false");
    }
    return node.asBoolean();
  }

  /** What a map holds, in the order written; the empty text where there is nothing under a key. */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            entry -> {
              if (!entry.getValue().isValueNode()) {
                wrong("needs single words or numbers behind its keys");
              }
              entries.put(
                  entry.getKey(), entry.getValue().isNull() ? "" : entry.getValue().asText());
            });
    return entries;
  }

  boolean isGiven() {
    return !node.isMissingNode();
  }

  boolean isMap() {
    return node.isObject();
  }

  void wrong(String what) {
    problems.add(rule + " " + what);
  }

  /** Notes a mistake where something was written. */
  void none() {
    if (isGiven()) {
      wrong("takes no argument; write only its name");
    }
  }

  /** The whole argument as one word or number. */
  Optional<String> text() {
    return node.isValueNode()
        ? Optional.of(node.asText()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  /** The argument as a list of words; a single word is a list of one. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      if (each.isValueNode() && !each.isNull()) {
        texts.add(each.asText());
      } else {
        wrong("needs single words or numbers in its list");
      }
    }
    return texts;
  }

  /** Notes every key of a map that is not one of these. */
  void onlyKeys(Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                wrong(
                    "does not know "
                        + key
                        + "; "
                        + Nearest.question(
                            key, known, "it knows " + String.join(", ", new TreeSet<>(known))));
              }
            });
  }

  /** What a map holds under a key, as an argument of its own. */
  Argument at(String key) {
    return new Argument(rule + ": " + key, type, node.path(key), problems);
  }

  /** A whole number within limits; the other where nothing is written. */
  int wholeNumber(int least, int most, int otherwise) {
    if (!isGiven()) {
      return otherwise;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.asInt() < least
        || node.asInt() > most) {
      wrong("must be a whole number from " + least + " to " + most);
      return otherwise;
    }
    return node.asInt();
  }

  /**
   * Two ends written as {@code 1..64}, {@code 1..}, {@code ..64} or one number for both; an absent
   * end is open.
   */
  Ends ends() {
    String written = text().orElse("").strip();
    int dots = written.indexOf("..");
    String low = dots < 0 ? written : written.substring(0, dots).strip();
    String high = dots < 0 ? written : written.substring(dots + 2).strip();
    Optional<BigDecimal> from = number(low);
    Optional<BigDecimal> to = number(high);
    boolean readable = from.isPresent() == !low.isEmpty() && to.isPresent() == !high.isEmpty();
    if (!readable || (from.isEmpty() && to.isEmpty())) {
      wrong("needs its limits as a..b, such as 1..64");
      return new Ends(Optional.empty(), Optional.empty());
    }
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      wrong("has its limits the wrong way round; write the lower one first");
    }
    return new Ends(from, to);
  }

  /** A lower and an upper limit, both inclusive. */
  record Ends(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    String text() {
      String low = from.map(BigDecimal::toPlainString).orElse("");
      String high = to.map(BigDecimal::toPlainString).orElse("");
      return low.equals(high) ? low : low + ".." + high;
    }
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.ofNullable(DecimalNumber.read(Slice.of(text)));
  }
}

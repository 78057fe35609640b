package dev.handover.source.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer told of itself, its rows apart. */
final class Told {
  private static final int MOST_NAMES = 10;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean list;
  private boolean nothing;
  private String root = "-";
  private long rows;

  void fact(String way, String value) {
    if (value != null) {
      facts.put(way, value);
    }
  }

  Optional<String> fact(String way) {
    return Optional.ofNullable(facts.get(way));
  }

  /** A name at the top of the answer. */
  void name(String name) {
    if (names.size() < MOST_NAMES && name.matches("[A-Za-z_@][\\w-]{0,40}")) {
      names.add(name);
    }
  }

  /** What lies at the top, for a message: names of fields are no values. */
  String names() {
    return names.isEmpty() ? "nothing" : names.stream().collect(Collectors.joining(", "));
  }

  void hasList() {
    list = true;
  }

  boolean isList() {
    return list;
  }

  /** What the document is called, in XML. */
  void root(String name) {
    root = name;
  }

  String root() {
    return root;
  }

  /** Null stands where the list should be. */
  void hasNull() {
    nothing = true;
  }

  boolean isNull() {
    return nothing;
  }

  void row() {
    rows++;
  }

  long rows() {
    return rows;
  }
}

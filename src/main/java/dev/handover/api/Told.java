package dev.handover.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer told of itself, its rows apart. */
public final class Told {
  private static final int MOST_NAMES = 10;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean list;
  private boolean nothing;
  private String root = "-";
  private long rows;

  public void fact(String way, String value) {
    if (value != null) {
      facts.put(way, value);
    }
  }

  public Optional<String> fact(String way) {
    return Optional.ofNullable(facts.get(way));
  }

  /** A name at the top of the answer. */
  public void name(String name) {
    if (names.size() < MOST_NAMES && name.matches("[A-Za-z_@][\\w-]{0,40}")) {
      names.add(name);
    }
  }

  /** What lies at the top, for a message: names of fields are no values. */
  public String names() {
    return names.isEmpty() ? "nothing" : names.stream().collect(Collectors.joining(", "));
  }

  public void hasList() {
    list = true;
  }

  public boolean isList() {
    return list;
  }

  /** What the document is called, in XML. */
  public void root(String name) {
    root = name;
  }

  public String root() {
    return root;
  }

  /** Null stands where the list should be. */
  public void hasNull() {
    nothing = true;
  }

  public boolean isNull() {
    return nothing;
  }

  public void row() {
    rows++;
  }

  public long rows() {
    return rows;
  }
}

package dev.handover.mapping;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping says of the seller's copy once it is handed over: how long which class is kept,
 * and how it goes then.
 *
 * @param records what the law calls these records, as the rule packs name it: {@code e-commerce};
 *     absent where the law sets no term for them
 * @param rules one for a class at most; empty where the mapping says nothing, and then nothing goes
 */
public record Retention(Optional<String> records, List<Rule> rules, Destroy destroy) {
  /** Nothing is said: nothing goes. */
  public static final Retention NOT_SAID = new Retention(Optional.empty(), List.of(), Destroy.ROWS);

  public Retention {
    rules = List.copyOf(rules);
  }

  /**
   * How long a class of data is kept.
   *
   * @param dataClass absent for every class without a rule of its own and for what does not travel
   *     ({@code *})
   * @param keep counted from the start's day; zero where nothing asks to keep it
   * @param ground the law or the need, in the mapping's words; empty only where nothing is kept
   */
  public record Rule(Optional<DataClass> dataClass, Period keep, Start after, String ground) {
    /** As mappings write it: {@code contact}, or {@code *}. */
    public String word() {
      return dataClass.map(DataClass::word).orElse("*");
    }
  }

  /**
   * What a period is counted from.
   *
   * @param column the column of the record that holds the day; absent where it is the case's
   */
  public record Start(When when, Optional<String> column) {
    /** The buyer's receipt, which is meant where nothing is said. */
    public static final Start ACKNOWLEDGED = new Start(When.ACKNOWLEDGED, Optional.empty());
  }

  /** The kinds of start. */
  public enum When {
    /** The buyer's receipt. */
    ACKNOWLEDGED("acknowledged"),
    /** The day the buyer took over. */
    CUTOVER("cutover"),
    /** The end of the contract, told by a column. */
    CONTRACT_END("contract-end"),
    /** The person's last activity, told by a column. */
    LAST_ACTIVITY("last-activity");

    private final String word;

    When(String word) {
      this.word = word;
    }

    /** As mappings write it. */
    public String word() {
      return word;
    }

    static When of(String word) {
      return List.of(values()).stream().filter(each -> each.word.equals(word)).findFirst().get();
    }
  }

  /**
   * How a record goes.
   *
   * @param with by what a column is overwritten, as text; an absent value is SQL NULL, which is
   *     also meant for every column that is not named here
   * @param leave columns that tell nothing of a person and stay as they are when others are
   *     overwritten
   * @param joined what becomes of the rows of tables that are only joined
   */
  public record Destroy(
      Way way, Map<String, Optional<String>> with, Set<String> leave, List<Joined> joined) {
    /** The whole row goes, and columns of rows that stay become NULL. */
    public static final Destroy ROWS = new Destroy(Way.DELETE, Map.of(), Set.of(), List.of());

    public Destroy {
      with = Map.copyOf(with);
      leave = Set.copyOf(leave);
      joined = List.copyOf(joined);
    }
  }

  /**
   * What becomes of a joined table's rows together with the record that has them.
   *
   * @param key what tells its rows apart; absent where the join says it
   * @param rows which of those that the join's columns lead to: {@link #ALL}, {@link #NONE}, or a
   *     condition in the source's SQL on the table's own columns
   */
  public record Joined(
      String table,
      Optional<String> key,
      String rows,
      Way way,
      Map<String, Optional<String>> with) {
    public static final String ALL = "all";
    public static final String NONE = "none";

    public Joined {
      with = Map.copyOf(with);
    }

    /** Whether its rows stay as they are. */
    public boolean stays() {
      return rows.equals(NONE);
    }
  }

  /** What happens to a record of which nothing must be kept. */
  public enum Way {
    /** It is deleted. */
    DELETE,
    /** It stays, with every column overwritten that tells of a person. */
    BLANK
  }

  /** The rule of a class: its own, or that of every class without one. */
  public Optional<Rule> rule(DataClass dataClass) {
    return rules.stream()
        .filter(each -> each.dataClass().filter(dataClass::equals).isPresent())
        .findFirst()
        .or(this::other);
  }

  /** The rule of every class without one of its own, and of what does not travel. */
  public Optional<Rule> other() {
    return rules.stream().filter(each -> each.dataClass().isEmpty()).findFirst();
  }

  /** The columns that a period is counted from. */
  public Set<String> startColumns() {
    Set<String> columns = new LinkedHashSet<>();
    rules.forEach(each -> each.after().column().ifPresent(columns::add));
    return columns;
  }

  /** By what each of these columns is overwritten; absent for SQL NULL. */
  public Map<String, Optional<String>> overwriting(List<String> columns) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    columns.forEach(
        column -> values.put(column, destroy.with().getOrDefault(column, Optional.empty())));
    return values;
  }
}

package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Tables.Joined;
import dev.handover.source.Tables.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects named columns of one table and those joined to it, and whether each row is deleted. */
final class Query {
  /** Few enough for every database's limit on parameters. */
  private static final int KEYS_AT_ONCE = 500;

  private final Dialect dialect;
  private final Tables tables;
  private final Mapping mapping;
  private final List<String> columns;

  /** The columns of the result: of each composite one those that it is made of. */
  private final List<String> asked;

  private final List<Joined> joins;
  private final Scope scope;
  private final Optional<Condition> deleted;

  /** Joins only what these columns are read through. */
  Query(Dialect dialect, Tables tables, Mapping mapping, List<String> columns) {
    // What was misread of any table counts, whichever columns are asked for.
    this(
        dialect,
        tables,
        mapping,
        columns,
        dialect.marksMisread() ? tables.joins() : needed(tables, plain(columns)));
  }

  private Query(
      Dialect dialect, Tables tables, Mapping mapping, List<String> columns, List<Joined> joins) {
    this.dialect = dialect;
    this.tables = tables;
    this.mapping = mapping;
    this.columns = columns;
    this.asked = plain(columns);
    this.joins = joins;
    this.scope = new Scope(dialect, tables.main(), mapping);
    this.deleted = deleted(mapping);
  }

  /** The columns at the source that these are made of. */
  static List<String> plain(Collection<String> columns) {
    return columns.stream().flatMap(column -> Composite.columns(column).stream()).toList();
  }

  static Optional<Condition> deleted(Mapping mapping) {
    return mapping
        .from()
        .deleted()
        .map(condition -> new Condition(mapping.entity(), "`deleted`", condition));
  }

  /** Joins every table, whether a column of it is asked for or not. */
  static Query ofEverything(Dialect dialect, Tables tables, Mapping mapping, List<String> columns) {
    return new Query(dialect, tables, mapping, columns, tables.joins());
  }

  private static List<Joined> needed(Tables tables, List<String> columns) {
    List<Joined> needed = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>(columns);
    for (int i = tables.joins().size() - 1; i >= 0; i--) {
      Joined each = tables.joins().get(i);
      if (asked.stream().anyMatch(column -> tables.joined(column).equals(Optional.of(each)))) {
        needed.add(0, each);
        asked.addAll(JoinSql.on(each.join()).values());
      }
    }
    return needed;
  }

  Scope scope() {
    return scope;
  }

  Tables tables() {
    return tables;
  }

  List<String> columns() {
    return columns;
  }

  /** The columns of the result: of each composite one those that it is made of. */
  List<String> asked() {
    return asked;
  }

  /** The tables that mark rows which were misread, by alias; their marks follow the flag. */
  Map<String, Table> marked() {
    Map<String, Table> marked = new LinkedHashMap<>();
    if (dialect.marksMisread()) {
      marked.put("", tables.main());
      joins.forEach(each -> marked.put(each.join().alias(), each.table()));
    }
    return marked;
  }

  /** Every column that the mapping names, whether this query reads it or not. */
  Set<String> named() {
    return new NamedColumns(mapping, tables).required();
  }

  boolean hasDeleted() {
    return deleted.isPresent();
  }

  /** The joins whose row may have a double; their counts follow the columns and the flag. */
  List<Joined> doubtful() {
    return joins.stream().filter(Joined::doubtful).toList();
  }

  /**
   * The statement; its parameters are those of the condition, then the scope's.
   *
   * @param condition on the main table alone, without WHERE
   * @param order whether by key
   * @param limit a clause at the end, or nothing
   */
  String sql(String condition, boolean order, String limit) {
    return where(" WHERE (" + condition + ")" + scope.and(), order, limit);
  }

  private String where(String where, boolean order, String limit) {
    String tail = (order ? " ORDER BY " + scope.key().order() : "") + limit;
    if (joins.isEmpty()) {
      String named =
          asked.stream()
              .map(tables::require)
              .map(column -> dialect.read(column, column.quoted()))
              .collect(Collectors.joining(", "));
      String flag = deleted.map(each -> ", " + each.flag()).orElse("");
      String mark = dialect.marksMisread() ? ", " + Staging.MARK : "";
      return "SELECT " + named + flag + mark + " FROM " + tables.main().quoted() + where + tail;
    }
    // The condition of deletion and the bounds are asked where the main table is alone: nothing
    // that is joined can be mistaken for its columns.
    return joined(where + (limit.isEmpty() ? "" : tail), order);
  }

  private String joined(String rest, boolean order) {
    String main = tables.main().alias();
    JoinSql join = new JoinSql(dialect, tables, mapping, main);
    List<String> selected = new ArrayList<>();
    for (String column : asked) {
      selected.add(dialect.read(tables.require(column), join.value(column)));
    }
    deleted.ifPresent(each -> selected.add(main + ".handover_deleted"));
    if (dialect.marksMisread()) {
      selected.add(main + "." + Staging.MARK);
      joins.forEach(each -> selected.add(each.join().alias() + "." + Staging.MARK));
    }
    doubtful().forEach(each -> selected.add(join.doubles(each)));
    StringBuilder sql = new StringBuilder("SELECT ").append(String.join(", ", selected));
    sql.append(" FROM (").append(alone()).append(rest).append(") ").append(main);
    joins.forEach(each -> sql.append(join.join(each)));
    if (order) {
      String by =
          Key.of(tables.main(), mapping.from().key()).columns().stream()
              .map(key -> dialect.ordered(key.as(main + "." + key.quoted())).quoted())
              .collect(Collectors.joining(", "));
      sql.append(" ORDER BY ").append(by);
    }
    return sql.toString();
  }

  private String alone() {
    Set<String> named = new LinkedHashSet<>();
    named.addAll(Composite.columns(mapping.from().key()));
    asked.stream().filter(column -> Name.of(column).alias().isEmpty()).forEach(named::add);
    named.addAll(JoinSql.asked(mapping, tables.main(), joins));
    String list =
        named.stream()
            .map(column -> tables.main().require(column).quoted())
            .distinct()
            .collect(Collectors.joining(", "));
    if (dialect.marksMisread()) {
      list += ", " + Staging.MARK;
    }
    String flag = deleted.map(each -> ", " + each.flag() + " AS handover_deleted").orElse("");
    return "SELECT " + list + flag + " FROM " + tables.main().quoted();
  }

  /** Rows within the bounds, in the key's order; absent keys come with the first window. */
  Selection within(Connection connection, Bounds bounds) throws SQLException {
    KeyRange.Ends ends = KeyRange.Ends.of(bounds, scope);
    Selection selection = new Selection(dialect, this);
    for (KeyRange range : KeyRange.of(scope.key(), ends)) {
      String sql = sql(range.sql(place -> "?"), true, "");
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int index = 1;
        for (KeyRange.Place place : range.places()) {
          Column column = scope.key().columns().get(place.column());
          dialect.bind(statement, index++, ends.value(place), column);
        }
        scope.bind(statement, index);
        selection.take(statement, Integer.MAX_VALUE);
      }
    }
    return selection;
  }

  /** The same in bulk. */
  Selection within(
      Connection connection, Bounds bounds, Dialect.Bulk bulk, Selection.Expected expected)
      throws SQLException {
    KeyRange.Ends ends = KeyRange.Ends.of(bounds, scope);
    KeyRange.Values named = bulk.set(connection, ends, scope.key());
    String tail = scope.and(value -> bulk.literal(connection, value));
    List<String> statements =
        KeyRange.of(scope.key(), ends).stream()
            .map(range -> where(" WHERE (" + range.sql(named) + ")" + tail, true, ""))
            .toList();
    Selection selection = new Selection(dialect, this, expected);
    bulk.read(connection, statements, selection);
    return selection;
  }

  /** Rows with these keys, in the key's order within each statement; equal keys stay together. */
  Selection among(Connection connection, List<String> keys) throws SQLException {
    Selection selection = new Selection(dialect, this);
    int atOnce = KEYS_AT_ONCE / scope.key().columns().size();
    for (int start = 0; start < keys.size(); start += atOnce) {
      List<String> some = keys.subList(start, Math.min(keys.size(), start + atOnce));
      String condition = dialect.among(scope.key(), some.size());
      try (PreparedStatement statement = connection.prepareStatement(sql(condition, true, ""))) {
        int index = 1;
        for (String each : some) {
          List<String> values = KeyRange.values(each, scope);
          for (int i = 0; i < values.size(); i++) {
            bindKey(statement, index++, values.get(i), scope.key().columns().get(i));
          }
        }
        scope.bind(statement, index);
        selection.take(statement, Integer.MAX_VALUE);
      }
    }
    return selection;
  }

  /** A key that no longer fits its column must not be quoted by whoever tries to read it. */
  private void bindKey(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    try {
      dialect.bind(statement, index, text, key);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-13",
          "table "
              + tables.main().written()
              + ": a key that was read earlier does not fit column "
              + key.name()
              + ", which is now "
              + key.typeName()
              + "; ask the seller what was changed");
    }
  }
}

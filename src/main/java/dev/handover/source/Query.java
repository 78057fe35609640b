package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Tables.Joined;
import dev.handover.source.Tables.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Selects named columns of one table and those joined to it, and whether each row is deleted. */
final class Query {
  /** Few enough for every database's limit on parameters. */
  private static final int KEYS_AT_ONCE = 500;

  private final Dialect dialect;
  private final Tables tables;
  private final Mapping mapping;
  private final List<String> columns;
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
        dialect.marksMisread() ? tables.joins() : needed(tables, columns));
  }

  private Query(
      Dialect dialect, Tables tables, Mapping mapping, List<String> columns, List<Joined> joins) {
    this.dialect = dialect;
    this.tables = tables;
    this.mapping = mapping;
    this.columns = columns;
    this.joins = joins;
    this.scope = new Scope(dialect, tables.main(), mapping);
    this.deleted = deleted(mapping);
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
    String tail = (order ? " ORDER BY " + scope.key().quoted() : "") + limit;
    if (joins.isEmpty()) {
      String named =
          columns.stream()
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
    for (String column : columns) {
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
      Column key = tables.main().require(mapping.from().key());
      sql.append(" ORDER BY ").append(dialect.ordered(key.as(main + "." + key.quoted())).quoted());
    }
    return sql.toString();
  }

  private String alone() {
    Set<String> named = new LinkedHashSet<>();
    named.add(mapping.from().key());
    columns.stream().filter(column -> Name.of(column).alias().isEmpty()).forEach(named::add);
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
    String condition = condition(bounds, value -> "?");
    Selection selection = new Selection(dialect, this);
    try (PreparedStatement statement = connection.prepareStatement(sql(condition, true, ""))) {
      int index = 1;
      for (Optional<String> end : List.of(bounds.from(), bounds.to())) {
        if (end.isPresent()) {
          dialect.bind(statement, index++, end.get(), scope.key());
        }
      }
      scope.bind(statement, index);
      selection.take(statement, Integer.MAX_VALUE);
    }
    return selection;
  }

  /** The same in bulk. */
  Selection within(
      Connection connection, Bounds bounds, Dialect.Bulk bulk, Selection.Expected expected)
      throws SQLException {
    Bounds named = bulk.set(connection, bounds, scope.key());
    String where =
        " WHERE ("
            + condition(named, value -> value)
            + ")"
            + scope.and(value -> bulk.literal(connection, value));
    Selection selection = new Selection(dialect, this, expected);
    bulk.read(connection, where(where, true, ""), selection);
    return selection;
  }

  private String condition(Bounds bounds, UnaryOperator<String> place) {
    String key = scope.key().quoted();
    Optional<String> from = bounds.from().map(value -> key + " >= " + place.apply(value));
    Optional<String> to = bounds.to().map(value -> key + " < " + place.apply(value));
    if (from.isPresent()) {
      return from.get() + to.map(end -> " AND " + end).orElse("");
    }
    return to.map(end -> end + " OR " + key + " IS NULL").orElse("1 = 1");
  }

  /** Rows with these keys, in the key's order within each statement; equal keys stay together. */
  Selection among(Connection connection, List<String> keys) throws SQLException {
    Selection selection = new Selection(dialect, this);
    for (int start = 0; start < keys.size(); start += KEYS_AT_ONCE) {
      List<String> some = keys.subList(start, Math.min(keys.size(), start + KEYS_AT_ONCE));
      String places = String.join(", ", Collections.nCopies(some.size(), "?"));
      String condition = scope.key().quoted() + " IN (" + places + ")";
      try (PreparedStatement statement = connection.prepareStatement(sql(condition, true, ""))) {
        int index = 1;
        for (String each : some) {
          bindKey(statement, index++, each);
        }
        scope.bind(statement, index);
        selection.take(statement, Integer.MAX_VALUE);
      }
    }
    return selection;
  }

  /** A key that no longer fits its column must not be quoted by whoever tries to read it. */
  private void bindKey(PreparedStatement statement, int index, String text) throws SQLException {
    try {
      dialect.bind(statement, index, text, scope.key());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-13",
          "table "
              + tables.main().written()
              + ": a key that was read earlier does not fit column "
              + scope.key().name()
              + ", which is now "
              + scope.key().typeName()
              + "; ask the seller what was changed");
    }
  }
}

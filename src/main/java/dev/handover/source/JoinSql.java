package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Join;
import dev.handover.source.Tables.Joined;
import dev.handover.source.Tables.Name;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of each joined table beside a row of the main one. The row is chosen by a subquery that
 * asks for its key, so that an index on the columns in {@code on} answers for each row of a window
 * and all columns are of the one row. Aliases stand bare, because conditions of the mapping's
 * author name them so.
 */
final class JoinSql {
  private final Dialect dialect;
  private final Tables tables;
  private final Mapping mapping;
  private final String main;

  /**
   * @param main what the main table's row is called in SQL
   */
  JoinSql(Dialect dialect, Tables tables, Mapping mapping, String main) {
    this.dialect = dialect;
    this.tables = tables;
    this.mapping = mapping;
    this.main = main;
  }

  /** Columns of the main table that these joins ask for. */
  static List<String> asked(Mapping mapping, Table main, List<Joined> joins) {
    List<String> asked = new ArrayList<>();
    for (Joined each : joins) {
      for (String column : on(each.join()).values()) {
        if (Name.of(column).alias().isEmpty()) {
          asked.add(column);
        }
      }
      conditions(mapping, each.join())
          .forEach(condition -> asked.addAll(namesOfMain(main, each, condition)));
    }
    return asked;
  }

  /** A word means the innermost table that has such a column. */
  private static List<String> namesOfMain(Table main, Joined each, Condition condition) {
    boolean qualified = condition.names(main.name());
    return main.columns().stream()
        .filter(column -> condition.names(column.name()))
        .filter(column -> qualified || !isOfJoin(each, column.name()))
        .map(Column::name)
        .toList();
  }

  private static boolean isOfJoin(Joined each, String column) {
    return each.table().column(column).isPresent()
        || each.between().flatMap(table -> table.column(column)).isPresent();
  }

  /** The pieces of SQL that a join's author wrote. */
  static List<Condition> conditions(Mapping mapping, Join join) {
    List<Condition> conditions = new ArrayList<>();
    where(mapping, join).ifPresent(conditions::add);
    prefer(mapping, join).ifPresent(conditions::add);
    return conditions;
  }

  private static Optional<Condition> where(Mapping mapping, Join join) {
    String part = "`where` of " + join.alias();
    return join.where().map(sql -> new Condition(mapping.entity(), part, sql));
  }

  private static Optional<Condition> prefer(Mapping mapping, Join join) {
    String part = "`prefer` of " + join.alias();
    return join.prefer().map(sql -> new Condition(mapping.entity(), part, sql));
  }

  static Map<String, String> on(Join join) {
    return join.through().map(Mapping.Through::on).orElse(join.on());
  }

  /** {@code LEFT JOIN …} with the row's key found by a subquery. */
  String join(Joined each) {
    String alias = each.join().alias();
    String key = alias + "." + each.key().quoted();
    String subquery = "SELECT " + key + rest(each, key);
    String chosen = each.doubtful() ? key + " = (" + subquery + ")" : dialect.chosen(key, subquery);
    return " LEFT JOIN " + each.table().quoted() + " " + alias + " ON " + chosen;
  }

  /**
   * A column's value, named as in the mapping. What comes from a table between is asked for again
   * in the same order: its rows have no key.
   */
  String value(String written) {
    Name name = Name.of(written);
    Optional<Joined> joined = tables.joined(written);
    Column column = tables.require(written);
    if (joined.isEmpty()) {
      return main + "." + column.quoted();
    }
    String plain = name.alias() + "." + column.quoted();
    Joined each = joined.get();
    if (each.join().alias().equals(name.alias())) {
      return plain;
    }
    String key = each.join().alias() + "." + each.key().quoted();
    return "(SELECT " + plain + rest(each, key + between(each)) + ")";
  }

  /** Every carried column of the table between, so that rows that tie are the same in all. */
  private String between(Joined each) {
    StringBuilder order = new StringBuilder();
    String alias = each.join().through().orElseThrow().alias();
    for (String written : Query.plain(mapping.columns())) {
      if (Name.of(written).alias().equals(alias)) {
        order.append(", ").append(alias).append(".").append(tables.require(written).quoted());
      }
    }
    return order.toString();
  }

  /**
   * How many rows of the joined table bear the key of the chosen one; more than one is too many.
   */
  String doubles(Joined each) {
    String key = each.key().quoted();
    return "(SELECT COUNT(*) FROM %1$s handover_double WHERE handover_double.%2$s = %3$s.%2$s)"
        .formatted(each.table().quoted(), key, each.join().alias());
  }

  /** All of a subquery after what it selects. */
  private String rest(Joined each, String order) {
    Join join = each.join();
    StringBuilder sql = new StringBuilder(" FROM ");
    String alias = join.through().map(Mapping.Through::alias).orElse(join.alias());
    Table first = each.between().orElse(each.table());
    sql.append(first.quoted()).append(" ").append(alias);
    join.through().ifPresent(through -> sql.append(link(each, through)));
    sql.append(" WHERE ").append(join.alias()).append(".").append(each.key().quoted());
    sql.append(" IS NOT NULL");
    on(join)
        .forEach(
            (inner, outer) ->
                sql.append(" AND ")
                    .append(
                        equal(
                            alias + "." + first.require(inner).quoted(),
                            first.require(inner),
                            value(outer),
                            tables.require(outer))));
    where(mapping, join).ifPresent(where -> sql.append(" AND (").append(where.sql()).append(")"));
    sql.append(" ORDER BY ");
    prefer(mapping, join).ifPresent(prefer -> sql.append(prefer.sql()).append(", "));
    return sql.append(order).append(dialect.first()).toString();
  }

  private String link(Joined each, Mapping.Through through) {
    StringBuilder sql = new StringBuilder(" JOIN ");
    sql.append(each.table().quoted()).append(" ").append(each.join().alias()).append(" ON ");
    List<String> equal = new ArrayList<>();
    through
        .link()
        .forEach(
            (inner, outer) ->
                equal.add(
                    equal(
                        each.join().alias() + "." + each.table().require(outer).quoted(),
                        each.table().require(outer),
                        through.alias()
                            + "."
                            + each.between().orElseThrow().require(inner).quoted(),
                        each.between().orElseThrow().require(inner))));
    return sql.append(String.join(" AND ", equal)).toString();
  }

  /**
   * Equality of values of the same kind. A text and a number are compared as texts: databases would
   * refuse, or take {@code 7abc} for 7.
   */
  private String equal(String left, Column leftColumn, String right, Column rightColumn) {
    if (isText(leftColumn) == isText(rightColumn)) {
      return left + " = " + right;
    }
    return (isText(leftColumn) ? left : dialect.text(left))
        + " = "
        + (isText(rightColumn) ? right : dialect.text(right));
  }

  private static boolean isText(Column column) {
    return switch (column.jdbcType()) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> true;
      case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> true;
      default -> false;
    };
  }
}

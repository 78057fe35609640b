package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Join;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that a mapping reads together. A column of a joined one, or of a table between, is
 * called {@code alias.column}.
 */
record Tables(Table main, List<Joined> joins) {
  /**
   * A joined table that was found.
   *
   * @param between the table that leads to it, if one does
   * @param doubtful whether no index keeps its key unique, so that a row may have to be told from
   *     its double
   */
  record Joined(Join join, Table table, Optional<Table> between, boolean doubtful) {
    Column key() {
      return table.require(join.key());
    }
  }

  /** The table of that alias; the main one's is empty. */
  Optional<Table> table(String alias) {
    return Optional.ofNullable(byAlias().get(alias));
  }

  /** Every table by its alias, the main one first. */
  Map<String, Table> byAlias() {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("", main);
    for (Joined each : joins) {
      each.join()
          .through()
          .ifPresent(through -> tables.put(through.alias(), each.between().orElseThrow()));
      tables.put(each.join().alias(), each.table());
    }
    return tables;
  }

  /** The join that a column is read through; nothing for one of the main table. */
  Optional<Joined> joined(String written) {
    String alias = Name.of(written).alias();
    return joins.stream()
        .filter(
            each ->
                each.join().alias().equals(alias)
                    || each.join().through().filter(t -> t.alias().equals(alias)).isPresent())
        .findFirst();
  }

  Optional<Column> column(String written) {
    Name name = Name.of(written);
    return table(name.alias()).flatMap(table -> table.column(name.column()));
  }

  Column require(String written) {
    Name name = Name.of(written);
    return table(name.alias())
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-SRC-05",
                    "column " + written + ": no join is called " + name.alias()))
        .require(name.column());
  }

  /** The origin's parts: {@code alias.column}, the alias empty for the main table. */
  record Name(String alias, String column) {
    static Name of(String written) {
      int dot = written.indexOf('.');
      return new Name(dot < 0 ? "" : written.substring(0, dot), written.substring(dot + 1));
    }
  }

  /** Looks tables up by the name that a mapping gives them. */
  interface Finder<E extends Exception> {
    Table find(String written) throws E;
  }

  /** Whether an index keeps a column's values apart. */
  interface Uniqueness {
    boolean unique(Table table, Column column);
  }

  static <E extends Exception> Tables of(Mapping mapping, Finder<E> finder, Uniqueness indexes)
      throws E {
    return of(mapping, finder.find(mapping.from().table()), finder, indexes);
  }

  /**
   * @param main the mapping's table, or its select
   */
  static <E extends Exception> Tables of(
      Mapping mapping, Table main, Finder<E> finder, Uniqueness indexes) throws E {
    List<Joined> joins = new ArrayList<>();
    for (Join join : mapping.from().joins()) {
      Table table = finder.find(join.table());
      Optional<Table> between = Optional.empty();
      if (join.through().isPresent()) {
        between = Optional.of(finder.find(join.through().get().table()));
      }
      boolean unique =
          table.column(join.key()).filter(key -> indexes.unique(table, key)).isPresent();
      joins.add(new Joined(join, table, between, !unique));
    }
    return new Tables(main, List.copyOf(joins));
  }
}

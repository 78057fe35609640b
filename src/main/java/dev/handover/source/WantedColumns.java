package dev.handover.source;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Mapping.Join;
import dev.handover.mapping.Mapping.Through;
import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What mappings want of one table before anybody has seen its columns.
 *
 * @param named the columns that they name, whatever their case; none where no mapping reads it
 * @param indexed those by which rows are looked for, together where the name is composite
 * @param asking mappings that read the table; their SQL may ask for further columns
 * @param isBetween whether it leads from one table to another
 * @param isEverything whether all columns are wanted, by whatever name: for a scan
 */
record WantedColumns(
    Set<String> named,
    Set<String> indexed,
    List<Mapping> asking,
    boolean isBetween,
    boolean isEverything) {
  /** Every column, for a scan, before there are mappings. */
  static WantedColumns everything() {
    return new WantedColumns(Set.of(), Set.of(), List.of(), false, true);
  }

  /** Whether a header's cell is one that is looked for. */
  boolean looksFor(String name) {
    return isEverything ? !name.isEmpty() : named.contains(name);
  }

  /**
   * @param table as mappings call it
   * @param rowKey the columns of which a key is made; none where a column is the key
   */
  static WantedColumns of(String table, Collection<String> rowKey, List<Mapping> mappings) {
    Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> indexed = new LinkedHashSet<>();
    List<Mapping> asking = new ArrayList<>();
    boolean between = false;
    for (Mapping mapping : mappings) {
      Set<String> written = new LinkedHashSet<>(Query.plain(mapping.columns()));
      mapping.from().changed().ifPresent(written::add);
      mapping.from().joins().forEach(join -> written.addAll(outer(join)));
      if (mapping.from().table().equalsIgnoreCase(table)) {
        indexed.add(mapping.from().key());
        named.addAll(of("", written));
      }
      for (Join join : mapping.from().joins()) {
        Optional<Through> through = join.through();
        if (join.table().equalsIgnoreCase(table)) {
          Collection<String> on =
              through.isPresent() ? through.get().link().values() : join.on().keySet();
          indexed.add(join.key());
          indexed.addAll(on);
          named.addAll(of(join.alias(), written));
          named.add(join.key());
          named.addAll(on);
        }
        if (through.filter(via -> via.table().equalsIgnoreCase(table)).isPresent()) {
          between = true;
          indexed.addAll(through.get().on().keySet());
          named.addAll(of(through.get().alias(), written));
          named.addAll(through.get().on().keySet());
          named.addAll(through.get().link().keySet());
        }
      }
      if (reads(mapping, table)) {
        asking.add(mapping);
      }
    }
    if (!named.isEmpty() && !rowKey.isEmpty()) {
      named.addAll(rowKey);
      named.remove(ExportedTable.ROW_KEY);
    }
    return new WantedColumns(named, indexed, asking, between, false);
  }

  private static boolean reads(Mapping mapping, String table) {
    return mapping.from().table().equalsIgnoreCase(table)
        || mapping.from().joins().stream()
            .anyMatch(
                join ->
                    join.table().equalsIgnoreCase(table)
                        || join.through()
                            .filter(via -> via.table().equalsIgnoreCase(table))
                            .isPresent());
  }

  /** The columns of earlier tables that a join's rows are found by. */
  private static Collection<String> outer(Join join) {
    return join.through().map(Through::on).orElse(join.on()).values();
  }

  /**
   * The columns that want an index, a composite one as several, as the table calls them.
   *
   * @param there the table's columns
   */
  List<List<String>> indexes(Collection<String> there) {
    return indexed.stream()
        .map(
            name ->
                Composite.columns(name).stream()
                    .flatMap(each -> there.stream().filter(each::equalsIgnoreCase).limit(1))
                    .toList())
        .filter(found -> !found.isEmpty())
        .distinct()
        .toList();
  }

  /** Those of {@code alias.column} that are of this alias, without it. */
  private static Set<String> of(String alias, Set<String> written) {
    Set<String> found = new LinkedHashSet<>();
    for (String each : written) {
      Tables.Name name = Tables.Name.of(each);
      if (name.alias().equals(alias)) {
        found.add(name.column());
      }
    }
    return found;
  }

  /** The columns that tell the table's rows apart, if a mapping reads them as records. */
  static List<String> key(String table, List<Mapping> mappings) {
    Optional<String> main =
        mappings.stream()
            .filter(mapping -> mapping.from().table().equalsIgnoreCase(table))
            .map(mapping -> mapping.from().key())
            .findFirst();
    return main.or(
            () ->
                mappings.stream()
                    .flatMap(mapping -> mapping.from().joins().stream())
                    .filter(join -> join.table().equalsIgnoreCase(table))
                    .map(Join::key)
                    .findFirst())
        .map(Composite::columns)
        .orElse(List.of());
  }

  /** Whether values of a column are wanted: it is named, or asked for by SQL in a mapping. */
  boolean keeps(String column) {
    return isEverything
        || named.contains(column)
        || asking.stream().anyMatch(each -> asks(each, column));
  }

  private static boolean asks(Mapping mapping, String column) {
    return Query.deleted(mapping).filter(sql -> sql.names(column)).isPresent()
        || mapping.from().joins().stream()
            .flatMap(join -> JoinSql.conditions(mapping, join).stream())
            .anyMatch(sql -> sql.names(column));
  }
}

package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How rows of a list that changed, with the lists that belong to them, replace earlier ones. */
final class ListChanges {
  private final String table;
  private final String key;

  /** Those that belong to it, with the column in which each keeps its key. */
  private final Map<String, String> children;

  private final List<Mapping> mappings;

  private ListChanges(
      String table, String key, Map<String, String> children, List<Mapping> mappings) {
    this.mappings = mappings;
    this.table = table;
    this.key = key;
    this.children = children;
  }

  /**
   * Nothing where rows cannot be told from one another, or a list that belongs to them does not say
   * whose it is.
   *
   * @param wanted the tables that are copied
   */
  static Optional<ListChanges> of(
      ApiTable table, Api api, List<Mapping> mappings, Set<String> wanted) {
    List<String> columns = WantedColumns.key(table.name(), mappings);
    Optional<String> key = columns.stream().findFirst().filter(one -> columns.size() == 1);
    Map<String, String> children = new LinkedHashMap<>();
    for (ApiTable each : api.tables()) {
      Optional<String> parent = each.parent().filter(name -> wanted.contains(each.name()));
      if (key.isEmpty() || parent.filter(children::containsKey).isPresent()) {
        return Optional.empty(); // a list of a list of it
      }
      if (parent.filter(table.name()::equals).isPresent()) {
        Optional<String> column =
            each.keep().entrySet().stream()
                .filter(kept -> kept.getValue().equalsIgnoreCase(key.get()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (column.isEmpty()) {
          return Optional.empty();
        }
        children.put(each.name(), column.get());
      }
    }
    return key.map(name -> new ListChanges(table.name(), name, children, mappings));
  }

  /** The table and those that belong to it. */
  List<String> tables() {
    List<String> tables = new ArrayList<>(List.of(table));
    tables.addAll(children.keySet());
    return tables;
  }

  /**
   * Whether the fresh rows can take the place of earlier ones.
   *
   * @param old the shapes of the earlier tables
   */
  boolean fits(Map<String, StagedList> fresh, Function<String, CopyState.Shape> old) {
    return fresh.get(table).isKey(key)
        && fresh.values().stream().noneMatch(StagedList::lostColumns)
        && children.entrySet().stream()
            .allMatch(each -> has(old.apply(each.getKey()), each.getValue()));
  }

  private static boolean has(CopyState.Shape shape, String column) {
    return shape.absent().stream().noneMatch(column::equalsIgnoreCase)
        && shape.columns().stream().anyMatch(each -> each.name().equalsIgnoreCase(column));
  }

  /** The statements that put fresh rows in the place of old ones. */
  List<String> merging(Map<String, StagedList> fresh, Map<String, StagedList> old) {
    String parent = fresh.get(table).quotedName();
    List<String> statements = new ArrayList<>();
    for (String each : tables()) {
      String column = each.equals(table) ? key : children.get(each);
      statements.addAll(
          fresh
              .get(each)
              .replacing(
                  old.get(each).quotedName(),
                  Staging.quoted(column),
                  parent,
                  Staging.quoted(key),
                  WantedColumns.key(each, mappings)));
    }
    return statements;
  }
}

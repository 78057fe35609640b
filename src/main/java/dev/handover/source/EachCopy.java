package dev.handover.source;

import dev.handover.api.Template;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.source.api.ApiTrouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Copies a list for each row of another; rows that would ask for the same ask once. */
final class EachCopy {
  private static final int PARENTS_AT_ONCE = 500;
  private static final int PARENTS_LOOKED_AT = 5;

  /** So many rows that changed may all happen to have no list. */
  private static final int FEW = 20;

  private final ApiLists lists;
  private final ApiTable table;
  private final Each from;
  private final StagedList parent;
  private final ListCopy copy;
  private final List<String> names;
  private long asked;
  private long nameless;
  private long missing;

  /**
   * @param parent the rows that are asked by
   * @param part whether only rows that changed are asked for
   */
  EachCopy(
      ApiLists lists,
      ApiTable table,
      Map<ApiTable, StagedList> within,
      StagedList parent,
      boolean part) {
    this.lists = lists;
    this.table = table;
    this.from = (Each) table.from();
    this.parent = parent;
    this.copy = new ListCopy(lists, table, within, Map.of(), part);
    this.names = List.copyOf(parentColumns());
  }

  /** Copies the lists, those behind the row that was reached. */
  void run() {
    names.forEach(name -> parent.requireSeen(name, from.path()));
    Optional<CopyState.Place> place = copy.takenUp();
    long last = -1;
    if (place.isPresent()) {
      last = place.get().parent();
      asked = place.get().asked();
      nameless = place.get().nameless();
      missing = place.get().missing();
      copy.tell(String.format(Locale.ROOT, "goes on behind %,d rows of %s", asked, parent.name()));
    }
    ParentRows rows = new ParentRows(lists.staging(), parent.quotedName(), names);
    List<List<String>> some = rows.behind(last, PARENTS_AT_ONCE);
    while (!some.isEmpty() && (!copy.isLook() || asked < PARENTS_LOOKED_AT)) {
      ask(some);
      last = Long.parseLong(some.get(some.size() - 1).get(0));
      copy.keepAt(null, last, asked, missing, nameless);
      some = rows.behind(last, PARENTS_AT_ONCE);
    }
    rows.close();
    if (missing == asked && asked > (copy.isPart() ? FEW : 1)) {
      throw ApiTrouble.inCase(
          lists.api(),
          from.path(),
          "10",
          "answers 404 for every row of " + parent.name() + "; see whether the path is right");
    }
    copy.finish(from.path());
    copy.tell(
        String.format(
            Locale.ROOT,
            "asked for %,d rows of %s%s%s, %s",
            asked,
            parent.name(),
            missing == 0 ? "" : String.format(Locale.ROOT, " (%,d have none: 404)", missing),
            nameless == 0
                ? ""
                : String.format(Locale.ROOT, " (%,d name nothing to ask for)", nameless),
            copy.counts()));
  }

  private void ask(List<List<String>> some) {
    List<List<String>> absent = new ArrayList<>();
    for (List<String> row : some) {
      Map<String, String> values = values(row);
      if (new Template(from.path())
          .places().stream().map(values::get).anyMatch(EachCopy::isNoName)) {
        nameless++;
      } else if (!copy.isLook() || asked < PARENTS_LOOKED_AT) {
        asked++;
        if (!isThere(values)) {
          absent.add(row);
        }
      }
    }
    // A server that was away for a moment says the same as one that has no such list.
    absent.removeIf(row -> isThere(values(row)));
    missing += absent.size();
  }

  private Map<String, String> values(List<String> row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), row.get(i + 1));
    }
    return values;
  }

  /** Copies the list of one row of the other table, if there is one. */
  private boolean isThere(Map<String, String> values) {
    return copy.one(from.path(), filled(from.path(), values), keeping(values));
  }

  /** What cannot stand in a path: it would lead to another list. */
  private static boolean isNoName(String value) {
    return value == null || value.isBlank() || value.equals(".") || value.equals("..");
  }

  private Set<String> parentColumns() {
    Set<String> columns = new LinkedHashSet<>(new Template(from.path()).places());
    columns.addAll(table.keep().values());
    return columns;
  }

  private Map<String, String> keeping(Map<String, String> values) {
    Map<String, String> keeping = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    table.keep().forEach((name, column) -> keeping.put(name, values.get(column)));
    return keeping;
  }

  private static String filled(String path, Map<String, String> values) {
    return new Template(path).filled(column -> Objects.requireNonNullElse(values.get(column), ""));
  }
}

package dev.handover.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Ways;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.Paging;
import dev.handover.source.api.ApiTrouble;
import dev.handover.source.api.Walk;
import dev.handover.source.api.Walk.End;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/**
 * Copies one list of an API, with the lists within its rows. Where rows moved while it was read it
 * is read again; a list that never stands still is not taken, since a row that was passed over
 * would look as if it were gone.
 */
final class ListCopy implements Walk.Pages {
  private static final int MOST_TIMES = 3;
  private static final int PARENTS_AT_ONCE = 500;
  private static final int PARENTS_LOOKED_AT = 5;
  private static final long TOLD_EACH = TimeUnit.SECONDS.toNanos(10);

  private final ApiLists lists;
  private final ApiTable table;
  private final Map<ApiTable, StagedList> within;
  private final StagedList list;
  private final Map<String, String> selection;

  /** Lists within rows that some row has. */
  private final Set<ApiTable> met = new HashSet<>();

  private Map<String, String> kept = Map.of();
  private int page;
  private boolean begun;
  private long toldAt = System.nanoTime();

  ListCopy(ApiLists lists, ApiTable table, Map<ApiTable, StagedList> within) {
    this.lists = lists;
    this.table = table;
    this.within = within;
    this.list = within.get(table);
    this.selection = new LinkedHashMap<>();
    table
        .selection()
        .ifPresent(
            asked -> {
              Set<String> fields = new LinkedHashSet<>(list.fields());
              within.keySet().stream()
                  .filter(each -> each != table && each.parent().get().equals(table.name()))
                  .forEach(each -> fields.add(StagedList.first(each.rows())));
              selection.put(asked.parameter(), String.join(asked.separator(), fields));
            });
  }

  /** Copies a list of its own. */
  void whole(String path) {
    Walk walk = walk(path, path, Map.of());
    if (walk == null) {
      throw ApiTrouble.inCase(
          lists.api(), path, "10", "answers 404; see whether the path is right");
    }
    finish(path);
    tell(
        String.format(
            Locale.ROOT,
            "%,d answer%s, %s",
            walk.answers(),
            walk.answers() == 1 ? "" : "s",
            counts()));
  }

  /** Copies a list for each row of another; rows that would ask for the same ask once. */
  void each(Each from, StagedList parent) {
    List<String> names = List.copyOf(parentColumns(from));
    names.forEach(name -> parent.requireSeen(name, from.path()));
    parent.group(names);
    long asked = 0;
    long nameless = 0;
    List<Long> missing = new ArrayList<>();
    List<List<String>> parents = parent.behind(-1, PARENTS_AT_ONCE);
    while (!parents.isEmpty() && (!isLook() || asked < PARENTS_LOOKED_AT)) {
      long last = -1;
      for (List<String> row : parents) {
        last = Long.parseLong(row.get(0));
        Map<String, String> values = values(names, row);
        if (ApiLists.places(from.path()).stream().map(values::get).anyMatch(ListCopy::isNoName)) {
          nameless++;
        } else if (!isLook() || asked < PARENTS_LOOKED_AT) {
          asked++;
          if (!isThere(from, values)) {
            missing.add(last);
          }
        }
      }
      parents = parent.behind(last, PARENTS_AT_ONCE);
    }
    // A server that was away for a moment says the same as one that has no such list.
    missing.removeIf(row -> isThere(from, values(names, parent.behind(row - 1, 1).get(0))));
    parent.ungroup();
    if (asked > 1 && missing.size() == asked) {
      throw ApiTrouble.inCase(
          lists.api(),
          from.path(),
          "10",
          "answers 404 for every row of " + parent.name() + "; see whether the path is right");
    }
    finish(from.path());
    tell(
        String.format(
            Locale.ROOT,
            "asked for %,d rows of %s%s%s, %s",
            asked,
            parent.name(),
            missing.isEmpty()
                ? ""
                : String.format(Locale.ROOT, " (%,d have none: 404)", missing.size()),
            nameless == 0
                ? ""
                : String.format(Locale.ROOT, " (%,d name nothing to ask for)", nameless),
            counts()));
  }

  private static Map<String, String> values(List<String> names, List<String> row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), row.get(i + 1));
    }
    return values;
  }

  /** Copies the list of one row of the other table, if there is one. */
  private boolean isThere(Each from, Map<String, String> values) {
    return walk(from.path(), filled(from.path(), values), keeping(values)) != null;
  }

  /** What cannot stand in a path: it would lead to another list. */
  private static boolean isNoName(String value) {
    return value == null || value.isBlank() || value.equals(".") || value.equals("..");
  }

  /** Writes the rest; a list within rows that no row has is looked for in the wrong place. */
  private void finish(String path) {
    write();
    within.forEach(
        (each, staged) -> {
          boolean lost = each != table && !met.contains(each) && !lists.api().sparse();
          if (lost && list.rows() > 0) {
            throw ApiTrouble.inCase(
                lists.api(),
                path,
                "04",
                "no row has anything at "
                    + each.rows()
                    + ", where the case looks for "
                    + each.name());
          }
        });
  }

  private Set<String> parentColumns(Each from) {
    Set<String> names = new LinkedHashSet<>(ApiLists.places(from.path()));
    names.addAll(table.keep().values());
    return names;
  }

  private Map<String, String> keeping(Map<String, String> parent) {
    Map<String, String> keeping = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    table.keep().forEach((name, column) -> keeping.put(name, parent.get(column)));
    return keeping;
  }

  private static String filled(String path, Map<String, String> values) {
    Matcher matcher = ApiLists.PLACE.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = Objects.requireNonNullElse(values.get(matcher.group(1)), "");
      matcher.appendReplacement(filled, Matcher.quoteReplacement(Walk.inPath(value)));
    }
    return matcher.appendTail(filled).toString();
  }

  /**
   * Reads a list until it stood still; null where it is not there.
   *
   * @param said the path as the case writes it
   */
  private Walk walk(String said, String path, Map<String, String> keeping) {
    kept = keeping;
    String countedBefore = "";
    for (int time = 1; time <= MOST_TIMES; time++) {
      int from = page + 1;
      Walk walk = new Walk(lists.client(), table, said, this);
      End end = walk.run(path, selection);
      if (end == End.NOT_FOUND) {
        return null;
      }
      if (end == End.ENOUGH || (end == End.WHOLE && stoodStill(walk, said, path, from))) {
        boolean twice = walk.full() > 1 && list.repeated(from) > 0;
        if (twice && within.size() == 1) {
          list.keepLatest(from);
        }
        if (!twice || within.size() == 1 || end == End.ENOUGH) {
          return walk; // else lists within a record that came twice would be mixed
        }
      }
      String counted = walk.rows() + " of " + walk.total();
      if (end == End.COUNTED_OTHERWISE && countedBefore.equals(counted)) {
        throw ApiTrouble.inCase(
            lists.api(),
            said,
            "06",
            String.format(
                Locale.ROOT,
                "says at %s that there are %s rows, and gave %,d, twice; if that number means"
                    + " something else, take `total` out of the case",
                table.total().orElse(""),
                walk.total(),
                walk.rows()));
      }
      countedBefore = end == End.COUNTED_OTHERWISE ? counted : "";
      begun = false;
      within.values().forEach(each -> each.removeFrom(from));
      if (time < MOST_TIMES) {
        tell("its rows moved while they were read; once more from the beginning");
      }
    }
    throw ApiTrouble.ofApi(
        lists.api(),
        said,
        "05",
        "its rows moved while they were read, "
            + MOST_TIMES
            + " times; run when nobody works on it, or have it ordered by its key (`query`), or"
            + " paged by a cursor");
  }

  /**
   * Whether a list that is cut by numbers was the same from beginning to end: no record came twice,
   * and another reading finds the same ones, where the API does not tell how many there are.
   */
  private boolean stoodStill(Walk walk, String said, String path, int from) {
    Paging paging = table.paging();
    boolean byNumbers =
        paging instanceof Paging.Numbered
            || (paging instanceof Paging.Offset offset && !offset.overlap());
    if (!byNumbers || walk.full() <= 1) {
      return true;
    }
    if (list.repeated(from) > 0) {
      return false;
    }
    if (walk.isCounted()) {
      return true;
    }
    Walk again = new Walk(lists.client(), table, said, new Looking());
    return again.run(path, selection) == End.WHOLE
        && again.fingerprint() == walk.fingerprint()
        && again.rows() == walk.rows();
  }

  /** Looks at what another reading gives, and keeps none of it. */
  private final class Looking implements Walk.Pages {
    @Override
    public void begin() {}

    @Override
    public void row(JsonNode row) {}

    @Override
    public boolean keep() {
      return true;
    }

    @Override
    public void drop() {}

    @Override
    public void abandon() {}

    @Override
    public String identity(JsonNode row) {
      return list.identity(row);
    }
  }

  @Override
  public void begin() {
    if (begun) {
      within.values().forEach(each -> each.removeFrom(page));
    } else {
      page++;
      begun = true;
    }
  }

  @Override
  public void row(JsonNode row) {
    add(table, row, kept);
  }

  private void add(ApiTable to, JsonNode row, Map<String, String> keeping) {
    StagedList staged = within.get(to);
    staged.add(row, keeping, page);
    within.forEach(
        (each, inner) -> {
          if (each.from() instanceof Inside inside && inside.table().equals(to.name())) {
            Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            each.keep().forEach((name, column) -> own.put(name, staged.kept(column, row, keeping)));
            JsonNode found = Ways.follow(row, each.rows());
            if (!found.isMissingNode()) {
              met.add(each);
            }
            if (found.isArray()) {
              found.forEach(one -> add(each, one, own));
            } else if (!found.isMissingNode() && !found.isNull()) { // a list of one, as XML has it
              add(each, found, own);
            }
          }
        });
  }

  @Override
  public boolean keep() {
    write();
    begun = false;
    if (System.nanoTime() - toldAt > TOLD_EACH) {
      toldAt = System.nanoTime();
      tell(String.format(Locale.ROOT, "%,d rows so far", list.rows()));
    }
    return list.rows() < lists.most();
  }

  private void write() {
    within.values().forEach(StagedList::write);
    lists.staging().keep();
  }

  @Override
  public void drop() {
    within.values().forEach(each -> each.removeFrom(page));
    begun = false;
  }

  @Override
  public void abandon() {
    if (begun) {
      drop();
    }
  }

  @Override
  public String identity(JsonNode row) {
    return list.identity(row);
  }

  private boolean isLook() {
    return lists.most() < Long.MAX_VALUE;
  }

  private String counts() {
    StringBuilder counts = new StringBuilder();
    within.forEach(
        (each, staged) ->
            counts.append(
                String.format(
                    Locale.ROOT,
                    "%s%,d rows%s",
                    counts.isEmpty() ? "" : ", ",
                    staged.rows(),
                    each == table ? "" : " of " + each.name())));
    return counts + (isLook() ? " looked at" : "");
  }

  private void tell(String text) {
    lists.tell("table " + table.name() + ": " + text);
  }
}

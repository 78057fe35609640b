package dev.handover.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.Paging;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.api.Walk;
import dev.handover.source.api.Walk.End;
import dev.handover.source.api.Ways;
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
  private long sum;
  private long pageSum;
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
      throw trouble(
          ExitCode.CONFIGURATION, "10", path, "answers 404; see whether the path is right");
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
    List<Map<String, String>> missing = new ArrayList<>();
    long last = -1;
    List<List<String>> parents = parent.behind(last, PARENTS_AT_ONCE);
    while (!parents.isEmpty() && (!isLook() || asked < PARENTS_LOOKED_AT)) {
      for (List<String> row : parents) {
        last = Long.parseLong(row.get(0));
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          values.put(names.get(i), row.get(i + 1));
        }
        if (ApiLists.places(from.path()).stream().map(values::get).anyMatch(ListCopy::isNoName)) {
          nameless++;
        } else if (!isLook() || asked < PARENTS_LOOKED_AT) {
          asked++;
          if (walk(from.path(), filled(from.path(), values), keeping(values)) == null) {
            missing.add(values);
          }
        }
      }
      parents = parent.behind(last, PARENTS_AT_ONCE);
    }
    // A server that was away for a moment says the same as one that has no such list.
    missing.removeIf(
        values -> walk(from.path(), filled(from.path(), values), keeping(values)) != null);
    parent.ungroup();
    if (asked > 1 && missing.size() == asked) {
      throw trouble(
          ExitCode.CONFIGURATION,
          "10",
          from.path(),
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
            throw trouble(
                ExitCode.CONFIGURATION,
                "04",
                path,
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
      sum = 0;
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
        throw trouble(
            ExitCode.CONFIGURATION,
            "06",
            said,
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
    throw trouble(
        ExitCode.SOURCE_UNAVAILABLE,
        "05",
        said,
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
    long first = sum;
    Counting counting = new Counting();
    Walk again = new Walk(lists.client(), table, said, counting);
    return again.run(path, selection) == End.WHOLE
        && counting.sum == first
        && again.rows() == walk.rows();
  }

  /** Counts what another reading gives, and keeps none of it. */
  private final class Counting implements Walk.Pages {
    private long sum;
    private long pageSum;

    @Override
    public void begin() {
      pageSum = 0;
    }

    @Override
    public void row(JsonNode row) {
      pageSum += hash(row);
    }

    @Override
    public boolean keep() {
      sum += pageSum;
      return true;
    }

    @Override
    public void drop() {
      pageSum = 0;
    }

    @Override
    public void abandon() {
      pageSum = 0;
    }

    @Override
    public String identity(JsonNode row) {
      return list.identity(row);
    }
  }

  private long hash(JsonNode row) {
    long mixed = list.identity(row).hashCode() * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  @Override
  public void begin() {
    if (begun) {
      within.values().forEach(each -> each.removeFrom(page));
    } else {
      page++;
      begun = true;
    }
    pageSum = 0;
  }

  @Override
  public void row(JsonNode row) {
    pageSum += hash(row);
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
    sum += pageSum;
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

  private HandoverException trouble(ExitCode code, String number, String path, String what) {
    return new HandoverException(
        code, "HUB-API-" + number, lists.api().host() + ", " + path + ": " + what);
  }
}

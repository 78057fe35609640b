package dev.handover.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Ways;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.Paging;
import dev.handover.record.HandoverException;
import dev.handover.source.api.ApiTrouble;
import dev.handover.source.api.Reached;
import dev.handover.source.api.Walk;
import dev.handover.source.api.Walk.End;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Copies one list of an API, with the lists within its rows. Where rows moved while it was read it
 * is read again; a list that never stands still is not taken, since a row that was passed over
 * would look as if it were gone.
 */
final class ListCopy implements Walk.Pages {
  private static final int MOST_TIMES = 3;
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

  /** Whether only some of its rows are asked for, which need not have everything. */
  private final boolean part;

  /** Whether each answer is a place to go on from. */
  private boolean placed;

  /** The first page of this reading. */
  private int from;

  /**
   * @param within the table and those within its rows, each with what it is copied into
   * @param query parameters beside those of the case
   * @param part whether only rows that changed are asked for
   */
  ListCopy(
      ApiLists lists,
      ApiTable table,
      Map<ApiTable, StagedList> within,
      Map<String, String> query,
      boolean part) {
    this.part = part;
    this.lists = lists;
    this.table = table;
    this.within = within;
    this.list = within.get(table);
    this.selection = new LinkedHashMap<>(query);
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

  /** Copies a list of its own, from where it was reached. */
  void whole(String path) {
    Optional<CopyState.Place> place = takenUp();
    place.ifPresent(where -> tell(String.format(Locale.ROOT, "goes on behind %s", counts())));
    placed = isResumable();
    Walk walk = walk(path, path, Map.of(), place);
    placed = false;
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

  /** Writes the rest; a list within rows that no row has is looked for in the wrong place. */
  void finish(String path) {
    write();
    within.forEach(
        (each, staged) -> {
          boolean lost = !isPart() && each != table && !met.contains(each) && !lists.api().sparse();
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

  /** Where an earlier process came to, with what it copied; what it did not get to is forgotten. */
  Optional<CopyState.Place> takenUp() {
    CopyState state = lists.state();
    Optional<CopyState.Place> place = isResumable() ? state.place(table.name()) : Optional.empty();
    if (place.isEmpty()) {
      return place; // whatever there is was made for another table of that name
    }
    within.forEach(
        (each, staged) -> staged.goOn(state.shape(each.name()).get(), place.get().page()));
    page = place.get().page();
    within.keySet().stream()
        .filter(each -> place.get().met().contains(each.name()))
        .forEach(met::add);
    return place;
  }

  /** Writes what was copied and, with it, that another process may go on from here. */
  void keepAt(Reached reached, long parent, long asked, long missing, long nameless) {
    within.values().forEach(StagedList::write);
    if (isResumable() && within.values().stream().allMatch(StagedList::isSettled)) {
      List<String> seen = met.stream().map(ApiTable::name).toList();
      within.forEach((each, staged) -> lists.state().shape(each.name(), staged.shape()));
      lists.state().say(CopyState.LAST, lists.now().toString());
      lists
          .state()
          .place(
              table.name(),
              new CopyState.Place(
                  false, from, page, reached, parent, asked, missing, nameless, seen));
    }
    lists.staging().keep();
  }

  /** Copies the list of one row of another; whether there is one. */
  boolean one(String said, String path, Map<String, String> keeping) {
    return walk(said, path, keeping, Optional.empty()) != null;
  }

  /**
   * Reads a list until it stood still; null where it is not there.
   *
   * @param said the path as the case writes it
   * @param place where to go on from
   */
  private Walk walk(
      String said, String path, Map<String, String> keeping, Optional<CopyState.Place> place) {
    kept = keeping;
    String countedBefore = "";
    for (int time = 1; time <= MOST_TIMES; time++) {
      Optional<Reached> reached =
          time == 1 ? place.map(CopyState.Place::reached) : Optional.empty();
      from = reached.isPresent() ? place.get().from() : page + 1;
      Walk walk = new Walk(lists.client(), table, said, this);
      End end = run(walk, path, reached);
      if (end == End.NOT_FOUND) {
        return null;
      }
      if (end == End.ENOUGH
          || (end == End.WHOLE && stoodStill(walk, said, path, reached.isPresent()))) {
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
      if (placed) {
        lists.state().forgetPlace(table.name()); // nobody may go on from what goes now
      }
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

  /** Reads on; what cannot be gone on with, such as a mark that is too old, begins anew. */
  private End run(Walk walk, String path, Optional<Reached> reached) {
    try {
      return walk.run(path, selection, reached);
    } catch (HandoverException e) {
      boolean stuck = reached.filter(where -> where.number() == walk.answers()).isPresent();
      if (stuck && !e.code().equals("HUB-API-01")) {
        return End.MOVED;
      }
      throw e;
    }
  }

  /**
   * Whether a list that is cut by numbers was the same from beginning to end: no record came twice,
   * and another reading finds the same ones, where the API does not tell how many there are.
   */
  private boolean stoodStill(Walk walk, String said, String path, boolean resumed) {
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
    if (walk.isCounted() && !resumed) {
      return true; // in hours the same number may be of other rows
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
    public boolean keep(Reached reached) {
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
  public boolean keep(Reached reached) {
    if (placed) {
      keepAt(reached, -1, 0, 0, 0);
    } else {
      write();
    }
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

  boolean isPart() {
    return part;
  }

  /** Whether another process may go on with it. */
  private boolean isResumable() {
    return !part && !isLook();
  }

  boolean isLook() {
    return lists.most() < Long.MAX_VALUE;
  }

  String counts() {
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

  void tell(String text) {
    lists.tell("table " + table.name() + ": " + text);
  }
}

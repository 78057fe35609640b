package dev.handover.source;

import dev.handover.api.Fetch;
import dev.handover.api.Template;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.source.api.Client;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lists of a seller's API as a source: what mappings name of them is copied, and read like any
 * database. Fields that no mapping names are known by name; none of their values is copied.
 */
public final class ApiLists {
  private static final String NEW = "HANDOVER_NEW_";
  private static final Duration MOMENT = Duration.ofMinutes(10);

  private final Api api;

  /** Nothing where all fields are wanted. */
  private final Optional<List<Mapping>> mappings;

  private final Staging staging;
  private final Client client;
  private final Consumer<String> told;
  private final long most;
  private final CopyState state;
  private final Clock clock;
  private final Map<String, StagedList> lists = new LinkedHashMap<>();

  /** Since when changes are asked for, where that is enough. */
  private Optional<Instant> since = Optional.empty();

  private ApiLists(
      Api api,
      Optional<List<Mapping>> mappings,
      Staging staging,
      Client client,
      Consumer<String> told,
      long most,
      Clock clock) {
    this.api = api;
    this.clock = clock;
    this.mappings = mappings;
    this.staging = staging;
    this.state = new CopyState(staging);
    this.client = client;
    this.told = told;
    this.most = most;
  }

  /**
   * Fetches the lists that mappings name.
   *
   * @param staged the hub's folder for such copies
   * @param told hears how each list was read
   * @param most rows of each list, for a look
   * @throws HandoverException SOURCE_UNAVAILABLE where the API does not answer as it should;
   *     CONFIGURATION where its lists are not what the case says
   */
  public static JdbcSource open(
      Api api, List<Mapping> mappings, Path staged, Fetch fetch, Consumer<String> told, long most) {
    return open(api, Optional.of(mappings), staged, fetch, told, most);
  }

  /**
   * Fetches some rows of all lists with all of their fields, whatever mappings name: for a scan.
   */
  public static JdbcSource scan(
      Api api, Path staged, Fetch fetch, Consumer<String> told, long most) {
    return open(api, Optional.empty(), staged, fetch, told, most);
  }

  /**
   * Fetches the lists that mappings name into a copy that outlives this process: what an earlier
   * one fetched is gone on with, and where the case says how to ask for changes, the copy of the
   * last night is brought up to date.
   */
  public static JdbcSource open(
      Api api,
      List<Mapping> mappings,
      Path staged,
      KeptCopy keeping,
      Fetch fetch,
      Consumer<String> told,
      Clock clock) {
    return open(
        new Staging(staged, keeping, said(api)),
        staging -> {
          Client client = new Client(api, fetch, clock);
          ApiLists lists =
              new ApiLists(
                  api, Optional.of(mappings), staging, client, told, Long.MAX_VALUE, clock);
          lists.copy(new CopyTurn(api, mappings, lists.canChange(), lists.state, keeping, clock));
          return lists;
        });
  }

  private static JdbcSource open(
      Api api,
      Optional<List<Mapping>> mappings,
      Path staged,
      Fetch fetch,
      Consumer<String> told,
      long most) {
    return open(
        new Staging(staged, said(api)),
        staging -> {
          Clock clock = Clock.systemUTC();
          Client client = new Client(api, fetch, clock);
          ApiLists lists = new ApiLists(api, mappings, staging, client, told, most, clock);
          lists.copy();
          return lists;
        });
  }

  private static String said(Api api) {
    return "what " + api.host() + " gave";
  }

  private static JdbcSource open(Staging staging, Function<Staging, ApiLists> copying) {
    try {
      staging.call(copying.apply(staging).name());
      return new JdbcSource(staging);
    } catch (RuntimeException | Error e) {
      staging.discard(e);
      throw e;
    }
  }

  /** The same for the same content. */
  private String name() {
    MessageDigest digest = Sha256.begin();
    lists.keySet().forEach(table -> staging.digest(table, digest));
    return "api-" + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private void copy(CopyTurn turn) {
    tellWhatCannotChange();
    if (turn.begin() == CopyTurn.Turn.NOTHING) {
      tell("what the API gave is there from before the interruption");
      takeUpAll();
    } else {
      staging.keep();
      since = turn.since();
      copy();
    }
    staging.whenFinished(turn.end(lists.values().stream().anyMatch(StagedList::lacksColumns)));
    staging.keep();
  }

  /** Copies what has not been copied. */
  private void copy() {
    lists.putAll(lists(""));
    try {
      for (ApiTable table : api.tables()) {
        if (lists.containsKey(table.name()) && !(table.from() instanceof ApiTable.Inside)) {
          copy(table);
        }
      }
    } finally {
      lists.values().forEach(StagedList::close);
    }
  }

  private void takeUpAll() {
    lists.putAll(lists(""));
    lists.forEach((name, list) -> list.takeUp(state.shape(name).orElseThrow()));
  }

  /** Every list that is wanted. */
  private Map<String, StagedList> lists(String prefix) {
    Map<String, StagedList> wanted = new LinkedHashMap<>();
    for (ApiTable table : api.tables()) {
      if (isWanted(table)) {
        wanted.put(table.name(), list(table, prefix));
      }
    }
    return wanted;
  }

  private void copy(ApiTable table) {
    Map<ApiTable, StagedList> within = within(table, lists);
    if (mayHaveMoved(table)) {
      state.forgetPlace(table.name());
    }
    Optional<CopyState.Place> place = state.place(table.name());
    if (place.filter(CopyState.Place::whole).isPresent()) {
      within.forEach((each, list) -> list.takeUp(state.shape(each.name()).orElseThrow()));
      return;
    }
    boolean asksForChanges =
        since.isPresent() && table.changes().isPresent() && !state.isAnew(table.name());
    if (asksForChanges && changesOf(table).filter(found -> changes(table, found)).isPresent()) {
      return;
    }
    if (place.isEmpty()) {
      within.values().forEach(StagedList::forget);
    }
    copy(table, within, Map.of(), lists, false);
    state.forgetPlace(table.name()); // columns are renamed from here on
    staging.keep();
    within.values().forEach(StagedList::finish);
    within.values().forEach(StagedList::index);
    within.forEach((each, list) -> state.shape(each.name(), list.shape()));
    state.place(table.name(), CopyState.Place.WHOLE);
    staging.keep();
  }

  /**
   * Whether as many rows may have come as gone since an earlier process stood in a list that is cut
   * by numbers, where nothing would tell. To read it anew costs less than to read it a second time.
   */
  private boolean mayHaveMoved(ApiTable table) {
    return table.paging() instanceof Paging.Offset offset
        && offset.overlap()
        && table.total().isEmpty()
        && state.place(table.name()).filter(place -> !place.whole()).isPresent()
        && state
            .fact(CopyState.LAST)
            .filter(last -> Instant.parse(last).isBefore(now().minus(MOMENT)))
            .isPresent();
  }

  private void copy(
      ApiTable table,
      Map<ApiTable, StagedList> within,
      Map<String, String> query,
      Map<String, StagedList> parents,
      boolean part) {
    if (table.from() instanceof ApiTable.Each each) {
      new EachCopy(this, table, within, parents.get(each.table()), part).run();
    } else if (table.from() instanceof ApiTable.Listed listed) {
      new ListCopy(this, table, within, query, part).whole(listed.path());
    }
  }

  /** Whether there is a list of which the next night can ask for changes alone. */
  private boolean canChange() {
    return api.tables().stream()
        .anyMatch(
            table ->
                table.changes().isPresent() && isWanted(table) && changesOf(table).isPresent());
  }

  private void tellWhatCannotChange() {
    for (ApiTable table : api.tables()) {
      if (table.changes().isPresent() && isWanted(table) && changesOf(table).isEmpty()) {
        tell(
            "table "
                + table.name()
                + ": fetched whole though the case says how to ask for changes: no mapping names its"
                + " one key column, or a list that belongs to it does not keep that key (`keep`)");
      }
    }
  }

  private Optional<ListChanges> changesOf(ApiTable table) {
    Set<String> wanted =
        api.tables().stream()
            .filter(this::isWanted)
            .map(ApiTable::name)
            .collect(Collectors.toSet());
    return ListChanges.of(table, api, mappings.orElseThrow(), wanted);
  }

  /** Brings a list of the last night up to date; whether that can be done. */
  private boolean changes(ApiTable table, ListChanges found) {
    Map<String, StagedList> fresh = lists(NEW);
    fresh.keySet().retainAll(found.tables());
    boolean merged = false;
    try {
      fresh.forEach((name, list) -> list.like(state.shape(name).orElseThrow()));
      merged = changes(table, found, fresh);
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.CONFIGURATION) {
        throw e;
      }
      tell("table " + table.name() + ": what changed in it cannot be read: " + e.getMessage());
    } finally {
      fresh.values().forEach(StagedList::close);
    }
    if (!merged) {
      tell(
          "table "
              + table.name()
              + ": fetched whole, since rows that changed cannot take the place of those of the last"
              + " night: a row has no key of its own, or a field is gone");
      state.anew(table.name());
    }
    fresh.values().forEach(StagedList::forget); // and what was said is kept
    staging.keep();
    return merged;
  }

  /** Fetches what changed and puts it in its place. All of it can be done again. */
  private boolean changes(ApiTable table, ListChanges changes, Map<String, StagedList> fresh) {
    String moment = table.changes().orElseThrow().since(since.orElseThrow());
    for (ApiTable each : api.tables()) {
      if (fresh.containsKey(each.name()) && !(each.from() instanceof ApiTable.Inside)) {
        Map<String, String> query =
            each == table ? Map.of(table.changes().get().parameter(), moment) : Map.of();
        copy(each, within(each, fresh), query, fresh, true);
      }
    }
    fresh.values().forEach(StagedList::write);
    staging.keep();
    if (!changes.fits(fresh, name -> state.shape(name).orElseThrow())) {
      return false;
    }
    changes.tables().forEach(staging::unindex);
    staging.executeAll(changes.merging(fresh, lists));
    for (String name : changes.tables()) {
      lists.get(name).takeUp(state.shape(name).orElseThrow());
      lists.get(name).index();
    }
    changes.tables().forEach(name -> state.place(name, CopyState.Place.WHOLE));
    staging.keep();
    return true;
  }

  /** A table and those within its rows, each with its list. */
  private Map<ApiTable, StagedList> within(ApiTable table, Map<String, StagedList> all) {
    Map<ApiTable, StagedList> found = new LinkedHashMap<>();
    found.put(table, all.get(table.name()));
    for (ApiTable each : api.tables()) {
      boolean inside =
          each.from() instanceof ApiTable.Inside within
              && found.keySet().stream().anyMatch(t -> t.name().equals(within.table()));
      if (inside && all.containsKey(each.name())) {
        found.put(each, all.get(each.name()));
      }
    }
    return found;
  }

  /** Whether a mapping reads a table, or one whose rows belong to its rows. */
  private boolean isWanted(ApiTable table) {
    return mappings.isEmpty()
        || !wanted(table).named().isEmpty()
        || children(table).stream().anyMatch(this::isWanted);
  }

  private List<ApiTable> children(ApiTable table) {
    return api.tables().stream()
        .filter(each -> each.parent().filter(table.name()::equals).isPresent())
        .toList();
  }

  private WantedColumns wanted(ApiTable table) {
    return mappings
        .map(all -> WantedColumns.of(table.name(), List.of(), all))
        .orElseGet(WantedColumns::everything);
  }

  private StagedList list(ApiTable table, String prefix) {
    Set<String> needed = new LinkedHashSet<>();
    Set<String> apart = new LinkedHashSet<>();
    for (ApiTable child : children(table)) {
      needed.addAll(child.keep().values());
      if (child.from() instanceof ApiTable.Each each) {
        needed.addAll(new Template(each.path()).places());
      } else {
        apart.add(StagedList.first(child.rows()));
      }
    }
    return new StagedList(
        api,
        table,
        wanted(table),
        needed,
        apart,
        mappings.map(all -> WantedColumns.key(table.name(), all)).orElse(List.of()),
        staging,
        prefix + table.name());
  }

  Api api() {
    return api;
  }

  Instant now() {
    return clock.instant();
  }

  CopyState state() {
    return state;
  }

  Client client() {
    return client;
  }

  Staging staging() {
    return staging;
  }

  long most() {
    return most;
  }

  void tell(String text) {
    told.accept(text);
  }
}

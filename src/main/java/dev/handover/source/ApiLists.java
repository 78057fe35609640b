package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.record.HandoverException;
import dev.handover.source.api.Client;
import dev.handover.source.api.Fetch;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of a seller's API as a source: what mappings name of them is copied, and read like any
 * database. Fields that no mapping names are known by name; none of their values is copied.
 */
public final class ApiLists {
  static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  private final Api api;

  /** Nothing where all fields are wanted. */
  private final Optional<List<Mapping>> mappings;

  private final Staging staging;
  private final Client client;
  private final Consumer<String> told;
  private final long most;
  private final MessageDigest digest = Staging.sha256();
  private final Map<String, StagedList> lists = new LinkedHashMap<>();

  private ApiLists(
      Api api,
      Optional<List<Mapping>> mappings,
      Staging staging,
      Client client,
      Consumer<String> told,
      long most) {
    this.api = api;
    this.mappings = mappings;
    this.staging = staging;
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

  private static JdbcSource open(
      Api api,
      Optional<List<Mapping>> mappings,
      Path staged,
      Fetch fetch,
      Consumer<String> told,
      long most) {
    Staging staging = new Staging(staged, "what " + api.host() + " gave");
    try {
      Client client = new Client(api, fetch, Clock.systemUTC());
      ApiLists lists = new ApiLists(api, mappings, staging, client, told, most);
      lists.copy();
      staging.call("api-" + HexFormat.of().formatHex(lists.digest.digest()).substring(0, 16));
      return new JdbcSource(staging);
    } catch (RuntimeException | Error e) {
      staging.close();
      throw e;
    }
  }

  private void copy() {
    try {
      for (ApiTable table : api.tables()) {
        if (isWanted(table)) {
          lists.put(table.name(), list(table));
        }
      }
      for (ApiTable table : api.tables()) {
        StagedList list = lists.get(table.name());
        if (list != null && table.from() instanceof ApiTable.Listed listed) {
          new ListCopy(this, table, within(table)).whole(listed.path());
          settle(table);
        } else if (list != null && table.from() instanceof ApiTable.Each each) {
          new ListCopy(this, table, within(table)).each(each, lists.get(each.table()));
          settle(table);
        }
      }
    } finally {
      lists.values().forEach(StagedList::close);
    }
  }

  private void settle(ApiTable table) {
    within(table)
        .keySet()
        .forEach(
            each -> {
              StagedList list = lists.get(each.name());
              list.finish();
              list.index();
            });
  }

  /** A table and those within its rows, each with its list. */
  private Map<ApiTable, StagedList> within(ApiTable table) {
    Map<ApiTable, StagedList> found = new LinkedHashMap<>();
    found.put(table, lists.get(table.name()));
    for (ApiTable each : api.tables()) {
      boolean inside =
          each.from() instanceof ApiTable.Inside within
              && found.keySet().stream().anyMatch(t -> t.name().equals(within.table()));
      if (inside && lists.containsKey(each.name())) {
        found.put(each, lists.get(each.name()));
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

  private StagedList list(ApiTable table) {
    Set<String> needed = new LinkedHashSet<>();
    Set<String> apart = new LinkedHashSet<>();
    for (ApiTable child : children(table)) {
      needed.addAll(child.keep().values());
      if (child.from() instanceof ApiTable.Each each) {
        needed.addAll(places(each.path()));
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
        digest);
  }

  /** The columns that a path names in braces. */
  static Set<String> places(String path) {
    Set<String> places = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(path);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  Api api() {
    return api;
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

package dev.handover.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.source.api.Ways;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A list of an API on its way into a table: of each row, the values that mappings name. The table
 * is made once some rows have shown what fields there are; fields that nobody names become columns
 * without values, so that a check tells of them.
 */
final class StagedList implements AutoCloseable {
  /** The answer that a row came with, so that a later one counts for more. */
  private static final String PAGE = "HANDOVER_PAGE";

  private static final String LATEST = "HANDOVER_LATEST";
  private static final String ABSENT = "HANDOVER_ABSENT_";
  private static final int LOOKED_AT = 100;
  private static final int MOST_NAMES = 1_000;
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_$]{0,127}";

  private final Api api;
  private final ApiTable table;
  private final WantedColumns wanted;
  private final Set<String> needed;
  private final Optional<String> key;
  private final Staging staging;
  private final MessageDigest digest;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> apart = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private Staging.Loading loading;
  private long rows;

  /**
   * @param needed columns that lists of this one's rows are asked by
   * @param apart fields whose values are read by ways of their own
   */
  StagedList(
      Api api,
      ApiTable table,
      WantedColumns wanted,
      Set<String> needed,
      Set<String> apart,
      Optional<String> key,
      Staging staging,
      MessageDigest digest) {
    this.api = api;
    this.table = table;
    this.wanted = wanted;
    this.needed = needed;
    this.key = key;
    this.staging = staging;
    this.digest = digest;
    this.apart.addAll(apart);
    table.columns().values().forEach(way -> this.apart.add(first(way)));
  }

  /** A row that came before the table was made. */
  private record Waiting(JsonNode row, Map<String, String> kept, int page) {
    @Override
    public String toString() {
      return "Waiting[" + page + "]";
    }
  }

  /** A column and where its values lie. */
  private static final class Column {
    private final String name;
    private final String way;
    private final boolean filled;
    private boolean seen;

    Column(String name, String way, boolean filled) {
      this.name = name;
      this.way = way;
      this.filled = filled;
    }
  }

  String name() {
    return table.name();
  }

  long rows() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @param kept values of the row that its list belongs to
   * @param page the answer it came with
   */
  void add(JsonNode row, Map<String, String> kept, int page) {
    if (loading == null) {
      waiting.add(new Waiting(row, kept, page));
      if (waiting.size() == LOOKED_AT) {
        settle();
      }
      return;
    }
    List<String> values = new ArrayList<>(columns.size() + 1);
    boolean broken = !row.isObject() && !(row.isValueNode() && !row.isNull());
    for (Column column : columns) {
      String value = broken ? null : value(column, row, kept);
      values.add(value);
      digest.update((value == null ? "-" : "+" + value).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    values.add(String.format(Locale.ROOT, "%09d", page));
    rows++;
    loading.add(values, broken ? Staging.broken() : null);
  }

  private String value(Column column, JsonNode row, Map<String, String> kept) {
    if (kept.containsKey(column.name)) {
      column.seen = true;
      return kept.get(column.name);
    }
    JsonNode found = row.isObject() ? Ways.follow(row, column.way) : scalar(row, column);
    column.seen |= !found.isMissingNode();
    String text = column.filled ? Ways.text(found) : null;
    boolean nothing = text == null || api.nothing().contains(text);
    if (nothing) {
      return null;
    }
    return api.times().map(times -> times.read(column.name, text)).orElse(text);
  }

  /** A list of plain values has one column, {@code value}. */
  private static JsonNode scalar(JsonNode row, Column column) {
    return column.way.equals("value") ? row : MissingNode.getInstance();
  }

  /** The fields at the top of a row in which wanted values lie, as far as they are known before. */
  Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    wanted.named().forEach(column -> fields.add(first(way(column, Map.of()))));
    needed.forEach(column -> fields.add(first(way(column, Map.of()))));
    table.columns().keySet().stream()
        .filter(wanted::keeps)
        .forEach(column -> fields.add(first(way(column, Map.of()))));
    return fields;
  }

  /** The first step of a way. */
  static String first(String way) {
    return way.split("\\.", 2)[0];
  }

  /** A value of a row as its column would hold it. */
  String value(String column, JsonNode row) {
    return Ways.text(Ways.follow(row, way(column, Map.of())));
  }

  /** What tells a row apart: its key, or all of it. */
  String identity(JsonNode row) {
    return key.map(column -> value(column, row)).orElseGet(row::toString);
  }

  private String way(String column, Map<String, String> fields) {
    return table.columns().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(fields.getOrDefault(column, column));
  }

  /** Makes the table and writes what waits. */
  private void settle() {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    waiting.forEach(each -> each.row.fieldNames().forEachRemaining(f -> fields.put(f, f)));
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(wanted.named());
    names.addAll(needed);
    fields.keySet().stream()
        .filter(field -> field.matches(NAME) && (!apart.contains(field) || wanted.keeps(field)))
        .limit(MOST_NAMES)
        .forEach(names::add);
    table.columns().keySet().stream().filter(wanted::keeps).forEach(names::add);
    for (String name : names) {
      boolean filled = wanted.keeps(name) || needed.contains(name);
      columns.add(new Column(name, way(name, fields), filled));
    }
    List<String> all = new ArrayList<>(columns.stream().map(each -> each.name).toList());
    all.add(PAGE);
    staging.create(table.name(), all);
    loading = staging.load(table.name(), all);
    List<Waiting> first = List.copyOf(waiting);
    waiting.clear();
    first.forEach(each -> add(each.row, each.kept, each.page));
  }

  /** Writes what was added. */
  void write() {
    if (loading == null) {
      settle();
    }
    loading.write();
  }

  /** What came with an answer, or a later one, goes. */
  void removeFrom(int page) {
    waiting.removeIf(each -> each.page >= page);
    if (loading != null) {
      loading.write();
      String since = String.format(Locale.ROOT, "%09d", page);
      rows -=
          staging.execute("DELETE FROM " + quotedName() + " WHERE " + PAGE + " >= '" + since + "'");
    }
  }

  /** Everything goes, for another beginning. */
  void clear() {
    waiting.clear();
    rows = 0;
    columns.forEach(column -> column.seen = false);
    if (loading != null) {
      loading.forget();
      staging.execute("TRUNCATE TABLE " + quotedName());
    }
  }

  /** How many records came with more than one answer. */
  long repeated() {
    return key.map(
            column ->
                Long.parseLong(
                    staging
                        .ask(
                            "SELECT COUNT(*) FROM (SELECT 1 FROM "
                                + quotedName()
                                + " WHERE "
                                + Staging.quoted(column)
                                + " IS NOT NULL GROUP BY "
                                + Staging.quoted(column)
                                + " HAVING COUNT(DISTINCT "
                                + PAGE
                                + ") > 1)")
                        .get(0)
                        .get(0)))
        .orElse(0L);
  }

  /** Of records that came with several answers the last one stays: it is the newest. */
  void keepLatest() {
    key.ifPresent(
        column -> {
          String on = quotedName() + " (" + Staging.quoted(column) + ")";
          staging.execute("CREATE INDEX " + LATEST + " ON " + on);
          rows -=
              staging.execute(
                  "DELETE FROM "
                      + quotedName()
                      + " one WHERE EXISTS (SELECT 1 FROM "
                      + quotedName()
                      + " other WHERE other."
                      + Staging.quoted(column)
                      + " = one."
                      + Staging.quoted(column)
                      + " AND other."
                      + PAGE
                      + " > one."
                      + PAGE
                      + ")");
          staging.execute("DROP INDEX " + LATEST);
        });
  }

  /** Makes what rows are looked for by quick to find. */
  void index() {
    Set<String> indexed = new LinkedHashSet<>();
    wanted.indexed().stream()
        .flatMap(name -> columns.stream().map(c -> c.name).filter(name::equalsIgnoreCase))
        .forEach(indexed::add);
    indexed.forEach(column -> staging.index(table.name(), column));
  }

  /** Columns that no row had are none, unless the API leaves out what is empty. */
  void finish() {
    if (rows == 0 || api.sparse()) {
      return;
    }
    int number = 0;
    for (Column column : columns) {
      if (!column.seen) {
        staging.execute(
            "ALTER TABLE "
                + quotedName()
                + " ALTER COLUMN "
                + Staging.quoted(column.name)
                + " RENAME TO "
                + ABSENT
                + ++number);
      }
    }
  }

  /** Some columns of the rows behind a row's number, with that number in front. */
  List<List<String>> behind(long row, List<String> names, int most) {
    StringBuilder list = new StringBuilder("_ROWID_");
    names.forEach(name -> list.append(", ").append(Staging.quoted(name)));
    return staging.ask(
        "SELECT "
            + list
            + " FROM "
            + quotedName()
            + " WHERE _ROWID_ > "
            + row
            + " ORDER BY _ROWID_ FETCH FIRST "
            + most
            + " ROWS ONLY");
  }

  private String quotedName() {
    return Staging.quoted(table.name());
  }

  @Override
  public void close() {
    if (loading != null) {
      loading.close();
    }
  }
}

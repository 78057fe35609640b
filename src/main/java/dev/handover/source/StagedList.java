package dev.handover.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.api.Ways;
import dev.handover.mapping.Moments;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.source.api.ApiTrouble;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
  private final List<String> key;
  private final List<String> waysToKey;
  private final Staging staging;
  private final Optional<Moments> moments;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<StagedColumn> columns = new ArrayList<>();
  private final Set<String> apart = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final String into;
  private Loading loading;
  private int writtenPage = -1;
  private String writtenAs = "";

  /** Columns that turned out to be none. */
  private final Set<String> absent = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private long rows;

  /**
   * @param key what tells its rows apart; none where nothing is known to
   * @param needed columns that lists of this one's rows are asked by
   * @param apart fields whose values are read by ways of their own
   * @param into what its table is called in the copy
   */
  StagedList(
      Api api,
      ApiTable table,
      WantedColumns wanted,
      Set<String> needed,
      Set<String> apart,
      List<String> key,
      Staging staging,
      String into) {
    this.api = api;
    this.table = table;
    this.wanted = wanted;
    this.needed = needed;
    this.key = key;
    this.waysToKey = key.stream().map(column -> way(column, Map.of())).toList();
    this.staging = staging;
    this.into = into;
    this.moments = api.times().map(Moments::new);
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

  String name() {
    return table.name();
  }

  long rows() {
    return rows + waiting.size();
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
    for (int i = 0; i < columns.size(); i++) {
      values.add(broken ? null : value(i, row, kept));
    }
    values.add(written(page));
    rows++;
    loading.add(values, broken ? Staging.broken() : null);
  }

  private String value(int number, JsonNode row, Map<String, String> kept) {
    StagedColumn column = columns.get(number);
    boolean above = kept.containsKey(column.name());
    JsonNode found =
        above
            ? MissingNode.getInstance()
            : row.isObject() ? found(row, column.way()) : scalar(row, column);
    if (!column.seen() && (above || !found.isMissingNode())) {
      columns.set(number, column.met());
    }
    if (above) {
      return kept.get(column.name());
    }
    return column.filled() ? text(column.name(), found) : null;
  }

  /** What lies at a way; a field that is written with other capitals now is the same field. */
  private static JsonNode found(JsonNode row, String way) {
    JsonNode found = Ways.follow(row, way);
    if (found.isMissingNode() && way.indexOf('.') < 0) {
      for (Map.Entry<String, JsonNode> each : row.properties()) {
        if (each.getKey().equalsIgnoreCase(way)) {
          return each.getValue();
        }
      }
    }
    return found;
  }

  private String text(String column, JsonNode found) {
    String text = Ways.text(found);
    boolean nothing = text == null || api.nothing().contains(text);
    if (nothing) {
      return null;
    }
    return moments.isPresent() ? moments.get().read(column, text) : text;
  }

  /** A list of plain values has one column, {@code value}. */
  private static JsonNode scalar(JsonNode row, StagedColumn column) {
    return column.way().equals("value") ? row : MissingNode.getInstance();
  }

  /** The fields at the top of a row in which wanted values lie, as far as they are known before. */
  Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    wanted.named().stream()
        .filter(column -> table.keep().keySet().stream().noneMatch(column::equalsIgnoreCase))
        .forEach(column -> fields.add(first(way(column, Map.of()))));
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

  /** A value of a row as its column holds it, or as it was taken over from another row. */
  String kept(String column, JsonNode row, Map<String, String> keeping) {
    return keeping.containsKey(column)
        ? keeping.get(column)
        : text(column, found(row, way(column, Map.of())));
  }

  /** What tells a row apart: its key, or all of it. */
  String identity(JsonNode row) {
    return waysToKey.isEmpty()
        ? row.toString()
        : waysToKey.stream()
            .map(way -> String.valueOf(Ways.text(found(row, way))))
            .reduce((a, b) -> a.length() + a + b)
            .orElseThrow();
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
      columns.add(new StagedColumn(name, way(name, fields), filled, false));
    }
    staging.create(into, names());
    loading = staging.load(into, names());
    List<Waiting> first = List.copyOf(waiting);
    waiting.clear();
    first.forEach(each -> add(each.row, each.kept, each.page));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(columns.stream().map(StagedColumn::name).toList());
    names.add(PAGE);
    return names;
  }

  /** Whether a column that is wanted turned out to be none. */
  boolean lacksColumns() {
    return wanted.named().stream().anyMatch(absent::contains);
  }

  boolean isSettled() {
    return loading != null;
  }

  CopyState.Shape shape() {
    return new CopyState.Shape(List.copyOf(columns), List.copyOf(absent));
  }

  /** Takes up the whole table that was made earlier. */
  void takeUp(CopyState.Shape shape) {
    columns.clear();
    columns.addAll(shape.columns());
    absent.clear();
    absent.addAll(shape.absent());
    rows = Long.parseLong(staging.ask("SELECT COUNT(*) FROM " + quotedName()).get(0).get(0));
  }

  /** Goes on with the table that an earlier process made, without what came behind a page. */
  void goOn(CopyState.Shape shape, int page) {
    staging.execute("DELETE FROM " + quotedName() + " WHERE " + since(page + 1));
    takeUp(shape);
    loading = staging.load(into, names());
  }

  /** Makes an empty table with another one's columns. */
  void like(CopyState.Shape shape) {
    forget();
    shape.columns().forEach(column -> columns.add(column.unseen()));
    absent.addAll(shape.absent());
    staging.create(into, names());
    loading = staging.load(into, names());
  }

  /**
   * What puts this one's rows in the place of those of another, with which it shares its columns: a
   * row goes where a column has a value that one of these has.
   *
   * @param old the other one's table, {@code column} of which is compared with {@code mine} of
   *     {@code parent}, all quoted
   * @param ownKey what tells its own rows apart, where that is one column: a row that belonged to
   *     another before goes, too
   */
  List<String> replacing(
      String old, String column, String parent, String mine, List<String> ownKey) {
    String names =
        names().stream()
            .filter(name -> !absent.contains(name))
            .map(Staging::quoted)
            .collect(Collectors.joining(", ", "", ", " + Staging.MARK));
    List<String> statements = new ArrayList<>();
    statements.add(
        "DELETE FROM "
            + old
            + " WHERE "
            + column
            + " IN (SELECT "
            + mine
            + " FROM "
            + parent
            + ")");
    if (ownKey.size() == 1) {
      String own = Staging.quoted(ownKey.get(0));
      statements.add(
          "DELETE FROM "
              + old
              + " WHERE "
              + own
              + " IN (SELECT "
              + own
              + " FROM "
              + quotedName()
              + ")");
    }
    statements.add(
        "INSERT INTO " + old + " (" + names + ") SELECT " + names + " FROM " + quotedName());
    return statements;
  }

  /** Whether rows lack a field that every earlier row's list had: it may have another name now. */
  boolean lostColumns() {
    return rows() > 0
        && !api.sparse()
        && columns.stream().anyMatch(c -> c.filled() && !c.seen() && !absent.contains(c.name()));
  }

  /** Whether each row has a value in a column that no other has. */
  boolean isKey(String column) {
    String name = Staging.quoted(column);
    return staging
        .ask(
            "SELECT 1 FROM "
                + quotedName()
                + " GROUP BY "
                + name
                + " HAVING COUNT(*) > 1 OR "
                + name
                + " IS NULL FETCH FIRST ROW ONLY")
        .isEmpty();
  }

  /** Removes the table that an earlier process may have made. */
  void forget() {
    staging.execute("DROP TABLE IF EXISTS " + quotedName());
  }

  /** Writes what was added, once the table is made. */
  void write() {
    if (loading != null) {
      loading.write();
    }
  }

  /** Makes the table of however few rows there are. */
  private void settled() {
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
      rows -= staging.execute("DELETE FROM " + quotedName() + " WHERE " + since(page));
    }
  }

  /** How many records came with more than one answer, of those since a page. */
  long repeated(int from) {
    settled();
    if (key.isEmpty()) {
      return 0;
    }
    String present =
        key.stream()
            .map(column -> Staging.quoted(column) + " IS NOT NULL AND ")
            .collect(Collectors.joining());
    String sql =
        "SELECT COUNT(*) FROM (SELECT 1 FROM "
            + quotedName()
            + " WHERE "
            + present
            + since(from)
            + " GROUP BY "
            + quotedKey()
            + " HAVING COUNT(DISTINCT "
            + PAGE
            + ") > 1)";
    return Long.parseLong(staging.ask(sql).get(0).get(0));
  }

  /** Of records that came with several answers the last one stays: it is the newest. */
  void keepLatest(int from) {
    settled();
    if (key.isEmpty()) {
      return;
    }
    String same =
        key.stream()
            .map(Staging::quoted)
            .map(name -> "other." + name + " = one." + name)
            .collect(Collectors.joining(" AND "));
    staging.execute("DROP INDEX IF EXISTS " + LATEST); // a killed process may have left it
    staging.execute("CREATE INDEX " + LATEST + " ON " + quotedName() + " (" + quotedKey() + ")");
    rows -=
        staging.execute(
            "DELETE FROM "
                + quotedName()
                + " one WHERE one."
                + since(from)
                + " AND EXISTS (SELECT 1 FROM "
                + quotedName()
                + " other WHERE "
                + same
                + " AND other."
                + PAGE
                + " > one."
                + PAGE
                + ")");
    staging.execute("DROP INDEX " + LATEST);
  }

  private String quotedKey() {
    return key.stream().map(Staging::quoted).collect(Collectors.joining(", "));
  }

  private String since(int page) {
    return PAGE + " >= '" + written(page) + "'";
  }

  /** A page's number as text, in an order that is that of the numbers. */
  private String written(int page) {
    if (page != writtenPage) {
      writtenPage = page;
      writtenAs = String.format(Locale.ROOT, "%09d", page);
    }
    return writtenAs;
  }

  /** Makes what rows are looked for by quick to find. */
  void index() {
    List<String> there =
        columns.stream().map(StagedColumn::name).filter(name -> !absent.contains(name)).toList();
    wanted.indexes(there).forEach(some -> staging.index(into, some));
  }

  /** Columns that no row had are none, unless the API leaves out what is empty. */
  void finish() {
    settled();
    if (rows == 0 || api.sparse()) {
      return;
    }
    int number = 0;
    for (StagedColumn column : columns) {
      if (!column.seen()) {
        absent.add(column.name());
        staging.execute(
            "ALTER TABLE "
                + quotedName()
                + " ALTER COLUMN "
                + Staging.quoted(column.name())
                + " RENAME TO "
                + ABSENT
                + ++number);
      }
    }
  }

  /**
   * Refuses a column that no row has.
   *
   * @param path of the list that is asked for by it
   */
  void requireSeen(String column, String path) {
    if (rows > 0 && absent.contains(column)) {
      throw ApiTrouble.inCase(
          api,
          path,
          "11",
          "no row of "
              + table.name()
              + " has "
              + column
              + ", by which it is asked for; mend the name, or write where it lies (`columns:`)");
    }
  }

  String quotedName() {
    return Staging.quoted(into);
  }

  @Override
  public void close() {
    if (loading != null) {
      loading.close();
    }
  }
}

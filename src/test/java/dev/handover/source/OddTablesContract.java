package dev.handover.source;

import static dev.handover.source.Fixtures.deleting;
import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.join;
import static dev.handover.source.Fixtures.joining;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.ofTenant;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.window;
import static dev.handover.source.Fixtures.withChanged;
import static dev.handover.source.Fixtures.withholding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Window;
import dev.handover.source.Drift.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys of several columns, and selects in the place of tables, as every database must read them.
 */
abstract class OddTablesContract {
  protected Connection seller;
  protected JdbcSource source;

  /** A new, empty database's writer. */
  protected abstract Connection connectAsSeller() throws SQLException;

  protected abstract JdbcSource connectAsHub();

  /** A type of texts of which some that differ are equal to the database. */
  protected abstract String ignoringCase();

  /** How the database explains that it reads every row of table {@code lines_of}. */
  protected abstract boolean readsAll(String plan);

  /** A type of moments without a zone. */
  protected String moment() {
    return "timestamp";
  }

  /** Whether the database itself refuses to write in the hub's transactions. */
  protected boolean refusesToWrite() {
    return true;
  }

  @BeforeEach
  void open() throws SQLException {
    seller = connectAsSeller();
    source = connectAsHub();
  }

  @AfterEach
  void close() throws SQLException {
    source.close();
    seller.close();
  }

  protected void execute(String... statements) throws SQLException {
    try (Statement statement = seller.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void insert(String table, List<List<Object>> rows) throws SQLException {
    String places = String.join(", ", Collections.nCopies(rows.get(0).size(), "?"));
    seller.setAutoCommit(false);
    try (PreparedStatement statement =
        seller.prepareStatement("insert into " + table + " values (" + places + ")")) {
      for (List<Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
    seller.commit();
    seller.setAutoCommit(true);
  }

  // keys of several columns

  private enum Part {
    FEW("integer"),
    MANY("bigint"),
    TEXT("varchar(20)"),
    FOLDED(""),
    DAY("date"),
    AMOUNT("decimal(9,2)");

    private final String type;

    Part(String type) {
      this.type = type;
    }

    Object value(Random random) {
      return switch (this) {
        case FEW -> random.nextInt(3);
        case MANY -> random.nextLong() >> random.nextInt(60);
        case TEXT -> text(random, "a|\\ B李😀", 4);
        case FOLDED -> text(random, "aAbB", 3);
        case DAY -> java.sql.Date.valueOf("2026-01-" + (10 + random.nextInt(20)));
        case AMOUNT -> java.math.BigDecimal.valueOf(random.nextInt(2000) - 1000, 2);
      };
    }

    private static String text(Random random, String alphabet, int most) {
      int[] signs = alphabet.codePoints().toArray();
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(most); i > 0; i--) {
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      return text.toString().replaceAll(" +$", "");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void windowsPartitionRandomKeys(long seed) throws SQLException {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Part> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(Part.values()[random.nextInt(Part.values().length)]);
    }
    boolean primary = random.nextBoolean() && !parts.contains(Part.FOLDED);
    Set<List<Object>> keys = new LinkedHashSet<>();
    for (int i = 50 + random.nextInt(400); i > 0; i--) {
      keys.add(key(parts, random, primary));
    }
    fill(parts, primary, random, new ArrayList<>(keys));
    Mapping mapping = mapping("lines_of", name(parts.size()), "row_id");
    int batch = 1 + random.nextInt(60);
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, batch);
      requirePartition(snapshot, mapping, windows, keys.size());
      requireNoneTooLarge(snapshot, mapping, windows, batch, parts.contains(Part.FOLDED));
      if (!parts.contains(Part.FOLDED)) { // a key would find those that are equal to it, too
        requireFoundByKey(snapshot, mapping, random);
      }
    } catch (AssertionError e) {
      throw new AssertionError(parts + ", primary " + primary + ", batch " + batch, e);
    }
  }

  private static List<Object> key(List<Part> parts, Random random, boolean whole) {
    List<Object> key = new ArrayList<>();
    for (Part part : parts) {
      key.add(!whole && random.nextInt(25) == 0 ? null : part.value(random));
    }
    return key;
  }

  private void fill(List<Part> parts, boolean primary, Random random, List<List<Object>> keys)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    for (Part part : parts) {
      String type = part == Part.FOLDED ? ignoringCase() : part.type;
      columns.add("k" + columns.size() + " " + type + (primary ? " not null" : ""));
    }
    String all =
        IntStream.range(0, parts.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
    String key = primary ? ", primary key (" + all + ")" : "";
    execute("create table lines_of (row_id integer, " + String.join(", ", columns) + key + ")");
    if (!primary && random.nextBoolean()) {
      execute("create index lines_of_key on lines_of (" + all + ")");
    }
    Collections.shuffle(keys, random);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> each : keys) {
      List<Object> row = new ArrayList<>(List.of(rows.size()));
      row.addAll(each);
      rows.add(row);
    }
    insert("lines_of", rows);
  }

  private static String name(int parts) {
    return Composite.name(IntStream.range(0, parts).mapToObj(i -> "k" + i).toList());
  }

  /** All rows, each once, in the key's order; keys are absent where a part is, and differ else. */
  private static void requirePartition(
      Snapshot snapshot, Mapping mapping, List<Window> windows, int count) {
    List<String> rows = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    int parts = Composite.columns(mapping.from().key()).size();
    for (Window window : windows) {
      Batch batch = snapshot.read(window, mapping);
      rows.addAll(values(batch, parts + 1));
      keys.addAll(values(batch, 0));
      for (int row = 0; row < batch.rows().count(); row++) {
        List<String> values = row(batch, row).subList(1, parts + 1);
        String expected = values.contains(null) ? null : Composite.text(values);
        assertThat(row(batch, row).get(0)).isEqualTo(expected);
      }
      assertThat(window.number() > 1 && values(batch, 0).contains(null)).as("absent").isFalse();
    }
    assertThat(rows).hasSize(count).doesNotHaveDuplicates();
    List<String> present = keys.stream().filter(key -> key != null).toList();
    assertThat(present).doesNotHaveDuplicates();
    Batch all = everything(snapshot, mapping);
    assertThat(values(all, parts + 1)).containsExactlyInAnyOrderElementsOf(rows);
  }

  private static void requireNoneTooLarge(
      Snapshot snapshot, Mapping mapping, List<Window> windows, int batch, boolean folded) {
    for (Window window : windows) {
      List<String> keys = values(snapshot.read(window, mapping), 0);
      keys.removeAll(Collections.singleton(null));
      long different =
          folded ? keys.stream().map(String::toLowerCase).distinct().count() : keys.size();
      assertThat(different).as("a window's keys").isLessThanOrEqualTo(batch);
    }
  }

  private static void requireFoundByKey(Snapshot snapshot, Mapping mapping, Random random) {
    List<String> known = values(everything(snapshot, mapping), 0);
    known.removeAll(Collections.singleton(null));
    Collections.shuffle(known, random);
    List<String> asked = new ArrayList<>(known.subList(0, Math.min(known.size(), 700)));
    Batch found = snapshot.readKeys(mapping, asked, window(1, Bounds.ALL));
    assertThat(values(found, 0)).containsExactlyInAnyOrderElementsOf(asked);
  }

  static List<String> row(Batch batch, int row) {
    return IntStream.range(0, batch.rows().columns().size())
        .mapToObj(i -> batch.rows().isAbsent(row, i) ? null : batch.rows().text(row, i))
        .toList();
  }

  @Test
  void fewValuesInFrontDoNotMakeLargeWindows() throws SQLException {
    tenants(3, 200);
    Mapping mapping = mapping("lines_of", "tenant+id", "note");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 50);
      assertThat(windows).hasSize(12);
      assertThat(windows)
          .allSatisfy(
              each -> assertThat(snapshot.read(each, mapping).rows().count()).isEqualTo(50));
      assertThat(windows.get(4).bounds().from()).contains("2|1");
    }
  }

  private void tenants(int tenants, int each) throws SQLException {
    execute(
        "create table lines_of (tenant integer not null, id integer not null, note varchar(40),"
            + " changed "
            + moment()
            + " null, gone integer, primary key (tenant, id))");
    List<List<Object>> rows = new ArrayList<>();
    for (int tenant = 1; tenant <= tenants; tenant++) {
      for (int id = 1; id <= each; id++) {
        rows.add(
            Arrays.asList(
                tenant,
                id,
                "note " + tenant + "/" + id,
                java.sql.Timestamp.valueOf("2026-01-31 08:00:00"),
                id % 10 == 0 ? 1 : 0));
      }
    }
    insert("lines_of", rows);
  }

  @Test
  void nothingInAPartIsOneThingAndAnEmptyTextAnother() throws SQLException {
    execute("create table lines_of (a integer, b varchar(9), row_id integer)");
    insert(
        "lines_of",
        List.of(
            Arrays.asList(1, null, 1),
            Arrays.asList(1, "", 2),
            Arrays.asList(null, "", 3),
            Arrays.asList(null, null, 4),
            Arrays.asList(1, "x", 5),
            Arrays.asList(1, null, 6),
            Arrays.asList(2, null, 7),
            Arrays.asList(0, "y", 8)));
    Mapping mapping = mapping("lines_of", "a+b", "row_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 1);
      assertThat(windows).hasSize(3);
      List<List<String>> rows = new ArrayList<>();
      for (Window window : windows) {
        Batch batch = snapshot.read(window, mapping);
        IntStream.range(0, batch.rows().count()).forEach(i -> rows.add(row(batch, i)));
      }
      assertThat(rows).hasSize(8);
      assertThat(rows.subList(0, 5)).allSatisfy(row -> assertThat(row.get(0)).isNull());
      assertThat(rows.subList(0, 5))
          .extracting(row -> row.get(3))
          .containsExactlyInAnyOrder("1", "3", "4", "6", "7");
      assertThat(rows.subList(5, 8))
          .extracting(row -> row.get(0))
          .containsExactly("0|y", "1|", "1|x");
    }
  }

  @Test
  void keysThatLookAlikeAreToldApart() throws SQLException {
    execute(
        "create table lines_of (a varchar(9) not null, b varchar(9) not null, primary key (a, b))");
    List<List<Object>> keys =
        List.of(
            List.of("a|b", "c"),
            List.of("a", "b|c"),
            List.of("a\\", "|c"),
            List.of("a", "\\|c"),
            List.of("a|", "c"));
    insert("lines_of", keys);
    Mapping mapping = mapping("lines_of", "a+b");
    try (Snapshot snapshot = source.snapshot()) {
      List<String> all = values(everything(snapshot, mapping), 0);
      assertThat(new HashSet<>(all)).hasSize(5);
      for (String key : all) {
        Batch found = snapshot.readKeys(mapping, List.of(key), window(1, Bounds.ALL));
        assertThat(values(found, 0)).containsExactly(key);
        assertThat(row(found, 0).subList(1, 3)).isEqualTo(Composite.values(key, 2));
      }
    }
  }

  /** Bounds whose first parts differ in letters only would else be two windows of one range. */
  @Test
  void whatIsEqualToTheDatabaseIsNeverReadTwice() throws SQLException {
    execute("create table lines_of (a " + ignoringCase() + ", b integer, row_id integer)");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(List.of(i % 2 == 0 ? "shop" : i % 4 == 1 ? "SHOP" : "Shop", i, i));
    }
    Collections.shuffle(rows, new Random(5));
    insert("lines_of", rows);
    Mapping mapping = mapping("lines_of", "a+b", "row_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 7);
      assertThat(windows).hasSize(18);
      requirePartition(snapshot, mapping, windows, 120);
    }
  }

  @Test
  void windowsThatWereCutBeforeHoldWhatCameSince() throws SQLException {
    tenants(2, 60);
    Mapping mapping = mapping("lines_of", "tenant+id", "note");
    List<Window> windows;
    try (Snapshot snapshot = source.snapshot()) {
      windows = plan(snapshot, mapping, 17);
    }
    execute(
        "delete from lines_of where id between 20 and 30",
        "insert into lines_of (tenant, id, note) values (0, 5, 'new'), (1, 1000, 'new'), (9, 1, 'new')");
    try (JdbcSource another = connectAsHub();
        Snapshot snapshot = another.snapshot()) {
      List<String> keys = new ArrayList<>();
      windows.forEach(each -> keys.addAll(values(snapshot.read(each, mapping), 0)));
      assertThat(keys)
          .hasSize(120 - 22 + 3)
          .doesNotHaveDuplicates()
          .contains("0|5", "1|1000", "9|1");
      assertThat(keys).isEqualTo(values(everything(snapshot, mapping), 0));
    }
  }

  @Test
  void whatIsDeletedChangedOrAnothersIsToldAsEver() throws SQLException {
    tenants(3, 40);
    Mapping mapping =
        ofTenant(
            deleting(withChanged("lines_of", "tenant+id", "changed", "note"), "gone = 1"),
            "tenant",
            "1",
            "3");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 30);
      assertThat(windows).hasSize(3);
      List<String> keys = new ArrayList<>();
      List<String> deleted = new ArrayList<>();
      for (Window each : windows) {
        Batch batch = snapshot.read(each, mapping);
        keys.addAll(values(batch, 0));
        batch.deleted().stream().forEach(row -> deleted.add(values(batch, 0).get(row)));
        assertThat(values(batch, batch.rows().columns().indexOf("changed")))
            .containsOnly("2026-01-31T08:00:00");
      }
      assertThat(keys).hasSize(80).allMatch(key -> !key.startsWith("2|"));
      assertThat(deleted).hasSize(8).allMatch(key -> key.endsWith("0"));
      Batch some =
          snapshot.readKeys(mapping, List.of("2|7", "3|7", "1|10", "1|99"), windows.get(0));
      assertThat(values(some, 0)).containsExactly("1|10", "3|7");
      assertThat(some.deleted().get(0)).isTrue();
    }
  }

  @Test
  void aRollCallReadsTheKeyAndTheMarkAlone() throws SQLException {
    tenants(2, 30);
    Mapping mapping = withChanged("lines_of", "tenant+id", "changed", "note");
    try (Snapshot snapshot = source.snapshot()) {
      Window all = window(1, Bounds.ALL);
      Batch called = snapshot.read(all, mapping, List.of("tenant+id", "changed"));
      assertThat(called.rows().columns()).containsExactly("tenant+id", "changed");
      assertThat(row(called, 31)).containsExactly("2|2", "2026-01-31T08:00:00");
      List<String> keys = values(called, 0);
      assertThat(values(snapshot.readKeys(mapping, keys, all), 0)).isEqualTo(keys);
    }
  }

  @Test
  void equalKeysComeSideBySideAndTogether() throws SQLException {
    execute("create table lines_of (a integer, b integer, row_id integer)");
    List<List<Object>> rows = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> rows.add(List.of(1, i / 10, i)));
    Collections.shuffle(rows, new Random(3));
    insert("lines_of", rows);
    Mapping mapping = mapping("lines_of", "a+b", "row_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 4);
      assertThat(windows.stream().flatMap(w -> values(snapshot.read(w, mapping), 0).stream()))
          .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(i -> "1|" + i / 10).toList());
      assertThat(windows.stream().map(w -> snapshot.read(w, mapping).rows().count()))
          .allMatch(count -> count == 10 || count == 0);
    }
  }

  @Test
  void aChildCallsItsParentByTheSameText() throws SQLException {
    execute(
        "create table orders (shop varchar(9) not null, no integer not null, primary key (shop, no))",
        "create table lines_of (id integer primary key, shop varchar(9), no integer)",
        "insert into orders values ('a|b', 1), ('a', 2)",
        "insert into lines_of values (1, 'a|b', 1), (2, 'a', 2), (3, 'a', null), (4, null, 2)");
    try (Snapshot snapshot = source.snapshot()) {
      List<String> orders = values(everything(snapshot, mapping("orders", "shop+no")), 0);
      List<String> lines = values(everything(snapshot, mapping("lines_of", "id", "shop+no")), 1);
      assertThat(lines.subList(0, 2)).containsExactlyInAnyOrderElementsOf(orders);
      assertThat(lines.subList(2, 4)).containsExactly(null, null);
    }
  }

  @Test
  void tablesAreJoinedBesideSuchKeys() throws SQLException {
    tenants(2, 25);
    execute(
        "create table tags (tag_id integer primary key, line integer, tag varchar(9))",
        "insert into tags values (1, 3, 'a'), (2, 3, 'b'), (3, 24, 'c')");
    Mapping mapping =
        joining(
            mapping("lines_of", "tenant+id", "note", "t.tag", "t.line+tenant"),
            join("tags", "t", "tag_id", "line", "id", "", "tag_id DESC"));
    try (Snapshot snapshot = source.snapshot()) {
      List<List<String>> rows = new ArrayList<>();
      for (Window window : plan(snapshot, mapping, 7)) {
        Batch batch = snapshot.read(window, mapping);
        IntStream.range(0, batch.rows().count()).forEach(i -> rows.add(row(batch, i)));
      }
      assertThat(rows).hasSize(50);
      assertThat(rows.get(2)).containsExactly("1|3", "1", "3", "note 1/3", "b", "3|1");
      assertThat(rows.get(3)).containsExactly("1|4", "1", "4", "note 1/4", null, null);
      assertThat(rows.get(48)).containsExactly("2|24", "2", "24", "note 2/24", "c", "24|2");
    }
  }

  @Test
  void aFewAreSampled() throws SQLException {
    tenants(2, 50);
    try (Snapshot snapshot = source.snapshot()) {
      Batch few = snapshot.sample(Fixtures.CASE, mapping("lines_of", "tenant+id", "note"), 5);
      assertThat(values(few, 0)).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatKeepsAKeyApartIsLookedForOverAllItsColumns() throws SQLException {
    execute(
        "create table good (a integer not null, b integer not null, primary key (b, a))",
        "create table part (a integer not null, b integer not null, unique (a))",
        "create table loose (a integer, b integer not null)",
        "create index loose_key on loose (a, b)",
        "create table wide (a integer not null, b integer not null, c integer not null, unique (a, b, c))");
    assertThat(source.inspect(mapping("good", "a+b"))).isEmpty();
    assertThat(source.inspect(mapping("part", "a+b"))).isEmpty();
    assertThat(source.inspect(mapping("loose", "a+b")))
        .extracting(Drift::kind)
        .containsExactlyInAnyOrder(Kind.KEY_NULLABLE, Kind.KEY_NOT_UNIQUE);
    assertThat(source.inspect(withholding(mapping("wide", "a+b"), "c")))
        .extracting(Drift::kind)
        .containsExactly(Kind.KEY_NOT_UNIQUE);
    assertThat(source.inspect(mapping("good", "a")))
        .extracting(Drift::kind)
        .containsExactlyInAnyOrder(Kind.KEY_NOT_UNIQUE, Kind.NEW);
    assertThat(source.inspect(mapping("good", "a+x")))
        .extracting(Drift::kind, Drift::column)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "x"));
  }

  @Test
  void aKeyOfAnotherMakeIsRefusedWithoutItsValue() throws SQLException {
    tenants(1, 5);
    Mapping mapping = mapping("lines_of", "tenant+id", "note");
    try (Snapshot snapshot = source.snapshot()) {
      Window window = window(1, new Bounds(Optional.of("13812345678"), Optional.empty()));
      assertThatThrownBy(() -> snapshot.read(window, mapping))
          .hasMessageContaining("a key that was read earlier is not made of 2 columns")
          .hasMessageNotContaining("13812345678")
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    }
  }

  /** Every part of a window, and a question for some keys, finds its rows by the index. */
  @Test
  void noWindowReadsMoreThanItsOwnRows() throws SQLException {
    tenants(2, 3_000);
    gatherStatistics();
    Mapping mapping = mapping("lines_of", "tenant+id", "note");
    try (Connection connection = source.connect()) {
      Table table = new TableLookup(connection, source.dialect()).find("lines_of").orElseThrow();
      Scope scope = new Scope(source.dialect(), table, mapping);
      Bounds bounds = new Bounds(Optional.of("1|2950"), Optional.of("2|50"));
      KeyRange.Ends ends = KeyRange.Ends.of(bounds, scope);
      List<KeyRange> parts = KeyRange.of(scope.key(), ends);
      assertThat(parts).hasSize(4);
      for (KeyRange part : parts) {
        String where = part.sql(ends::value);
        String plan = explain("select note from lines_of where " + where + " order by tenant, id");
        assertThat(readsAll(plan)).as("%s: %s", where, plan).isFalse();
      }
      String among = source.dialect().among(scope.key(), 2).replaceFirst("\\?", "1");
      for (String value : List.of("7", "2", "9")) {
        among = among.replaceFirst("\\?", value);
      }
      if (looksKeysUp()) {
        String plan = explain("select note from lines_of where " + among);
        assertThat(readsAll(plan)).as("%s: %s", among, plan).isFalse();
      }
    }
  }

  /** Whether the database looks several keys of several columns up in their index. */
  protected boolean looksKeysUp() {
    return true;
  }

  protected void gatherStatistics() throws SQLException {
    execute("analyze");
  }

  private String explain(String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = seller.createStatement();
        java.sql.ResultSet found = statement.executeQuery("explain " + sql)) {
      while (found.next()) {
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          plan.append(found.getString(i)).append(' ');
        }
        plan.append('\n');
      }
    }
    return plan.toString();
  }

  // selects in the place of tables

  static Mapping selecting(Mapping mapping, String sql) {
    Mapping.Origin from = mapping.from();
    return new Mapping(
        mapping.entity(),
        mapping.version(),
        new Mapping.Origin(
            Mapping.Select.ALIAS,
            from.key(),
            from.changed(),
            from.deleted(),
            from.tenant(),
            from.zone(),
            from.joins(),
            Optional.of(new Mapping.Select(sql))),
        mapping.subject(),
        mapping.who(),
        mapping.carry(),
        mapping.withhold(),
        mapping.examples(),
        mapping.digest());
  }

  private static final String LATEST =
      """
      select t.tenant as shop, t.id, count(*) as visits, max(v.at) as last_at, t.gone
      from lines_of t join visits v on v.line = t.id and v.tenant = t.tenant
      group by t.tenant, t.id, t.gone""";

  @Test
  void rowsWhoseKeyAnOuterJoinLeavesEmptyAreInTheFirstWindow() throws SQLException {
    tenants(2, 20);
    execute(
        "create table owned (who integer primary key)",
        "insert into owned values (1), (2), (3), (4)",
        "insert into owned select 100 + id from lines_of where tenant = 1");
    Mapping mapping =
        selecting(
            mapping("-", "tenant+id", "who"),
            "select t.tenant, t.id, o.who from owned o left join lines_of t on t.id = o.who - 100"
                + " and t.tenant = 1");
    try (Snapshot snapshot = source.snapshot()) {
      List<String> who = new ArrayList<>();
      List<Window> windows = plan(snapshot, mapping, 7);
      assertThat(windows).hasSizeGreaterThan(1);
      for (Window window : windows) {
        Batch batch = snapshot.read(window, mapping);
        who.addAll(values(batch, batch.rows().columns().indexOf("who")));
      }
      assertThat(who).hasSize(24).contains("1", "2", "3", "4");
    }
    assertThat(source.inspect(mapping)).as("nothing is known of absent keys").isEmpty();
  }

  /** As of an outer join's columns by some drivers. */
  @Test
  void aDriverThatCallsAColumnOfASelectNeverAbsentIsNotBelieved() throws SQLException {
    execute("create table owned (who integer primary key)");
    Table table =
        new TableLookup(
                (java.sql.Connection) sayingNeverAbsent(seller, java.sql.Connection.class),
                source.dialect())
            .of(new Mapping.Select("select who from owned"));
    assertThat(table.columns()).singleElement().matches(Column::nullable);
  }

  private static Object sayingNeverAbsent(Object real, Class<?> as) {
    return java.lang.reflect.Proxy.newProxyInstance(
        as.getClassLoader(),
        new Class<?>[] {as},
        (proxy, method, arguments) -> {
          if (method.getName().equals("isNullable")) {
            return java.sql.ResultSetMetaData.columnNoNulls;
          }
          Object result = method.invoke(real, arguments);
          Class<?> type = method.getReturnType();
          return type.isInterface() && type.getPackageName().equals("java.sql") && result != null
              ? sayingNeverAbsent(result, type)
              : result;
        });
  }

  private void visits() throws SQLException {
    tenants(2, 40);
    execute(
        "create table visits (id integer primary key, tenant integer, line integer, at "
            + moment()
            + " null)");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      java.sql.Timestamp at = java.sql.Timestamp.valueOf("2026-01-01 08:" + (10 + i % 50) + ":00");
      rows.add(List.of(i, 1 + i % 2, 1 + i % 35, at));
    }
    insert("visits", rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop+id", "id+shop"})
  void windowsPartitionASelect(String key) throws SQLException {
    visits();
    Mapping mapping =
        selecting(deleting(withChanged("-", key, "last_at", "visits"), "gone = 1"), LATEST);
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 9);
      assertThat(windows).hasSize(8);
      List<List<String>> rows = new ArrayList<>();
      int deleted = 0;
      for (Window window : windows) {
        Batch batch = snapshot.read(window, mapping);
        IntStream.range(0, batch.rows().count()).forEach(i -> rows.add(row(batch, i)));
        deleted += batch.deleted().cardinality();
      }
      assertThat(rows).hasSize(70).doesNotHaveDuplicates();
      assertThat(rows)
          .extracting(row -> row.get(0))
          .isEqualTo(values(everything(snapshot, mapping), 0));
      assertThat(deleted).isEqualTo(6);
      assertThat(rows).extracting(row -> row.get(3)).containsOnly("4", "5");
      assertThat(rows)
          .extracting(row -> row.get(4))
          .allMatch(at -> at.startsWith("2026-01-01T08:"));
      List<String> some = rows.stream().map(row -> row.get(0)).limit(5).toList();
      assertThat(values(snapshot.readKeys(mapping, some, windows.get(0)), 0)).isEqualTo(some);
    }
  }

  @Test
  void aSelectHasItsOwnColumnsAndTypes() throws SQLException {
    visits();
    Mapping mapping = selecting(withChanged("-", "shop+id", "last_at", "visits"), LATEST);
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind, Drift::column)
        .satisfiesExactly(
            only -> {
              assertThat(only.toList().get(0)).isEqualTo(Kind.NEW);
              assertThat(only.toList().get(1).toString()).isEqualToIgnoringCase("gone");
            });
    assertThat(source.look(mapping).types().keySet())
        .containsExactlyInAnyOrder("shop", "id", "visits", "last_at");
    assertThat(source.inspect(selecting(mapping("-", "shop+id", "phone"), LATEST)))
        .extracting(Drift::kind)
        .contains(Kind.MISSING);
    assertThat(source.inspect(selecting(mapping("-", "id"), "select id, nme from lines_of")))
        .singleElement()
        .satisfies(
            drift -> {
              assertThat(drift.kind()).isEqualTo(Kind.UNREADABLE);
              assertThat(drift.text()).contains("`sql`").containsIgnoringCase("nme");
            });
  }

  @Test
  void aSelectIsOfATenantAndTablesAreJoinedToIt() throws SQLException {
    visits();
    execute(
        "create table names (id integer primary key, name varchar(9))",
        "insert into names values (1, 'one'), (2, 'two'), (35, 'last')");
    Mapping mapping =
        selecting(
            joining(
                ofTenant(mapping("-", "shop+id", "visits", "n.name"), "shop", "2"),
                join("names", "n", "id", "id", "id", "name <> 'two' and selected.visits > 1", "")),
            LATEST);
    try (Snapshot snapshot = source.snapshot()) {
      List<List<String>> rows = new ArrayList<>();
      for (Window window : plan(snapshot, mapping, 8)) {
        Batch batch = snapshot.read(window, mapping);
        IntStream.range(0, batch.rows().count()).forEach(i -> rows.add(row(batch, i)));
      }
      int name = mapping.columns().indexOf("n.name");
      assertThat(rows).hasSize(35).allMatch(row -> row.get(0).startsWith("2|"));
      assertThat(rows.get(0).get(name)).isEqualTo("one");
      assertThat(rows.get(1).get(name)).isNull();
      assertThat(rows.get(34).get(name)).isEqualTo("last");
    }
  }

  @Test
  void aSelectKnowsTextsNumbersAndMoments() throws SQLException {
    execute(
        "create table kinds (id integer primary key, c char(5), v varchar(9), d date, n"
            + " decimal(9,2), at "
            + moment()
            + " null)",
        "insert into kinds values (1, 'ab', 'x%s', date '2026-01-31', 1.50, timestamp '2026-01-31"
            + " 08:00:00')",
        "insert into kinds (id) values (2)");
    Mapping mapping =
        selecting(
            mapping("-", "v", "c", "d", "n", "at", "id", "big", "kind"),
            "select id, c, coalesce(v, 'none') as v, d, n, at, id * 10000000000 as big,\n"
                + " case when cast(n as char(9)) like '1%' then 'some %1$s' else 'it''s' end as"
                + " kind from kinds");
    try (Snapshot snapshot = source.snapshot()) {
      List<List<String>> rows = new ArrayList<>();
      for (Window window : plan(snapshot, mapping, 1)) {
        Batch batch = snapshot.read(window, mapping);
        IntStream.range(0, batch.rows().count()).forEach(i -> rows.add(row(batch, i)));
      }
      assertThat(rows)
          .containsExactly(
              Arrays.asList("none", null, null, null, null, "2", "20000000000", "it's"),
              List.of(
                  "x%s",
                  "ab",
                  "2026-01-31",
                  "1.50",
                  "2026-01-31T08:00:00",
                  "1",
                  "10000000000",
                  "some %1$s"));
    }
  }

  /** The last door, where somebody wrote past the check: the transaction itself. */
  @Test
  void theTransactionRefusesToWrite() throws SQLException {
    execute("create table lines_of (id integer primary key)");
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement()) {
      if (refusesToWrite()) {
        assertThatThrownBy(() -> statement.execute("insert into lines_of values (1)"))
            .isInstanceOf(SQLException.class);
      }
      connection.rollback();
    }
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(everything(snapshot, mapping("lines_of", "id")).rows().count()).isZero();
    }
  }
}

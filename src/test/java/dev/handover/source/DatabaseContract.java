package dev.handover.source;

import static dev.handover.source.Fixtures.bridge;
import static dev.handover.source.Fixtures.carrying;
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
import static dev.handover.source.Fixtures.withDeleted;
import static dev.handover.source.Fixtures.withholding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.util.Throwables.getStackTrace;

import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Window;
import dev.handover.source.Drift.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database must do beyond any source; one suite, run against each of them. */
abstract class DatabaseContract extends SourceContract {
  private static final int SEEDS = 6;
  private static final String[] ALPHABET = {
    "a", "A", "b", "B", "é", "É", "z", "Z", "0", "9", "李", "雷", "韩", "😀", "𠮷", "_", "-", "'",
    "\"", "%", "\\", ";", " ", "ß", "ñ"
  };

  private final Set<String> held = new HashSet<>();
  protected Connection seller;
  protected JdbcSource source;

  /** A new, empty database's writer. */
  protected abstract Connection connectAsSeller() throws SQLException;

  protected abstract JdbcSource connectAsHub();

  protected abstract String bytesType();

  /** A type of moments without a zone, and one of instants. */
  protected String localType() {
    return "timestamp";
  }

  protected String instantType() {
    return "timestamp with time zone";
  }

  /** An instant's literal, from {@code 2026-01-31 08:00:00+08:00}. */
  protected String instant(String text) {
    return "timestamp with time zone '" + text + "'";
  }

  /** The name of a schema beside the hub's own. */
  protected String otherSchema() {
    return "crm";
  }

  /** Whether a whole column of that type can be indexed. */
  protected boolean mayIndex(String type) {
    return !type.equals("clob");
  }

  /** Whether equal keys of different spelling may make a window without rows. */
  protected boolean mayLeaveWindowsEmpty() {
    return false;
  }

  /**
   * A type of string keys, collation included.
   *
   * @param unique whether keys of different spelling may stand in a unique index
   * @param same what two keys have in common that the database holds equal
   * @param printed a key's canonical text
   */
  protected record TextKey(
      String type, boolean unique, UnaryOperator<String> same, UnaryOperator<String> printed) {}

  protected static TextKey exact(String type) {
    return new TextKey(type, true, UnaryOperator.identity(), UnaryOperator.identity());
  }

  protected static TextKey padded(String type) {
    UnaryOperator<String> bare = text -> text.replaceFirst(" +$", "");
    return new TextKey(type, false, bare, bare);
  }

  protected static TextKey ignoringCase(String type) {
    return new TextKey(
        type,
        false,
        text -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT),
        UnaryOperator.identity());
  }

  protected List<TextKey> textKeys() {
    return List.of(exact("varchar(200)"));
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

  // as any source

  @Override
  protected void hold(Held table) throws SQLException {
    List<String> names = List.copyOf(table.columns().keySet());
    if (held.add(table.name() + names)) {
      execute("drop table if exists " + table.name());
      String columns =
          names.stream()
              .map(name -> name + " " + type(name, table.columns().get(name)))
              .collect(Collectors.joining(", "));
      execute("create table " + table.name() + " (" + columns + ")");
    }
    seller.setAutoCommit(false);
    execute("delete from " + table.name());
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    try (PreparedStatement insert =
        seller.prepareStatement("insert into " + table.name() + " values (" + places + ")")) {
      for (List<Object> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    seller.commit();
    seller.setAutoCommit(true);
  }

  private static String type(String name, Holds holds) {
    return switch (holds) {
      case TEXT -> name.equals("id") ? "varchar(40) primary key" : "varchar(4000)";
      case WHOLE -> "bigint";
      case DECIMAL -> "decimal(12,2)";
      case DAY -> "date";
      case YES -> "boolean";
    };
  }

  @Override
  protected JdbcSource reach(Mapping... mappings) {
    return connectAsHub();
  }

  @Override
  protected List<String> holdMany(int rows, int chars) throws Exception {
    fillMany(seller, rows, chars);
    return fromOutside();
  }

  protected void fillMany(Connection connection, int rows, int chars) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table big (id integer primary key, note varchar(4000))");
      statement.execute(
          "insert into big select "
              + series(rows).replaceFirst(" ", ", repeat('x', " + chars + ") "));
    }
  }

  /** A number's name and a table of so many: {@code x from system_range(1, 7)}. */
  protected abstract String series(int rows);

  /** How another process reaches the database, as {@link ReadingAlone} takes it. */
  protected abstract List<String> fromOutside();

  // windows

  @Test
  void anEmptyTableIsOneOpenWindow() throws SQLException {
    execute("create table guests (guest_id bigint primary key, name varchar(20))");
    Mapping mapping = mapping("guests", "guest_id", "name");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 10);
      assertThat(windows).extracting(Window::bounds).containsExactly(Bounds.ALL);
      assertThat(snapshot.read(windows.get(0), mapping).rows().count()).isZero();
    }
  }

  @Test
  void windowsHoldExactlyABatchOfUniqueKeys() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", LongStream.range(0, 25).map(i -> i * i * 1000 - 7).boxed().toList());
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 10);
      assertThat(windows).hasSize(3);
      assertThat(windows.get(0).bounds().from()).isEmpty();
      assertThat(windows.get(2).bounds().to()).isEmpty();
      assertThat(windows)
          .extracting(each -> snapshot.read(each, mapping).rows().count())
          .containsExactly(10, 10, 5);
    }
  }

  @Test
  void aBatchOfOneIsAWindowForEachKey() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", List.of(-1L, 5L, 9L));
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(plan(snapshot, mapping("guests", "guest_id"), 1)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void equalKeysStayTogetherAndAbsentOnesComeFirst(boolean indexed) throws SQLException {
    execute("create table stays (guest_id integer, note varchar(20))");
    if (indexed) {
      execute("create index stays_guest on stays (guest_id)");
    }
    List<Object> keys = new ArrayList<>();
    keys.addAll(Collections.nCopies(12, 1));
    keys.addAll(Collections.nCopies(3, 2));
    keys.addAll(Collections.nCopies(25, 3));
    keys.addAll(Collections.nCopies(1, 4));
    keys.addAll(Collections.nCopies(6, null));
    fill("stays", keys);
    Mapping mapping = mapping("stays", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 5);
      requirePartition(snapshot, mapping, windows, 5, keys, exact("integer"));
      assertThat(values(snapshot.read(windows.get(0), mapping), 0)).containsNull();
    }
  }

  @Test
  void onlyAbsentKeysAreOneWindow() throws SQLException {
    execute("create table stays (guest_id integer)");
    fill("stays", Collections.nCopies(7, null));
    Mapping mapping = mapping("stays", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 2);
      assertThat(windows).hasSize(1);
      assertThat(snapshot.read(windows.get(0), mapping).rows().count()).isEqualTo(7);
    }
  }

  @Test
  void windowsPartitionRandomNumbers() throws SQLException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      List<Object> ints = new ArrayList<>(distinct(random, 300, () -> random.nextInt(2000) - 1000));
      List<Object> longs = new ArrayList<>(distinct(random, 300, random::nextLong));
      requirePartition(exact("integer"), ints, random, "seed " + seed);
      requirePartition(exact("bigint"), longs, random, "seed " + seed);
    }
  }

  @Test
  void windowsPartitionRandomText() throws SQLException {
    for (TextKey type : textKeys()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Random random = new Random(seed);
        List<Object> keys = new ArrayList<>(distinct(random, 300, () -> text(random)));
        requirePartition(type, keys, random, type.type() + ", seed " + seed);
      }
    }
  }

  @Test
  void windowsPartitionRandomUuids() throws SQLException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      List<Object> keys = new ArrayList<>(distinct(random, 300, () -> uuid(random)));
      requirePartition(exact("uuid"), keys, random, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"decimal(12,3)", "double precision", "char(6)", "date", "timestamp", "time"})
  void windowsPartitionKeysOfOtherTypes(String type) throws SQLException {
    execute("create table odd (k " + type + " primary key)");
    for (int i = 0; i < 40; i++) {
      String value =
          switch (type) {
            case "decimal(12,3)" -> (i * 7 - 100) + ".125";
            case "double precision" -> (i * 7 - 100) + ".1";
            case "char(6)" -> "'k" + (i * 7) + "'";
            case "date" -> "date '2026-01-" + (10 + i % 20) + "'";
            case "time" -> "time '08:" + (10 + i) + ":00.5'";
            default -> "timestamp '2026-01-31 08:" + (10 + i) + ":00.25'";
          };
      if (!type.equals("date") || i < 20) {
        execute("insert into odd values (" + value + ")");
      }
    }
    Mapping mapping = mapping("odd", "k");
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 7);
      assertThat(windows).hasSizeGreaterThan(2);
      List<String> together =
          windows.stream().flatMap(w -> values(snapshot.read(w, mapping), 0).stream()).toList();
      assertThat(together)
          .doesNotHaveDuplicates()
          .isEqualTo(values(everything(snapshot, mapping), 0));
    }
  }

  private void requirePartition(TextKey type, List<Object> keys, Random random, String what)
      throws SQLException {
    execute("drop table if exists random_keys");
    boolean unique = type.unique() && random.nextBoolean();
    execute("create table random_keys (k " + type.type() + (unique ? " primary key)" : ")"));
    Collections.shuffle(keys, random);
    int batch = 1 + random.nextInt(60);
    fill("random_keys", keys);
    if (!unique) {
      if (random.nextBoolean() && mayIndex(type.type())) {
        execute("create index random_index on random_keys (k)");
      }
      List<Object> again = keys.subList(0, random.nextInt(keys.size()));
      fill("random_keys", again);
      keys.addAll(List.copyOf(again));
    }
    Mapping mapping = mapping("random_keys", "k");
    try (Snapshot snapshot = source.snapshot()) {
      requirePartition(snapshot, mapping, plan(snapshot, mapping, batch), batch, keys, type);
    } catch (AssertionError e) {
      throw new AssertionError(what + ", batch " + batch + ", unique " + unique, e);
    }
  }

  /** All rows, each once, in the key's order, equal keys in one window, no window too large. */
  private void requirePartition(
      Snapshot snapshot,
      Mapping mapping,
      List<Window> windows,
      int batch,
      List<?> keys,
      TextKey type) {
    List<String> together = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (Window window : windows) {
      List<String> read = values(snapshot.read(window, mapping), 0);
      Set<String> distinct = new HashSet<>();
      read.forEach(key -> distinct.add(key == null ? null : type.same().apply(key)));
      assertThat(Collections.disjoint(before, distinct)).as("no key in two windows").isTrue();
      assertThat(read.isEmpty() && !mayLeaveWindowsEmpty()).as("an empty window").isFalse();
      before.addAll(distinct);
      assertThat(read.size()).isLessThanOrEqualTo(batch + read.size() - distinct.size());
      together.addAll(read);
    }
    List<String> expected = new ArrayList<>();
    keys.forEach(key -> expected.add(key == null ? null : type.printed().apply(key.toString())));
    assertThat(together).containsExactlyInAnyOrderElementsOf(expected);
    List<String> inOrder = values(everything(snapshot, mapping), 0);
    assertThat(alike(together, type)).isEqualTo(alike(inOrder, type));
  }

  private static List<String> alike(List<String> keys, TextKey type) {
    return keys.stream().filter(Objects::nonNull).map(type.same()).toList();
  }

  private static <T> Set<T> distinct(Random random, int most, Supplier<T> maker) {
    Set<T> made = new LinkedHashSet<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      made.add(maker.get());
    }
    return made;
  }

  /** Of version 4: some databases take no others. */
  private static UUID uuid(Random random) {
    return new UUID(
        random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  protected void fill(String table, List<?> keys) throws SQLException {
    String sql = "insert into " + table + " values (?" + ", null".repeat(width(table) - 1) + ")";
    try (PreparedStatement insert = seller.prepareStatement(sql)) {
      for (Object key : keys) {
        insert.setObject(1, key);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private int width(String table) throws SQLException {
    try (Statement statement = seller.createStatement()) {
      return statement
          .executeQuery("select * from " + table + " where 1 = 0")
          .getMetaData()
          .getColumnCount();
    }
  }

  // one view

  @Test
  void whatHappensAfterTheSnapshotIsNotSeen() throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key, name varchar(20))",
        "create table stays (stay_id bigint primary key)",
        "insert into guests values (1, 'a'), (2, 'b'), (3, 'c')",
        "insert into stays values (1)");
    Mapping guests = mapping("guests", "guest_id", "name");
    Mapping stays = mapping("stays", "stay_id");
    try (Snapshot snapshot = source.snapshot()) {
      execute(
          "insert into guests values (4, 'd')",
          "update guests set name = 'changed' where guest_id = 2",
          "delete from guests where guest_id = 3",
          "insert into stays values (2)");
      assertThat(values(everything(snapshot, guests), 1)).containsExactly("a", "b", "c");
      execute("delete from stays");
      assertThat(values(everything(snapshot, stays), 0)).containsExactly("1");
      assertThat(plan(snapshot, guests, 1)).hasSize(3);
    }
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, guests), 1)).containsExactly("a", "changed", "d");
    }
  }

  @Test
  void severalThreadsReadTheSameView() throws Exception {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", LongStream.range(0, 500).boxed().toList());
    Mapping mapping = mapping("guests", "guest_id");
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try (Snapshot snapshot = source.snapshot()) {
      List<Future<Batch>> reads =
          plan(snapshot, mapping, 20).stream()
              .map(window -> threads.submit(() -> snapshot.read(window, mapping)))
              .toList();
      List<String> together = new ArrayList<>();
      for (Future<Batch> read : reads) {
        assertThat(read.get().snapshot()).isEqualTo(snapshot.name());
        together.addAll(values(read.get(), 0));
      }
      assertThat(together).hasSize(500).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSinkMayReadWhileTheKeysAreWalked() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", LongStream.range(0, 50).boxed().toList());
    Mapping mapping = mapping("guests", "guest_id");
    List<String> together = new ArrayList<>();
    try (Snapshot snapshot = source.snapshot()) {
      snapshot.plan(
          mapping,
          7,
          bounds -> together.addAll(values(snapshot.read(window(1, bounds), mapping), 0)));
    }
    assertThat(together).hasSize(50);
  }

  @Test
  void aClosedSnapshotReadsNoMore() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Snapshot snapshot = source.snapshot();
    source.close();
    snapshot.close();
    assertThatThrownBy(() -> plan(snapshot, mapping("guests", "guest_id"), 5))
        .isInstanceOf(IllegalStateException.class);
  }

  // what is read

  @Test
  void columnsComeInTheMappingsOrderOrAsAskedFor() throws SQLException {
    execute(
        "create table guests (a varchar(9), guest_id bigint primary key, b varchar(9), c date)",
        "insert into guests values ('x', 1, null, date '2026-01-31')");
    Mapping mapping = withChanged("guests", "guest_id", "c", "b", "a");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(batch.rows().columns()).containsExactly("guest_id", "b", "a", "c");
      assertThat(batch.rows().isAbsent(0, 1)).isTrue();
      assertThat(batch.rows().text(0, 2)).isEqualTo("x");
      Batch one = snapshot.readKeys(mapping, List.of("1", "7"), window(1, Bounds.ALL));
      assertThat(one.rows().columns()).isEqualTo(batch.rows().columns());
      assertThat(one.rows().count()).isEqualTo(1);
      Batch part = snapshot.read(window(1, Bounds.ALL), mapping, List.of("a", "c"));
      assertThat(part.rows().columns()).containsExactly("a", "c");
      assertThat(part.rows().text(0, 1)).isEqualTo("2026-01-31");
      assertThatThrownBy(() -> snapshot.read(window(1, Bounds.ALL), mapping, List.of("d")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void recordsAreReadByTheirKeysAndTheMissingAreLeftOut() throws SQLException {
    execute("create table guests (guest_id bigint primary key, name varchar(20), gone integer)");
    fill("guests", LongStream.range(0, 1300).boxed().toList());
    execute(
        "update guests set name = concat('n', guest_id), gone = case guest_id when 7 then 1 end");
    Mapping mapping = withDeleted("guests", "guest_id", "gone = 1", "name");
    List<String> keys =
        IntStream.range(0, 1200).mapToObj(i -> Integer.toString(i * 2)).toList(); // 650 are there
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = snapshot.readKeys(mapping, keys, window(1, Bounds.ALL));
      assertThat(values(batch, 0)).hasSize(650).contains("0", "1298").doesNotContain("7", "1300");
      assertThat(values(batch, 1)).contains("n0", "n1298");
      Batch deleted = snapshot.readKeys(mapping, List.of("8", "7", "9"), window(1, Bounds.ALL));
      assertThat(values(deleted, 0)).containsExactly("7", "8", "9");
      assertThat(deleted.deleted().stream()).containsExactly(0);
      assertThat(snapshot.readKeys(mapping, List.of(), window(1, Bounds.ALL)).rows().count())
          .isZero();
    }
  }

  @Test
  void aKeyIsAValueWhateverItSays() throws SQLException {
    String hostile = "') or ('1' = '1";
    for (TextKey type : textKeys()) {
      execute("drop table if exists odd", "create table odd (k " + type.type() + ")");
      fill("odd", List.of("a", hostile, "b"));
      Mapping mapping = mapping("odd", "k");
      try (Snapshot snapshot = source.snapshot()) {
        Batch batch = snapshot.readKeys(mapping, List.of(hostile), window(1, Bounds.ALL));
        assertThat(values(batch, 0)).as(type.type()).containsExactly(hostile);
      }
    }
  }

  @Test
  void aKeyThatNoLongerFitsItsColumnIsNotQuoted() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> snapshot.readKeys(mapping, List.of("CANARY"), window(1, Bounds.ALL)))
          .isInstanceOf(HandoverException.class)
          .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("CANARY"));
    }
  }

  @Test
  void deletedRowsAreMarkedAndUnknownIsNotDeleted() throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key, gone integer)",
        "insert into guests values (1, 0), (2, 1), (3, null), (4, 1)");
    Mapping mapping = withDeleted("guests", "guest_id", "gone = 1");
    BitSet expected = new BitSet();
    expected.set(1);
    expected.set(3);
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(batch.rows().columns()).containsExactly("guest_id");
      assertThat(batch.deleted()).isEqualTo(expected);
    }
    assertThat(source.inspect(mapping)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 = 1; delete from guests", "1 = 1) or (1 = 1", "gone = 1 -- x", "gone = ?", "'"})
  void aConditionIsOneExpression(String condition) throws SQLException {
    execute("create table guests (guest_id bigint primary key, gone integer)");
    Mapping mapping = withDeleted("guests", "guest_id", condition);
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> everything(snapshot, mapping))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    }
    assertThat(source.inspect(mapping)).extracting(Drift::kind).contains(Kind.UNREADABLE);
  }

  @Test
  void valuesAreWrittenTheSameWhateverTheDatabase() throws SQLException {
    execute(
        "create table kinds (k integer primary key, yes boolean, big bigint, money decimal(12,2),"
            + " ratio double precision, small real, born date, seen "
            + localType()
            + ", at "
            + instantType()
            + ", clock time, code char(8), id uuid, note varchar(50))",
        "insert into kinds values (1, true, -9007199254740993, 1234567.50, 1e20, 0.1, date"
            + " '1958-02-28', timestamp '2026-01-31 08:00:00', "
            + instant("2026-01-31 08:00:00+08:00")
            + ", time '07:05:09', 'ab',"
            + " 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', ' 李雷 😀 ')",
        "insert into kinds values (2, false, 0, -0.10, 1.0, 100, date '0001-01-01', timestamp"
            + " '2026-01-31 23:59:59.1230', "
            + instant("2026-12-31 23:30:00.5-01:00")
            + ", time '00:00:00', '', '00000000-0000-0000-0000-000000000000', '')",
        "insert into kinds (k) values (3)");
    Mapping mapping =
        mapping(
            "kinds", "k", "yes", "big", "money", "ratio", "small", "born", "seen", "at", "clock",
            "code", "id", "note");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(row(batch, 0))
          .containsExactly(
              "1",
              "true",
              "-9007199254740993",
              "1234567.50",
              "100000000000000000000",
              "0.1",
              "1958-02-28",
              "2026-01-31T08:00:00",
              "2026-01-31T00:00:00Z",
              "07:05:09",
              "ab",
              "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              " 李雷 😀 ");
      assertThat(row(batch, 1))
          .containsExactly(
              "2",
              "false",
              "0",
              "-0.10",
              "1",
              "100",
              "0001-01-01",
              "2026-01-31T23:59:59.123",
              "2027-01-01T00:30:00.5Z",
              "00:00:00",
              "",
              "00000000-0000-0000-0000-000000000000",
              "");
      assertThat(row(batch, 2)).startsWith("3").containsOnly("3", null);
    }
    assertThat(source.inspect(mapping)).isEmpty();
  }

  protected static List<String> row(Batch batch, int row) {
    List<String> cells = new ArrayList<>();
    IntStream.range(0, batch.rows().columns().size())
        .forEach(column -> cells.add(values(batch, column).get(row)));
    return cells;
  }

  @Test
  void aLongTextComesWhole() throws SQLException {
    execute("create table notes (k integer primary key, note " + longTextType() + ")");
    String text = "一二三四五六七八九十".repeat(350_000);
    try (PreparedStatement insert = seller.prepareStatement("insert into notes values (1, ?)")) {
      insert.setString(1, text);
      insert.execute();
    }
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping("notes", "k", "note")), 1))
          .containsExactly(text);
    }
  }

  protected String longTextType() {
    return "text";
  }

  // names

  @Test
  void namesAreFoundWhateverTheirCase() throws SQLException {
    execute(
        "create table \"Odd Guests\" (\"GuestId\" integer primary key, \"na\"\"me\" varchar(9),"
            + " \"select\" varchar(9), plain varchar(9))",
        "insert into \"Odd Guests\" values (1, 'a', 'b', 'c')");
    for (String table : List.of("Odd Guests", "\"Odd Guests\"", "odd guests", "ODD GUESTS")) {
      Mapping mapping = mapping(table, "guestid", "na\"me", "SELECT", "Plain");
      assertThat(source.inspect(mapping)).isEmpty();
      try (Snapshot snapshot = source.snapshot()) {
        assertThat(row(everything(snapshot, mapping), 0)).containsExactly("1", "a", "b", "c");
        assertThat(plan(snapshot, mapping, 5)).hasSize(1);
      }
    }
  }

  @Test
  void namesThatDifferInCaseMustBeWrittenExactly() throws SQLException {
    execute(
        "create table \"Twice\" (\"Name\" varchar(9), \"NAME\" varchar(9), \"name\" varchar(9),"
            + " k integer primary key)",
        "insert into \"Twice\" values ('a', 'b', 'c', 1)");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(row(everything(snapshot, mapping("Twice", "k", "name", "Name", "NAME")), 0))
          .containsExactly("1", "c", "a", "b");
    }
    assertThat(source.inspect(mapping("Twice", "k", "nAME")))
        .extracting(Drift::kind, Drift::column)
        .contains(tuple(Kind.MISSING, "nAME"));
  }

  @Test
  void schemasAndViewsAreRead() throws SQLException {
    String crm = otherSchema();
    execute(
        "create schema " + crm,
        "create table " + crm + ".people (k integer primary key, name varchar(9), c varchar(9))",
        "insert into " + crm + ".people values (1, 'a', 'x'), (2, 'b', 'x')",
        "create view " + crm + ".people_view as select k, name from " + crm + ".people");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping(crm + ".people", "k", "name")), 1))
          .containsExactly("a", "b");
      Mapping view = mapping(crm.toUpperCase(Locale.ROOT) + ".People_View", "k", "name");
      assertThat(plan(snapshot, view, 1)).hasSize(2);
      assertThat(values(everything(snapshot, view), 1)).containsExactly("a", "b");
    }
    assertThat(source.inspect(mapping(crm + ".people_view", "k", "name")))
        .extracting(Drift::kind)
        .contains(Kind.KEY_NOT_UNIQUE)
        .doesNotContain(Kind.NEW, Kind.MISSING);
    assertThat(source.inspect(mapping("people", "k")))
        .extracting(Drift::kind)
        .containsExactly(Kind.NOT_A_TABLE);
  }

  // drift

  @Test
  void driftIsToldAllAtOnce() throws SQLException {
    execute(
        "create table guests (guest_id integer, name varchar(9), shoe_size integer, secret"
            + " varchar(9), photo "
            + bytesType()
            + ", born date, gone integer)");
    Mapping mapping =
        withholding(
            withDeleted("guests", "guest_id", "gone = 1", "name", "nmae", "born"), "SECRET");
    assertThat(source.inspect(mapping))
        .extracting(drift -> drift.kind(), drift -> drift.column().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(
            tuple(Kind.MISSING, "nmae"),
            tuple(Kind.NEW, "shoe_size"),
            tuple(Kind.NEW, "photo"),
            tuple(Kind.KEY_NULLABLE, "guest_id"),
            tuple(Kind.KEY_NOT_UNIQUE, "guest_id"));
  }

  @Test
  void aColumnOfTheWrongTypeStops() throws SQLException {
    execute(
        "create table guests (guest_id integer primary key, photo "
            + bytesType()
            + ", born integer, age date, name varchar(9))");
    Mapping mapping = mapping("guests", "guest_id", "photo");
    mapping = carrying(mapping, "born", FieldType.DATE);
    mapping = carrying(mapping, "age", FieldType.INTEGER);
    mapping = carrying(mapping, "name", FieldType.DECIMAL);
    assertThat(source.inspect(mapping))
        .allMatch(Drift::stops)
        .extracting(Drift::kind, Drift::column)
        .containsExactly(
            tuple(Kind.NOT_CARRIABLE, "photo"),
            tuple(Kind.RETYPED, "born"),
            tuple(Kind.RETYPED, "age"));
    Mapping withCleaner =
        carrying(
            carrying(mapping("guests", "guest_id", "name"), "born", FieldType.DATE, "date"),
            "age",
            FieldType.DATE);
    assertThat(source.inspect(withholding(withCleaner, "photo"))).isEmpty();
    execute("insert into guests (guest_id) values (1)");
    Mapping bytes = mapping;
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> everything(snapshot, bytes))
          .hasMessageContaining("photo")
          .hasMessageContaining("HUB-SRC-10");
    }
  }

  @Test
  void aMissingTableColumnOrChangedColumnStops() throws SQLException {
    execute("create table guests (guest_id integer primary key)");
    assertThat(source.inspect(mapping("gusts", "guest_id")))
        .singleElement()
        .matches(Drift::stops)
        .extracting(Drift::kind)
        .isEqualTo(Kind.NOT_A_TABLE);
    assertThat(source.inspect(withChanged("guests", "guest_id", "updated_at")))
        .extracting(Drift::kind, Drift::column)
        .containsExactly(tuple(Kind.MISSING, "updated_at"));
    try (Snapshot snapshot = source.snapshot()) {
      assertConfiguration(() -> everything(snapshot, mapping("gusts", "guest_id")), "gusts");
      assertConfiguration(
          () -> everything(snapshot, mapping("guests", "guest_id", "nmae")), "nmae");
      assertConfiguration(() -> plan(snapshot, mapping("guests", "gid"), 5), "gid");
      assertConfiguration(() -> plan(snapshot, mapping("a..b", "gid"), 5), "a..b");
      // and a view of which something went wrong goes on
      assertThat(everything(snapshot, mapping("guests", "guest_id")).rows().count()).isZero();
    }
  }

  @Test
  void aWrongConditionIsFoundBeforeAnythingIsRead() throws SQLException {
    execute("create table guests (guest_id integer primary key)");
    Mapping mapping = withDeleted("guests", "guest_id", "is_delted = 1");
    assertThat(source.inspect(mapping))
        .singleElement()
        .satisfies(
            drift -> {
              assertThat(drift.kind()).isEqualTo(Kind.UNREADABLE);
              assertThat(drift.text()).containsIgnoringCase("is_delted");
            });
  }

  private static void assertConfiguration(ThrowingCallable call, String named) {
    assertThatThrownBy(call)
        .hasMessageContaining(named)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
  }

  // tenants

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rowsOfOtherTenantsAreNeverRead(boolean indexed) throws SQLException {
    execute(
        "create table guests (guest_id bigint"
            + (indexed ? " primary key" : "")
            + ", hotel_id integer, name varchar(9))");
    for (int i = 0; i < 60; i++) {
      String hotel = i % 10 == 0 ? "null" : String.valueOf(i % 6);
      execute("insert into guests values (" + i + ", " + hotel + ", 'n" + i + "')");
    }
    Mapping mapping =
        ofTenant(mapping("guests", "guest_id", "name", "hotel_id"), "hotel_id", "3", "4");
    List<String> expected =
        IntStream.range(0, 60)
            .filter(i -> i % 10 == 0 || i % 6 == 3 || i % 6 == 4)
            .mapToObj(String::valueOf)
            .toList();
    try (Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, mapping, 5);
      assertThat(windows).hasSize((expected.size() + 4) / 5);
      List<String> together =
          windows.stream().flatMap(w -> values(snapshot.read(w, mapping), 0).stream()).toList();
      assertThat(together).isEqualTo(expected);
      assertThat(values(everything(snapshot, mapping), 1)).containsOnly("3", "4", null);
      for (int records : new int[] {1, 6, 100}) {
        assertThat(expected)
            .containsAll(values(snapshot.sample(Fixtures.CASE, mapping, records), 0))
            .hasSizeGreaterThanOrEqualTo(records == 100 ? 0 : records);
      }
    }
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind)
        .doesNotContain(Kind.NEW, Kind.UNREADABLE);
  }

  @Test
  void tenantsAreComparedByTheDatabaseAndMustFitTheColumn() throws SQLException {
    execute(
        "create table guests (guest_id integer primary key, hotel varchar(9), no integer)",
        "insert into guests values (1, 'o''1', 1), (2, '李', 2), (3, 'x', 3)");
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, ofTenant(mapping, "hotel", "o'1", "李")), 0))
          .containsExactly("1", "2");
      Mapping wrong = ofTenant(mapping, "no", "1 or 1 = 1");
      assertConfiguration(() -> everything(snapshot, wrong), "HUB-SRC-11");
      assertThat(source.inspect(wrong)).extracting(Drift::kind).contains(Kind.UNREADABLE);
    }
    assertThat(source.inspect(ofTenant(mapping, "hotl", "x")))
        .extracting(Drift::kind, Drift::column)
        .contains(tuple(Kind.MISSING, "hotl"));
  }

  // joins

  private static final String[] GUESTS_AND_PHONES = {
    "create table guests (id bigint primary key, name varchar(9), country varchar(9), gone integer)",
    "create table guest_phones (id integer primary key, guest bigint, number varchar(20), kind"
        + " char(1), is_main integer, country varchar(9), name varchar(9), gone integer)",
    "create index phones_guest on guest_phones (guest)",
    "insert into guests values (1, 'a', 'CN', 0), (2, 'b', 'US', 1), (3, 'c', 'CN', null), (4, 'd',"
        + " null, 0)",
    "insert into guest_phones values (11, 1, 'p11', 'M', 0, 'CN', 'x', 1), (12, 1, 'p12', 'M', 1,"
        + " 'US', 'y', 1), (13, 1, 'p13', 'H', 9, 'CN', 'z', 1)",
    "insert into guest_phones values (22, 2, 'p22', 'M', 1, 'CN', 'x', 0), (21, 2, 'p21', 'M', 1,"
        + " 'CN', 'y', 0), (31, 3, 'p31', 'H', 1, 'CN', 'x', 1), (99, null, 'p99', 'M', 1, 'CN',"
        + " 'x', 1)"
  };

  private static Mapping withPhone(String where, String prefer) {
    return joining(
        mapping("guests", "id", "phone.number", "name", "phone.kind", "phone.name"),
        join("guest_phones", "phone", "id", "guest", "id", where, prefer));
  }

  @Test
  void onePreferredRowIsJoinedWithAllItsColumns() throws SQLException {
    execute(GUESTS_AND_PHONES);
    Mapping mapping = deleting(withPhone("kind = 'M'", "is_main DESC"), "gone = 1");
    BitSet deleted = new BitSet();
    deleted.set(1);
    try (Snapshot snapshot = source.snapshot()) {
      for (int batch : new int[] {1, 3, 100}) {
        List<List<String>> rows = new ArrayList<>();
        for (Window window : plan(snapshot, mapping, batch)) {
          Batch read = snapshot.read(window, mapping);
          assertThat(read.rows().columns())
              .containsExactly("id", "phone.number", "name", "phone.kind", "phone.name");
          IntStream.range(0, read.rows().count()).forEach(row -> rows.add(row(read, row)));
        }
        assertThat(rows)
            .containsExactly(
                List.of("1", "p12", "a", "M", "y"),
                List.of("2", "p21", "b", "M", "y"), // of equals the first by key
                Arrays.asList("3", null, "c", null, null),
                Arrays.asList("4", null, "d", null, null));
      }
      assertThat(everything(snapshot, mapping).deleted()).isEqualTo(deleted);
      assertThat(values(snapshot.sample(Fixtures.CASE, mapping, 3), 1))
          .containsExactly("p12", "p21", null);
      assertThat(values(snapshot.sample(Fixtures.CASE, mapping, 2), 0)).containsExactly("1", "4");
      Batch part =
          snapshot.read(window(1, Bounds.ALL), mapping, List.of("phone.name", "id", "name"));
      assertThat(row(part, 0)).containsExactly("y", "1", "a");
    }
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind, drift -> drift.column().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(
            tuple(Kind.NEW, "country"),
            tuple(Kind.NEW, "phone.country"),
            tuple(Kind.NEW, "phone.gone"));
  }

  @Test
  void aJoinsConditionMayNameBothTables() throws SQLException {
    execute(GUESTS_AND_PHONES);
    Mapping mapping = withPhone("phone.country = guests.country and is_main < 9", "");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1))
          .containsExactly("p11", null, "p31", null);
    }
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind, drift -> drift.column().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(tuple(Kind.NEW, "gone"), tuple(Kind.NEW, "phone.gone"));
  }

  @Test
  void aBridgeLeadsToOneRowAndATableMayFollowAnother() throws SQLException {
    execute(
        "create table guests (guest_id integer primary key, contact_id integer)",
        "create table guest_contact (guest_id integer, contact_id varchar(9), rank_no integer, role"
            + " varchar(9))",
        "create table contacts (contact_id varchar(9) primary key, email varchar(20), city integer)",
        "create table cities (id varchar(9) primary key, name varchar(9))",
        "insert into guests values (1, 7), (2, 7), (3, 7)",
        "insert into contacts values ('x', 'x@a', 10), ('y', 'y@a', 20), ('z', 'z@a', null)",
        "insert into cities values ('10', 'Ulm'), ('20', '北京'), ('020', 'no')",
        "insert into guest_contact values (1, 'x', 2, 'r1'), (1, 'y', 1, 'r2'), (1, 'y', 1, 'r3'),"
            + " (2, 'z', 1, 'r4'), (2, 'absent', 0, 'r5'), (9, 'x', 1, 'r6'), (null, 'x', 0, 'r7')");
    Mapping mapping =
        joining(
            mapping("guests", "guest_id", "c.email", "city.name", "via.role"),
            bridge(
                "contacts",
                "c",
                "contact_id",
                "guest_contact",
                "guest_id",
                "contact_id",
                "via.role <> 'r9' and c.email is not null",
                "via.rank_no"),
            join("cities", "city", "id", "id", "c.city", "", ""));
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(row(batch, 0)).containsExactly("1", "y@a", "北京", "r2");
      assertThat(row(batch, 1)).containsExactly("2", "z@a", null, "r4");
      assertThat(row(batch, 2)).startsWith("3").containsOnly("3", null);
      assertThat(batch.rows().count()).isEqualTo(3);
      Batch part = snapshot.read(window(1, Bounds.ALL), mapping, List.of("guest_id", "city.name"));
      assertThat(row(part, 0)).containsExactly("1", "北京");
    }
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind, drift -> drift.column().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(tuple(Kind.NEW, "contact_id"));
  }

  @Test
  void keysOfAnotherTypeAreComparedAsTexts() throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key)",
        "create table guest_ext (k " + "uuid" + " primary key, guest varchar(20), vip integer)",
        "insert into guests values (7), (9007199254740993)",
        "insert into guest_ext values ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '7abc', 1),"
            + " ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', '7', 2),"
            + " ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a13', '9007199254740992', 3),"
            + " ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a14', '', 4)");
    Mapping mapping =
        joining(
            mapping("guests", "guest_id", "ext.vip", "ext.k"),
            join("guest_ext", "ext", "k", "guest", "guest_id", "", ""));
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(row(batch, 0)).containsExactly("7", "2", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12");
      assertThat(row(batch, 1)).containsExactly("9007199254740993", null, null);
    }
    assertThat(source.inspect(mapping)).isEmpty();
  }

  @Test
  void aJoinWhoseKeyIsSharedIsToldAndStopsBeforeARowComesTwice() throws SQLException {
    execute(
        "create table guests (guest_id integer primary key)",
        "create table ext (k integer, guest integer, vip integer)",
        "insert into guests values (1), (2)",
        "insert into ext values (5, 1, 0), (6, 2, 1)");
    Mapping mapping =
        joining(
            mapping("guests", "guest_id", "ext.vip"),
            join("ext", "ext", "k", "guest", "guest_id", "", ""));
    assertThat(source.inspect(mapping))
        .extracting(Drift::kind, Drift::column)
        .containsExactly(tuple(Kind.KEY_NOT_UNIQUE, "ext.k"));
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("0", "1");
    }
    execute("insert into ext values (6, 1, 7)");
    try (Snapshot snapshot = source.snapshot()) {
      assertConfiguration(() -> everything(snapshot, mapping), "HUB-SRC-12");
    }
  }

  /** The plan of a window's query, one step a line. */
  protected abstract String explain(String sql) throws SQLException;

  /** Whether a plan reads the whole joined table. */
  protected abstract boolean readsAll(String plan);

  @Test
  void aWindowReadsOnlyItsOwnRowsOfAJoinedTable() throws SQLException {
    execute(GUESTS_AND_PHONES);
    execute("delete from guest_phones", "delete from guests");
    fill("guests", LongStream.range(0, 4000).boxed().toList());
    fill("guest_phones", IntStream.range(0, 8000).boxed().toList());
    execute("update guest_phones set guest = id / 2");
    gatherStatistics("guests", "guest_phones");
    Mapping mapping = withPhone("kind = 'M'", "is_main");
    TableLookup lookup = new TableLookup(seller, source.dialect());
    Tables tables =
        Tables.<SQLException>of(
            mapping,
            written -> lookup.find(written).orElseThrow(),
            (table, key) -> Indexes.of(seller, table).unique(key));
    String sql =
        new Query(source.dialect(), tables, mapping, mapping.columns())
            .sql("id >= 500 and id < 600", true, "");
    assertThat(readsAll(explain(sql))).as("%s%n%s", sql, explain(sql)).isFalse();
    String unjoined = "select * from guests join guest_phones on guests.name = guest_phones.name";
    assertThat(readsAll(explain(unjoined))).as(explain(unjoined)).isTrue();
  }

  protected void gatherStatistics(String... tables) throws SQLException {
    execute("analyze");
  }

  /** An answer, one row a line. */
  protected String answer(String sql) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Statement statement = seller.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          lines.append(found.getString(i)).append(' ');
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  @Test
  void driftOfJoinedTablesIsTold() throws SQLException {
    execute(GUESTS_AND_PHONES);
    execute("create table bytes (k integer primary key, guest bigint, photo " + bytesType() + ")");
    Mapping absent =
        joining(
            mapping("guests", "id", "x.a", "y.b"),
            join("gest_x", "x", "id", "guest", "id", "", ""),
            join("gest_y", "y", "id", "guest", "id", "", ""));
    assertThat(source.inspect(absent))
        .hasSize(2)
        .allSatisfy(drift -> assertThat(drift.kind()).isEqualTo(Kind.NOT_A_TABLE))
        .anySatisfy(drift -> assertThat(drift.text()).contains("gest_y"));
    Mapping wrong =
        joining(
            withholding(mapping("guests", "id", "phone.nubmer"), "phone.country"),
            join("guest_phones", "phone", "idd", "guset", "idi", "", ""));
    assertThat(source.inspect(wrong))
        .filteredOn(Drift::stops)
        .extracting(Drift::kind, Drift::column)
        .containsExactly(
            tuple(Kind.MISSING, "phone.nubmer"),
            tuple(Kind.MISSING, "phone.idd"),
            tuple(Kind.MISSING, "phone.guset"),
            tuple(Kind.MISSING, "idi"));
    assertThat(source.inspect(wrong))
        .extracting(Drift::column)
        .doesNotContain("phone.country", "PHONE.COUNTRY", "phone.COUNTRY");
    assertThat(source.inspect(withPhone("knid = 'M'", "")))
        .filteredOn(Drift::stops)
        .singleElement()
        .satisfies(drift -> assertThat(drift.text()).containsIgnoringCase("knid"));
    assertThat(source.inspect(withPhone("kind = 'M'; delete from guests", "")))
        .filteredOn(Drift::stops)
        .extracting(Drift::kind)
        .containsExactly(Kind.UNREADABLE);
    Mapping bytes =
        joining(mapping("guests", "id", "b.photo"), join("bytes", "b", "k", "guest", "id", "", ""));
    assertThat(source.inspect(bytes))
        .filteredOn(Drift::stops)
        .extracting(Drift::kind, Drift::column)
        .containsExactly(tuple(Kind.NOT_CARRIABLE, "b.photo"));
    try (Snapshot snapshot = source.snapshot()) {
      assertConfiguration(() -> everything(snapshot, absent), "gest_x");
      assertConfiguration(() -> everything(snapshot, wrong), "nubmer");
      assertConfiguration(() -> everything(snapshot, bytes), "photo");
    }
  }

  @Test
  void tenantsAndJoinsGoTogether() throws SQLException {
    execute(
        "create table guests (k integer, hotel integer, gone integer)",
        "create table ext (k integer primary key, guest integer, hotel integer, gone integer)",
        "insert into guests values (1, 3, 0), (2, 4, 1), (3, 3, 1), (null, 3, 0), (5, null, 0)",
        "insert into ext values (1, 3, 9, 0), (2, 1, 9, 1), (3, 5, 9, 1), (4, null, 9, 1)");
    Mapping mapping =
        deleting(
            ofTenant(
                joining(
                    mapping("guests", "k", "ext.hotel"),
                    join("ext", "ext", "k", "guest", "k", "", "")),
                "hotel",
                "3"),
            "gone = 1");
    BitSet deleted = new BitSet();
    List<List<String>> rows = new ArrayList<>();
    try (Snapshot snapshot = source.snapshot()) {
      for (Window window : plan(snapshot, mapping, 1)) {
        Batch read = snapshot.read(window, mapping);
        for (int row = 0; row < read.rows().count(); row++) {
          deleted.set(rows.size(), read.deleted().get(row));
          rows.add(List.copyOf(row(read, row).stream().map(String::valueOf).toList()));
        }
      }
    }
    assertThat(rows)
        .containsExactlyInAnyOrder(
            List.of("1", "3", "9"),
            List.of("3", "3", "9"),
            List.of("null", "3", "null"),
            List.of("5", "null", "9"));
    assertThat(deleted.cardinality()).isOne();
    assertThat(rows.get(deleted.nextSetBit(0))).contains("3", "9").startsWith("3");
  }

  // a look

  @Test
  void aSampleIsSpreadOverNumberedKeys() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", LongStream.rangeClosed(1, 1000).boxed().toList());
    try (Snapshot snapshot = source.snapshot()) {
      List<String> keys =
          values(snapshot.sample(Fixtures.CASE, mapping("guests", "guest_id"), 6), 0);
      assertThat(keys).containsExactly("1", "2", "3", "334", "667", "1000");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 20})
  void aSampleHoldsAsManyRecordsAsThereAre(int records) throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key)",
        "create view guest_view as select guest_id from guests");
    fill("guests", List.of(Long.MIN_VALUE, -3L, 0L, 7L, Long.MAX_VALUE));
    for (String table : List.of("guests", "guest_view")) {
      try (Snapshot snapshot = source.snapshot()) {
        List<String> keys =
            values(snapshot.sample(Fixtures.CASE, mapping(table, "guest_id"), records), 0);
        assertThat(keys).hasSize(Math.min(records, 5)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aSampleOfTextKeysOrOfNothingIsTheFirstRecords() throws SQLException {
    execute("create table guests (guest_id varchar(9) primary key)");
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(snapshot.sample(Fixtures.CASE, mapping, 3).rows().count()).isZero();
    }
    fill("guests", List.of("b", "d", "a", "c"));
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(values(snapshot.sample(Fixtures.CASE, mapping, 3), 0))
          .containsExactly("a", "b", "c");
    }
  }

  // trouble

  @Test
  void noMessageRepeatsAValue() throws SQLException {
    execute(
        "create table guests (guest_id integer primary key, mobile varchar(20))",
        "insert into guests values (1, '13812345678x')");
    Mapping mapping = withDeleted("guests", "guest_id", "cast(mobile as bigint) = 1");
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> everything(snapshot, mapping))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> {
                assertThat(e.code()).isEqualTo("HUB-SRC-08");
                assertThat(getStackTrace(e)).doesNotContain("13812345678").contains("SQLState 22");
              });
    }
  }

  protected static void assertUnavailable(
      Stream<String> urls, Optional<String> user, String secret) {
    urls.forEach(
        url -> {
          try (JdbcSource dead = new JdbcSource(url, user, Optional.of(secret), Optional.empty())) {
            assertThatThrownBy(dead::snapshot)
                .isInstanceOfSatisfying(
                    HandoverException.class,
                    e -> {
                      assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE);
                      assertThat(getStackTrace(e)).doesNotContain(secret);
                    });
            assertThat(dead.toString()).doesNotContain(secret);
          }
        });
  }
}

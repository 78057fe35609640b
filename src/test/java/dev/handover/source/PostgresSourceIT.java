package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.window;
import static dev.handover.source.Fixtures.withChanged;
import static dev.handover.source.Fixtures.withDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import dev.handover.source.Drift.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresSourceIT extends DatabaseContract {
  private static EmbeddedPostgres server;
  private static int databases;
  private String url;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected Connection connectAsSeller() throws SQLException {
    String name = "seller_" + databases++;
    try (Connection admin = server.getPostgresDatabase().getConnection()) {
      admin.createStatement().execute("create database " + name);
    }
    url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    Connection connection = DriverManager.getConnection(url + "?user=postgres");
    connection
        .createStatement()
        .execute(
            "create collation nocase (provider = icu, locale = 'und-u-ks-level2', deterministic ="
                + " false)");
    return connection;
  }

  @Override
  protected JdbcSource connectAsHub() {
    return hub("postgres", "");
  }

  private JdbcSource hub(String user, String parameters) {
    return new JdbcSource(url + parameters, Optional.of(user), Optional.empty(), Optional.empty());
  }

  @Override
  protected String series(int rows) {
    return "i from generate_series(1, " + rows + ") i";
  }

  @Override
  protected List<String> fromOutside() {
    return List.of("jdbc", url, "postgres", "");
  }

  @Override
  protected String bytesType() {
    return "bytea";
  }

  @Override
  protected String explain(String sql) throws SQLException {
    return answer("explain " + sql);
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains("Seq Scan on guest_phones");
  }

  @Override
  protected List<TextKey> textKeys() {
    return List.of(
        exact("varchar(200)"),
        exact("text collate \"C\""),
        exact("text collate \"und-x-icu\""),
        exact("text collate \"zh-x-icu\""),
        ignoringCase("text collate nocase"),
        padded("char(30) collate \"en-x-icu\""));
  }

  @Test
  void windowsOfOneSnapshotAreReadByOtherConnections() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", List.of(1L, 2L, 3L));
    Mapping mapping = mapping("guests", "guest_id");
    List<Integer> read = new ArrayList<>();
    try (Snapshot snapshot = source.snapshot()) {
      execute("delete from guests where guest_id = 2");
      snapshot.plan(
          mapping, 1, bounds -> read.add(snapshot.read(window(1, bounds), mapping).rows().count()));
      assertThat(read).containsExactly(1, 1, 1);
      assertThat(snapshot.name()).matches("[0-9A-F]+-[0-9A-F]+-\\d+");
      assertThat(sessions("backend_xmin is not null or state like 'idle in%'")).isEqualTo(3);
    }
  }

  @Test
  void columnsThatAreNotNamedNeedNoRight() throws SQLException {
    execute(
        "drop role if exists hub",
        "create role hub login",
        "create table guests (guest_id bigint primary key, name text, secret text, gone int,"
            + " updated_at timestamptz, other text)",
        "insert into guests select i, 'n' || i, 'secret', 0, now(), 'x' from generate_series(1,"
            + " 100) i",
        "grant select (guest_id, name, gone, updated_at) on guests to hub");
    Mapping mapping =
        Fixtures.withholding(
            new Mapping(
                "guest",
                1,
                new Mapping.Origin(
                    "guests", "guest_id", Optional.of("updated_at"), Optional.of("gone = 1")),
                Optional.of("guest_id"),
                Mapping.Who.EVERYONE,
                mapping("guests", "guest_id", "name").carry(),
                List.of(),
                List.of(),
                "0".repeat(64)),
            "secret");
    try (JdbcSource hub = hub("hub", "");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(hub.inspect(mapping))
          .singleElement()
          .satisfies(
              drift -> {
                assertThat(drift.kind()).isEqualTo(Kind.NEW);
                assertThat(drift.column()).isEqualTo("other");
              });
      List<Window> windows = plan(snapshot, mapping, 30);
      assertThat(windows).hasSize(4);
      assertThat(values(snapshot.read(windows.get(3), mapping), 1)).hasSize(10).contains("n100");
      assertThat(
              snapshot
                  .read(windows.get(0), mapping, List.of("updated_at", "guest_id"))
                  .rows()
                  .count())
          .isEqualTo(30);
      assertThat(snapshot.sample(Fixtures.CASE, mapping, 10).rows().count()).isEqualTo(10);

      Mapping greedy = mapping("guests", "guest_id", "secret");
      assertThat(hub.inspect(greedy)).extracting(Drift::kind).contains(Kind.UNREADABLE);
      assertThatThrownBy(() -> everything(snapshot, greedy))
          .hasMessageContaining("42501")
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
      assertThat(everything(snapshot, mapping).rows().count()).isEqualTo(100);
    }
    execute("drop owned by hub");
  }

  /**
   * A closed window is copied, an open one and single keys come off a cursor: all read the same.
   */
  @Test
  void whatIsCopiedIsWhatACursorReads() throws SQLException {
    execute(
        "create table odd (k varchar(20) primary key, t text, b bool, c char(4), f float8, n"
            + " numeric, d date, z timestamptz, gone int)",
        "insert into odd values ('a''b', E'tab\\there', true, 'x', 0.1, 1.50, '2026-01-31', '2026-01-31"
            + " 08:00:00.5+08', 0), ('a\\c', E'line\\nand\\rreturn\\x0B\\b\\f', false, '', 1e300, -0.0,"
            + " '0044-03-15 BC', 'infinity', 1), ('b', '\\N', null, null, null, null, null, null, 0),"
            + " ('c', '', null, '    ', 'NaN', 'NaN', '12026-01-01', '-infinity', 0), ('d', null, true, null,"
            + " '-Infinity', 1e20, null, null, 0), ('e', '\\.', false, 'ab', 5, 5, null, null, 1), ('f',"
            + " E'\\\\ back \\\\\\\\t 王', true, '王', 0.30000000000000004, 3, null, '1969-12-31"
            + " 23:59:59.999999+00', 0), ('z', 'last', null, null, null, null, null, null, 0)");
    Mapping mapping = withDeleted("odd", "k", "gone = 1", "t", "b", "c", "f", "n", "d", "z");
    List<String> keys = List.of("a'b", "a\\c", "b", "c", "d", "e", "f");
    try (Snapshot snapshot = source.snapshot()) {
      Window window = window(1, new Bounds(Optional.of("a'b"), Optional.of("z")));
      Batch copied = snapshot.read(window, mapping);
      Batch cursor = snapshot.readKeys(mapping, keys, window);
      assertThat(copied.rows().count()).isEqualTo(7);
      for (int column = 0; column < mapping.columns().size(); column++) {
        for (int row = 0; row < 7; row++) {
          assertThat(copied.rows().isAbsent(row, column))
              .isEqualTo(cursor.rows().isAbsent(row, column));
        }
        assertThat(values(copied, column)).isEqualTo(values(cursor, column));
      }
      assertThat(values(copied, 1))
          .contains("tab\there", "line\nand\rreturn\u000B\b\f", "\\N", "\\.", "\\ back \\\\t 王");
      assertThat(copied.deleted()).isEqualTo(cursor.deleted());
      assertThat(copied.deleted().cardinality()).isEqualTo(2);
      try (ResultSet seen =
          seller
              .createStatement()
              .executeQuery(
                  "select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                      + " and (query like '%a''b%' or query like '%a''''b%')")) {
        seen.next();
        assertThat(seen.getInt(1)).as("sessions that show a key").isZero();
      }
    }
  }

  /** The server itself looks at values of a database that keeps bytes of no encoding. */
  @Test
  void whatIsCopiedIsKnownToBeTextAndWhatIsNoneIsSaid() throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection()) {
      admin
          .createStatement()
          .execute("create database bytes template template0 encoding 'SQL_ASCII' locale 'C'");
    }
    String bytes = "jdbc:postgresql://localhost:" + server.getPort() + "/bytes";
    try (Connection owner = DriverManager.getConnection(bytes + "?user=postgres");
        Statement statement = owner.createStatement()) {
      statement.execute("create table good (id int primary key, t text)");
      statement.execute("create table cut (id int primary key, t text)");
      statement.execute("insert into good values (1, '王小明 €'), (2, E'tab\\t王')");
      statement.execute("insert into cut values (1, '王'), (2, E'a\\xE7\\x8E'), (3, '王')");
    }
    try (JdbcSource hub =
            new JdbcSource(bytes, Optional.of("postgres"), Optional.empty(), Optional.empty());
        Snapshot snapshot = hub.snapshot()) {
      assertThat(isKnown(everything(snapshot, mapping("good", "id", "t")))).isTrue();
      assertThatThrownBy(() -> everything(snapshot, mapping("cut", "id", "t")))
          .hasMessageContaining("guest (table cut)")
          .hasMessageContaining("no text")
          .hasMessageEndingWith("[HUB-SRC-15]")
          .extracting(e -> ((HandoverException) e).exitCode())
          .isEqualTo(ExitCode.CONFIGURATION);
    }
  }

  private static boolean isKnown(Batch batch) {
    Slice value = new Slice();
    batch.rows().read(0, 1, value);
    return value.wellFormed;
  }

  @Test
  void nothingCanBeWritten() throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key)",
        "insert into guests values (1)",
        "create function wipe() returns boolean language sql as $$ delete from guests; select"
            + " true $$");
    Mapping mapping = withDeleted("guests", "guest_id", "wipe()");
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> everything(snapshot, mapping)).hasMessageContaining("25006");
    }
    try (ResultSet left = seller.createStatement().executeQuery("select from guests")) {
      assertThat(left.next()).isTrue();
    }
  }

  @Test
  void postgresqlsOwnTypesAreWrittenAsText() throws SQLException {
    execute(
        "create extension if not exists hstore",
        "create type mood as enum ('sad', '开心')",
        "create domain code as char(6)",
        "create domain moment as timestamptz",
        "create table kinds (k int primary key, n numeric, m mood, c code, w moment, a text[], j"
            + " json, b jsonb, i interval, t timetz, h hstore, y money, v bit(4), d date, s"
            + " timestamp, z timestamptz, f float4, x xml, p inet)",
        "insert into kinds values (1, 'NaN', '开心', 'ab', '2026-01-31 08:00+08', '{a,\"b c\",NULL}',"
            + " '{\"a\":  1}', '{\"a\":  1}', '1 day 2 hours', '08:00+08', 'a=>1', 12.5, '1010',"
            + " '0044-03-15 BC', 'infinity', '-infinity', 'Infinity', '<a/>', '10.0.0.1')",
        "insert into kinds (k, n, d, s, z, f) values (2, 1e30, '12026-01-31', '0044-03-15"
            + " 08:00:00.5 BC', '12026-01-31 08:00:00.25+00', '-0')",
        "insert into kinds (k, s, z) values (3, '1850-01-01 00:00', '1850-01-01 00:00:00+05:43')");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch =
          everything(
              snapshot,
              mapping(
                  "kinds", "k", "n", "m", "c", "w", "a", "j", "b", "i", "t", "h", "y", "v", "d",
                  "s", "z", "f", "x", "p"));
      assertThat(row(batch, 0))
          .containsExactly(
              "1",
              "NaN",
              "开心",
              "ab",
              "2026-01-31T00:00:00Z",
              "{a,\"b c\",NULL}",
              "{\"a\":  1}",
              "{\"a\": 1}",
              "1 day 02:00:00",
              "08:00:00+08",
              "\"a\"=>\"1\"",
              "$12.50",
              "1010",
              "-0043-03-15",
              "infinity",
              "-infinity",
              "Infinity",
              "<a/>",
              "10.0.0.1");
      assertThat(row(batch, 1))
          .contains(
              "1" + "0".repeat(30),
              "+12026-01-31",
              "-0043-03-15T08:00:00.5",
              "+12026-01-31T08:00:00.25Z",
              "0");
      assertThat(row(batch, 2)).contains("1850-01-01T00:00:00", "1849-12-31T18:17:00Z");
    }
  }

  @Test
  void anUrlCannotSwitchTextOff() throws SQLException {
    execute(
        "create table guests (guest_id bigint primary key, at timestamptz)",
        "insert into guests values (258, '2026-01-31 08:00+00')");
    Mapping mapping = mapping("guests", "guest_id", "at");
    try (JdbcSource hub =
            hub(
                "postgres",
                "?binaryTransfer=true&prepareThreshold=-1&readOnlyMode=ignore&stringtype=varchar");
        Snapshot snapshot = hub.snapshot()) {
      for (int i = 0; i < 8; i++) {
        assertThat(row(everything(snapshot, mapping), 0))
            .containsExactly("258", "2026-01-31T08:00:00Z");
      }
      assertThat(
              snapshot
                  .read(window(1, new Bounds(Optional.of("258"), Optional.of("259"))), mapping)
                  .rows()
                  .count())
          .isOne();
    }
  }

  @Test
  void enumsAndZonedTimesAreKeysToo() throws SQLException {
    execute(
        "create type size as enum ('s', 'm', 'l', 'xl')",
        "create table a (k size primary key)",
        "insert into a values ('s'), ('m'), ('l'), ('xl')",
        "create table b (k timestamptz primary key)",
        "insert into b select '2026-10-25 00:00+00'::timestamptz + i * interval '15 min' from"
            + " generate_series(0, 40) i",
        "create table c (k float4 primary key)",
        "insert into c select i * 0.1 from generate_series(1, 40) i");
    try (Snapshot snapshot = source.snapshot()) {
      for (String table : List.of("a", "b", "c")) {
        Mapping mapping = mapping(table, "k");
        List<String> together = new ArrayList<>();
        plan(snapshot, mapping, 3)
            .forEach(w -> together.addAll(values(snapshot.read(w, mapping), 0)));
        assertThat(together).isEqualTo(values(everything(snapshot, mapping), 0));
      }
    }
  }

  @Test
  void tablesAreFoundOnTheSearchPath() throws SQLException {
    execute(
        "create schema first",
        "create schema second",
        "create table first.guests (k int primary key, name text)",
        "create table second.guests (k int primary key, name text)",
        "insert into first.guests values (1, 'first')",
        "insert into second.guests values (1, 'second')",
        "create materialized view second.aged as select k, name from second.guests",
        "create table first.parts (k int primary key) partition by range (k)",
        "create table first.part1 partition of first.parts for values from (0) to (9)",
        "insert into first.parts values (1)");
    try (JdbcSource hub = hub("postgres", "?currentSchema=second,first");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(values(everything(snapshot, mapping("guests", "k", "name")), 1))
          .containsExactly("second");
      assertThat(values(everything(snapshot, mapping("first.guests", "k", "name")), 1))
          .containsExactly("first");
      assertThat(values(everything(snapshot, mapping("aged", "k", "name")), 1))
          .containsExactly("second");
      assertThat(values(everything(snapshot, mapping("parts", "k")), 0)).containsExactly("1");
    }
  }

  @Test
  void closingLeavesNoConnection() throws SQLException {
    execute("create table guests (guest_id bigint primary key, name text)");
    Mapping mapping = mapping("guests", "guest_id");
    Snapshot open = source.snapshot();
    plan(open, mapping, 5);
    everything(open, mapping);
    source.inspect(mapping);
    source.inspect(withChanged("guests", "guest_id", "nope"));
    Mapping wrong = withDeleted("guests", "guest_id", "nope = 1");
    assertThatThrownBy(() -> everything(open, wrong)).hasMessageContaining("nope");
    assertThat(sessions("true")).isPositive();
    source.close();
    await().until(() -> sessions("true") == 0);
  }

  @Test
  void anotherSnapshotTakesUpWhereAConnectionWasCut() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      everything(snapshot, mapping);
      execute(
          "select pg_terminate_backend(pid, 30000) from pg_stat_activity where application_name ="
              + " 'handover' and datname = current_database()");
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> everything(snapshot, mapping))
            .isInstanceOfSatisfying(
                HandoverException.class,
                e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE));
      }
    }
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(everything(snapshot, mapping).rows().count()).isZero();
    }
    await().until(() -> sessions("true") == 0);
  }

  @Test
  void aServersOwnTimeLimitsDoNotEndARun() throws SQLException {
    execute(
        "drop role if exists hurried",
        "create role hurried login",
        "create table guests (guest_id bigint primary key)",
        "grant select on guests to hurried",
        "alter role hurried set statement_timeout = 400",
        "alter role hurried set idle_in_transaction_session_timeout = 400",
        "alter role hurried set transaction_timeout = 400");
    try (JdbcSource hub = hub("hurried", "");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(everything(snapshot, withDeleted("guests", "guest_id", "true")).rows().count())
          .isZero();
      execute("select pg_sleep(0.6)");
      assertThat(plan(snapshot, mapping("guests", "guest_id"), 5)).hasSize(1);
    } finally {
      execute("drop owned by hurried");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidWithoutThePassword() throws SQLException {
    assertUnavailable(
        Stream.of(
            "jdbc:postgresql://localhost:1/crm?password=hush-hush",
            "jdbc:postgresql://localhost:" + server.getPort() + "/absent?password=hush-hush"),
        Optional.of("postgres"),
        "hush-hush");
    try (JdbcSource nobody = hub("nobody_at_all", "")) {
      assertThatThrownBy(nobody::snapshot)
          .hasMessageContaining("localhost")
          .hasMessageContaining("HUB-SRC-03");
    }
  }

  private int sessions(String condition) throws SQLException {
    try (ResultSet found =
        seller
            .createStatement()
            .executeQuery(
                "select count(*) from pg_stat_activity where application_name = 'handover' and"
                    + " datname = current_database() and ("
                    + condition
                    + ")")) {
      found.next();
      return found.getInt(1);
    }
  }
}

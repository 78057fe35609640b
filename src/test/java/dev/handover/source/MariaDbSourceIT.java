package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.withDeleted;
import static dev.handover.source.Fixtures.withholding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;
import static org.awaitility.Awaitility.await;

import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Window;
import dev.handover.source.Drift.Kind;
import dev.handover.testing.SharedMariaDb;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The contract with a real MariaDB, and what is MariaDB's and MySQL's own. */
class MariaDbSourceIT extends DatabaseContract {
  /** The seller's session: dates of no calendar are stored, names may stand in double quotes. */
  private static final String LENIENT =
      "&sessionVariables=sql_mode='ANSI_QUOTES',time_zone='+00:00'";

  private static final Map<String, String> WEIGHTS = new HashMap<>();

  private String database;

  @BeforeAll
  static void start() {
    SharedMariaDb.require();
  }

  @Override
  protected Connection connectAsSeller() throws SQLException {
    database = SharedMariaDb.freshDatabase();
    return DriverManager.getConnection(SharedMariaDb.url(database, LENIENT));
  }

  @Override
  protected JdbcSource connectAsHub() {
    return hub(SharedMariaDb.ADMIN, "");
  }

  private JdbcSource hub(String user, String parameters) {
    return new JdbcSource(
        SharedMariaDb.address(database) + parameters,
        Optional.of(user),
        Optional.of(""),
        Optional.empty());
  }

  @Override
  protected String series(int rows) {
    return "seq from seq_1_to_" + rows;
  }

  @Override
  protected List<String> fromOutside() {
    return List.of("jdbc", SharedMariaDb.address(database), SharedMariaDb.ADMIN, "");
  }

  @Override
  protected String bytesType() {
    return "mediumblob";
  }

  @Override
  protected String longTextType() {
    return "longtext";
  }

  @Override
  protected String localType() {
    return "datetime(6)";
  }

  @Override
  protected String instantType() {
    return "timestamp(6) null";
  }

  @Override
  protected String instant(String text) {
    OffsetDateTime instant = OffsetDateTime.parse(text.replace(' ', 'T'));
    return "timestamp '"
        + DateTimeFormatter.ISO_LOCAL_DATE_TIME
            .format(instant.withOffsetSameInstant(ZoneOffset.UTC))
            .replace('T', ' ')
        + "'";
  }

  @Override
  protected String otherSchema() {
    return database + "_crm";
  }

  @Override
  protected boolean mayIndex(String type) {
    return !type.startsWith("text");
  }

  @Override
  protected void gatherStatistics(String... tables) throws SQLException {
    execute("analyze table " + String.join(", ", tables));
  }

  @Override
  protected String explain(String sql) throws SQLException {
    return answer("explain " + sql);
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.lines().anyMatch(step -> step.matches(".*phones? (ALL|index) .*"));
  }

  @Override
  protected List<TextKey> textKeys() {
    return List.of(
        exact("varchar(200) collate utf8mb4_nopad_bin"),
        padding("varchar(200) collate utf8mb4_bin"),
        padded("char(30) collate utf8mb4_bin"),
        weighed("utf8mb4_general_ci"),
        weighed("utf8mb4_unicode_ci"),
        weighed("utf8mb4_uca1400_ai_ci"),
        new TextKey(
            "text collate utf8mb4_nopad_bin",
            false,
            UnaryOperator.identity(),
            UnaryOperator.identity()));
  }

  private static TextKey padding(String type) {
    return new TextKey(type, false, text -> text.replaceFirst(" +$", ""), UnaryOperator.identity());
  }

  /** What the server itself holds equal. */
  private TextKey weighed(String collation) {
    UnaryOperator<String> weight =
        text ->
            WEIGHTS.computeIfAbsent(
                collation + text.replaceFirst(" +$", ""),
                known -> weight(known.substring(collation.length()), collation));
    return new TextKey(
        "varchar(200) collate " + collation, false, weight, UnaryOperator.identity());
  }

  private String weight(String text, String collation) {
    String sql = "select hex(weight_string(cast(? as char) collate " + collation + "))";
    try (PreparedStatement statement = seller.prepareStatement(sql)) {
      statement.setString(1, text);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // where MariaDB cannot do as the contract's SQL says

  /** Columns that differ in case only cannot be; tables can. */
  @Override
  @Test
  void namesThatDifferInCaseMustBeWrittenExactly() throws SQLException {
    execute(
        "create table Twice (k integer primary key)",
        "create table tWICE (k integer primary key)",
        "insert into Twice values (1)",
        "insert into tWICE values (2)");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(row(everything(snapshot, mapping("Twice", "k")), 0)).containsExactly("1");
      assertThat(row(everything(snapshot, mapping("tWICE", "k")), 0)).containsExactly("2");
      assertThatThrownBy(() -> everything(snapshot, mapping("TWICE", "k")))
          .hasMessageContaining("more than once")
          .hasMessageContaining("HUB-SRC-06");
    }
  }

  /** A cast that fails is no error here, a complaint of the seller's own function is. */
  @Override
  @Test
  void noMessageRepeatsAValue() throws SQLException {
    execute(
        "create table guests (guest_id varchar(20) primary key, mobile varchar(20))",
        "insert into guests values ('13900000000y', '13812345678x'), ('13900000001y', null)",
        "create function complain(what varchar(20)) returns int deterministic begin signal sqlstate"
            + " '45000' set message_text = what; return 1; end");
    try (Snapshot snapshot = source.snapshot()) {
      for (String condition :
          List.of(
              "complain(mobile) = 1",
              "(select mobile from guests) = 1",
              "exp(length(mobile) * 1000) = 1")) {
        Mapping mapping = withDeleted("guests", "guest_id", condition);
        assertThatThrownBy(() -> everything(snapshot, mapping))
            .as(condition)
            .isInstanceOfSatisfying(
                HandoverException.class,
                e -> {
                  assertThat(e.code()).isEqualTo("HUB-SRC-08");
                  assertThat(getStackTrace(e))
                      .doesNotContain("13812345678")
                      .contains("SQLState 22");
                });
      }
      Mapping wrong = withDeleted("guests", "guest_id", "mobile mobile");
      Window second = plan(snapshot, mapping("guests", "guest_id"), 1).get(1);
      assertThatThrownBy(() -> snapshot.read(second, wrong))
          .hasMessageContaining("HUB-SRC-07")
          .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("13900000001"));
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void theDriverLogsNoValueEither(CapturedOutput output) throws SQLException {
    noMessageRepeatsAValue();
    assertThat(output.toString()).doesNotContain("13812345678", "13900000001");
  }

  // values

  @Test
  void datesThatNoCalendarKnowsArriveAsTheyAre() throws SQLException {
    execute(
        "set sql_mode = 'ALLOW_INVALID_DATES'",
        "create table dates (k int primary key, d date, t datetime, u datetime(3), s timestamp"
            + " null)",
        "insert into dates values (1, '0000-00-00', '0000-00-00', '0000-00-00 10:20:30',"
            + " '0000-00-00')",
        "insert into dates values (2, '2026-00-15', '2026-00-15 08:00:00', '2026-01-00', null)",
        "insert into dates values (3, '2026-02-31', '2026-02-31 08:00:00', '2026-02-31 08:00',"
            + " null)",
        "insert into dates values (4, '9999-12-31', '9999-12-31 23:59:59', '1000-01-01', '1970-01-01"
            + " 00:00:01')");
    Mapping mapping = mapping("dates", "k", "d", "t", "u", "s");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(row(batch, 0))
          .containsExactly(
              "1",
              "0000-00-00",
              "0000-00-00 00:00:00",
              "0000-00-00 10:20:30.000",
              "0000-00-00 00:00:00");
      assertThat(row(batch, 1))
          .containsExactly(
              "2", "2026-00-15", "2026-00-15 08:00:00", "2026-01-00 00:00:00.000", null);
      assertThat(row(batch, 2))
          .containsExactly("3", "2026-02-31", "2026-02-31T08:00:00", "2026-02-31T08:00:00", null);
      assertThat(row(batch, 3))
          .containsExactly(
              "4",
              "9999-12-31",
              "9999-12-31T23:59:59",
              "1000-01-01T00:00:00",
              "1970-01-01T00:00:01Z");
    }
    assertThat(source.inspect(mapping)).isEmpty();
  }

  /** Nor by the JVM's own, in which there was no half past two that night. */
  @Test
  void momentsAreNotMovedByAnyZone() throws SQLException {
    execute(
        "set time_zone = '+08:00'",
        "create table moments (k int primary key, t datetime(6), s timestamp(6))",
        "insert into moments values (1, '2026-03-29 02:30:00.000001', '2026-03-29 02:30:00.5')");
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try (JdbcSource hub =
            hub(SharedMariaDb.ADMIN, "?serverTimezone=Asia/Shanghai&timezone=Asia/Tokyo");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(row(everything(snapshot, mapping("moments", "k", "t", "s")), 0))
          .containsExactly("1", "2026-03-29T02:30:00.000001", "2026-03-28T18:30:00.5Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void numbersAndTruthsAreWrittenPlainly() throws SQLException {
    execute(
        "create table numbers (k bigint unsigned primary key, b boolean, ti tinyint(1), tn"
            + " tinyint, b1 bit(1), b9 bit(9), f float, d double, m decimal(65,30), y year, z int(5)"
            + " zerofill, mi mediumint unsigned)",
        "insert into numbers values (18446744073709551615, true, 2, 1, b'1', b'101', 1234567.25,"
            + " 1.7e308, 0.1, 2026, 42, 16777215)",
        "insert into numbers values (9223372036854775808, false, -1, 0, b'0', 0, 0.1, 5e-324,"
            + " -12345678901234567890123456789012345.5, 0, 0, 0)",
        "insert into numbers (k) values (0)",
        "create view number_view as select k, b, ti = 2 as two, b1 from numbers");
    Mapping mapping =
        mapping("numbers", "k", "b", "ti", "tn", "b1", "b9", "f", "d", "m", "y", "z", "mi");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(row(batch, 0)).startsWith("0").containsOnly("0", null);
      assertThat(row(batch, 1))
          .startsWith("9223372036854775808", "false", "-1", "0", "false", "0", "0.1")
          .endsWith(
              "-12345678901234567890123456789012345.500000000000000000000000000000",
              "0000",
              "00000",
              "0");
      assertThat(values(batch, 7).get(1)).matches("0\\.0{323}(4940656458412465|49|5)");
      assertThat(row(batch, 2))
          .startsWith(
              "18446744073709551615",
              "true",
              "2",
              "1",
              "true",
              "5",
              "1234567.2",
              "17" + "0".repeat(307))
          .endsWith("0.100000000000000000000000000000", "2026", "00042", "16777215");
      assertThat(row(everything(snapshot, mapping("number_view", "k", "b", "two", "b1")), 2))
          .containsExactly("18446744073709551615", "true", "1", "true");
    }
    try (JdbcSource hub = hub(SharedMariaDb.ADMIN, "?tinyInt1isBit=false");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(row(everything(snapshot, mapping("numbers", "k", "b", "ti")), 2))
          .containsExactly("18446744073709551615", "1", "2");
      assertThat(
              hub.inspect(Fixtures.carrying(mapping("number_view", "k"), "b", FieldType.INTEGER)))
          .extracting(Drift::kind)
          .doesNotContain(Kind.RETYPED);
    }
  }

  @Test
  void otherTypesAreWrittenAsText() throws SQLException {
    execute(
        "create table kinds (k int primary key, t time(3), e enum('小', '大)'), s set('a', 'b',"
            + " 'c'), j json, c char(9), u uuid, i inet6, n varchar(9), x mediumtext)",
        "insert into kinds values (1, '-838:59:59.5', '大)', 'a,c', '{\"a\":  1}', 'ab  ',"
            + " 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '::1', ' n ', 'x')",
        "insert into kinds values (2, '100:00:00', '', '', '[]', '', null, null, '', '')");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch =
          everything(snapshot, mapping("kinds", "k", "t", "e", "s", "j", "c", "u", "i", "n", "x"));
      assertThat(row(batch, 0))
          .containsExactly(
              "1",
              "-838:59:59.5",
              "大)",
              "a,c",
              "{\"a\":  1}",
              "ab",
              "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              "::1",
              " n ",
              "x");
      assertThat(row(batch, 1))
          .containsExactly("2", "100:00:00", "", "", "[]", "", null, null, "", "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary(4)", "varbinary(9)", "tinyblob", "longblob", "geometry", "point"})
  void bytesAreRefused(String type) throws SQLException {
    execute("create table bytes (k int primary key, b " + type + ")");
    Mapping mapping = mapping("bytes", "k", "b");
    assertThat(source.inspect(mapping)).extracting(Drift::kind).containsExactly(Kind.NOT_CARRIABLE);
    try (Snapshot snapshot = source.snapshot()) {
      assertThatThrownBy(() -> everything(snapshot, mapping)).hasMessageContaining("HUB-SRC-10");
    }
  }

  @Test
  void everyCharacterSetArrivesAsTheSameText() throws SQLException {
    execute(
        "create table people (k int primary key, a varchar(20) character set utf8mb4, b varchar(20)"
            + " character set utf8mb3, c varchar(20) character set gbk, d text character set big5,"
            + " e varchar(20) character set latin1, f char(20) character set ucs2) character set"
            + " latin1",
        "insert into people values (1, '李雷😀', '李雷', '韓梅梅', '韓梅', 'Ünïcödé €', '雷 ')");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(row(everything(snapshot, mapping("people", "k", "a", "b", "c", "d", "e", "f")), 0))
          .containsExactly("1", "李雷😀", "李雷", "韓梅梅", "韓梅", "Ünïcödé €", "雷");
    }
  }

  // names

  @Test
  void oddNamesAreRead() throws SQLException {
    execute(
        "create table `select` (`order` int primary key, `客户姓名` varchar(9), `a b` varchar(9),"
            + " `back``tick` varchar(9), `%_` varchar(9), `from` varchar(9))",
        "insert into `select` values (1, '李', ' x ', 'y', 'z', 'w')",
        "create trigger quiet before insert on `select` for each row set new.`from` = 'w'",
        "create table select_ (`order` int primary key)");
    Mapping mapping = mapping("select", "order", "客户姓名", "a b", "back`tick", "%_", "FROM");
    assertThat(source.inspect(mapping)).isEmpty();
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(row(everything(snapshot, mapping), 0))
          .containsExactly("1", "李", " x ", "y", "z", "w");
      assertThat(plan(snapshot, mapping("select_", "order"), 5)).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ANSI_QUOTES,STRICT_ALL_TABLES,NO_ZERO_DATE|\"gone\" = 1",
        "PAD_CHAR_TO_FULL_LENGTH|gone = \"1\""
      })
  void aConditionIsWrittenForTheServersOwnQuotes(String mode, String condition)
      throws SQLException {
    execute(
        "create table guests (k char(9) primary key, gone int, born date)",
        "insert into guests values ('a', 1, '0000-00-00'), ('b', 0, null)");
    Mapping mapping = withDeleted("guests", "k", condition, "born");
    withGlobal(
        Map.of("sql_mode", "'" + mode + "'"),
        () -> {
          try (JdbcSource hub = hub(SharedMariaDb.ADMIN, "?sessionVariables=sql_mode=''");
              Snapshot snapshot = hub.snapshot()) {
            Batch batch = everything(snapshot, mapping);
            assertThat(batch.deleted().cardinality()).isOne();
            assertThat(row(batch, 0)).containsExactly("a", "0000-00-00");
            assertThat(plan(snapshot, mapping("guests", "born"), 1)).hasSize(1);
          }
        });
  }

  @Test
  void mysqlUrlsAreReadByTheSameDriver() throws SQLException {
    execute("create table guests (k int primary key)", "insert into guests values (7)");
    String url =
        SharedMariaDb.address(database).replace("jdbc:mariadb:", "jdbc:mysql:")
            + "?useSSL=false&characterEncoding=utf8&zeroDateTimeBehavior=convertToNull"
            + "&sslMode=PREFERRED&useServerPrepStmts=true";
    try (JdbcSource hub =
            new JdbcSource(
                url, Optional.of(SharedMariaDb.ADMIN), Optional.of(""), Optional.empty());
        Snapshot snapshot = hub.snapshot()) {
      assertThat(values(everything(snapshot, mapping("guests", "k")), 0)).containsExactly("7");
      assertThat(hub.toString()).contains("jdbc:mysql://127.0.0.1").doesNotContain("useSSL");
    }
  }

  // keys

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bigint unsigned",
        "enum('z','b','y','a','x','c')",
        "datetime(3)",
        "date",
        "float",
        "time(2)",
        "decimal(30,0)",
        "varchar(20) character set gbk",
        "varchar(9) character set latin1",
        "year",
        "bit(12)",
        "inet6"
      })
  void windowsPartitionKeysOfItsOwnTypes(String type) throws SQLException {
    for (String index : List.of("", ", index (k)")) {
      execute("drop table if exists odd", "create table odd (k " + type + " null" + index + ")");
      List<String> given = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        given.add(key(type, i));
      }
      for (String key : given) {
        execute("insert into odd values (" + key + ")");
      }
      Mapping mapping = mapping("odd", "k");
      try (Snapshot snapshot = source.snapshot()) {
        List<Window> windows = plan(snapshot, mapping, 7);
        assertThat(windows).as(type + index).hasSizeGreaterThan(2);
        List<String> together =
            windows.stream().flatMap(w -> values(snapshot.read(w, mapping), 0).stream()).toList();
        assertThat(together)
            .as(type + index)
            .hasSize(60)
            .containsExactlyInAnyOrderElementsOf(values(everything(snapshot, mapping), 0));
      }
    }
  }

  private static String key(String type, int i) {
    if (i % 19 == 0) {
      return "null";
    }
    return switch (type.split("\\W")[0]) {
      case "bigint" -> BigInteger.TWO.pow(63).add(BigInteger.valueOf(i - 9L)).toString();
      case "enum" -> String.valueOf(1 + i % 6);
      case "datetime" -> i < 5 ? "'0000-00-00'" : "'2026-01-31 08:00:" + (10 + i % 40) + ".125'";
      case "date" -> i < 9 ? "'2026-00-15'" : "'2026-01-" + (10 + i % 20) + "'";
      case "float" -> "0.1 * " + i;
      case "time" -> "'" + (i * 13 - 300) + ":10:00.25'";
      case "decimal" -> "123456789012345678901234567800 + " + i;
      case "year" -> i < 9 ? "0" : String.valueOf(1990 + i);
      case "bit" -> String.valueOf(i * 60);
      case "inet6" -> "'2001:db8::" + i + "'";
      default -> type.contains("gbk") ? "'李" + (char) (0x96f7 - i * 7) + "'" : "'Ü" + i + "é'";
    };
  }

  // the view

  @Test
  void namesItsSnapshots() {
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(snapshot.name()).matches("mariadb-[0-9a-f]{8}");
    }
  }

  @Test
  void aTableWithoutTransactionsIsTold() throws SQLException {
    execute(
        "create table guests (k int primary key) engine = MyISAM",
        "create table stays (k int primary key) engine = Aria transactional = 1");
    for (String table : List.of("guests", "stays")) {
      assertThat(source.inspect(mapping(table, "k")))
          .singleElement()
          .satisfies(
              drift -> {
                assertThat(drift.kind()).isEqualTo(Kind.NO_VIEW);
                assertThat(drift.stops()).isFalse();
              });
    }
  }

  @Test
  void nothingCanBeWritten() throws SQLException {
    execute(
        "create table guests (k int primary key)",
        "insert into guests values (1)",
        "create table log (k int) engine = MyISAM",
        "create function wipe() returns int begin delete from guests; return 1; end",
        "create function note() returns int begin insert into log values (1); return 1; end");
    try (Snapshot snapshot = source.snapshot()) {
      for (String condition : List.of("wipe() = 1", "note() = 1")) {
        assertThatThrownBy(() -> everything(snapshot, withDeleted("guests", "k", condition)))
            .hasMessageContaining("25006");
      }
    }
    assertThat(count("guests")).isOne();
    assertThat(count("log")).isZero();
  }

  @Test
  void aServersOwnLimitsNeitherCutAResultNorEndARun() throws SQLException {
    execute("create table guests (k int primary key)");
    fill("guests", LongStream.range(0, 50).boxed().toList());
    Mapping mapping = withDeleted("guests", "k", "k < 3 and sleep(0.2) = 0");
    withGlobal(
        Map.of(
            "wait_timeout", "1",
            "idle_transaction_timeout", "1",
            "idle_readonly_transaction_timeout", "1",
            "sql_select_limit", "3",
            "max_statement_time", "0.3"),
        () -> {
          try (Snapshot snapshot = source.snapshot()) {
            assertThat(everything(snapshot, mapping).rows().count()).isEqualTo(50);
            execute("set max_statement_time = 0", "select sleep(1.3)");
            assertThat(plan(snapshot, mapping, 10)).hasSize(5);
          }
        });
  }

  // rights

  @Test
  void columnsThatAreNotNamedNeedNoRight() throws SQLException {
    String user = database + "_hub";
    execute(
        "create user " + user + "@'%' identified by ''",
        "create table guests (guest_id bigint primary key, name text, secret text, gone int, other"
            + " text)",
        "insert into guests select seq, concat('n', seq), 'secret', 0, 'x' from seq_1_to_100",
        "grant select (guest_id, name, gone) on guests to " + user + "@'%'");
    Mapping mapping = withholding(withDeleted("guests", "guest_id", "gone = 1", "name"), "secret");
    try (JdbcSource hub = hub(user, "");
        Snapshot snapshot = hub.snapshot()) {
      assertThat(hub.inspect(mapping)).isEmpty();
      List<Window> windows = plan(snapshot, mapping, 30);
      assertThat(windows).hasSize(4);
      assertThat(values(snapshot.read(windows.get(3), mapping), 1)).hasSize(10).contains("n100");
      assertThat(snapshot.sample(Fixtures.CASE, mapping, 10).rows().count()).isEqualTo(10);

      assertThat(hub.inspect(mapping("guests", "guest_id", "secret")))
          .extracting(Drift::kind)
          .contains(Kind.MISSING);
      Mapping greedy = withDeleted("guests", "guest_id", "secret = 1");
      assertThat(hub.inspect(greedy))
          .filteredOn(Drift::stops)
          .singleElement()
          .satisfies(drift -> assertThat(drift.text()).contains("HUB-SRC-04", "secret"));
      assertThatThrownBy(() -> everything(snapshot, greedy))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
      assertThat(everything(snapshot, mapping).rows().count()).isEqualTo(100);
    } finally {
      execute("drop user " + user + "@'%'");
    }
  }

  // trouble

  @Test
  void anotherSnapshotTakesUpWhereAConnectionWasCut() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Mapping mapping = mapping("guests", "guest_id");
    try (Snapshot snapshot = source.snapshot()) {
      everything(snapshot, mapping);
      for (long session : sessions()) {
        execute("kill " + session);
      }
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> everything(snapshot, mapping))
            .hasMessageContaining("run again")
            .isInstanceOfSatisfying(
                HandoverException.class,
                e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE));
      }
    }
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(everything(snapshot, mapping).rows().count()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kill", "kill query", "close"})
  void aReadThatIsCutShortIsNoBatch(String cut) throws Exception {
    execute("create table guests (guest_id bigint primary key)");
    fill("guests", LongStream.range(0, 3000).boxed().toList());
    Mapping slow = withDeleted("guests", "guest_id", "sleep(0.01) = 1");
    try (Snapshot snapshot = source.snapshot()) {
      CompletableFuture<Batch> read =
          CompletableFuture.supplyAsync(() -> everything(snapshot, slow));
      await().until(() -> !sleeping().isEmpty());
      if (cut.equals("close")) {
        snapshot.close();
      } else {
        execute(cut + " " + sleeping().get(0));
      }
      assertThatThrownBy(read::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE));
    }
  }

  @Test
  void closingLeavesNoConnection() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Mapping mapping = mapping("guests", "guest_id");
    Snapshot open = source.snapshot();
    plan(open, mapping, 5);
    everything(open, mapping);
    source.inspect(mapping);
    assertThat(sessions()).isNotEmpty();
    source.close();
    await().until(() -> sessions().isEmpty());
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidWithoutThePassword() throws SQLException {
    String server = "jdbc:mariadb://127.0.0.1:" + SharedMariaDb.port();
    execute("create user if not exists locked@'%' identified by 'hush-hush'");
    assertUnavailable(
        Stream.of(
            "jdbc:mariadb://127.0.0.1:1/crm?password=hush-hush",
            "jdbc:mysql://127.0.0.1:1/crm?password=hush-hush",
            server + "/no_such_database?user=" + SharedMariaDb.ADMIN + "&password="),
        Optional.empty(),
        "hush-hush");
    try (JdbcSource wrong =
        new JdbcSource(
            server + "/" + database,
            Optional.of("locked"),
            Optional.of("guess"),
            Optional.empty())) {
      assertThatThrownBy(wrong::snapshot)
          .hasMessageContaining("127.0.0.1")
          .hasMessageContaining("HUB-SRC-03");
    }
    try (JdbcSource strange =
        new JdbcSource(
            server + "/" + database,
            Optional.of("locked"),
            Optional.of("hush-hush"),
            Optional.empty())) {
      assertThatThrownBy(strange::snapshot)
          .hasMessageContaining("HUB-SRC-04")
          .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("hush-hush"));
    }
  }

  private interface Steps {
    void run() throws SQLException;
  }

  /** Changes what new sessions begin with, and changes it back. */
  private void withGlobal(Map<String, String> settings, Steps steps) throws SQLException {
    Map<String, String> before = new HashMap<>();
    for (String name : settings.keySet()) {
      try (ResultSet found = seller.createStatement().executeQuery("select @@global." + name)) {
        found.next();
        before.put(
            name, name.equals("sql_mode") ? "'" + found.getString(1) + "'" : found.getString(1));
      }
    }
    try {
      setGlobal(settings);
      steps.run();
    } finally {
      setGlobal(before);
    }
  }

  private void setGlobal(Map<String, String> settings) throws SQLException {
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      execute("set global " + setting.getKey() + " = " + setting.getValue());
    }
  }

  private List<Long> sessions() throws SQLException {
    return found(
        "select id from information_schema.processlist where db = database() and id <> connection_id()");
  }

  private List<Long> sleeping() throws SQLException {
    return found(
        "select id from information_schema.processlist where db = database() and state = 'User sleep'");
  }

  private long count(String table) throws SQLException {
    return found("select count(*) from " + table).get(0);
  }

  private List<Long> found(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows = seller.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }
}

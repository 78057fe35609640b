package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.Receipt;
import dev.handover.process.OutputField;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What loading into a database promises, whichever it is. */
abstract class JdbcLoaderContract extends ReceiverContract {
  DataSource database;
  JdbcTemplate sql;

  /** The URL of a new, empty database. */
  abstract String freshDatabase();

  /** The database's way to quote a name. */
  String quoted(String name) {
    return '"' + name + '"';
  }

  @BeforeEach
  void openDatabase() {
    database = new DriverManagerDataSource(freshDatabase());
    sql = new JdbcTemplate(database);
  }

  @Override
  Loader loader() {
    return new JdbcLoader(database);
  }

  @Override
  long held(String entity) {
    try {
      return sql.queryForObject("select count(*) from " + quoted(entity), Long.class);
    } catch (org.springframework.jdbc.BadSqlGrammarException noSuchTable) {
      return 0;
    }
  }

  @Test
  void keepsEveryTypeExactly() {
    receive(inbox.full().guests(SampleInbox.guest("g1", "=1+1 李雷 🦊 'quoted'")).write());

    Map<String, Object> row =
        sql.queryForObject(
            "select * from " + quoted("guest"),
            (r, n) ->
                Map.of(
                    "ref", r.getString("ref"),
                    "name", r.getString("name"),
                    "visits", r.getInt("visits"),
                    "points", r.getLong("points"),
                    "spent", r.getBigDecimal("spent").stripTrailingZeros(),
                    "vip", r.getBoolean("vip"),
                    "born", r.getObject("born", LocalDate.class),
                    "seen", r.getObject("seen", LocalDateTime.class)));
    assertThat(row)
        .isEqualTo(
            Map.of(
                "ref",
                "g1",
                "name",
                "=1+1 李雷 🦊 'quoted'",
                "visits",
                3,
                "points",
                9_007_199_254_740_993L,
                "spent",
                new BigDecimal("12.5"),
                "vip",
                true,
                "born",
                LocalDate.of(1990, 2, 28),
                "seen",
                LocalDateTime.of(2026, 1, 30, 8, 0)));
  }

  @Test
  void takesBackWhatACsvDidForSpreadsheets() {
    inbox = new SampleInbox(temporary.resolve("csv"), LineFormat.CSV);

    assertThat(receive(inbox.smallFull()).reasons()).isEmpty();

    assertThat(names()).containsExactly("g1=李雷", "g2==HYPERLINK(1)", "g3=韩梅梅");
    assertThat(sql.queryForList("select room from " + quoted("stay") + " order by ref"))
        .extracting(row -> row.get("room"))
        .containsExactly("101", null);
  }

  @Test
  void keepsAbsentAndEmptyApart() {
    receive(
        inbox
            .full()
            .guests(
                new String[] {"g1", null, null, null, null, null, null, null},
                new String[] {"g2", "", null, null, null, null, null, "2026-01-30T08:00:00.5Z"})
            .write());

    assertThat(sql.queryForList("select * from " + quoted("guest") + " where ref = 'g1'").get(0))
        .containsEntry("name", null)
        .containsEntry("vip", null)
        .containsEntry("seen", null);
    assertThat(sql.queryForList("select * from " + quoted("guest") + " where ref = 'g2'").get(0))
        .containsEntry("name", "");
    assertThat(
            sql.queryForObject(
                "select seen from " + quoted("guest") + " where ref = 'g2'", LocalDateTime.class))
        .isEqualTo(LocalDateTime.of(2026, 1, 30, 8, 0, 0, 500_000_000));
  }

  @Test
  void updatesAndDeletesByADelta() {
    receive(inbox.smallFull());

    Receipt receipt =
        receive(
            inbox
                .delta()
                .guests(SampleInbox.guest("g2", "renamed"), SampleInbox.guest("g4", "new"))
                .guestsGone("g1", "never-there")
                .write());

    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(4, 4, 2, 2));
    assertThat(names()).containsExactly("g2=renamed", "g3=韩梅梅", "g4=new");
    assertThat(held("stay")).isEqualTo(2);
  }

  @Test
  void replacesEachEntityByAFull() {
    receive(inbox.smallFull());
    receive(inbox.delta().guests(SampleInbox.guest("g9", "late")).write());

    receive(inbox.full().guests(SampleInbox.guest("g2", "only")).write());

    assertThat(names()).containsExactly("g2=only");
    assertThat(held("stay")).isZero();
  }

  @Test
  void emptiesByAFullWhatItsMappingNoLongerBringsButNotTheBuyersOwn() {
    receive(inbox.smallFull());
    sql.execute("alter table " + quoted("guest") + " add column note varchar(40)");
    sql.update("update " + quoted("guest") + " set note = 'mine'");
    List<OutputField> fewer = SampleInbox.GUEST.subList(0, 1);

    receive(
        inbox
            .full()
            .window("guest", fewer, List.<String[]>of(new String[] {"g1", "a"}), List.of())
            .only("guest", fewer)
            .write());

    assertThat(names()).containsExactly("g1=a");
    Map<String, Object> row =
        sql.queryForList("select visits, born, note from " + quoted("guest")).get(0);
    assertThat(row).containsEntry("visits", null).containsEntry("born", null);
    assertThat(row).containsEntry("note", "mine");
    assertThat(held("stay")).as("an entity that is no longer handed over").isZero();
  }

  @Test
  void disagreesWhenAFullBringsTheSameReferenceTwiceAndRemovesNothing() {
    receive(inbox.smallFull());

    Receipt receipt =
        receive(
            inbox
                .full()
                .guests(SampleInbox.guest("g2", "one"), SampleInbox.guest("g2", "two"))
                .write());

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons())
        .containsExactly("guest: 2 records were loaded, but the table holds 1");
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void goesOnWhereABrokenOffReceiveStopped() {
    SampleInbox.Written run = inbox.smallFull();
    for (int transactions = 0; transactions < 4; transactions++) {
      Loader failing = new JdbcLoader(failingAfter(3 + transactions));
      assertThatThrownBy(
              () ->
                  new Receiver(
                          SampleInbox.BUYER,
                          SampleInbox.SELLER.certificate(),
                          java.time.Clock.systemUTC())
                      .receive(run.folder(), failing))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER))
          .hasMessageContaining("run receive again");
      assertThat(loadedWindows()).isEqualTo(transactions);
    }

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(3, 3, 3, 0));
    assertThat(names()).containsExactly("g1=李雷", "g2==HYPERLINK(1)", "g3=韩梅梅");
  }

  @Test
  void keepsNoRowOfAParcelInWhichAValueIsOfAWrongType() {
    SampleInbox.Written run =
        inbox
            .full()
            .guests(
                SampleInbox.guest("g1", "a"),
                new String[] {"g2", "b", "3", "secret", "1", "true", "1990-02-28", null})
            .write();

    Receipt receipt = receive(run);

    assertThat(receipt.reasons())
        .singleElement()
        .asString()
        .contains("guest-000001-a1.ndjson.zst.pgp: record 2: field points is no long")
        .doesNotContain("secret");
    assertThat(held("guest")).isZero();
  }

  @Test
  void tellsNoValueWhenTheDatabaseRefusesARow() {
    receive(inbox.smallFull());
    sql.execute(
        "alter table " + quoted("guest") + " add constraint brief check (char_length(name) < 20)");
    SampleInbox.Written run =
        inbox.delta().guests(SampleInbox.guest("g5", "canary-canary-canary")).write();

    assertThatThrownBy(() -> receive(run))
        .isInstanceOf(HandoverException.class)
        .hasNoCause()
        .hasMessageNotContaining("canary");
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void addsAColumnThatANewMappingBrings() {
    receive(inbox.smallFull());
    sql.execute("alter table " + quoted("guest") + " drop column vip");

    receive(inbox.delta().guests(SampleInbox.guest("g4", "new")).write());

    assertThat(
            sql.queryForObject(
                "select vip from " + quoted("guest") + " where ref = 'g4'", Boolean.class))
        .isTrue();
  }

  @Test
  void touchesNoTableThatItDidNotMake() {
    sql.execute("create table " + quoted("guest") + " (ref varchar(40) primary key)");
    SampleInbox.Written run = inbox.smallFull();

    assertThatThrownBy(() -> receive(run))
        .hasMessageContaining("table guest: a table of that name is there");
  }

  @Test
  void loadsManyRecordsInOrder() {
    List<String[]> many = new ArrayList<>();
    for (int i = 0; i < 2_345; i++) {
      many.add(SampleInbox.guest("g" + i, "name " + i));
    }
    receive(inbox.full().guests(many.toArray(String[][]::new)).write());

    assertThat(held("guest")).isEqualTo(2_345);
    assertThat(
            sql.queryForObject(
                "select name from " + quoted("guest") + " where ref = 'g2344'", String.class))
        .isEqualTo("name 2344");
  }

  @Test
  void refusesANameThatTheDatabaseCannotHold() {
    EntityTableNames.assertRefused("handover_run");
    EntityTableNames.assertRefused("汉".repeat(22));
  }

  private List<String> names() {
    return sql.query(
        "select ref, name from " + quoted("guest") + " order by ref",
        (row, n) -> row.getString(1) + "=" + row.getString(2));
  }

  private long loadedWindows() {
    return sql.queryForObject("select count(*) from handover_received_window", Long.class);
  }

  /** The database, which is gone after some connections. */
  private DataSource failingAfter(int connections) {
    return new DelegatingDataSource(database) {
      private int left = connections;

      @Override
      public Connection getConnection() throws java.sql.SQLException {
        if (left-- == 0) {
          throw new java.sql.SQLException("gone", "08006");
        }
        return super.getConnection();
      }
    };
  }

  static final class EntityTableNames {
    static void assertRefused(String name) {
      assertThatThrownBy(
              () ->
                  new EntityTable(
                      Dialect.H2,
                      "guest",
                      new dev.handover.delivery.EntityDescription(
                          1,
                          "ab".repeat(32),
                          List.of(
                              new dev.handover.delivery.EntityDescription.Field(
                                  name, "text", "basic")))))
          .hasMessageContaining("is not possible here");
    }
  }
}

package dev.handover.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.testing.SharedMariaDb;
import dev.handover.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows in a real PostgreSQL, a real MariaDB and H2. */
class RestoredTablesIT {
  private static final List<String> COLUMNS = List.of("id", "name", "r.text", "a+b", "order");
  private static final List<String> VALUES =
      List.of("", "张三", "a,\"b\"'c\\d`\r\n", "😀".repeat(5_000), " ends with blank ");

  @Test
  void postgreSqlHoldsWhatWasBackedUp() throws SQLException {
    try (Connection database = DriverManager.getConnection(SharedPostgres.freshDatabase())) {
      holds(database, "\"");
      RestoredTables tables = new RestoredTables(database, false);
      assertThatThrownBy(() -> tables.add(batch(9, List.of("a\u0000b"))))
          .as("PostgreSQL's text has no U+0000")
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> {
                assertThat(e.code()).isEqualTo("HUB-BAK-12");
                assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER);
              });
    }
  }

  @Test
  void mariaDbHoldsWhatWasBackedUp() throws SQLException {
    SharedMariaDb.require();
    String url = SharedMariaDb.url(SharedMariaDb.freshDatabase(), "");
    try (Connection database = DriverManager.getConnection(url)) {
      holds(database, "`");
    }
  }

  @Test
  void h2HoldsWhatWasBackedUp() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:" + System.nanoTime())) {
      holds(database, "\"");
    }
  }

  private static void holds(Connection database, String quote) throws SQLException {
    RestoredTables tables = new RestoredTables(database, false);
    tables.requireEmpty(List.of("guest"));
    tables.add(batch(1, VALUES));
    tables.add(batch(2, VALUES));
    String from = " from " + quote + "guest" + quote + " where 1 = 1";
    assertThat(texts(database, "select " + quote + "r.text" + quote + from))
        .containsExactlyElementsOf(twice());
    assertThat(texts(database, "select handover_deleted" + from))
        .startsWith("0", "1", "0")
        .hasSize(12);
    assertThat(texts(database, "select handover_misread" + from + " and handover_row = 2"))
        .containsExactly("NUMBER_RUINED name", "NUMBER_RUINED name");
    assertThatThrownBy(() -> new RestoredTables(database, false).requireEmpty(List.of("guest")))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-BAK-11");
  }

  private static List<String> twice() {
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      twice.add(null);
      twice.addAll(VALUES);
    }
    return twice;
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql + " order by handover_window, handover_row")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** A row of absent values first, then one for each value. */
  private static Batch batch(int number, List<String> values) {
    Rows.Builder rows = Rows.builder(COLUMNS, values.size() + 1);
    rows.add("key");
    for (int column = 1; column < COLUMNS.size(); column++) {
      rows.addAbsent();
    }
    for (String value : values) {
      COLUMNS.forEach(column -> rows.add(value));
    }
    BitSet deleted = new BitSet();
    deleted.set(1);
    return new Batch(
        new Window(
            new CaseId("hotel-2026"),
            new RunId("20260301t020000z-aaaa"),
            "guest",
            number,
            1,
            Bounds.ALL),
        "view",
        rows.build(),
        deleted,
        Map.of(2, List.of(new Misread.In("name", Misread.NUMBER_RUINED))));
  }
}

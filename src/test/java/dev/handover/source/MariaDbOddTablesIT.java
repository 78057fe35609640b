package dev.handover.source;

import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.Mapping;
import dev.handover.testing.SharedMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbOddTablesIT extends OddTablesContract {
  private String database;

  @BeforeAll
  static void start() {
    SharedMariaDb.require();
  }

  @Override
  protected Connection connectAsSeller() throws SQLException {
    database = SharedMariaDb.freshDatabase();
    return DriverManager.getConnection(
        SharedMariaDb.url(database, "&sessionVariables=time_zone='+00:00'"));
  }

  @Override
  protected JdbcSource connectAsHub() {
    return new JdbcSource(
        SharedMariaDb.address(database),
        Optional.of(SharedMariaDb.ADMIN),
        Optional.of(""),
        Optional.empty());
  }

  @Override
  protected String ignoringCase() {
    return "varchar(20) collate utf8mb4_general_ci";
  }

  @Override
  protected String moment() {
    return "datetime";
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains(" ALL ") || plan.contains(" index ");
  }

  @Override
  protected void gatherStatistics() throws SQLException {
    execute("analyze table lines_of");
  }

  /** An enumeration stands in the order of its declaration but is compared as text. */
  @Test
  void aSelectsEnumerationIsAKeyLikeAnother() throws SQLException {
    execute(
        "create table lines_of (size enum('small','large','huge','even larger') not null, id integer)");
    for (int i = 0; i < 40; i++) {
      execute("insert into lines_of values (" + (1 + i % 4) + ", " + i + ")");
    }
    Mapping mapping =
        OddTablesContract.selecting(mapping("-", "size+id"), "select size, id from lines_of");
    try (Snapshot snapshot = source.snapshot()) {
      List<String> keys = new ArrayList<>();
      plan(snapshot, mapping, 7).forEach(w -> keys.addAll(values(snapshot.read(w, mapping), 0)));
      assertThat(keys).hasSize(40).doesNotHaveDuplicates();
    }
  }
}

package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.DestructionPlan;
import dev.handover.testing.SharedMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract with a real MariaDB. */
class MariaDbPurgeIT extends PurgeContract {
  private String database;

  @BeforeAll
  static void start() {
    SharedMariaDb.require();
  }

  @Override
  Connection freshDatabase() throws SQLException {
    database = SharedMariaDb.freshDatabase();
    return DriverManager.getConnection(SharedMariaDb.url(database, ""));
  }

  @Override
  String address() {
    return SharedMariaDb.address(database);
  }

  @Override
  String owner() {
    return SharedMariaDb.ADMIN;
  }

  @Override
  String reader() throws SQLException {
    sql("create or replace user only_reads@'%' identified by ''");
    sql("grant select on " + database + ".* to only_reads@'%'");
    return "only_reads";
  }

  /** What cannot be taken back is not begun. */
  @Test
  void aTableWithoutTransactionsIsLeftOutsideThePlan() throws SQLException {
    sql("set foreign_key_checks = 0");
    sql("drop table stays");
    sql(
        "create table stays (stay_id integer primary key, guest_id varchar(20), note varchar(40),"
            + " total decimal(10,2)) engine = MyISAM");
    assertThat(planned().json().path("outside").toString())
        .contains("\"what\":\"stay\"")
        .contains("no transactions");
    assertThat(planned().numbers()).containsOnlyKeys("guest");
  }

  @Test
  void aColumnThatMayNotBeEmptyDoesNotBecomeSomethingElse() throws SQLException {
    DestructionPlan plan = begun();
    sql("alter table stays modify note varchar(40) not null");
    assertThat(run(plan).get("stay").stuck()).containsEntry("constraint", 6L);
    assertThat(count("stays where note like 'likes%'")).isEqualTo(10);
  }
}

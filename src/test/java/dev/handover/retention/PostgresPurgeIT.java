package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.DestructionCounts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract with a real PostgreSQL. */
class PostgresPurgeIT extends PurgeContract {
  private static EmbeddedPostgres server;
  private static int databases;
  private String address;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Connection freshDatabase() throws SQLException {
    String name = "seller_" + databases++;
    try (Connection admin = server.getPostgresDatabase().getConnection()) {
      admin.createStatement().execute("create database " + name);
    }
    address = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    return DriverManager.getConnection(address + "?user=postgres");
  }

  @Override
  String address() {
    return address;
  }

  @Override
  String owner() {
    return "postgres";
  }

  @Override
  String reader() throws SQLException {
    sql("create user only_reads");
    sql("grant select on all tables in schema public to only_reads");
    return "only_reads";
  }

  /** A trigger that says nothing and keeps the row. */
  @Test
  void aRowThatATriggerKeepsIsNotClaimed() throws SQLException {
    sql(
        "create function keeps() returns trigger language plpgsql as"
            + " $$ begin if old.stay_id = 3 then return null; end if; return old; end $$");
    sql("create trigger keeps before delete on stays for each row execute function keeps()");
    assertThat(purged().get("stay").stuck()).containsEntry("not-alone", 1L);
    assertThat(count("stays where stay_id = 3")).isEqualTo(1);
  }

  /** Nor one that a trigger fills again. */
  @Test
  void aColumnThatATriggerFillsAgainIsNotClaimed() throws SQLException {
    sql(
        "create function fills() returns trigger language plpgsql as"
            + " $$ begin if old.stay_id = 5 then new.note = old.note; end if; return new; end $$");
    sql("create trigger fills before update on stays for each row execute function fills()");
    assertThat(purged().get("stay").stuck()).containsEntry("not-verified", 1L);
    assertThat(count("stays where stay_id = 5 and note is not null")).isEqualTo(1);
    assertThat(count("stays where note is null")).isEqualTo(5);
  }

  @Test
  void aRefusalOfATriggerIsTold() throws SQLException {
    sql(
        "create function refuses() returns trigger language plpgsql as"
            + " $$ begin if old.stay_id = 3 then raise exception 'no'; end if; return old; end $$");
    sql("create trigger refuses before delete on stays for each row execute function refuses()");
    DestructionCounts stays = purged().get("stay");
    assertThat(stays.stuck()).containsEntry("refused", 1L);
    assertThat(stays.deleted()).isEqualTo(19);
  }
}

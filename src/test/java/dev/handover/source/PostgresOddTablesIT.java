package dev.handover.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresOddTablesIT extends OddTablesContract {
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
    String name = "odd_" + databases++;
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
    return new JdbcSource(url, Optional.of("postgres"), Optional.empty(), Optional.empty());
  }

  @Override
  protected String ignoringCase() {
    return "varchar(20) collate nocase";
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains("Seq Scan");
  }
}

package dev.handover.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

class H2OddTablesTest extends OddTablesContract {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  @Override
  protected Connection connectAsSeller() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  protected JdbcSource connectAsHub() {
    return new JdbcSource(url, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  protected String ignoringCase() {
    return "varchar_ignorecase(20)";
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains("tableScan") || plan.contains("PRIMARY_KEY_A */");
  }

  /** To H2 a connection that only reads is a hint; its rights are the seller's to grant. */
  @Override
  protected boolean refusesToWrite() {
    return false;
  }
}

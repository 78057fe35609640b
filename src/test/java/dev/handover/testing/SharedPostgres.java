package dev.handover.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL server for all tests of this JVM; each test asks for a database of its own.
 */
public final class SharedPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SharedPostgres() {}

  /** A JDBC URL, complete with user, of a new and empty database. */
  public static String freshDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    EmbeddedPostgres server = Server.STARTED;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make database " + name, e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static final class Server {
    static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

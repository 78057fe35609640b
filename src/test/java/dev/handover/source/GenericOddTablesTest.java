package dev.handover.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A driver of which nothing is known; it leads to H2. */
class GenericOddTablesTest extends OddTablesContract {
  @TempDir static Path lib;
  private final String database = "mem:" + UUID.randomUUID();

  /** Named by a jar in the folder of drivers. */
  public static final class Unknown implements Driver {
    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
      return acceptsURL(url)
          ? new org.h2.Driver().connect(url.replace("unknown", "h2"), properties)
          : null;
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.startsWith("jdbc:unknown:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }

  @BeforeAll
  static void dropDriverIn() throws IOException {
    try (OutputStream file = Files.newOutputStream(lib.resolve("unknown.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
      jar.write(Unknown.class.getName().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  protected Connection connectAsSeller() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + database);
  }

  @Override
  protected JdbcSource connectAsHub() {
    return new JdbcSource(
        "jdbc:unknown:" + database, Optional.empty(), Optional.empty(), Optional.of(lib));
  }

  @Override
  protected String ignoringCase() {
    return "varchar_ignorecase(20)";
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains("tableScan") || plan.contains("PRIMARY_KEY_A */");
  }

  /** H2 does not look up what is said in words for every database. */
  @Override
  protected boolean looksKeysUp() {
    return false;
  }

  @Override
  protected boolean refusesToWrite() {
    return false;
  }
}

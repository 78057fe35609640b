package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that nobody here knows, in a jar in a folder; it leads to H2 behind our back. */
class GenericSourceTest extends DatabaseContract {
  private static final String DRIVER =
      """
      package strange;
      import java.sql.*;
      import java.util.Properties;
      public final class StrangeDriver implements Driver {
        public Connection connect(String url, Properties p) throws SQLException {
          if (url.contains("broken")) {
            throw new SQLException("cannot open " + url);
          }
          return acceptsURL(url) ? new org.h2.Driver().connect(url.replace("strange", "h2"), p) : null;
        }
        public boolean acceptsURL(String url) { return url.startsWith("jdbc:strange:"); }
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties p) { return null; }
        public int getMajorVersion() { return 1; }
        public int getMinorVersion() { return 0; }
        public boolean jdbcCompliant() { return false; }
        public java.util.logging.Logger getParentLogger() { return null; }
      }
      """;

  @TempDir static Path lib;
  @TempDir Path folder;
  private final String database = "mem:" + UUID.randomUUID();

  @BeforeAll
  static void dropDriverIn() throws IOException {
    Path work = Files.createDirectory(lib.resolve("work"));
    Path source = Files.writeString(work.resolve("StrangeDriver.java"), DRIVER);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-d",
                work.toString(),
                source.toString());
    assertThat(result).isZero();
    try (OutputStream file = Files.newOutputStream(lib.resolve("strange.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
      jar.write("strange.Absent\nstrange.StrangeDriver\n".getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry("strange/StrangeDriver.class"));
      Files.copy(work.resolve("strange/StrangeDriver.class"), jar);
    }
  }

  @Override
  protected Connection connectAsSeller() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + database);
  }

  @Override
  protected JdbcSource connectAsHub() {
    return new JdbcSource(
        "jdbc:strange:" + database, Optional.empty(), Optional.empty(), Optional.of(lib));
  }

  /** Who is not known is not asked for one view. */
  @Override
  protected boolean keepsOneView() {
    return false;
  }

  @Override
  protected String series(int rows) {
    return "x from system_range(1, " + rows + ")";
  }

  /** Nobody outside reaches what is in memory. */
  @Override
  protected List<String> holdMany(int rows, int chars) throws SQLException {
    String file = "file:" + folder.resolve("big");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file)) {
      fillMany(connection, rows, chars);
    }
    return List.of("jdbc", "jdbc:strange:" + file, "", "", lib.toString());
  }

  @Override
  protected List<String> fromOutside() {
    throw new IllegalStateException("see holdMany");
  }

  @Override
  protected String bytesType() {
    return "varbinary(10)";
  }

  @Override
  protected String longTextType() {
    return "clob";
  }

  @Override
  protected boolean mayLeaveWindowsEmpty() {
    return true;
  }

  @Override
  protected String explain(String sql) throws SQLException {
    return answer("explain " + sql);
  }

  @Override
  protected boolean readsAll(String plan) {
    return plan.contains("GUEST_PHONES.tableScan");
  }

  @Override
  protected List<TextKey> textKeys() {
    return List.of(
        exact("varchar(200)"),
        ignoringCase("varchar_ignorecase(200)"),
        new TextKey("clob", false, UnaryOperator.identity(), UnaryOperator.identity()));
  }

  /** Nothing was promised: what another writer commits is seen. */
  @Override
  @Test
  void whatHappensAfterTheSnapshotIsNotSeen() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    try (Snapshot snapshot = source.snapshot()) {
      execute("insert into guests values (4)");
      assertThat(everything(snapshot, mapping("guests", "guest_id")).rows().count()).isOne();
    }
  }

  @Test
  void aViewThatPromisesNothingSaysSo() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(snapshot.name()).isEqualTo("none");
      assertThat(everything(snapshot, mapping("guests", "guest_id")).snapshot()).isEqualTo("none");
    }
  }

  @Test
  void aMissingDriverIsNamedWithTheFolder() {
    for (Optional<Path> folder :
        List.of(Optional.<Path>empty(), Optional.of(lib), Optional.of(lib.resolve("absent")))) {
      assertThatThrownBy(
              () ->
                  new JdbcSource(
                      "jdbc:oracle:thin:scott/tiger@//h:1/x",
                      Optional.empty(),
                      Optional.empty(),
                      folder))
          .hasMessageContaining("jdbc:oracle")
          .hasMessageContaining("drop the driver jar into")
          .hasMessageNotContainingAny("tiger")
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    }
  }

  @Test
  void whatADriverSaysOfItsUrlIsNotRepeated() {
    try (JdbcSource broken =
        new JdbcSource(
            "jdbc:strange:broken;password=hush-hush",
            Optional.empty(),
            Optional.empty(),
            Optional.of(lib))) {
      assertThatThrownBy(broken::snapshot)
          .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("hush-hush"))
          .hasMessageContaining("jdbc:strange:broken");
    }
  }
}

package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Batch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2SourceTest extends DatabaseContract {
  @TempDir Path folder;
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
  protected String series(int rows) {
    return "x from system_range(1, " + rows + ")";
  }

  /** Nobody outside reaches what is in memory. */
  @Override
  protected List<String> holdMany(int rows, int chars) throws SQLException {
    String file = "jdbc:h2:file:" + folder.resolve("big");
    try (Connection connection = DriverManager.getConnection(file)) {
      fillMany(connection, rows, chars);
    }
    return List.of("jdbc", file, "", "");
  }

  @Override
  protected List<String> fromOutside() {
    throw new IllegalStateException("see holdMany");
  }

  @Override
  protected String bytesType() {
    return "blob";
  }

  @Override
  protected String longTextType() {
    return "clob";
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
        padded("char(30)"),
        new TextKey("clob", false, UnaryOperator.identity(), UnaryOperator.identity()));
  }

  @Test
  void namesItsSnapshots() {
    try (Snapshot snapshot = source.snapshot()) {
      assertThat(snapshot.name()).matches("h2-[0-9a-f]{8}");
    }
  }

  @Test
  void h2sOwnTypesAreWrittenAsText() throws SQLException {
    execute(
        "create table kinds (k integer primary key, f decfloat, e enum('x','y'), j json,"
            + " t time with time zone, i interval day, a integer array, c varchar_ignorecase(9))",
        "insert into kinds values (1, 1e3, 'y', json '{\"a\": 1}', time with time zone"
            + " '08:00:00+08:00', interval '3' day, array[1, 2], 'Ab')",
        "insert into kinds (k, f) values (2, cast('NaN' as decfloat))");
    try (Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping("kinds", "k", "f", "e", "j", "t", "i", "a", "c"));
      assertThat(row(batch, 0))
          .containsExactly(
              "1", "1000", "y", "{\"a\":1}", "08:00:00+08", "INTERVAL '3' DAY", "[1, 2]", "Ab");
      assertThat(row(batch, 1)).startsWith("2", "NaN");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade(@TempDir Path folder) throws Exception {
    assertUnavailable(
        Stream.of(
            "jdbc:h2:mem:absent",
            "jdbc:h2:file:" + folder.resolve("absent"),
            "jdbc:h2:tcp://127.0.0.1:1/~/absent;PASSWORD=hush-hush"),
        Optional.of("sa"),
        "hush-hush");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void closingLeavesNoSession() throws SQLException {
    execute("create table guests (guest_id bigint primary key)");
    Snapshot open = source.snapshot();
    everything(open, mapping("guests", "guest_id"));
    source.inspect(mapping("guests", "guest_id"));
    assertThat(sessions()).isEqualTo(2);
    source.close();
    assertThat(sessions()).isEqualTo(1);
  }

  private int sessions() throws SQLException {
    try (ResultSet found =
        seller.createStatement().executeQuery("select count(*) from information_schema.sessions")) {
      found.next();
      return found.getInt(1);
    }
  }
}

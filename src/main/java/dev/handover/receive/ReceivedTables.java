package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The target's own memory: {@code handover_received} has a row per run, {@code
 * handover_received_window} one per parcel that was loaded, {@code handover_received_column} one
 * per column that a run brought: any other is the buyer's own.
 */
final class ReceivedTables {
  private static final String LOADING = "loading";
  private static final String APPLIED = "applied";

  private ReceivedTables() {}

  static void create(Connection connection, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists handover_received (manifest_sha256 varchar(64) primary key,"
              + " case_id varchar(64) not null, run_id varchar(40) not null,"
              + " created_at varchar(40) not null, state varchar(16) not null,"
              + " sequence_number bigint, receipt "
              + dialect.document()
              + ")");
      statement.execute(
          "create table if not exists handover_received_window (manifest_sha256 varchar(64) not"
              + " null, file_name varchar(200) not null, upserts bigint not null, tombstones bigint"
              + " not null, primary key (manifest_sha256, file_name))");
      statement.execute(
          "create table if not exists handover_received_column (entity varchar(100) not null,"
              + " field varchar(100) not null, primary key (entity, field))");
    }
  }

  /** A case other than the given one, whose records the target holds. */
  static Optional<CaseId> otherCase(Connection connection, CaseId caseId) throws SQLException {
    return one(
        connection,
        "select case_id from handover_received where case_id <> ?",
        row -> new CaseId(row.getString(1)),
        caseId.value());
  }

  static Optional<Loader.Applied> last(Connection connection) throws SQLException {
    return one(
        connection,
        "select run_id, manifest_sha256, created_at from handover_received where state = ?"
            + " order by sequence_number desc",
        row ->
            new Loader.Applied(
                new RunId(row.getString(1)), row.getString(2), Instant.parse(row.getString(3))),
        APPLIED);
  }

  static Optional<byte[]> receipt(Connection connection, String sha256) throws SQLException {
    return one(
        connection,
        "select receipt from handover_received where manifest_sha256 = ? and state = ?",
        row -> row.getString(1).getBytes(StandardCharsets.UTF_8),
        sha256,
        APPLIED);
  }

  static Optional<byte[]> receipt(Connection connection, RunId run) throws SQLException {
    return one(
        connection,
        "select receipt from handover_received where run_id = ? and state = ?",
        row -> row.getString(1).getBytes(StandardCharsets.UTF_8),
        run.value(),
        APPLIED);
  }

  /** Notes that a run brought a field of an entity. */
  static void brought(Connection connection, String entity, String field) throws SQLException {
    if (!brought(connection, entity).contains(field)) {
      update(
          connection,
          "insert into handover_received_column (entity, field) values (?, ?)",
          entity,
          field);
    }
  }

  /** The fields of an entity that any run brought. */
  static Set<String> brought(Connection connection, String entity) throws SQLException {
    return all(connection, "select field from handover_received_column where entity = ?", entity);
  }

  /** The entities that any run brought. */
  static Set<String> brought(Connection connection) throws SQLException {
    return all(connection, "select distinct entity from handover_received_column");
  }

  private static Set<String> all(Connection connection, String sql, String... arguments)
      throws SQLException {
    Set<String> names = new TreeSet<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  static void begin(Connection connection, Manifest manifest, String sha256) throws SQLException {
    Optional<String> known =
        one(
            connection,
            "select state from handover_received where manifest_sha256 = ?",
            row -> row.getString(1),
            sha256);
    if (known.isEmpty()) {
      update(
          connection,
          "insert into handover_received (manifest_sha256, case_id, run_id, created_at, state)"
              + " values (?, ?, ?, ?, ?)",
          sha256,
          manifest.caseId().value(),
          manifest.run().value(),
          manifest.createdAt().toString(),
          LOADING);
    }
  }

  static Optional<Opened.LineCount> loaded(Connection connection, String sha256, FileEntry file)
      throws SQLException {
    return one(
        connection,
        "select upserts, tombstones from handover_received_window where manifest_sha256 = ? and"
            + " file_name = ?",
        row -> new Opened.LineCount(row.getLong(1), row.getLong(2)),
        sha256,
        file.name());
  }

  static void loaded(Connection connection, String sha256, FileEntry file, Opened.LineCount lines)
      throws SQLException {
    update(
        connection,
        "insert into handover_received_window (manifest_sha256, file_name, upserts, tombstones)"
            + " values (?, ?, ?, ?)",
        sha256,
        file.name(),
        lines.upserts(),
        lines.tombstones());
  }

  /** A run of which a parcel was loaded and whose end never came. */
  static Optional<RunId> halfLoaded(Connection connection, String exceptSha256)
      throws SQLException {
    return one(
        connection,
        "select run_id from handover_received r where state = ? and manifest_sha256 <> ? and exists"
            + " (select 1 from handover_received_window w"
            + " where w.manifest_sha256 = r.manifest_sha256)",
        row -> new RunId(row.getString(1)),
        LOADING,
        exceptSha256);
  }

  /** The newest run that was begun and has not ended. */
  static Optional<Loader.Applied> newestLoading(Connection connection) throws SQLException {
    return one(
        connection,
        "select run_id, manifest_sha256, created_at from handover_received where state = ?"
            + " order by run_id desc",
        row ->
            new Loader.Applied(
                new RunId(row.getString(1)), row.getString(2), Instant.parse(row.getString(3))),
        LOADING);
  }

  /** A full run has replaced whatever a broken-off one had brought. */
  static void forgetHalfLoaded(Connection connection, String exceptSha256) throws SQLException {
    update(
        connection,
        "delete from handover_received where state = ? and manifest_sha256 <> ?",
        LOADING,
        exceptSha256);
  }

  static void applied(Connection connection, String sha256, byte[] receipt) throws SQLException {
    long next =
        one(
                connection,
                "select coalesce(max(sequence_number), 0) + 1 from handover_received",
                row -> row.getLong(1))
            .orElse(1L);
    update(
        connection,
        "update handover_received set state = ?, sequence_number = ?, receipt = ? where"
            + " manifest_sha256 = ?",
        APPLIED,
        next,
        new String(receipt, StandardCharsets.UTF_8),
        sha256);
  }

  private static <T> Optional<T> one(
      Connection connection, String sql, Reading<T> reading, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setMaxRows(1);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
      }
    }
  }

  private static void update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}

package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads windows and parcels from their tables. */
final class WindowTable {
  private final Database database;
  private final StoredBounds bounds;

  WindowTable(Database database, StoredBounds bounds) {
    this.database = database;
    this.bounds = bounds;
  }

  /** Whether an entity's windows are planned; after a crash some may be and others not. */
  boolean planned(RunId run, String entity) {
    return 1
        == count(
            """
            select count(*) from run_entity
            where run_id = ? and entity = ? and windows is not null""",
            run.value(),
            entity);
  }

  /**
   * Windows that are not yet delivered, each with the attempt that comes next; parents first, then
   * by number.
   */
  List<Window> open(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select r.case_id, w.entity, w.window_number, w.attempt + 1, w.bounds
                from run_window w
                join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                join transfer_run r on r.id = w.run_id
                where w.run_id = ? and w.state <> 'DELIVERED'
                order by e.ordinal, w.window_number""",
                (r, n) ->
                    new Window(
                        new CaseId(r.getString(1)),
                        run,
                        r.getString(2),
                        r.getInt(3),
                        r.getInt(4),
                        bounds.show(
                            new CaseId(r.getString(1)),
                            run,
                            r.getString(2),
                            r.getInt(3),
                            r.getBytes(5))),
                run.value()));
  }

  List<KeyRange> ranges(RunId run, String entity) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select r.case_id, w.window_number, w.bounds, w.key_range, coalesce(w.n_read, 0)
                from run_window w join transfer_run r on r.id = w.run_id
                where w.run_id = ? and w.entity = ? and w.key_range is not null
                order by w.window_number""",
                (r, n) ->
                    new KeyRange(
                        r.getLong(4),
                        bounds.show(
                            new CaseId(r.getString(1)), run, entity, r.getInt(2), r.getBytes(3)),
                        r.getLong(5)),
                run.value(),
                entity));
  }

  /** The parcels that count, parents first, then by number. */
  List<ParcelFact> delivered(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select p.file_name, w.entity, w.window_number, p.attempt, p.snapshot, p.records,
                  p.upserts, p.bytes, p.unpacked, p.sha256
                from parcel p
                join run_window w on w.id = p.window_id and w.sealed_attempt = p.attempt
                join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                where w.run_id = ? and w.state = 'DELIVERED'
                order by e.ordinal, w.window_number""",
                (r, n) ->
                    new ParcelFact(
                        r.getString(1),
                        r.getString(2),
                        r.getInt(3),
                        r.getInt(4),
                        r.getString(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getLong(8),
                        r.getLong(9),
                        r.getString(10)),
                run.value()));
  }

  /** Whether every entity's windows are planned and every window is delivered. */
  boolean complete(RunId run) {
    return count("select count(*) from run_entity where run_id = ?", run.value()) > 0
        && 0
            == count(
                "select count(*) from run_entity where run_id = ? and windows is null", run.value())
        && 0
            == count(
                "select count(*) from run_window where run_id = ? and state <> 'DELIVERED'",
                run.value());
  }

  /** Every window of a run, parents first, then by number. */
  List<WindowRow> rows(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select w.entity, w.window_number, w.state, w.attempt, w.n_read, w.n_delivered,
                  w.delivered_at
                from run_window w
                join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                where w.run_id = ? order by e.ordinal, w.window_number""",
                WindowTable::row,
                run.value()));
  }

  private static WindowRow row(ResultSet r, int row) throws SQLException {
    return new WindowRow(
        r.getString(1),
        r.getInt(2),
        WindowState.valueOf(r.getString(3)),
        r.getInt(4),
        Optional.ofNullable(r.getObject(5, Long.class)),
        Optional.ofNullable(r.getObject(6, Long.class)),
        Database.instant(r.getObject(7, OffsetDateTime.class)));
  }

  Known known(JdbcTemplate jdbc, Window window) {
    return jdbc
        .query(
            """
            select id, state, attempt, coalesce(sealed_attempt, 0) from run_window
            where run_id = ? and entity = ? and window_number = ?""",
            (r, n) ->
                new Known(
                    r.getLong(1), WindowState.valueOf(r.getString(2)), r.getInt(3), r.getInt(4)),
            window.runId().value(),
            window.entity(),
            window.number())
        .stream()
        .findFirst()
        .orElseThrow(() -> Windows.illegal("window " + window + " is not planned"));
  }

  /** A window as it stands; {@code sealedAttempt} is 0 before the first. */
  record Known(long id, WindowState state, int attempt, int sealedAttempt) {}

  private long count(String sql, Object... arguments) {
    return database.read(jdbc -> jdbc.queryForObject(sql, Long.class, arguments));
  }
}

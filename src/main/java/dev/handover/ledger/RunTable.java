package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads runs from their tables and enters new ones. */
final class RunTable {
  private static final String SELECT =
      """
      select id, case_id, mode, state, as_of, started_at, ended_at, previous,
        previous_manifest_sha256, manifest_sha256, stop_reason, number from transfer_run r
      """;

  private final Database database;

  RunTable(Database database) {
    this.database = database;
  }

  /** The entities of a run, parents first. */
  List<EntityPlan> entities(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select entity, mapping_version, mapping_digest from run_entity
                where run_id = ? order by ordinal""",
                (r, n) -> new EntityPlan(r.getString(1), r.getInt(2), r.getString(3)),
                run.value()));
  }

  void insert(JdbcTemplate jdbc, Run run, List<EntityPlan> entities) {
    jdbc.update(
        """
        insert into transfer_run (id, case_id, active_case, mode, state, as_of, started_at,
        previous, previous_manifest_sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        run.id().value(),
        run.caseId().value(),
        run.caseId().value(),
        run.mode().name(),
        run.state().name(),
        Database.time(run.asOf()),
        Database.time(run.startedAt()),
        run.previous().map(RunId::value).orElse(null),
        run.previousManifestSha256().orElse(null));
    List<Object[]> rows = new ArrayList<>();
    for (EntityPlan plan : entities) {
      rows.add(
          new Object[] {
            run.id().value(),
            plan.entity(),
            rows.size(),
            plan.mappingVersion(),
            plan.mappingDigest()
          });
    }
    jdbc.batchUpdate(
        """
        insert into run_entity (run_id, entity, ordinal, mapping_version, mapping_digest)
        values (?, ?, ?, ?, ?)""",
        rows);
  }

  /** The run that occupies the case. */
  Optional<Run> active(CaseId caseId) {
    return query("where active_case = ?", caseId.value()).stream().findFirst();
  }

  /** The run's place among all runs of the ledger. */
  long number(RunId run) {
    return database.read(
        jdbc ->
            jdbc.queryForObject(
                "select number from transfer_run where id = ?", Long.class, run.value()));
  }

  /** The runs of a where clause. */
  List<Run> query(String where, Object... arguments) {
    return database.read(jdbc -> jdbc.query(SELECT + where, RunTable::run, arguments));
  }

  private static Run run(ResultSet r, int row) throws SQLException {
    return new Run(
        new RunId(r.getString(1)),
        new CaseId(r.getString(2)),
        RunMode.valueOf(r.getString(3)),
        RunState.valueOf(r.getString(4)),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        r.getObject(6, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(7, OffsetDateTime.class)),
        Optional.ofNullable(r.getString(8)).map(RunId::new),
        Optional.ofNullable(r.getString(9)),
        Optional.ofNullable(r.getString(10)),
        Optional.ofNullable(r.getString(11)));
  }
}

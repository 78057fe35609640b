package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The entities that runs leave out because the source is no longer what their mapping says, and
 * what each entity's columns were when it was last delivered.
 */
public final class HeldBack {
  private final Database database;

  HeldBack(Database database) {
    this.database = database;
  }

  /** The types of an entity's columns, as one text, and the mapping that they were read under. */
  public record Shape(String mappingDigest, String columns) {}

  /** Notes that a run leaves an entity out; part of the transaction that plans it. */
  static void note(JdbcTemplate jdbc, RunId run, String entity, String reason) {
    jdbc.update(
        "insert into run_held_back (run_id, entity, reason) values (?, ?, ?)",
        run.value(),
        entity,
        Database.fit(reason, 2000));
  }

  /** The entities that a run leaves out, and why. */
  public Map<String, String> of(RunId run) {
    Map<String, String> found = new LinkedHashMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                "select entity, reason from run_held_back where run_id = ? order by entity",
                (r, n) -> found.put(r.getString(1), r.getString(2)),
                run.value()));
    return found;
  }

  public Optional<Shape> shape(CaseId caseId, String entity) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    """
                    select mapping_digest, shape from entity_shape
                    where case_id = ? and entity = ?""",
                    (r, n) -> new Shape(r.getString(1), r.getString(2)),
                    caseId.value(),
                    entity)
                .stream()
                .findFirst());
  }

  /** Remembers the shape under which an entity was delivered, in place of an earlier one. */
  public void keep(CaseId caseId, String entity, Shape shape) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "delete from entity_shape where case_id = ? and entity = ?", caseId.value(), entity);
          return jdbc.update(
              "insert into entity_shape (case_id, entity, mapping_digest, shape) values (?, ?, ?, ?)",
              caseId.value(),
              entity,
              shape.mappingDigest(),
              Database.fit(shape.columns(), 8000));
        });
  }
}

package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who objected to the handover, by keyed digests of the values that tell who it is. */
public final class ObjectionRegister {
  private final Database database;
  private final AuditChain audit;

  ObjectionRegister(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * One value of one person.
   *
   * @param field the source's column
   * @param digest 16 bytes
   */
  public record Objector(String entity, String field, byte[] digest) {
    @Override
    public String toString() {
      return "Objector[" + entity + "." + field + "]";
    }
  }

  /** All of a case. */
  public List<Objector> of(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select entity, field, digest from objector where case_id = ?",
                (r, n) -> new Objector(r.getString(1), r.getString(2), r.getBytes(3)),
                caseId.value()));
  }

  /** The columns by whose values people of a case are on the list, each with its entity. */
  public List<Column> columns(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select distinct entity, field from objector where case_id = ? order by 1, 2",
                (r, n) -> new Column(r.getString(1), r.getString(2)),
                caseId.value()));
  }

  /** A source's column, as an entity's mapping reads it. */
  public record Column(String entity, String field) {}

  /** Whether any value of a case came onto the list after a moment. */
  public boolean isListedSince(CaseId caseId, Instant moment) {
    return database.read(
        jdbc ->
            !jdbc.queryForList(
                    "select 1 from objector where case_id = ? and listed_at > ? limit 1",
                    caseId.value(),
                    Database.time(moment))
                .isEmpty());
  }

  /**
   * Puts values on the list, from the next decision on.
   *
   * @return how many were not on it
   */
  public int add(CaseId caseId, List<Objector> objectors, Instant at, Note note) {
    return database.inTransaction(
        jdbc -> {
          int fresh = objectors.stream().mapToInt(each -> add(jdbc, caseId, each, at)).sum();
          append(note, fresh);
          return fresh;
        });
  }

  /**
   * Takes values off the list, as where somebody objected by mistake.
   *
   * @return how many were on it
   */
  public int remove(CaseId caseId, List<Objector> objectors, Note note) {
    return database.inTransaction(
        jdbc -> {
          int gone =
              objectors.stream()
                  .mapToInt(
                      each ->
                          jdbc.update(
                              """
                              delete from objector
                              where case_id = ? and entity = ? and field = ? and digest = ?""",
                              caseId.value(),
                              each.entity,
                              each.field,
                              each.digest))
                  .sum();
          append(note, gone);
          return gone;
        });
  }

  private static int add(JdbcTemplate jdbc, CaseId caseId, Objector objector, Instant at) {
    return jdbc.update(
        """
        insert into objector (case_id, entity, field, digest, listed_at)
        select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as bytea),
        cast(? as timestamp with time zone)
        where not exists (select 1 from objector
        where case_id = ? and entity = ? and field = ? and digest = ?)""",
        caseId.value(),
        objector.entity,
        objector.field,
        objector.digest,
        Database.time(at),
        caseId.value(),
        objector.entity,
        objector.field,
        objector.digest);
  }

  private void append(Note note, int values) {
    audit.append(note.actor(), note.act(), note.subject(), values + " values; " + note.detail());
  }
}

package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * What operators corrected of quarantined records: the records by keyed digest, the values
 * encrypted under the case's key. The case must be protected before any is read or written.
 */
public final class Corrections {
  private final Database database;
  private final AuditChain audit;
  private final CaseCiphers ciphers;

  Corrections(Database database, AuditChain audit, CaseCiphers ciphers) {
    this.database = database;
    this.audit = audit;
    this.ciphers = ciphers;
  }

  /**
   * Notes one that no run obeys yet; an earlier one of the same field that was never released ends.
   */
  public Correction propose(Correction thought, String actor, Instant at) {
    return database.inTransaction(
        jdbc -> {
          GeneratedKeyHolder key = new GeneratedKeyHolder();
          jdbc.update(connection -> inserting(connection, thought, actor, at), key);
          long id = key.getKey().longValue();
          Correction noted = find(thought.caseId(), id).orElseThrow();
          endOthers(noted, false, actor, at);
          audit.append(actor, "correction proposed", noted.caseId().value(), told(noted));
          return noted;
        });
  }

  private PreparedStatement inserting(
      Connection connection, Correction thought, String actor, Instant at) throws SQLException {
    PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into record_correction
            (case_id, entity, digest, field, content, said, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            new String[] {"id"});
    insert.setString(1, thought.caseId().value());
    insert.setString(2, thought.entity());
    insert.setString(3, thought.digest());
    insert.setString(4, thought.field());
    insert.setBytes(5, hidden(thought));
    insert.setString(6, thought.said());
    insert.setString(7, actor);
    insert.setObject(8, Database.time(at));
    return insert;
  }

  /** From now on runs obey it; what was corrected of the same field before ends. */
  public void release(Correction correction, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          int released =
              jdbc.update(
                  """
                  update record_correction set released_by = ?, released_at = ?
                  where id = ? and released_at is null and ended_at is null""",
                  actor,
                  Database.time(at),
                  correction.id());
          if (released == 1) {
            endOthers(correction, true, actor, at);
            audit.append(
                actor, "correction released", correction.caseId().value(), told(correction));
          }
          return null;
        });
  }

  /** Ends some; those that have ended stay as they are. */
  public void end(CaseId caseId, Collection<Long> ids, String why, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          for (long id : ids) {
            int ended =
                jdbc.update(
                    """
                    update record_correction set ended_at = ?, ended_why = ?
                    where id = ? and case_id = ? and ended_at is null""",
                    Database.time(at),
                    Database.fit(why, 300),
                    id,
                    caseId.value());
            if (ended == 1) {
              audit.append(actor, "correction ended", caseId.value(), id + ": " + why);
            }
          }
          return null;
        });
  }

  private void endOthers(Correction by, boolean released, String actor, Instant at) {
    List<Long> others =
        live(by.caseId()).stream()
            .filter(each -> each.id() != by.id() && (released || !each.isReleased()))
            .filter(each -> each.entity().equals(by.entity()) && each.field().equals(by.field()))
            .filter(each -> each.digest().equals(by.digest()))
            .map(Correction::id)
            .toList();
    end(by.caseId(), others, "followed by correction " + by.id(), actor, at);
  }

  /** Those that have not ended, released or not, the oldest first. */
  public List<Correction> live(CaseId caseId) {
    return query("case_id = ? and ended_at is null", caseId, caseId.value());
  }

  /** Those that a run obeyed that began at a moment. */
  public List<Correction> obeyed(CaseId caseId, Instant at) {
    return query(
        "case_id = ? and released_at <= ? and (ended_at is null or ended_at > ?)",
        caseId,
        caseId.value(),
        Database.time(at),
        Database.time(at));
  }

  /** Every one there ever was, the oldest first. */
  public List<Correction> all(CaseId caseId) {
    return query("case_id = ?", caseId, caseId.value());
  }

  public Optional<Correction> find(CaseId caseId, long id) {
    return query("case_id = ? and id = ?", caseId, caseId.value(), id).stream().findFirst();
  }

  private static String told(Correction each) {
    return each.id() + ": " + each.entity() + " " + each.digest() + ", " + each.field();
  }

  private List<Correction> query(String where, CaseId caseId, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, entity, digest, field, content, said, proposed_by, proposed_at,
                released_by, released_at, ended_at, ended_why from record_correction where\s"""
                    + where
                    + " order by id",
                (r, n) -> correction(caseId, r),
                arguments));
  }

  private Correction correction(CaseId caseId, ResultSet r) throws SQLException {
    String entity = r.getString(2);
    String digest = r.getString(3);
    String field = r.getString(4);
    byte[] value = ciphers.show(caseId, place(entity, digest, field), r.getBytes(5));
    String why = r.getString(12);
    return new Correction(
        r.getLong(1),
        caseId,
        entity,
        digest,
        field,
        new String(value, StandardCharsets.UTF_8),
        r.getString(6),
        r.getString(7),
        r.getObject(8, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(r.getString(9)),
        Database.instant(r.getObject(10, OffsetDateTime.class)),
        Database.instant(r.getObject(11, OffsetDateTime.class)),
        why == null ? "" : why);
  }

  private byte[] hidden(Correction each) {
    return ciphers.hideAlways(
        each.caseId(),
        place(each.entity(), each.digest(), each.field()),
        each.value().getBytes(StandardCharsets.UTF_8));
  }

  /** For what place a value is encrypted. */
  private static String place(String entity, String digest, String field) {
    return "correction/" + entity + "/" + digest + "/" + field;
  }
}

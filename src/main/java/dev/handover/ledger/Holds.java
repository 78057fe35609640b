package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The legal holds of all cases. Whom one is about is known by keyed digests alone; a hold is never
 * removed, only released.
 */
public final class Holds {
  private static final int MOST_TEXT = 2000;
  private final Database database;
  private final AuditChain audit;

  Holds(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * What is to be held.
   *
   * @param dataClass the class's word; empty unless the scope is a class
   */
  public record Order(
      CaseId caseId,
      LegalHold.Scope scope,
      String dataClass,
      String reason,
      String owner,
      LocalDate reviewOn) {}

  /**
   * By what a held person is known.
   *
   * @param field empty for the subject's own value, else an identifier's name
   * @param digest 16 bytes
   */
  public record Whom(String field, byte[] digest) {
    @Override
    public String toString() {
      return "Whom[" + (field.isEmpty() ? "subject" : field) + "]";
    }
  }

  /** Sets a hold; from its commit on nothing that it is about may be destroyed. */
  public LegalHold set(Order order, Collection<Whom> persons, String actor, Instant at) {
    return database.inTransaction(
        jdbc -> {
          GeneratedKeyHolder keys = new GeneratedKeyHolder();
          jdbc.update(connection -> inserting(connection, order, actor, at), keys);
          long id = keys.getKey().longValue();
          persons.forEach(each -> insert(jdbc, id, each));
          LegalHold hold = find(id);
          audit.append(
              actor,
              "legal hold set",
              order.caseId.value(),
              "hold "
                  + id
                  + " on "
                  + hold.what()
                  + ", owner "
                  + hold.owner()
                  + ", review on "
                  + hold.reviewOn()
                  + ": "
                  + hold.reason());
          return hold;
        });
  }

  private static PreparedStatement inserting(
      Connection connection, Order order, String actor, Instant at) throws SQLException {
    PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into legal_hold
            (case_id, scope, data_class, reason, owner, review_on, set_at, set_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            new String[] {"id"});
    Object[] values = {
      order.caseId.value(),
      order.scope.name(),
      order.dataClass,
      Database.fit(order.reason, MOST_TEXT),
      Database.fit(order.owner, 200),
      order.reviewOn,
      Database.time(at),
      actor
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    return insert;
  }

  private static void insert(JdbcTemplate jdbc, long id, Whom whom) {
    jdbc.update(
        "insert into legal_hold_digest (hold_id, field, digest) values (?, ?, ?)",
        id,
        whom.field,
        whom.digest);
  }

  /** Ends a hold; one that has ended is told as BUSY. */
  public LegalHold release(long id, String why, String actor, Instant at) {
    return database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update legal_hold set released_at = ?, released_by = ?, released_why = ?
                  where id = ? and released_at is null""",
                  Database.time(at),
                  actor,
                  Database.fit(why, MOST_TEXT),
                  id);
          LegalHold hold = find(id);
          if (changed == 0) {
            throw new HandoverException(
                ExitCode.BUSY,
                "HUB-LED-91",
                "legal hold " + id + " was released before; look: handover retention holds --all");
          }
          audit.append(
              actor,
              "legal hold released",
              hold.caseId().value(),
              "hold " + id + " on " + hold.what() + ": " + why);
          return hold;
        });
  }

  /** One by its number; none of that number is a mistake of whoever asks. */
  public LegalHold find(long id) {
    return query("where id = ?", id).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-LED-90",
                    "there is no legal hold " + id + "; see them: handover retention holds"));
  }

  /** Those of a case that hold now, the oldest first. */
  public List<LegalHold> holding(CaseId caseId) {
    return query("where case_id = ? and released_at is null order by id", caseId.value());
  }

  /** All that hold now, the oldest first. */
  public List<LegalHold> holding() {
    return query("where released_at is null order by id");
  }

  /** Those that were released too, the oldest first. */
  public List<LegalHold> all() {
    return query("order by id");
  }

  /** By what the person of a hold is known; nothing where it is about none. */
  public List<Whom> whom(LegalHold hold) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select field, digest from legal_hold_digest where hold_id = ?",
                (r, n) -> new Whom(r.getString(1), r.getBytes(2)),
                hold.id()));
  }

  private List<LegalHold> query(String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, case_id, scope, data_class, reason, owner, review_on, set_at, set_by,
                (select count(*) from legal_hold_digest where hold_id = id),
                released_at, released_by, released_why from legal_hold\s"""
                    + where,
                Holds::hold,
                arguments));
  }

  private static LegalHold hold(ResultSet r, int row) throws SQLException {
    OffsetDateTime released = r.getObject(11, OffsetDateTime.class);
    return new LegalHold(
        r.getLong(1),
        new CaseId(r.getString(2)),
        LegalHold.Scope.valueOf(r.getString(3)),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        r.getObject(7, LocalDate.class),
        r.getObject(8, OffsetDateTime.class).toInstant(),
        r.getString(9),
        r.getInt(10),
        released == null
            ? Optional.empty()
            : Optional.of(
                new LegalHold.Release(released.toInstant(), r.getString(12), r.getString(13))));
  }
}

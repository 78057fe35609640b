package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The alarms of all cases: raised once, open until their cause is gone, kept for ever. */
public final class Alarms {
  private static final int MOST_DETAIL = 2000;
  private final Database database;
  private final AuditChain audit;

  Alarms(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Raises an alarm; one of the same case, run and kind that is open already stays as it is.
   *
   * @return whether this is news
   */
  public boolean raise(
      CaseId caseId, Optional<RunId> run, AlarmKind kind, String detail, Instant at) {
    String key = key(caseId, run, kind);
    if (open(caseId).stream().anyMatch(a -> key(caseId, a.run(), a.kind()).equals(key))) {
      return false;
    }
    return database.inTransaction(
        jdbc -> {
          // Of two who see it at once, one raises it.
          jdbc.queryForList("select seq from audit_head where id = 1 for update");
          int raised =
              jdbc.update(
                  """
                  insert into alarm (case_id, run_id, kind, detail, raised_at, open_key)
                  select cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as varchar), cast(? as timestamp with time zone), cast(? as varchar)
                  where not exists (select 1 from alarm where open_key = ?)""",
                  caseId.value(),
                  run.map(RunId::value).orElse(null),
                  kind.name(),
                  Database.fit(detail, MOST_DETAIL),
                  Database.time(at),
                  key,
                  key);
          if (raised == 1) {
            audit.append(AuditChain.HUB, "alarm raised", subject(caseId, run), kind.word());
          }
          return raised == 1;
        });
  }

  /**
   * Clears an alarm whose cause is gone; nothing happens where none is open.
   *
   * @param why what made it go
   * @return whether one was open
   */
  public boolean clear(CaseId caseId, Optional<RunId> run, AlarmKind kind, String why, Instant at) {
    return database.inTransaction(
        jdbc -> {
          int cleared =
              jdbc.update(
                  "update alarm set cleared_at = ?, open_key = null where open_key = ?",
                  Database.time(at),
                  key(caseId, run, kind));
          if (cleared == 1) {
            audit.append(
                AuditChain.HUB, "alarm cleared", subject(caseId, run), kind.word() + ": " + why);
          }
          return cleared == 1;
        });
  }

  /** The open alarms of a case, oldest first. */
  public List<Alarm> open(CaseId caseId) {
    return query("where case_id = ? and open_key is not null order by id", caseId.value());
  }

  /** Every alarm that a case has had, oldest first. */
  public List<Alarm> of(CaseId caseId) {
    return query("where case_id = ? order by id", caseId.value());
  }

  private List<Alarm> query(String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select case_id, run_id, kind, detail, raised_at, cleared_at from alarm " + where,
                Alarms::alarm,
                arguments));
  }

  private static Alarm alarm(ResultSet r, int row) throws SQLException {
    return new Alarm(
        new CaseId(r.getString(1)),
        Optional.ofNullable(r.getString(2)).map(RunId::new),
        AlarmKind.valueOf(r.getString(3)),
        r.getString(4),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(6, OffsetDateTime.class)));
  }

  private static String key(CaseId caseId, Optional<RunId> run, AlarmKind kind) {
    return caseId + "/" + run.map(RunId::value).orElse("") + "/" + kind;
  }

  private static String subject(CaseId caseId, Optional<RunId> run) {
    return caseId + run.map(id -> "/" + id).orElse("");
  }
}

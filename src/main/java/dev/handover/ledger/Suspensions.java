package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The table of suspended cases. */
final class Suspensions {
  private final Database database;
  private final AuditChain audit;
  private final Alarms alarms;

  Suspensions(Database database, AuditChain audit, Alarms alarms) {
    this.database = database;
    this.audit = audit;
    this.alarms = alarms;
  }

  List<Suspension> all() {
    return database.read(
        jdbc ->
            jdbc.query(
                "select case_id, since, actor, reason from case_suspension order by case_id",
                (r, n) ->
                    new Suspension(
                        new CaseId(r.getString(1)),
                        r.getObject(2, OffsetDateTime.class).toInstant(),
                        r.getString(3),
                        r.getString(4))));
  }

  boolean suspend(CaseId caseId, String reason, Instant at, String actor) {
    return database.inTransaction(
        jdbc -> {
          // Of two who do so at once, one does.
          jdbc.queryForList("select seq from audit_head where id = 1 for update");
          int suspended =
              jdbc.update(
                  """
                  insert into case_suspension (case_id, since, actor, reason)
                  select cast(? as varchar), cast(? as timestamp with time zone),
                    cast(? as varchar), cast(? as varchar)
                  where not exists (select 1 from case_suspension where case_id = ?)""",
                  caseId.value(),
                  Database.time(at),
                  Database.fit(actor, 200),
                  Database.fit(reason, 2000),
                  caseId.value());
          if (suspended == 1) {
            audit.append(actor, "case suspended", caseId.value(), reason);
          }
          return suspended == 1;
        });
  }

  boolean resume(CaseId caseId, String reason, Instant at, String actor) {
    return database.inTransaction(
        jdbc -> {
          Alarms.lockHead(jdbc); // a suspension of the same moment comes before or after
          int resumed =
              jdbc.update("delete from case_suspension where case_id = ?", caseId.value());
          if (resumed == 1) {
            alarms.clearSuspending(caseId, reason, at, actor);
            audit.append(actor, "case resumed", caseId.value(), reason);
          }
          return resumed == 1;
        });
  }
}

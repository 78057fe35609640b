package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Cases of a ledger that came from a backup. What was done between the backup and the loss it does
 * not know; the buyer's inbox may.
 */
public final class RestoredCases {
  private final Database database;
  private final AuditChain audit;

  RestoredCases(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * A case whose ledger was restored.
   *
   * @param lookedAt when it was compared with the buyer's inbox, if it was
   * @param whyFull why the next run must be full, if it must
   */
  public record Restored(Instant at, Optional<Instant> lookedAt, Optional<String> whyFull) {}

  /**
   * Notes, as the first act of a restored hub, from which backup it came.
   *
   * @param from the backup's id
   */
  public void restored(String from, Instant at, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update("delete from restored_case");
          int cases =
              jdbc.update(
                  """
                  insert into restored_case (case_id, restored_at)
                  select distinct case_id, cast(? as timestamp with time zone) from transfer_run""",
                  Database.time(at));
          audit.append(actor, "hub restored from backup", AuditChain.HUB, from);
          return cases;
        });
  }

  public Optional<Restored> find(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select restored_at, looked_at, why_full from restored_case where case_id = ?",
                    (r, n) ->
                        new Restored(
                            r.getObject(1, OffsetDateTime.class).toInstant(),
                            Database.instant(r.getObject(2, OffsetDateTime.class)),
                            Optional.ofNullable(r.getString(3))),
                    caseId.value())
                .stream()
                .findFirst());
  }

  /** Notes what a look at the buyer's inbox has shown. */
  public void looked(CaseId caseId, Optional<String> whyFull, Instant at, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "update restored_case set looked_at = ?, why_full = ? where case_id = ?",
              Database.time(at),
              whyFull.map(why -> Database.fit(why, 1000)).orElse(null),
              caseId.value());
          audit.append(
              actor,
              "restored case compared with the inbox",
              caseId.value(),
              whyFull.map(why -> "full run: " + why).orElse("nothing is missing"));
          return caseId;
        });
  }
}

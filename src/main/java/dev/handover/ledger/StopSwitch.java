package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one switch that stops every flow of every hub that shares the ledger. It lies here, so that
 * it outlives every process.
 */
public final class StopSwitch {
  /** What the audit chain calls the subject of what is about all cases. */
  private static final String SUBJECT = "hub";

  private final Database database;
  private final AuditChain audit;

  StopSwitch(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** The stop that lasts, if one does. */
  public Optional<Standstill> now() {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select since, actor, reason from stop_switch where since is not null",
                    (r, n) ->
                        new Standstill(
                            r.getObject(1, OffsetDateTime.class).toInstant(),
                            r.getString(2),
                            r.getString(3)))
                .stream()
                .findFirst());
  }

  /**
   * Puts the switch on: from the return on nothing new begins. What is under way ends as soon as
   * its hub looks; {@link #underWay} tells whether it has. One that is on stays as it is.
   *
   * @return whether this is news
   */
  public boolean stop(String reason, Instant at, String actor) {
    return database.inTransaction(
        jdbc -> {
          Alarms.lockHead(jdbc); // of two who do so at once, one does
          boolean news =
              1
                  == jdbc.update(
                      """
                      update stop_switch set since = ?, actor = ?, reason = ?
                      where id = 1 and since is null""",
                      Database.time(at),
                      Database.fit(actor, 200),
                      Database.fit(reason, 2000));
          if (news) {
            audit.append(actor, "every flow stopped", SUBJECT, reason);
          }
          return news;
        });
  }

  /**
   * Puts the switch off; suspended cases stay suspended.
   *
   * @return whether it was on
   */
  public boolean release(String reason, String actor) {
    return database.inTransaction(
        jdbc -> {
          Alarms.lockHead(jdbc);
          boolean news =
              1
                  == jdbc.update(
                      """
                      update stop_switch set since = null, actor = null, reason = null
                      where id = 1 and since is not null""");
          if (news) {
            audit.append(actor, "flows released", SUBJECT, reason);
          }
          return news;
        });
  }

  /**
   * Notes that a call of the schedule waits for the switch; the call itself stays in the ledger.
   */
  public void held(CaseId caseId, String what) {
    audit.append(
        AuditChain.HUB, "call held", caseId.value(), what + ", while every flow is stopped");
  }

  /**
   * The cases that some hub works on, as far as the ledger knows: whoever sends parcels or notices
   * holds the case's claim to that. That of a hub which was killed ends with its lease, by the
   * database's clock.
   */
  public List<CaseId> underWay() {
    return database.read(
        jdbc ->
            jdbc
                .queryForList(
                    """
                    select case_id from case_claim where holder is not null
                    and lease_end > current_timestamp
                    union
                    select case_id from notice where sender is not null
                    and sending_until > current_timestamp
                    order by case_id""",
                    String.class)
                .stream()
                .filter(Objects::nonNull)
                .map(CaseId::new)
                .toList());
  }
}

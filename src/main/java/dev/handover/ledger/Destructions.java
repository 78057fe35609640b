package dev.handover.ledger;

import dev.handover.ledger.DestructionPlan.State;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plans of destruction, how far each is, and the certificates. Nothing is ever deleted. */
public final class Destructions {
  private static final String PLAN =
      """
      select id, case_id, content, sha256, state, made_at, made_by, told_at, told_by, told_sha256,
      begun_at, begun_by, proposal_id, ended_at from destruction_plan where\s""";

  private final Database database;
  private final AuditChain audit;

  Destructions(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Keeps a new plan; an older one of the case that is not at its end gives way to it. */
  public void plan(DestructionPlan plan) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "update destruction_plan set state = ? where case_id = ? and state = ?",
              State.REPLACED.name(),
              plan.caseId().value(),
              State.PLANNED.name());
          breakOff(jdbc, plan);
          jdbc.update(
              """
              insert into destruction_plan (id, case_id, content, sha256, state, made_at, made_by)
              values (?, ?, ?, ?, ?, ?, ?)""",
              plan.id(),
              plan.caseId().value(),
              plan.content(),
              plan.sha256(),
              State.PLANNED.name(),
              Database.time(plan.madeAt()),
              plan.madeBy());
          audit.append(
              plan.madeBy(),
              "destruction planned",
              plan.caseId().value(),
              plan.id() + ", plan sha256 " + plan.sha256());
          return null;
        });
  }

  private void breakOff(JdbcTemplate jdbc, DestructionPlan next) {
    for (DestructionPlan each : of(next.caseId())) {
      if (each.state() == State.BEGUN) {
        jdbc.update(
            "update destruction_plan set state = ?, ended_at = ? where id = ?",
            State.BROKEN_OFF.name(),
            Database.time(next.madeAt()),
            each.id());
        audit.append(
            next.madeBy(),
            "destruction broken off",
            next.caseId().value(),
            each.id() + ", for plan " + next.id());
      }
    }
  }

  /** The plan for which another was broken off. */
  public Optional<DestructionPlan> after(DestructionPlan brokenOff) {
    return of(brokenOff.caseId()).stream()
        .filter(each -> brokenOff.ended().filter(each.madeAt()::equals).isPresent())
        .filter(each -> !each.id().equals(brokenOff.id()))
        .findFirst();
  }

  /** How many windows of a plan were begun and cut off, so that nobody noted what they came to. */
  public long cutOff(String plan) {
    return database.read(
        jdbc ->
            jdbc.queryForObject(
                "select count(*) from destruction_window where plan_id = ? and not done",
                Long.class,
                plan));
  }

  public Optional<DestructionPlan> find(String id) {
    return database.read(
        jdbc -> jdbc.query(PLAN + "id = ?", Destructions::plan, id).stream().findFirst());
  }

  /** A case's plans, the oldest first. */
  public List<DestructionPlan> of(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(
                PLAN + "case_id = ? order by made_at, id", Destructions::plan, caseId.value()));
  }

  /** Notes when the subjects were told, and by what that can be shown. */
  public void told(String id, DestructionPlan.Told told) {
    database.inTransaction(
        jdbc -> {
          move(
              jdbc.update(
                  """
                  update destruction_plan set told_at = ?, told_by = ?, told_sha256 = ?
                  where id = ? and state = ? and told_at is null""",
                  Database.time(told.at()),
                  told.by(),
                  told.sha256(),
                  id,
                  State.PLANNED.name()),
              id);
          audit.append(
              told.by(),
              "subjects told of destruction",
              caseOf(id),
              id + ", on " + told.at() + ", sha256 " + told.sha256());
          return null;
        });
  }

  /** Begins to carry a plan out; called where the approval is used. */
  public void begin(String id, DestructionPlan.Begun begun) {
    database.inTransaction(
        jdbc -> {
          move(
              jdbc.update(
                  """
                  update destruction_plan set state = ?, begun_at = ?, begun_by = ?,
                  proposal_id = ? where id = ? and state = ?""",
                  State.BEGUN.name(),
                  Database.time(begun.at()),
                  begun.by(),
                  begun.proposal(),
                  id,
                  State.PLANNED.name()),
              id);
          audit.append(
              begun.by(),
              "destruction begun",
              caseOf(id),
              id + ", agreed on as " + begun.proposal());
          return null;
        });
  }

  /** Goes on under another approval, where that of the beginning holds no longer. */
  public void agreedAgain(String id, DestructionPlan.Begun again) {
    database.inTransaction(
        jdbc -> {
          move(
              jdbc.update(
                  "update destruction_plan set proposal_id = ? where id = ? and state = ?",
                  again.proposal(),
                  id,
                  State.BEGUN.name()),
              id);
          audit.append(
              again.by(),
              "destruction agreed on again",
              caseOf(id),
              id + ", agreed on as " + again.proposal());
          return null;
        });
  }

  /** Notes that all windows are done. */
  public void purged(String id, DestructionCounts counts, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          move(
              jdbc.update(
                  "update destruction_plan set state = ?, ended_at = ? where id = ? and state = ?",
                  State.PURGED.name(),
                  Database.time(at),
                  id,
                  State.BEGUN.name()),
              id);
          audit.append(
              actor,
              "destroyed at the source",
              caseOf(id),
              "%s: %d deleted, %d blanked, %d could not be"
                  .formatted(id, counts.deleted(), counts.blanked(), counts.stuckRows()));
          return null;
        });
  }

  /**
   * A window.
   *
   * @param done else it was begun, and cut off perhaps
   * @param goneBefore rows of the plan that were gone when it was first begun
   * @param blankBefore rows of the plan that were overwritten already then
   */
  public record Window(boolean done, long goneBefore, long blankBefore, DestructionCounts counts) {}

  /** What is known of a window; empty where it was not begun. */
  public Optional<Window> window(String plan, String entity, int number) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    """
                    select done, gone_before, blank_before, deleted, blanked, gone, already_blank,
                    changed, held, kept, new_rows, stuck from destruction_window
                    where plan_id = ? and entity = ? and number = ?""",
                    (r, n) -> new Window(r.getBoolean(1), r.getLong(2), r.getLong(3), counts(r, 4)),
                    plan,
                    entity,
                    number)
                .stream()
                .findFirst());
  }

  /** Notes, before anything is done, what is missing already; the first note stays. */
  public void begun(String plan, String entity, int number, DestructionCounts found) {
    database.inTransaction(
        jdbc -> {
          if (window(plan, entity, number).isEmpty()) {
            jdbc.update(
                """
                insert into destruction_window (plan_id, entity, number, done, gone_before,
                blank_before, deleted, blanked, gone, already_blank, changed, held, kept, new_rows,
                stuck) values (?, ?, ?, false, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')""",
                plan,
                entity,
                number,
                found.gone(),
                found.alreadyBlank());
          }
          return null;
        });
  }

  /**
   * Notes what became of a window's rows.
   *
   * @param left the rows that the plan named and that are there still, by digest, and why
   */
  public void done(
      String plan, String entity, int number, DestructionCounts counts, Map<String, String> left) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update destruction_window set done = true, deleted = ?, blanked = ?, gone = ?,
                  already_blank = ?, changed = ?, held = ?, kept = ?, new_rows = ?, stuck = ?
                  where plan_id = ? and entity = ? and number = ? and not done""",
                  counts.deleted(),
                  counts.blanked(),
                  counts.gone(),
                  counts.alreadyBlank(),
                  counts.changed(),
                  counts.held(),
                  counts.kept(),
                  counts.newRows(),
                  counts.reasons(),
                  plan,
                  entity,
                  number);
          move(changed, plan);
          jdbc.batchUpdate(
              """
              insert into destruction_left (plan_id, entity, number, digest, why)
              values (?, ?, ?, ?, ?)""",
              left.entrySet().stream()
                  .map(each -> new Object[] {plan, entity, number, each.getKey(), each.getValue()})
                  .toList());
          return null;
        });
  }

  /** What became of a plan's rows so far, by entity. */
  public Map<String, DestructionCounts> counts(String plan) {
    Map<String, DestructionCounts> counts = new TreeMap<>();
    database.read(
        jdbc -> {
          jdbc.query(
              """
              select entity, deleted, blanked, gone, already_blank, changed, held, kept, new_rows,
              stuck from destruction_window where plan_id = ? and done""",
              r -> {
                counts.merge(r.getString(1), counts(r, 2), DestructionCounts::plus);
              },
              plan);
          return null;
        });
    return counts;
  }

  /** The rows of a window that the plan named and that were left, by digest, and why. */
  public Map<String, String> left(String plan, String entity, int number) {
    Map<String, String> left = new HashMap<>();
    database.read(
        jdbc -> {
          jdbc.query(
              """
              select digest, why from destruction_left
              where plan_id = ? and entity = ? and number = ?""",
              r -> {
                left.put(r.getString(1), r.getString(2));
              },
              plan,
              entity,
              number);
          return null;
        });
    return left;
  }

  /** Keeps a certificate and puts its digest into the chain. */
  public void certify(DestructionCertificate made) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into destruction_certificate (id, plan_id, case_id, made_at, made_by, sha256,
              content, signature, signer, profile) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              made.id(),
              made.planId(),
              made.caseId().value(),
              Database.time(made.madeAt()),
              made.madeBy(),
              made.sha256(),
              made.content(),
              made.signature(),
              made.signer(),
              made.profile());
          audit.append(
              made.madeBy(),
              "destruction certified",
              made.caseId().value(),
              made.id() + " of plan " + made.planId() + ", sha256 " + made.sha256());
          return null;
        });
  }

  /** A case's certificates, the oldest first. */
  public List<DestructionCertificate> certificates(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, plan_id, case_id, made_at, made_by, sha256, content, signature, signer,
                profile from destruction_certificate where case_id = ? order by made_at, id""",
                (r, n) ->
                    new DestructionCertificate(
                        r.getString(1),
                        r.getString(2),
                        new CaseId(r.getString(3)),
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        r.getString(5),
                        r.getString(6),
                        r.getBytes(7),
                        r.getBytes(8),
                        r.getString(9),
                        r.getString(10)),
                caseId.value()));
  }

  private String caseOf(String id) {
    return find(id).orElseThrow().caseId().value();
  }

  private static void move(int changed, String id) {
    if (changed != 1) {
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-LED-50",
          "the plan of destruction "
              + id
              + " is no longer as it was; somebody else went on with it, or a newer one took its"
              + " place: look at handover retention plan --list");
    }
  }

  private static DestructionCounts counts(ResultSet r, int at) throws SQLException {
    return new DestructionCounts(
        r.getLong(at),
        r.getLong(at + 1),
        r.getLong(at + 2),
        r.getLong(at + 3),
        r.getLong(at + 4),
        r.getLong(at + 5),
        r.getLong(at + 6),
        r.getLong(at + 7),
        DestructionCounts.reasons(r.getString(at + 8)));
  }

  private static DestructionPlan plan(ResultSet r, int row) throws SQLException {
    Optional<Instant> told = Database.instant(r.getObject(8, OffsetDateTime.class));
    Optional<Instant> begun = Database.instant(r.getObject(11, OffsetDateTime.class));
    String toldBy = r.getString(9);
    String toldSha256 = r.getString(10);
    String begunBy = r.getString(12);
    String proposal = r.getString(13);
    return new DestructionPlan(
        r.getString(1),
        new CaseId(r.getString(2)),
        r.getString(3),
        r.getString(4),
        State.valueOf(r.getString(5)),
        r.getObject(6, OffsetDateTime.class).toInstant(),
        r.getString(7),
        told.map(at -> new DestructionPlan.Told(at, toldBy, toldSha256)),
        begun.map(at -> new DestructionPlan.Begun(at, begunBy, proposal)),
        Database.instant(r.getObject(14, OffsetDateTime.class)));
  }
}

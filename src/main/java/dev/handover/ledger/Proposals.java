package dev.handover.ledger;

import dev.handover.ledger.Proposal.Decision;
import dev.handover.ledger.Proposal.State;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was proposed, agreed to or refused, and used; nothing of it is ever deleted. */
public final class Proposals {
  private final Database database;
  private final AuditChain audit;

  Proposals(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** A copy of a case's data keys: to whom it was sealed, and the file's SHA-256. */
  public record EscrowCopy(
      CaseId caseId,
      String proposal,
      Instant madeAt,
      String madeBy,
      String fingerprint,
      String sha256) {}

  public void add(Proposal proposal, Note note) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into proposal
              (id, act, subject, plan, sha256, proposer, reason, made_at, expires_at, state)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              proposal.id(),
              proposal.act(),
              proposal.subject(),
              proposal.plan(),
              proposal.sha256(),
              proposal.proposer(),
              proposal.reason(),
              Database.time(proposal.madeAt()),
              Database.time(proposal.expiresAt()),
              State.OPEN.name());
          append(note);
          return null;
        });
  }

  public Optional<Proposal> find(String id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /** All, the oldest first. */
  public List<Proposal> all() {
    return query("order by made_at, id");
  }

  /** Those of one exact plan, the newest first. */
  public List<Proposal> of(String act, String subject, String sha256) {
    return query(
        "where act = ? and subject = ? and sha256 = ? order by made_at desc, id",
        act,
        subject,
        sha256);
  }

  /** Notes the second person's word; BUSY where somebody was quicker. */
  public void decide(String id, State state, Decision decision, String refusal, Note note) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update proposal set state = ?, decider = ?, decided_at = ?, refusal = ?,
                  fingerprint = ?, signature = ? where id = ? and state = ?""",
                  state.name(),
                  decision.decider(),
                  Database.time(decision.at()),
                  refusal,
                  decision.fingerprint(),
                  decision.signature(),
                  id,
                  State.OPEN.name());
          requireOne(changed, id);
          append(note);
          return null;
        });
  }

  /**
   * Uses an approval, once, in the same transaction as the act; BUSY where it was used meanwhile.
   */
  public <T> T use(String id, String actor, Instant at, Supplier<T> act) {
    return database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update proposal set state = ?, used_by = ?, used_at = ?
                  where id = ? and state = ?""",
                  State.USED.name(),
                  actor,
                  Database.time(at),
                  id,
                  State.APPROVED.name());
          requireOne(changed, id);
          T done = act.get();
          append(new Note(actor, "approval used", find(id).orElseThrow().subject(), id));
          return done;
        });
  }

  /** Registers a copy of a case's keys; within {@link #use}. */
  public void register(EscrowCopy copy, Note note) {
    database.inTransaction(
        jdbc -> {
          requireKeys(jdbc, copy.caseId);
          jdbc.update(
              """
              insert into escrow_copy (case_id, proposal_id, made_at, made_by, fingerprint, sha256)
              values (?, ?, ?, ?, ?, ?)""",
              copy.caseId.value(),
              copy.proposal,
              Database.time(copy.madeAt),
              copy.madeBy,
              copy.fingerprint,
              copy.sha256);
          append(note);
          return null;
        });
  }

  /** The copies of a case's keys, the oldest first. */
  /** Holds the case's keys in place until the copy stands in the register. */
  private static void requireKeys(JdbcTemplate jdbc, CaseId caseId) {
    boolean there =
        jdbc
            .queryForList(
                "select destroyed_at from case_key where case_id = ? for update", caseId.value())
            .stream()
            .anyMatch(row -> row.get("destroyed_at") == null);
    if (!there) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-37",
          "the keys of case " + caseId + " were destroyed meanwhile; destroy the copy as well");
    }
  }

  public List<EscrowCopy> copies(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select case_id, proposal_id, made_at, made_by, fingerprint, sha256
                from escrow_copy where case_id = ? order by id""",
                (r, n) ->
                    new EscrowCopy(
                        new CaseId(r.getString(1)),
                        r.getString(2),
                        r.getObject(3, OffsetDateTime.class).toInstant(),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6)),
                caseId.value()));
  }

  private static void requireOne(int changed, String id) {
    if (changed != 1) {
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-LED-50",
          "somebody else was quicker with proposal "
              + id
              + "; look at: handover approve show "
              + id);
    }
  }

  private void append(Note note) {
    audit.append(note.actor(), note.act(), note.subject(), note.detail());
  }

  private List<Proposal> query(String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, act, subject, plan, sha256, proposer, reason, made_at, expires_at, state,
                decider, decided_at, refusal, fingerprint, signature, used_by, used_at
                from proposal\s"""
                    + where,
                Proposals::proposal,
                arguments));
  }

  private static Proposal proposal(ResultSet r, int row) throws SQLException {
    Optional<Instant> decided = Database.instant(r.getObject(12, OffsetDateTime.class));
    Optional<Instant> used = Database.instant(r.getObject(17, OffsetDateTime.class));
    Optional<Decision> decision = Optional.empty();
    if (decided.isPresent()) {
      byte[] signature = r.getBytes(15);
      decision =
          Optional.of(
              new Decision(
                  r.getString(11),
                  decided.get(),
                  Optional.ofNullable(r.getString(14)).orElse(""),
                  signature == null ? new byte[0] : signature));
    }
    Optional<Proposal.Use> use = Optional.empty();
    if (used.isPresent()) {
      use = Optional.of(new Proposal.Use(r.getString(16), used.get()));
    }
    return new Proposal(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        r.getString(7),
        r.getObject(8, OffsetDateTime.class).toInstant(),
        r.getObject(9, OffsetDateTime.class).toInstant(),
        State.valueOf(r.getString(10)),
        decision,
        Optional.ofNullable(r.getString(13)).orElse(""),
        use);
  }
}

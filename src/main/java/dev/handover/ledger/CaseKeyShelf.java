package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Keeps each case's data keys, wrapped under the hub's master key; hubs share them this way. */
public final class CaseKeyShelf {
  private final Database database;
  private final AuditChain audit;

  CaseKeyShelf(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** The cases that have keys, those whose keys were destroyed left out. */
  public List<CaseId> cases() {
    return database.read(
        jdbc ->
            jdbc
                .queryForList(
                    "select case_id from case_key where destroyed_at is null order by case_id",
                    String.class)
                .stream()
                .map(CaseId::new)
                .toList());
  }

  /**
   * The wrapped keys of a case.
   *
   * @throws HandoverException NOT_PERMITTED where they were destroyed
   */
  public Optional<byte[]> find(CaseId caseId) {
    destroyed(caseId)
        .ifPresent(
            end -> {
              throw new HandoverException(
                  ExitCode.NOT_PERMITTED,
                  "HUB-LED-34",
                  "the keys of case "
                      + caseId
                      + " were destroyed at "
                      + end.at()
                      + " by "
                      + end.by()
                      + ": nothing that the hub kept of its records can be read again, and the case"
                      + " can never run; what the buyer holds is his");
            });
    return database.read(
        jdbc ->
            jdbc
                .queryForList(
                    "select wrapped from case_key where case_id = ?", byte[].class, caseId.value())
                .stream()
                .findFirst());
  }

  /**
   * That the keys of a case were destroyed.
   *
   * @param erasedAt when the master key was renewed after that, so that copies of the keys, as in a
   *     backup of the ledger, open no more; absent where that is still to be done
   */
  public record Destroyed(Instant at, String by, Optional<Instant> erasedAt) {}

  /** Whether, and since when, a case's keys are gone. */
  public Optional<Destroyed> destroyed(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    """
                    select destroyed_at, destroyed_by, erased_at from case_key
                    where case_id = ? and destroyed_at is not null""",
                    (r, n) ->
                        new Destroyed(
                            r.getObject(1, OffsetDateTime.class).toInstant(),
                            r.getString(2),
                            Database.instant(r.getObject(3, OffsetDateTime.class))),
                    caseId.value())
                .stream()
                .findFirst());
  }

  /**
   * Removes a case's keys for ever and puts nothing in their place; again is no change. Copies of
   * them elsewhere still open until the master key is renewed, see {@link #erased}.
   */
  public void destroy(CaseId caseId, String actor, String reason, Instant at) {
    boolean known =
        database.inTransaction(
            jdbc -> {
              int gone =
                  jdbc.update(
                      """
                      update case_key set wrapped = ?, destroyed_at = ?, destroyed_by = ?
                      where case_id = ? and destroyed_at is null""",
                      new byte[0],
                      Database.time(at),
                      Database.fit(actor, 200),
                      caseId.value());
              if (gone == 1) {
                jdbc.update(
                    "update key_register set state = ? where purpose = ? and case_id = ?",
                    KeyState.DESTROYED.name(),
                    KeyPurpose.CASE_DATA.name(),
                    caseId.value());
                audit.append(actor, "case keys destroyed", caseId.value(), reason);
              }
              return gone == 1;
            });
    if (!known && destroyed(caseId).isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-35",
          "the ledger holds no keys of case " + caseId + ": it has not run here; look at its name");
    }
  }

  /** Wraps anew what is kept of every case, at once or not at all. */
  public void rewrap(BiFunction<CaseId, byte[], byte[]> again) {
    database.inTransaction(
        jdbc -> {
          Map<String, byte[]> kept = new LinkedHashMap<>();
          jdbc.query(
              """
              select case_id, wrapped from case_key
              where destroyed_at is null order by case_id for update""",
              row -> {
                kept.put(row.getString(1), row.getBytes(2));
              });
          kept.forEach(
              (id, wrapped) ->
                  jdbc.update(
                      "update case_key set wrapped = ? where case_id = ?",
                      again.apply(new CaseId(id), wrapped),
                      id));
          return kept.size();
        });
  }

  /** Notes that the master key was renewed: whatever was destroyed before is gone in every copy. */
  public void erased(String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          int cases =
              jdbc.update(
                  """
                  update case_key set erased_at = ?
                  where destroyed_at is not null and erased_at is null""",
                  Database.time(at));
          audit.append(
              actor, "master key renewed", AuditChain.HUB, "destroyed before it: " + cases);
          return cases;
        });
  }

  /**
   * Puts back, in a ledger that was restored, what backups leave out. Cases that are not given had
   * their keys destroyed since the backup, and so they are here too.
   *
   * @param wrapped by case
   */
  public void restore(Map<CaseId, byte[]> wrapped, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          for (CaseId known : cases()) {
            if (!wrapped.containsKey(known)) {
              destroy(
                  known,
                  actor,
                  "the escrow bundle has no keys of it: destroyed since the backup",
                  at);
              jdbc.update(
                  "update case_key set erased_at = ? where case_id = ?",
                  Database.time(at),
                  known.value());
            }
          }
          wrapped.forEach(
              (caseId, keys) -> {
                if (destroyed(caseId).isPresent()) {
                  return; // a bundle that is older than the backup brings nothing back
                }
                int known =
                    jdbc.update(
                        "update case_key set wrapped = ? where case_id = ?", keys, caseId.value());
                if (known == 0) {
                  jdbc.update(
                      "insert into case_key (case_id, wrapped) values (?, ?)",
                      caseId.value(),
                      keys);
                }
              });
          audit.append(actor, "case keys restored", AuditChain.HUB, "cases: " + wrapped.size());
          return wrapped.size();
        });
  }

  /**
   * Keeps the keys of a new case. Keys never rotate within a case: others for the same case are
   * refused, as when two hubs make them at once (the second then reads the first's).
   */
  public void put(CaseId caseId, byte[] wrapped) {
    int stored =
        database.inTransaction(
            jdbc -> {
              int made =
                  jdbc.update(
                      """
                      insert into case_key (case_id, wrapped)
                      select cast(? as varchar), cast(? as bytea)
                      where not exists (select 1 from case_key where case_id = ?)""",
                      caseId.value(),
                      wrapped,
                      caseId.value());
              if (made == 1) {
                audit.append(AuditChain.HUB, "case keys made", caseId.value(), "");
              }
              return made;
            });
    if (stored == 0 && find(caseId).filter(kept -> Arrays.equals(kept, wrapped)).isEmpty()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-33",
          "case " + caseId + " has keys already, and they never change; use those");
    }
  }
}

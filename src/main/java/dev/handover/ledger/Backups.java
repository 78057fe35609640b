package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The register of backups and of drills. Nothing is ever deleted: what is gone says so. */
public final class Backups {
  private static final int MOST_REASON = 2000;
  private static final int MOST_PLACE = 1000;
  private static final String SELECT =
      """
      select id, case_id, kind, state, begun_at, ended_at, recovery_point, run_id, row_count,
        byte_count, digest, place, removed_at, reason
      from backup\s""";
  private final Database database;
  private final AuditChain audit;

  Backups(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Enters a backup before its first byte is written. */
  public void begin(BackupEntry entry, String actor) {
    database.inTransaction(
        jdbc -> {
          int there =
              jdbc.update(
                  "update backup set state = 'BEGUN', reason = null where id = ?", entry.id());
          if (there == 0) {
            jdbc.update(
                """
                insert into backup (id, case_id, kind, state, begun_at, row_count, byte_count, place)
                values (?, ?, ?, 'BEGUN', ?, 0, 0, ?)""",
                entry.id(),
                entry.caseId().map(CaseId::value).orElse(null),
                entry.kind(),
                Database.time(entry.begun()),
                Database.fit(entry.place(), MOST_PLACE));
          }
          audit.append(
              actor,
              there == 0 ? "backup begun" : "backup taken up again",
              subject(entry),
              entry.kind());
          return null;
        });
  }

  /** A backup is written and was read back. */
  public void complete(BackupEntry entry, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              update backup set state = 'COMPLETE', ended_at = ?, recovery_point = ?, run_id = ?,
                row_count = ?, byte_count = ?, digest = ?, reason = null where id = ?""",
              Database.time(entry.ended().orElseThrow()),
              Database.time(entry.recoveryPoint().orElseThrow()),
              entry.run().map(RunId::value).orElse(null),
              entry.rows(),
              entry.bytes(),
              entry.digest().orElseThrow(),
              entry.id());
          audit.append(
              actor,
              "backup complete",
              subject(entry),
              entry.rows() + " records, " + entry.digest().orElseThrow());
          return null;
        });
  }

  /** A backup that could not be written; what there was of it is removed. */
  public void failed(String id, String reason, Instant at, String actor) {
    change(id, "FAILED", reason, at, actor, "backup failed");
  }

  /** A backup is about to be removed. */
  public void removed(String id, String reason, Instant at, String actor) {
    change(id, "REMOVED", reason, at, actor, "backup removed");
  }

  private void change(
      String id, String state, String reason, Instant at, String actor, String act) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  "update backup set state = ?, removed_at = ?, reason = ? where id = ? and state"
                      + " not in ('FAILED', 'REMOVED')",
                  state,
                  Database.time(at),
                  Database.fit(reason, MOST_REASON),
                  id);
          if (changed == 1) {
            audit.append(actor, act, subject(find(id).orElseThrow()), reason);
          }
          return null;
        });
  }

  public Optional<BackupEntry> find(String id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /** All of a case, oldest first, those that are gone included. */
  public List<BackupEntry> of(CaseId caseId) {
    return query("where case_id = ? order by begun_at, id", caseId.value());
  }

  /** All of the hub itself, oldest first. */
  public List<BackupEntry> ofHub() {
    return query("where case_id is null order by begun_at, id");
  }

  /** Enters a restore that was practised. */
  public void drilled(DrillEntry drill, String actor) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into backup_drill (backup_id, case_id, begun_at, ended_at, outcome, row_count,
                recovery_millis, age_seconds, digest, detail)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              drill.backup(),
              drill.caseId().map(CaseId::value).orElse(null),
              Database.time(drill.begun()),
              Database.time(drill.ended()),
              drill.good() ? "GOOD" : "FAILED",
              drill.rows(),
              drill.recovery().toMillis(),
              drill.age().toSeconds(),
              drill.digest().orElse(null),
              Database.fit(drill.detail(), MOST_REASON));
          audit.append(
              actor,
              "restore drill " + drill.outcome(),
              drill.caseId().map(CaseId::value).orElse("hub") + "/" + drill.backup(),
              drill.detail());
          return null;
        });
  }

  /** The drills of a case, oldest first. */
  public List<DrillEntry> drills(CaseId caseId) {
    return drills("where case_id = ? order by id", caseId.value());
  }

  /** The drills of the hub itself, oldest first. */
  public List<DrillEntry> drillsOfHub() {
    return drills("where case_id is null order by id");
  }

  private List<DrillEntry> drills(String rest, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select backup_id, case_id, begun_at, ended_at, outcome, row_count,
                  recovery_millis, age_seconds, digest, detail
                from backup_drill\s"""
                    + rest,
                (r, n) ->
                    new DrillEntry(
                        r.getString(1),
                        Optional.ofNullable(r.getString(2)).map(CaseId::new),
                        r.getObject(3, OffsetDateTime.class).toInstant(),
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        r.getString(5).equals("GOOD"),
                        r.getLong(6),
                        Duration.ofMillis(r.getLong(7)),
                        Duration.ofSeconds(r.getLong(8)),
                        Optional.ofNullable(r.getString(9)),
                        r.getString(10)),
                arguments));
  }

  private List<BackupEntry> query(String rest, Object... arguments) {
    return database.read(jdbc -> jdbc.query(SELECT + rest, Backups::entry, arguments));
  }

  private static BackupEntry entry(ResultSet r, int row) throws SQLException {
    return new BackupEntry(
        r.getString(1),
        Optional.ofNullable(r.getString(2)).map(CaseId::new),
        r.getString(3),
        BackupEntry.State.valueOf(r.getString(4)),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(6, OffsetDateTime.class)),
        Database.instant(r.getObject(7, OffsetDateTime.class)),
        Optional.ofNullable(r.getString(8)).map(RunId::new),
        r.getLong(9),
        r.getLong(10),
        Optional.ofNullable(r.getString(11)),
        r.getString(12),
        Database.instant(r.getObject(13, OffsetDateTime.class)),
        Optional.ofNullable(r.getString(14)));
  }

  private static String subject(BackupEntry entry) {
    return entry.owner() + "/" + entry.id();
  }
}

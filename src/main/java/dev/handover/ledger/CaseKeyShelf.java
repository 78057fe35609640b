package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps each case's data keys, wrapped under the hub's master key; hubs share them this way. */
public final class CaseKeyShelf {
  private final Database database;
  private final AuditChain audit;

  CaseKeyShelf(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** The cases that have keys. */
  public List<CaseId> cases() {
    return database.read(
        jdbc ->
            jdbc
                .queryForList("select case_id from case_key order by case_id", String.class)
                .stream()
                .map(CaseId::new)
                .toList());
  }

  /** The wrapped keys of a case. */
  public Optional<byte[]> find(CaseId caseId) {
    return database.read(
        jdbc ->
            jdbc
                .queryForList(
                    "select wrapped from case_key where case_id = ?", byte[].class, caseId.value())
                .stream()
                .findFirst());
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
    if (stored == 0 && !find(caseId).filter(kept -> Arrays.equals(kept, wrapped)).isPresent()) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-LED-33",
          "case " + caseId + " has keys already, and they never change; use those");
    }
  }
}

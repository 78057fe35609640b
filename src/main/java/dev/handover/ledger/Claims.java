package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who works on a case: one row per case, a lease by the database's clock. */
final class Claims {
  private final Database database;

  Claims(Database database) {
    this.database = database;
  }

  boolean claim(CaseId caseId, String holder, Duration lease) {
    ensure(caseId);
    return database.inTransaction(
        jdbc -> {
          OffsetDateTime now = now(jdbc);
          return 1
              == jdbc.update(
                  """
                  update case_claim set holder = ?, held_since = ?, lease_end = ?
                  where case_id = ? and (holder is null or lease_end <= ?)""",
                  holder,
                  now,
                  now.plus(lease),
                  caseId.value(),
                  now);
        });
  }

  boolean renew(CaseId caseId, String holder, Duration lease) {
    return database.inTransaction(
        jdbc -> {
          OffsetDateTime now = now(jdbc);
          return 1
              == jdbc.update(
                  """
                  update case_claim set lease_end = ?
                  where case_id = ? and holder = ? and lease_end > ?""",
                  now.plus(lease),
                  caseId.value(),
                  holder,
                  now);
        });
  }

  void release(CaseId caseId, String holder) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update case_claim set holder = null, held_since = null, lease_end = null
                where case_id = ? and holder = ?""",
                caseId.value(),
                holder));
  }

  /** Whether somebody works on the case, as far as the ledger knows. */
  boolean isHeld(CaseId caseId) {
    return database.read(
        jdbc ->
            !jdbc.queryForList(
                    """
                    select case_id from case_claim where case_id = ? and holder is not null
                    and lease_end > current_timestamp""",
                    String.class,
                    caseId.value())
                .isEmpty());
  }

  /** Makes others who plan or claim wait until the transaction ends; who holds the case, if any. */
  Optional<String> lock(JdbcTemplate jdbc, CaseId caseId) {
    OffsetDateTime now = now(jdbc);
    return jdbc
        .query(
            "select holder, lease_end from case_claim where case_id = ? for update",
            (r, n) -> {
              OffsetDateTime end = r.getObject(2, OffsetDateTime.class);
              return end != null && end.isAfter(now) ? r.getString(1) : null;
            },
            caseId.value())
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Makes the case's row, in a transaction of its own, where there is none yet. */
  void ensure(CaseId caseId) {
    try {
      database.raw(
          jdbc ->
              jdbc.update(
                  """
                  insert into case_claim (case_id) select cast(? as varchar)
                  where not exists (select 1 from case_claim where case_id = ?)""",
                  caseId.value(),
                  caseId.value()));
    } catch (DuplicateKeyException e) {
      // another hub made it in the same moment
    }
  }

  private static OffsetDateTime now(JdbcTemplate jdbc) {
    return jdbc.queryForObject("select current_timestamp", OffsetDateTime.class);
  }
}

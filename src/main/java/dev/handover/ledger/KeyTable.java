package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the key register. */
final class KeyTable {
  private static final String COLUMNS =
      """
      fingerprint, purpose, case_id, kind, algorithm, generation, state, made_at, valid_from,
      valid_until, active_from, confirmed_at, confirmed_by, confirmed_how, last_used_at,
      revoked_reason, certificate""";

  private KeyTable() {}

  static List<KeyEntry> query(JdbcTemplate jdbc, String where, Object... arguments) {
    return jdbc.query(
        "select " + COLUMNS + " from key_register " + where + " order by number",
        KeyTable::entry,
        arguments);
  }

  static void insert(JdbcTemplate jdbc, KeyEntry key) {
    jdbc.update(
        "insert into key_register ("
            + COLUMNS
            + ")"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.fingerprint(),
        key.purpose().name(),
        key.caseId().map(CaseId::value).orElse(null),
        key.kind(),
        key.algorithm(),
        key.generation(),
        key.state().name(),
        Database.time(key.madeAt()),
        time(key.validity().from()),
        time(key.validity().until()),
        time(key.activeFrom()),
        time(key.confirmation().map(KeyEntry.Confirmation::at)),
        key.confirmation().map(KeyEntry.Confirmation::by).orElse(null),
        key.confirmation().map(KeyEntry.Confirmation::how).orElse(null),
        time(key.lastUsed()),
        key.revokedReason().orElse(null),
        key.certificate().orElse(null));
  }

  static void state(JdbcTemplate jdbc, String fingerprint, KeyState state) {
    jdbc.update(
        "update key_register set state = ?, active_from = null where fingerprint = ?",
        state.name(),
        fingerprint);
  }

  private static OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(Database::time).orElse(null);
  }

  private static KeyEntry entry(ResultSet r, int row) throws SQLException {
    Optional<Instant> confirmedAt = instant(r, "confirmed_at");
    String by = r.getString("confirmed_by");
    String how = r.getString("confirmed_how");
    return new KeyEntry(
        r.getString("fingerprint"),
        KeyPurpose.valueOf(r.getString("purpose")),
        Optional.ofNullable(r.getString("case_id")).map(CaseId::new),
        r.getString("kind"),
        r.getString("algorithm"),
        r.getInt("generation"),
        KeyState.valueOf(r.getString("state")),
        instant(r, "made_at").orElseThrow(),
        new KeyEntry.Validity(instant(r, "valid_from"), instant(r, "valid_until")),
        instant(r, "active_from"),
        confirmedAt.map(at -> new KeyEntry.Confirmation(by, at, how)),
        instant(r, "last_used_at"),
        Optional.ofNullable(r.getString("revoked_reason")),
        Optional.ofNullable(r.getString("certificate")));
  }

  private static Optional<Instant> instant(ResultSet r, String column) throws SQLException {
    return Database.instant(r.getObject(column, OffsetDateTime.class));
  }
}

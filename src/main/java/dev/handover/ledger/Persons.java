package dev.handover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people of the hub, what they undertook, and the keys by which they sign. */
public final class Persons {
  private final Database database;
  private final AuditChain audit;

  Persons(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * A key by which somebody signs.
   *
   * @param certificate as text
   * @param replacedAt empty while it is his present one
   */
  public record Key(
      String name,
      String fingerprint,
      String certificate,
      Instant enrolledAt,
      Optional<Instant> replacedAt) {}

  /** Whether anybody was ever added. */
  public boolean any() {
    return database.read(
        jdbc ->
            !jdbc.queryForList("select name from person fetch first 1 rows only", String.class)
                .isEmpty());
  }

  /** Who has, or had, that name. */
  public Optional<PersonRow> find(String name) {
    return query("where name = ?", name).stream().findFirst();
  }

  /** All who are not removed, by name. */
  public List<PersonRow> all() {
    return query("where removed_at is null order by name");
  }

  /**
   * Adds somebody under a name that nobody had.
   *
   * @param first whether he must be the first of all
   * @return whether that was so
   */
  public boolean add(PersonRow person, boolean first, Note note) {
    return database.inTransaction(
        jdbc -> {
          alone(jdbc);
          if (find(person.name()).isPresent() || (first && any())) {
            return false;
          }
          jdbc.update(
              """
              insert into person (roles, password, locked, failures, refused_until, removed_at,
              added_at, name) values (?, ?, ?, ?, ?, ?, ?, ?)""",
              values(person, Database.time(person.addedAt()), person.name()));
          append(note);
          return true;
        });
  }

  /**
   * Changes somebody; others who change people wait meanwhile.
   *
   * @param to may look at the others and refuse; of one who is removed it is not asked
   * @return the person as he is now; empty where there is none, or none left
   */
  public Optional<PersonRow> change(String name, UnaryOperator<PersonRow> to, Note note) {
    return database.inTransaction(
        jdbc -> {
          alone(jdbc);
          Optional<PersonRow> next = changed(jdbc, name, to);
          if (next.isPresent()) {
            append(note);
          }
          return next;
        });
  }

  /** The same without a word in the audit chain: for counting sign-ins. */
  public Optional<PersonRow> count(String name, UnaryOperator<PersonRow> to) {
    return database.inTransaction(jdbc -> changed(jdbc, name, to));
  }

  private Optional<PersonRow> changed(JdbcTemplate jdbc, String name, UnaryOperator<PersonRow> to) {
    Optional<PersonRow> next =
        query("where name = ? and removed_at is null for update", name).stream()
            .findFirst()
            .map(to);
    next.ifPresent(
        person ->
            jdbc.update(
                """
                update person set roles = ?, password = ?, locked = ?, failures = ?,
                refused_until = ?, removed_at = ? where name = ?""",
                values(person, name)));
    return next;
  }

  /** Notes that somebody accepted a version of the undertaking; once. */
  public void accept(String name, String version, Instant at, Note note) {
    database.inTransaction(
        jdbc -> {
          alone(jdbc);
          if (hasAccepted(name, version)) {
            return 0;
          }
          append(note);
          return jdbc.update(
              "insert into person_undertaking (name, version, accepted_at) values (?, ?, ?)",
              name,
              version,
              Database.time(at));
        });
  }

  public boolean hasAccepted(String name, String version) {
    return database.read(
        jdbc ->
            !jdbc.queryForList(
                    "select version from person_undertaking where name = ? and version = ?",
                    String.class,
                    name,
                    version)
                .isEmpty());
  }

  /**
   * Takes a key for somebody's present one, in place of the one before, or another certificate of
   * his present key, as when it was renewed.
   *
   * @return false where somebody else has or had that key, or he himself had it once
   */
  public boolean enrol(String name, String fingerprint, String certificate, Instant at, Note note) {
    return database.inTransaction(
        jdbc -> {
          alone(jdbc);
          Optional<Key> known = keys("where fingerprint = ?", fingerprint).stream().findFirst();
          if (known.isPresent()) {
            if (!known.get().name.equals(name) || known.get().replacedAt.isPresent()) {
              return false;
            }
            append(note);
            return 1
                == jdbc.update(
                    "update person_key set certificate = ? where fingerprint = ?",
                    certificate,
                    fingerprint);
          }
          jdbc.update(
              "update person_key set replaced_at = ? where name = ? and replaced_at is null",
              Database.time(at),
              name);
          jdbc.update(
              """
              insert into person_key (name, fingerprint, certificate, enrolled_at)
              values (?, ?, ?, ?)""",
              name,
              fingerprint,
              certificate,
              Database.time(at));
          append(note);
          return true;
        });
  }

  /** Somebody's present key. */
  public Optional<Key> key(String name) {
    return keys("where name = ? and replaced_at is null", name).stream().findFirst();
  }

  private List<Key> keys(String where, String argument) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select name, fingerprint, certificate, enrolled_at, replaced_at from person_key "
                    + where,
                (r, n) ->
                    new Key(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        Database.instant(r.getObject(5, OffsetDateTime.class))),
                argument));
  }

  /** One at a time: whoever else changes people, or appends to the chain, waits. */
  private static void alone(JdbcTemplate jdbc) {
    jdbc.queryForList("select seq from audit_head where id = 1 for update");
  }

  private void append(Note note) {
    audit.append(note.actor(), note.act(), note.subject(), note.detail());
  }

  private static Object[] values(PersonRow person, Object... last) {
    Object[] values = new Object[6 + last.length];
    values[0] = String.join(",", new TreeSet<>(person.roles()));
    values[1] = person.password();
    values[2] = person.locked();
    values[3] = person.failures();
    values[4] = person.refusedUntil().map(Database::time).orElse(null);
    values[5] = person.removedAt().map(Database::time).orElse(null);
    System.arraycopy(last, 0, values, 6, last.length);
    return values;
  }

  private List<PersonRow> query(String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select name, roles, password, locked, failures, refused_until, added_at, removed_at
                from person\s"""
                    + where,
                Persons::person,
                arguments));
  }

  private static PersonRow person(ResultSet r, int row) throws SQLException {
    String roles = r.getString(2);
    return new PersonRow(
        r.getString(1),
        roles.isEmpty() ? Set.of() : Set.of(roles.split(",")),
        r.getString(3),
        r.getBoolean(4),
        r.getInt(5),
        Database.instant(r.getObject(6, OffsetDateTime.class)),
        r.getObject(7, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(8, OffsetDateTime.class)));
  }
}

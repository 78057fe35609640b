package dev.handover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The tokens by which people use the command line; their digests, never themselves. */
public final class Tokens {
  private final Database database;
  private final AuditChain audit;

  Tokens(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * One token.
   *
   * @param id by which it is spoken of
   * @param sha256 64 lower-case hex digits
   */
  public record Token(
      String id,
      String sha256,
      String name,
      Instant madeAt,
      Instant expiresAt,
      Optional<Instant> usedAt,
      Optional<Instant> revokedAt) {
    public boolean isGood(Instant now) {
      return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** A digest of 256 random bits tells nothing, but is nobody's business either. */
    @Override
    public String toString() {
      return "Token[" + id + ", " + name + "]";
    }
  }

  public void add(Token token, Note note) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              insert into person_token (id, sha256, name, made_at, expires_at)
              values (?, ?, ?, ?, ?)""",
              token.id,
              token.sha256,
              token.name,
              Database.time(token.madeAt),
              Database.time(token.expiresAt));
          append(note);
          return null;
        });
  }

  /** The token with that digest, good or not. */
  public Optional<Token> find(String sha256) {
    return query("where sha256 = ?", sha256).stream().findFirst();
  }

  /** All that somebody ever had, oldest first. */
  public List<Token> of(String name) {
    return query("where name = ? order by made_at, id", name);
  }

  public void used(String id, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.update("update person_token set used_at = ? where id = ?", Database.time(at), id));
  }

  /**
   * Revokes one token of somebody, or all where no id is given.
   *
   * @return how many were not revoked before
   */
  public int revoke(String name, Optional<String> id, Instant at, Note note) {
    return database.inTransaction(
        jdbc -> {
          int revoked =
              jdbc.update(
                  """
                  update person_token set revoked_at = ?
                  where name = ? and revoked_at is null and (? or id = ?)""",
                  Database.time(at),
                  name,
                  id.isEmpty(),
                  id.orElse(""));
          if (revoked > 0) {
            append(note);
          }
          return revoked;
        });
  }

  private void append(Note note) {
    audit.append(note.actor(), note.act(), note.subject(), note.detail());
  }

  private List<Token> query(String where, String argument) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, sha256, name, made_at, expires_at, used_at, revoked_at
                from person_token\s"""
                    + where,
                Tokens::token,
                argument));
  }

  private static Token token(ResultSet r, int row) throws SQLException {
    return new Token(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getObject(4, OffsetDateTime.class).toInstant(),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(6, OffsetDateTime.class)),
        Database.instant(r.getObject(7, OffsetDateTime.class)));
  }
}

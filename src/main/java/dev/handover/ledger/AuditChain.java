package dev.handover.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every act, hashed to the one before it, so that no entry can be changed, left out or put in
 * unseen by whoever holds a later hash (each signed manifest does).
 *
 * <p>An entry's hash is SHA-256 over: the text {@code handover-audit-1}; sequence and time in
 * microseconds since 1970, 8 bytes each, big-endian; actor, act, subject, detail, and the previous
 * hash in hex. Each text is UTF-8 after its length in 4 bytes, so that no two entries have the same
 * bytes. Entries never hold a personal value: subject is a case, run, parcel or digest.
 */
public final class AuditChain {
  /** Who acts when no person does. */
  public static final String HUB = "hub";

  private static final String FIRST_PREVIOUS = "0".repeat(64);
  private static final int PAGE = 1000;
  private final Database database;
  private final Clock clock = Clock.systemUTC();

  private final Consumer<Head> witness;

  /**
   * @param witness is told of each new head once it is fact
   */
  AuditChain(Database database, Consumer<Head> witness) {
    this.database = database;
    this.witness = witness;
  }

  /** The newest entry's place and hash, 64 hex digits; sequence 0 before the first. */
  public record Head(long sequence, String hash) {}

  /** One act. */
  public record Entry(
      long sequence,
      Instant time,
      String actor,
      String act,
      String subject,
      String detail,
      String previousHash,
      String hash) {}

  /**
   * Appends an act, in the caller's transaction where there is one. Waits for others who append:
   * call it last.
   *
   * @param subject what was acted on: a case, run or parcel, never a person
   */
  public void append(String actor, String act, String subject, String detail) {
    database.inTransaction(
        jdbc -> {
          Head head =
              jdbc.queryForObject(
                  "select seq, hash from audit_head where id = 1 for update",
                  (r, n) -> new Head(r.getLong(1), r.getString(2)));
          Entry entry =
              new Entry(
                  head.sequence + 1,
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  Database.fit(actor, 200),
                  Database.fit(act, 100),
                  Database.fit(subject, 300),
                  Database.fit(detail, 2000),
                  head.hash,
                  "");
          String hash = hash(entry);
          jdbc.update(
              """
              insert into audit_entry
              (seq, recorded_at, actor, act, subject, detail, previous_hash, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?)""",
              entry.sequence,
              Database.time(entry.time),
              entry.actor,
              entry.act,
              entry.subject,
              entry.detail,
              entry.previousHash,
              hash);
          Database.afterCommit(() -> witness.accept(new Head(entry.sequence, hash)));
          return jdbc.update(
              "update audit_head set seq = ?, hash = ? where id = 1", entry.sequence, hash);
        });
  }

  /** The newest entry's place and hash. */
  public Head head() {
    return database.read(
        jdbc ->
            jdbc.queryForObject(
                "select seq, hash from audit_head where id = 1",
                (r, n) -> new Head(r.getLong(1), r.getString(2))));
  }

  /** Entries after a sequence number (0: from the first), ascending, at most so many. */
  public List<Entry> entries(long after, int limit) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select seq, recorded_at, actor, act, subject, detail, previous_hash, hash
                from audit_entry where seq > ? order by seq fetch first ? rows only""",
                AuditChain::entry,
                after,
                limit));
  }

  /** What is wrong with the chain, one sentence each; empty when it is whole. */
  public List<String> verify() {
    return verify(List.of());
  }

  /**
   * The same, held also against heads that others remember, such as those in signed manifests: only
   * they show that the whole chain was written anew.
   */
  public List<String> verify(List<Head> witnesses) {
    Head head = head();
    List<String> wrong = new ArrayList<>();
    long expected = 1;
    String previous = FIRST_PREVIOUS;
    for (List<Entry> page = entries(0, PAGE);
        !page.isEmpty() && expected <= head.sequence;
        page = entries(expected - 1, PAGE)) {
      for (Entry entry : page) {
        if (entry.sequence > head.sequence) {
          break;
        }
        check(entry, expected, previous, witnesses, wrong);
        expected = entry.sequence + 1;
        previous = entry.hash;
      }
      if (page.get(page.size() - 1).sequence > head.sequence) {
        break;
      }
    }
    if (expected - 1 != head.sequence) {
      wrong.add("entries " + expected + " to " + head.sequence + " are missing at the end");
    } else if (!previous.equals(head.hash)) {
      wrong.add("the head does not have the hash of the last entry, " + head.sequence);
    }
    beyond(head, wrong);
    witnesses.stream()
        .filter(witness -> witness.sequence > head.sequence)
        .forEach(witness -> wrong.add("the remembered entry " + witness.sequence + " is missing"));
    return wrong;
  }

  private void check(
      Entry entry, long expected, String previous, List<Head> witnesses, List<String> wrong) {
    long at = entry.sequence;
    if (at != expected) {
      wrong.add("entries " + expected + " to " + (at - 1) + " are missing");
    } else if (!entry.previousHash.equals(previous)) {
      wrong.add("entry " + at + " does not follow from the one before it");
    }
    if (!hash(entry).equals(entry.hash)) {
      wrong.add("entry " + at + " was changed: its hash is not that of its content");
    }
    for (Head witness : witnesses) {
      if (witness.sequence == at && !witness.hash.equals(entry.hash)) {
        wrong.add("entry " + at + " is not the one that was remembered");
      }
    }
  }

  /** Appends go on while the chain is verified: only what lies beyond the newest head is wrong. */
  private void beyond(Head head, List<String> wrong) {
    if (head.equals(head()) && !entries(head.sequence, 1).isEmpty() && head.equals(head())) {
      wrong.add("there are entries after the head, " + head.sequence);
    }
  }

  static String hash(Entry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, "handover-audit-1");
      out.writeLong(entry.sequence);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.time));
      for (String text :
          List.of(entry.actor, entry.act, entry.subject, entry.detail, entry.previousHash)) {
        text(out, text);
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static Entry entry(ResultSet r, int row) throws SQLException {
    return new Entry(
        r.getLong(1),
        r.getObject(2, OffsetDateTime.class).toInstant(),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        r.getString(7),
        r.getString(8));
  }
}

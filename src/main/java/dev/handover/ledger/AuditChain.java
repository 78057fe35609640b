package dev.handover.ledger;

import dev.handover.keys.Profile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every act, hashed to the one before it, so that no entry can be changed, left out or put in
 * unseen by whoever holds a later hash (each signed manifest does).
 *
 * <p>An entry's hash is SHA-256, or SM3 in a chain of the national profile, over: the text {@code
 * handover-audit-1}; sequence and time in microseconds since 1970, 8 bytes each, big-endian; actor,
 * act, subject, detail, and the previous hash in hex. Each text is UTF-8 after its length in 4
 * bytes, so that no two entries have the same bytes. Entries never hold a personal value: subject
 * is a case, run, parcel or digest.
 */
public final class AuditChain {
  /** Who acts when no person does. */
  public static final String HUB = "hub";

  /** What stands as previous hash in the first entry. */
  static final String FIRST_PREVIOUS = "0".repeat(64);

  private static final int PAGE = 1000;
  private final Database database;
  private final Clock clock = HubClock.utc();

  private final Consumer<Head> witness;

  /** As it was read; it changes only before the first entry. */
  private volatile Profile profile;

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
          Profile profile = profile();
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
          String hash = hash(entry, profile);
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

  /** In which profile the chain is kept, for ever from its first entry on. */
  public Profile profile() {
    Profile found = profile;
    if (found == null) {
      found = Profile.named(head("profile"));
      profile = found;
    }
    return found;
  }

  /**
   * Keeps the chain in this profile from its first entry on.
   *
   * @throws HandoverException CONFIGURATION where it was begun in another
   */
  public void keepIn(Profile wanted) {
    if (profile() == wanted) {
      return;
    }
    int begun =
        database.inTransaction(
            jdbc ->
                jdbc.update(
                    "update audit_head set profile = ? where id = 1 and seq = 0", wanted.word()));
    profile = null;
    if (begun == 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LED-36",
          "handover.audit says "
              + wanted.word()
              + ", but this ledger's audit chain was begun with "
              + profile().word()
              + " and stays so; put the setting back, or begin with a new ledger");
    }
  }

  private String head(String column) {
    return database.read(
        jdbc ->
            jdbc.queryForObject(
                "select " + column + " from audit_head where id = 1", String.class));
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

  /** Entries before a sequence number, the newest first, at most so many. */
  public List<Entry> before(long sequence, int limit) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select seq, recorded_at, actor, act, subject, detail, previous_hash, hash
                from audit_entry where seq < ? order by seq desc fetch first ? rows only""",
                AuditChain::entry,
                sequence,
                limit));
  }

  /** The entries of an act that were made after a time, up to a sequence number, ascending. */
  public List<Entry> of(String act, Instant since, long upTo) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select seq, recorded_at, actor, act, subject, detail, previous_hash, hash
                from audit_entry where act = ? and recorded_at > ? and seq <= ? order by seq""",
                AuditChain::entry,
                act,
                Database.time(since),
                upTo));
  }

  /**
   * Every entry up to a head, ascending, a page at a time; later ones, which may be appended
   * meanwhile, are left out.
   */
  public void read(Head upTo, Consumer<Entry> reader) {
    read(0, upTo, reader);
  }

  /** The same, after a sequence number. */
  public void read(long from, Head upTo, Consumer<Entry> reader) {
    long after = from;
    for (List<Entry> page = entries(from, PAGE); !page.isEmpty(); page = entries(after, PAGE)) {
      for (Entry entry : page) {
        if (entry.sequence > upTo.sequence) {
          return;
        }
        reader.accept(entry);
      }
      after = page.get(page.size() - 1).sequence;
    }
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
    List<Witness> nameless = witnesses.stream().map(head -> new Witness(head, "")).toList();
    return check(nameless, entry -> {}).findings().stream().map(Finding::text).toList();
  }

  /**
   * The same, with what was found in parts and how far the chain goes.
   *
   * @param observer sees every entry, good or not
   */
  public ChainCheck check(Collection<Witness> witnesses, Consumer<Entry> observer) {
    Head head = head();
    ChainCheck check = new ChainCheck(witnesses, profile());
    Consumer<Entry> checked = check::entry;
    read(head, checked.andThen(observer));
    check.end(head);
    surplus(head, check);
    beyond(head, check);
    check.unmet(head);
    return check;
  }

  /** Pages would step over a number that stands twice, and begin after one below 1. */
  private void surplus(Head head, ChainCheck check) {
    long rows =
        database.read(
            jdbc ->
                jdbc.queryForObject(
                    "select count(*) from audit_entry where seq <= ?", Long.class, head.sequence));
    if (rows > head.sequence) {
      check.add(new Finding(Finding.Kind.SURPLUS, rows - head.sequence, head.sequence, ""));
    }
  }

  /** Appends go on while the chain is verified: only what lies beyond the newest head is wrong. */
  private void beyond(Head head, ChainCheck check) {
    if (head.equals(head()) && !entries(head.sequence, 1).isEmpty() && head.equals(head())) {
      check.add(Finding.of(Finding.Kind.BEYOND_HEAD, head.sequence));
    }
  }

  /** The profile's digest over all that the entry holds but its own hash, 64 hex digits. */
  public static String hash(Entry entry, Profile profile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, "handover-audit-1");
      out.writeLong(entry.sequence);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.time));
      for (String text :
          List.of(entry.actor, entry.act, entry.subject, entry.detail, entry.previousHash)) {
        text(out, text);
      }
      return HexFormat.of().formatHex(profile.newDigest().digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

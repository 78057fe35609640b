package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was told of the handover, by keyed digests; the room {@code notice} makes the texts. */
public final class Notices {
  private static final int AT_ONCE = 500;
  private final Database database;
  private final AuditChain audit;

  Notices(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** What has become of the message to a person. */
  public enum State {
    /** It is being sent. */
    TAKEN,
    SENT,
    /** A server refused it. */
    FAILED,
    /** It came back. */
    BOUNCED,
    /** It may have gone out: whoever was sending it ended, or the server's answer did not come. */
    UNSURE,
    /** There is no address to send one to: the public statement is for whoever this is. */
    NOWHERE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One message on its way.
   *
   * @param person and {@code address}: keyed digests, 16 bytes each
   * @param reference random, by which it is spoken of
   * @param tried the channels that were tried before this one
   * @param batch the file in which many go at once; empty where it goes by itself
   */
  public record Message(
      byte[] person,
      byte[] address,
      String channel,
      List<String> tried,
      String reference,
      String batch) {
    private String allTried() {
      return String.join(",", Stream.concat(tried.stream(), Stream.of(channel)).toList());
    }

    @Override
    public String toString() {
      return "Message[" + channel + "]";
    }
  }

  /** How a person stands, and by which channels it was tried. */
  public record Standing(State state, List<String> tried) {}

  /**
   * Takes the sole right to send a case's notices, or renews it.
   *
   * @param sender unlike any other's
   * @return false while somebody else has it
   */
  public boolean claim(CaseId caseId, String sender, Duration lease) {
    ensure(caseId);
    return database.inTransaction(
        jdbc -> {
          // by the database's clock: whoever waits for the end of a lease goes by that too
          OffsetDateTime now =
              jdbc.queryForObject("select current_timestamp", OffsetDateTime.class);
          return 1
              == jdbc.update(
                  """
                  update notice set sender = ?, sending_until = ? where case_id = ?
                  and (sender is null or sender = ? or sending_until <= ?)""",
                  sender,
                  now.plus(lease),
                  caseId.value(),
                  sender,
                  now);
        });
  }

  /** Whether a sender has the right still; nobody else gets it before the transaction ends. */
  private static boolean holds(JdbcTemplate jdbc, CaseId caseId, String sender) {
    return !jdbc.queryForList(
            "select case_id from notice where case_id = ? and sender = ? for update",
            String.class,
            caseId.value(),
            sender)
        .isEmpty();
  }

  public void release(CaseId caseId, String sender) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update notice set sender = null, sending_until = null
                where case_id = ? and sender = ?""",
                caseId.value(),
                sender));
  }

  private void ensure(CaseId caseId) {
    try {
      database.raw(
          jdbc ->
              jdbc.update(
                  """
                  insert into notice (case_id) select cast(? as varchar)
                  where not exists (select 1 from notice where case_id = ?)""",
                  caseId.value(),
                  caseId.value()));
    } catch (DuplicateKeyException e) {
      // another hub made it in the same moment
    }
  }

  /** How these people stand, by their digests in hex; who was never tried is left out. */
  public Map<String, Standing> of(CaseId caseId, List<byte[]> persons) {
    Map<String, Standing> found = new HashMap<>();
    for (int i = 0; i < persons.size(); i += AT_ONCE) {
      List<Object> arguments = new ArrayList<>(List.of(caseId.value()));
      arguments.addAll(persons.subList(i, Math.min(persons.size(), i + AT_ONCE)));
      String places = String.join(", ", Collections.nCopies(arguments.size() - 1, "?"));
      database.read(
          jdbc ->
              jdbc.query(
                  "select person, state, tried from notice_person where case_id = ? and person in ("
                      + places
                      + ")",
                  (r, n) -> found.put(HexFormat.of().formatHex(r.getBytes(1)), standing(r)),
                  arguments.toArray()));
    }
    return found;
  }

  private static Standing standing(ResultSet r) throws SQLException {
    return new Standing(
        State.valueOf(r.getString(2).toUpperCase(Locale.ROOT)),
        r.getString(3).isEmpty() ? List.of() : List.of(r.getString(3).split(",", -1)));
  }

  /**
   * Notes that these are about to be sent, before any is.
   *
   * @return false, and nothing is noted, where another sender has taken over
   */
  public boolean take(CaseId caseId, String sender, List<Message> messages, Instant at) {
    return database.inTransaction(
        jdbc -> {
          boolean ours = holds(jdbc, caseId, sender);
          if (ours) {
            messages.forEach(each -> take(jdbc, caseId, each, at));
          }
          return ours;
        });
  }

  private static void take(JdbcTemplate jdbc, CaseId caseId, Message message, Instant at) {
    int again =
        jdbc.update(
            """
            update notice_person set state = 'taken', channel = ?, tried = ?,
            address = ?, reference = ?, batch = ?, changed_at = ?
            where case_id = ? and person = ?""",
            message.channel,
            message.allTried(),
            message.address,
            message.reference,
            message.batch,
            Database.time(at),
            caseId.value(),
            message.person);
    if (again == 0) {
      jdbc.update(
          """
          insert into notice_person
          (case_id, person, address, state, channel, tried, reference, batch, changed_at)
          values (?, ?, ?, 'taken', ?, ?, ?, ?, ?)""",
          caseId.value(),
          message.person,
          message.address,
          message.channel,
          message.allTried(),
          message.reference,
          message.batch,
          Database.time(at));
    }
  }

  /** Notes that these were looked at and have no address; of whom something is known it stays. */
  public void nowhere(CaseId caseId, List<byte[]> persons, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.batchUpdate(
                """
                insert into notice_person
                (case_id, person, address, state, channel, tried, reference, batch, changed_at)
                select cast(? as varchar), cast(? as bytea), cast(? as bytea), 'nowhere', '', '',
                '', '', cast(? as timestamp with time zone)
                where not exists (select 1 from notice_person where case_id = ? and person = ?)""",
                persons.stream()
                    .map(
                        each ->
                            new Object[] {
                              caseId.value(),
                              each,
                              new byte[0],
                              Database.time(at),
                              caseId.value(),
                              each
                            })
                    .toList()));
  }

  /**
   * Who of these was told early enough, by their digests in hex: by a message that went out before
   * a moment and did not come back, or, where that does, by the public statement, which is for whom
   * no message reaches.
   *
   * @param byStatement whether the statement was published early enough
   */
  public Set<String> told(
      CaseId caseId, List<byte[]> persons, Instant before, boolean byStatement) {
    Set<String> told = new HashSet<>();
    for (int i = 0; i < persons.size(); i += AT_ONCE) {
      List<byte[]> some = persons.subList(i, Math.min(persons.size(), i + AT_ONCE));
      List<Object> arguments =
          new ArrayList<>(List.of(caseId.value(), Database.time(before), byStatement));
      arguments.addAll(some);
      // a comma stands where one channel had failed before another was tried
      String sql =
          """
          select person from notice_person
          where case_id = ? and (state = 'sent' and changed_at < ?
          or cast(? as boolean) and (state in ('failed', 'bounced', 'unsure', 'nowhere')
          or tried like '%,%'))
          and person in ("""
              + String.join(", ", Collections.nCopies(some.size(), "?"))
              + ")";
      database.read(
          jdbc ->
              jdbc.query(
                  sql,
                  (r, n) -> told.add(HexFormat.of().formatHex(r.getBytes(1))),
                  arguments.toArray()));
    }
    return told;
  }

  /**
   * Notes what has become of messages that were taken, also where somebody else has taken over
   * since: of each as long as it is the person's last.
   */
  public void ended(CaseId caseId, List<Message> messages, State state, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.batchUpdate(
                """
                update notice_person set state = ?, changed_at = ? where case_id = ?
                and person = ? and reference = ? and state in ('taken', 'unsure')""",
                messages.stream()
                    .map(
                        each ->
                            new Object[] {
                              state.word(),
                              Database.time(at),
                              caseId.value(),
                              each.person,
                              each.reference
                            })
                    .toList()));
  }

  /** Forgets that these were taken: it is certain that nothing went out. */
  public void giveBack(CaseId caseId, List<Message> messages) {
    database.inTransaction(
        jdbc -> {
          messages.forEach(each -> giveBack(jdbc, caseId, each.person, each.reference));
          return null;
        });
  }

  private static void giveBack(JdbcTemplate jdbc, CaseId caseId, byte[] person, String reference) {
    jdbc.update(
        """
        delete from notice_person where case_id = ? and person = ? and reference = ?
        and state = 'taken' and tried = channel""",
        caseId.value(),
        person,
        reference);
    jdbc.update(
        """
        update notice_person set state = 'failed',
        tried = substring(tried from 1 for char_length(tried) - char_length(channel) - 1)
        where case_id = ? and person = ? and reference = ? and state = 'taken'""",
        caseId.value(),
        person,
        reference);
  }

  /**
   * Settles what a sender that ended left taken: what went by itself may have gone out.
   *
   * @param files what has become of a file; empty where it is certain that nobody has it
   * @return false where another sender has taken over, which settles it
   */
  public boolean settle(
      CaseId caseId, String sender, Function<String, Optional<State>> files, Instant now) {
    List<String> batches =
        database.read(
            jdbc ->
                jdbc.queryForList(
                    """
                    select distinct batch from notice_person
                    where case_id = ? and state = 'taken'""",
                    String.class,
                    caseId.value()));
    for (String batch : batches) {
      Optional<State> state = batch.isEmpty() ? Optional.of(State.UNSURE) : files.apply(batch);
      boolean ours =
          database.inTransaction(
              jdbc -> {
                boolean holds = holds(jdbc, caseId, sender);
                if (holds) {
                  settle(jdbc, caseId, batch, state, now);
                }
                return holds;
              });
      if (!ours) {
        return false;
      }
    }
    return true;
  }

  private static void settle(
      JdbcTemplate jdbc, CaseId caseId, String batch, Optional<State> state, Instant now) {
    if (state.isEmpty()) {
      jdbc.query(
              """
              select person, reference from notice_person
              where case_id = ? and state = 'taken' and batch = ?""",
              (r, n) -> Map.entry(r.getBytes(1), r.getString(2)),
              caseId.value(),
              batch)
          .forEach(each -> giveBack(jdbc, caseId, each.getKey(), each.getValue()));
    } else {
      jdbc.update(
          """
          update notice_person set state = ?, changed_at = ?
          where case_id = ? and state = 'taken' and batch = ?""",
          state.get().word(),
          Database.time(now),
          caseId.value(),
          batch);
    }
  }

  /**
   * Notes messages that came back, known by the reference or by the digest of the address.
   *
   * @return how many people's
   */
  public int bounced(
      CaseId caseId, List<String> references, List<byte[]> addresses, Instant at, Note note) {
    return database.inTransaction(
        jdbc -> {
          int people = 0;
          for (String each : references) {
            people += bounced(jdbc, caseId, "reference", each, at);
          }
          for (byte[] each : addresses) {
            people += bounced(jdbc, caseId, "address", each, at);
          }
          append(note, people + " people; " + note.detail());
          return people;
        });
  }

  private static int bounced(
      JdbcTemplate jdbc, CaseId caseId, String column, Object value, Instant at) {
    return jdbc.update(
        "update notice_person set state = 'bounced', changed_at = ? where case_id = ? and "
            + column
            + " = ? and state in ('sent', 'unsure')",
        Database.time(at),
        caseId.value(),
        value);
  }

  /** What a look at all people begins with: until it ends, nobody knows how many wait. */
  public void counting(CaseId caseId) {
    ensure(caseId);
    database.inTransaction(
        jdbc ->
            jdbc.update("update notice set counted_at = null where case_id = ?", caseId.value()));
  }

  /**
   * What it found.
   *
   * @param waiting who could be told and was not
   */
  public void counted(CaseId caseId, long people, long unreachable, long waiting, Instant at) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                update notice set counted_at = ?, people = ?, unreachable = ?, waiting = ?
                where case_id = ?""",
                Database.time(at),
                people,
                unreachable,
                waiting,
                caseId.value()));
  }

  /** Notes where the public statement stands, in place of an earlier one. */
  public void published(CaseId caseId, NoticeState.Publication where, Note note) {
    ensure(caseId);
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              "update notice set published_on = ?, published_where = ? where case_id = ?",
              where.on(),
              Database.fit(where.where(), 500),
              caseId.value());
          append(note, note.detail());
          return null;
        });
  }

  /** How far the people of a case are told. */
  public NoticeState state(CaseId caseId) {
    record Count(long people, Optional<Instant> first, Optional<Instant> last) {}
    Map<String, Count> counts = new HashMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                """
                select state, count(*), min(changed_at), max(changed_at) from notice_person
                where case_id = ? group by state""",
                (r, n) ->
                    counts.put(
                        r.getString(1),
                        new Count(
                            r.getLong(2),
                            time(r.getObject(3, OffsetDateTime.class)),
                            time(r.getObject(4, OffsetDateTime.class)))),
                caseId.value()));
    Count none = new Count(0, Optional.empty(), Optional.empty());
    Count sent = counts.getOrDefault(State.SENT.word(), none);
    Case kept = kept(caseId);
    return new NoticeState(
        sent.people,
        counts.getOrDefault(State.FAILED.word(), none).people,
        counts.getOrDefault(State.BOUNCED.word(), none).people,
        counts.getOrDefault(State.UNSURE.word(), none).people
            + counts.getOrDefault(State.TAKEN.word(), none).people,
        kept.people,
        kept.unreachable,
        kept.waiting,
        kept.countedAt,
        sent.first,
        sent.last,
        kept.published);
  }

  private static Optional<Instant> time(OffsetDateTime at) {
    return Database.instant(at);
  }

  private record Case(
      long people,
      long unreachable,
      long waiting,
      Optional<Instant> countedAt,
      Optional<NoticeState.Publication> published) {}

  private Case kept(CaseId caseId) {
    return database
        .read(
            jdbc ->
                jdbc.query(
                    """
                    select people, unreachable, waiting, counted_at, published_on, published_where
                    from notice where case_id = ?""",
                    (r, n) ->
                        new Case(
                            r.getLong(1),
                            r.getLong(2),
                            r.getLong(3),
                            time(r.getObject(4, OffsetDateTime.class)),
                            publication(r.getObject(5, LocalDate.class), r.getString(6))),
                    caseId.value()))
        .stream()
        .findFirst()
        .orElse(new Case(0, 0, 0, Optional.empty(), Optional.empty()));
  }

  private static Optional<NoticeState.Publication> publication(LocalDate on, String where) {
    return Optional.ofNullable(on).map(day -> new NoticeState.Publication(day, where));
  }

  private void append(Note note, String detail) {
    audit.append(note.actor(), note.act(), note.subject(), detail);
  }
}

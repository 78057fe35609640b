package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The alarms of all cases and of the hub: raised once, open until their cause is gone or a person
 * clears them, kept for ever.
 */
public final class Alarms {
  private static final int MOST_DETAIL = 2000;
  private final Database database;
  private final AuditChain audit;

  Alarms(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Raises an alarm; one of the same case, run and kind that is open already stays as it is.
   *
   * @return whether this is news
   */
  public boolean raise(
      CaseId caseId, Optional<RunId> run, AlarmKind kind, String detail, Instant at) {
    return raise(Optional.of(caseId), run, kind, detail, at);
  }

  /**
   * The same; without a case it is about the hub.
   *
   * @param detail what happened, without any personal value: it is sent by mail
   */
  public boolean raise(
      Optional<CaseId> caseId, Optional<RunId> run, AlarmKind kind, String detail, Instant at) {
    String key = key(caseId, run, kind);
    if (!query("where open_key = ?", key).isEmpty()) {
      return false;
    }
    return database.inTransaction(
        jdbc -> {
          // Of two who see it at once, one raises it.
          jdbc.queryForList("select seq from audit_head where id = 1 for update");
          int raised =
              jdbc.update(
                  """
                  insert into alarm (case_id, run_id, kind, detail, raised_at, open_key)
                  select cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as varchar), cast(? as timestamp with time zone), cast(? as varchar)
                  where not exists (select 1 from alarm where open_key = ?)""",
                  caseId.map(CaseId::value).orElse(null),
                  run.map(RunId::value).orElse(null),
                  kind.name(),
                  Database.fit(detail, MOST_DETAIL),
                  Database.time(at),
                  key,
                  key);
          if (raised == 1) {
            audit.append(AuditChain.HUB, "alarm raised", Alarm.subject(caseId, run), kind.word());
          }
          return raised == 1;
        });
  }

  /**
   * Clears an alarm whose cause is gone; nothing happens where none is open.
   *
   * @param why what made it go
   * @return whether one was open
   */
  public boolean clear(CaseId caseId, Optional<RunId> run, AlarmKind kind, String why, Instant at) {
    return clear(
            query("where open_key = ?", key(Optional.of(caseId), run, kind)),
            why,
            at,
            AuditChain.HUB)
        > 0;
  }

  /** Clears what is open of a kind, of a case or of the hub, whichever run it is about. */
  public int clearAll(Optional<CaseId> caseId, AlarmKind kind, String why, Instant at) {
    List<Alarm> open =
        open().stream().filter(a -> a.caseId().equals(caseId) && a.kind() == kind).toList();
    return clear(open, why, at, AuditChain.HUB);
  }

  /**
   * Clears an alarm because a person has looked into it.
   *
   * @param reason in the person's words; it goes into the audit chain
   * @return whether it was open
   */
  public boolean clear(long id, String reason, Instant at, String actor) {
    return clear(query("where id = ? and open_key is not null", id), reason, at, actor) > 0;
  }

  /** Part of the transaction by which a person lets a suspended case go on. */
  void clearSuspending(CaseId caseId, String reason, Instant at, String actor) {
    clear(
        query(
            "where case_id = ? and suspends and open_key is not null order by id", caseId.value()),
        reason,
        at,
        actor);
  }

  private int clear(List<Alarm> alarms, String why, Instant at, String actor) {
    int cleared = 0;
    for (Alarm alarm : alarms) {
      cleared += database.inTransaction(jdbc -> clear(jdbc, alarm, why, at, actor));
    }
    return cleared;
  }

  private int clear(JdbcTemplate jdbc, Alarm alarm, String why, Instant at, String actor) {
    lockHead(jdbc);
    int cleared =
        jdbc.update(
            """
            update alarm set cleared_at = ?, open_key = null
            where id = ? and open_key is not null""",
            Database.time(at),
            alarm.id());
    if (cleared == 1) {
      audit.append(actor, "alarm cleared", alarm.subject(), alarm.kind().word() + ": " + why);
    }
    return cleared;
  }

  /** The open alarms of a case, oldest first. */
  public List<Alarm> open(CaseId caseId) {
    return query("where case_id = ? and open_key is not null order by id", caseId.value());
  }

  /** The open alarms of all cases and of the hub, oldest first. */
  public List<Alarm> open() {
    return query("where open_key is not null order by id");
  }

  /** The open alarms that are about the hub and no case, oldest first. */
  public List<Alarm> openOfHub() {
    return query("where case_id is null and open_key is not null order by id");
  }

  /** Every alarm that a case has had, oldest first. */
  public List<Alarm> of(CaseId caseId) {
    return query("where case_id = ? order by id", caseId.value());
  }

  /** Every alarm that there ever was, of cases and of the hub, oldest first. */
  public List<Alarm> all() {
    return query("order by id");
  }

  public Optional<Alarm> find(long id) {
    return query("where id = ?", id).stream().findFirst();
  }

  /** Alarms of which nobody has decided yet what follows from them, oldest first. */
  public List<Alarm> unweighed() {
    return query("where weighed_at is null order by id");
  }

  /**
   * Notes what follows from an alarm, once.
   *
   * @param suspends whether it suspends its case
   * @param channels by which it is to be sent
   * @return whether nobody had done so before
   */
  public boolean weighed(Alarm alarm, boolean suspends, Collection<String> channels, Instant at) {
    return database.inTransaction(
        jdbc -> {
          boolean first =
              1
                  == jdbc.update(
                      """
                      update alarm set weighed_at = ?, suspends = ?
                      where id = ? and weighed_at is null""",
                      Database.time(at),
                      suspends,
                      alarm.id());
          if (first) {
            channels.forEach(channel -> announce(jdbc, alarm, channel));
          }
          return first;
        });
  }

  /** Has an alarm sent of which nobody can decide yet whether it suspends its case. */
  public void announce(Alarm alarm, Collection<String> channels) {
    database.inTransaction(
        jdbc -> {
          lockHead(jdbc);
          channels.forEach(channel -> announce(jdbc, alarm, channel));
          return null;
        });
  }

  private static void announce(JdbcTemplate jdbc, Alarm alarm, String channel) {
    jdbc.update(
        """
        insert into alarm_outbox (alarm_id, channel)
        select cast(? as bigint), cast(? as varchar)
        where not exists (select 1 from alarm_outbox where alarm_id = ? and channel = ?)""",
        alarm.id(),
        channel,
        alarm.id(),
        channel);
  }

  /** Always the first lock, so that all take theirs in one order. */
  static void lockHead(JdbcTemplate jdbc) {
    jdbc.queryForList("select seq from audit_head where id = 1 for update");
  }

  private List<Alarm> query(String rest, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                "select id, case_id, run_id, kind, detail, raised_at, cleared_at from alarm "
                    + rest,
                Alarms::alarm,
                arguments));
  }

  private static Alarm alarm(ResultSet r, int row) throws SQLException {
    return new Alarm(
        r.getLong(1),
        Optional.ofNullable(r.getString(2)).map(CaseId::new),
        Optional.ofNullable(r.getString(3)).map(RunId::new),
        AlarmKind.valueOf(r.getString(4)),
        r.getString(5),
        r.getObject(6, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(7, OffsetDateTime.class)));
  }

  private static String key(Optional<CaseId> caseId, Optional<RunId> run, AlarmKind kind) {
    return caseId.map(CaseId::value).orElse("")
        + "/"
        + run.map(RunId::value).orElse("")
        + "/"
        + kind;
  }
}

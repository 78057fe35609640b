package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.cases.Hours;
import dev.handover.cases.WatchRules;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Profile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import dev.handover.testing.SampleCaseFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger in which things have happened as a test has it, and somebody who looks at it. */
final class WatchedHub implements AutoCloseable {
  static final CaseId CASE = new CaseId("hotel-2026");
  private static final String SHA = "ab".repeat(32);

  final Ledger ledger;
  WatchRules rules = WatchRules.USUAL;
  boolean readable = true;
  HubRules hub = new HubRules(Optional.of(10), true, List.of());
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final DataSource database =
      new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

  WatchedHub() {
    ledger = Ledger.open(database);
    ledger.protect(CASE, CaseKeys.create().atRest());
  }

  JdbcTemplate sql() {
    return new JdbcTemplate(database);
  }

  /** The time by which the looks go; the audit chain has a clock of its own. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** A look by a hub that has just started: nothing but the ledger tells it what was before. */
  List<AlarmKind> look() {
    Lookout lookout =
        new Lookout(
            ledger,
            id -> readable ? Optional.of(file()) : Optional.empty(),
            hub,
            Clock.fixed(now, ZoneOffset.UTC));
    lookout.look();
    lookout.verify();
    return ledger.alarms().open().stream().map(Alarm::kind).toList();
  }

  static WatchRules rules(Optional<Hours> hours, AlarmKind... suspend) {
    WatchRules usual = WatchRules.USUAL;
    return new WatchRules(
        usual.volume(),
        usual.rejects(),
        hours,
        usual.quarantineRead(),
        usual.runRefused(),
        usual.hostKey(),
        Set.of(suspend));
  }

  static Hours hours(String from, String to) {
    return new Hours(LocalTime.parse(from), LocalTime.parse(to));
  }

  /** A delivered run that read so many records of guests. */
  Run deliver(RunMode mode, long read, long delivered, long quarantined) {
    pass(Duration.ofMinutes(5));
    Run fresh = Run.planned(RunId.startingAt(now), CASE, mode, now, now);
    Run run = ledger.runs().lastDelivered(CASE).map(fresh::following).orElse(fresh);
    ledger.runs().plan(run, List.of(new EntityPlan("guest", 1, SHA)));
    ledger.windows().plan(run.id(), "guest", List.of(Bounds.ALL));
    ledger.runs().state(run.id(), RunState.RUNNING, Optional.empty());
    Window begun = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    ledger
        .windows()
        .sealed(
            begun,
            new ParcelFact(
                begun.fileStem() + ".ndjson.zst.pgp", "guest", 1, 1, "s", 0, 0, 9, 9, SHA),
            new Account(Tally.NONE, List.of(), List.of(), Baseline.EMPTY));
    sql()
        .update(
            """
            update run_window set n_read = ?, n_delivered = ?, n_quarantined = ?, n_unchanged = ?
            where run_id = ?""",
            read,
            delivered,
            quarantined,
            read - delivered - quarantined,
            run.id().value());
    ledger.windows().delivered(begun, now);
    ledger.runs().manifested(run.id(), SHA, now);
    return ledger.runs().find(run.id()).orElseThrow();
  }

  /** An entry of the audit chain that was made at a time, linked as it must be. */
  void done(Instant at, String actor, String act, String subject, String detail) {
    AuditChain.Head head = ledger.audit().head();
    AuditChain.Entry entry =
        new AuditChain.Entry(
            head.sequence() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            actor,
            act,
            subject,
            detail,
            head.hash(),
            "");
    String hash = AuditChain.hash(entry, Profile.OPENPGP);
    sql()
        .update(
            "insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?)",
            entry.sequence(),
            entry.time().atOffset(ZoneOffset.UTC),
            actor,
            act,
            subject,
            detail,
            head.hash(),
            hash);
    sql().update("update audit_head set seq = ?, hash = ?", entry.sequence(), hash);
  }

  /** The acts of the chain, oldest first. */
  List<String> acts() {
    return ledger.audit().entries(0, 1000).stream().map(AuditChain.Entry::act).toList();
  }

  CaseFile file() {
    return new SampleCaseFile(CASE, ZoneId.of("Asia/Shanghai")).watched(rules).made();
  }

  @Override
  public void close() {
    ledger.close();
  }
}

package dev.handover.ledger;

import dev.handover.record.Account;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The windows of runs and what became of them. A window is begun, sealed, delivered; only the
 * attempt that was begun last may seal, so that of two hubs which work on one window the slower
 * changes nothing.
 */
public final class Windows {
  private final Database database;
  private final QuarantineIndex quarantine;
  private final Exposures exposures;
  private final Baselines baselines;
  private final Exported exported;
  private final Decisions decisions;
  private final Tallies tallies;
  private final StoredBounds bounds;
  private final WindowTable table;

  Windows(
      Database database,
      QuarantineIndex quarantine,
      Exposures exposures,
      Baselines baselines,
      Exported exported,
      Decisions decisions,
      CaseCiphers ciphers) {
    this.bounds = new StoredBounds(ciphers);
    this.database = database;
    this.quarantine = quarantine;
    this.exposures = exposures;
    this.baselines = baselines;
    this.exported = exported;
    this.decisions = decisions;
    this.tallies = new Tallies(database);
    this.table = new WindowTable(database, bounds);
  }

  /** Plans an entity's windows, once per run; they are numbered from 1 in the given order. */
  public void plan(RunId run, String entity, List<Bounds> windows) {
    plan(run, entity, windows, List.of());
  }

  /** Plans windows that go on with the ranges of an earlier run. */
  public void goOnWith(RunId run, String entity, List<KeyRange> ranges) {
    plan(run, entity, ranges.stream().map(KeyRange::bounds).toList(), ranges);
  }

  /** The ranges of an entity's keys that a run looked at, in the order of its windows. */
  public List<KeyRange> ranges(RunId run, String entity) {
    return table.ranges(run, entity);
  }

  private void plan(RunId run, String entity, List<Bounds> windows, List<KeyRange> ranges) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update run_entity set windows = ? where run_id = ? and entity = ?
                  and windows is null and exists (select 1 from transfer_run r
                    where r.id = run_id and r.state in ('PLANNED', 'RUNNING'))""",
                  windows.size(),
                  run.value(),
                  entity);
          if (changed != 1) {
            throw illegal(
                "the windows of "
                    + entity
                    + " in run "
                    + run
                    + " cannot be planned: they are planned already, the run does not carry the"
                    + " entity, or it is over");
          }
          CaseId caseId =
              new CaseId(
                  jdbc.queryForObject(
                      "select case_id from transfer_run where id = ?", String.class, run.value()));
          List<Object[]> rows = new ArrayList<>(windows.size());
          for (Bounds each : windows) {
            rows.add(
                new Object[] {
                  run.value(),
                  entity,
                  rows.size() + 1,
                  bounds.hide(caseId, run, entity, rows.size() + 1, each),
                  "PLANNED",
                  ranges.isEmpty() ? null : ranges.get(rows.size()).id()
                });
          }
          jdbc.batchUpdate(
              """
              insert into run_window
              (run_id, entity, window_number, bounds, state, attempt, key_range)
              values (?, ?, ?, ?, ?, 0, ?)""",
              rows);
          return jdbc.update(
              """
              update run_window set key_range = id
              where run_id = ? and entity = ? and key_range is null""",
              run.value(),
              entity);
        });
  }

  /** Whether an entity's windows are planned; after a crash some may be and others not. */
  public boolean planned(RunId run, String entity) {
    return table.planned(run, entity);
  }

  /**
   * Windows that are not yet delivered, each with the attempt that comes next; parents first, then
   * by number.
   */
  public List<Window> open(RunId run) {
    return table.open(run);
  }

  /**
   * Begins the next attempt at a window of a running run; the window with that attempt's number.
   * Earlier attempts can no longer be sealed.
   */
  public Window begin(Window window) {
    return database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update run_window set attempt = attempt + 1
                  where run_id = ? and entity = ? and window_number = ? and state <> 'DELIVERED'
                  and exists (select 1 from transfer_run r
                    where r.id = run_id and r.state = 'RUNNING')""",
                  window.runId().value(),
                  window.entity(),
                  window.number());
          if (changed != 1) {
            throw illegal(
                "window "
                    + window
                    + " cannot be begun: it is delivered, or its run is not running");
          }
          WindowTable.Known known = table.known(jdbc, window);
          return new Window(
              window.caseId(),
              window.runId(),
              window.entity(),
              window.number(),
              known.attempt(),
              window.bounds());
        });
  }

  /**
   * Records, before a parcel may leave, what is in it and all that was decided about the window. It
   * takes the place of what an earlier attempt left, except of its exposure, which stays: that
   * parcel may have reached the buyer.
   *
   * @throws HandoverException DOES_NOT_RECONCILE where the account does not balance or does not fit
   *     the parcel; INTERNAL where the attempt is not the newest or the run is not running
   */
  public void sealed(Window window, ParcelFact parcel, Account account) {
    sealed(window, parcel, account, Optional.empty());
  }

  /**
   * The same of a window that leaves the country: its people count before its parcel may leave.
   *
   * @param bound what their number must not reach; the refusal it names is thrown where it would
   */
  public void sealed(
      Window window, ParcelFact parcel, Account account, Optional<Exported.Bound> bound) {
    bound.ifPresent(each -> exported.open(each.period()));
    Reconciliation.require(window, parcel, account);
    database.inTransaction(
        jdbc -> {
          long id = advance(jdbc, window, WindowState.SEALED, Optional.empty());
          jdbc.update(
              """
              insert into parcel (window_id, attempt, run_id, file_name, snapshot, records,
              upserts, bytes, unpacked, sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              id,
              window.attempt(),
              window.runId().value(),
              parcel.fileName(),
              parcel.snapshot(),
              parcel.records(),
              parcel.upserts(),
              parcel.bytes(),
              parcel.unpacked(),
              parcel.sha256());
          account(jdbc, id, window, account);
          exposures.sealed(id, window, parcel.fileName(), account.exposure());
          bound.ifPresent(each -> exported.sealed(id, window, each, account.exported()));
          return id;
        });
  }

  /** Records a window of which no line travels: no parcel, and it counts as delivered at once. */
  public void accounted(Window window, Account account) {
    Reconciliation.requireNothingDelivered(window, account);
    database.inTransaction(
        jdbc -> {
          long id = advance(jdbc, window, WindowState.DELIVERED, Optional.of(HubClock.now()));
          account(jdbc, id, window, account);
          return id;
        });
  }

  /**
   * The checkpoint: the sealed attempt's parcel is at the buyer. Said twice of the same attempt it
   * changes nothing; of another attempt than the sealed one it is refused.
   */
  public void delivered(Window window, Instant at) {
    database.inTransaction(
        jdbc -> {
          int changed =
              jdbc.update(
                  """
                  update run_window set state = 'DELIVERED', delivered_at = ?
                  where run_id = ? and entity = ? and window_number = ?
                  and state = 'SEALED' and sealed_attempt = ?""",
                  Database.time(at),
                  window.runId().value(),
                  window.entity(),
                  window.number(),
                  window.attempt());
          WindowTable.Known known = table.known(jdbc, window);
          boolean saidBefore =
              known.state() == WindowState.DELIVERED && known.sealedAttempt() == window.attempt();
          if (changed != 1 && !saidBefore) {
            throw illegal(
                "window " + window + " is not the sealed attempt and cannot count as delivered");
          }
          return changed;
        });
  }

  /** The parcels that count, parents first, then by number. */
  public List<ParcelFact> delivered(RunId run) {
    return table.delivered(run);
  }

  /** The sum over all windows that are sealed or delivered. */
  public Tally tally(RunId run) {
    return tallies.of(run).values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /**
   * How many records of an entity the case has, as far as the hub knows: the most that one run of
   * it has read, without duplicates; 0 before the first.
   */
  public long mostRead(CaseId caseId, String entity) {
    return tallies.mostRead(caseId, entity);
  }

  /** The same per entity, in the order of travel, with zeros where nothing is sealed yet. */
  public Map<String, Tally> tallies(RunId run) {
    return tallies.of(run);
  }

  /** Whether every entity's windows are planned and every window is delivered. */
  public boolean complete(RunId run) {
    return table.complete(run);
  }

  /** Every window of a run, parents first, then by number. */
  public List<WindowRow> rows(RunId run) {
    return table.rows(run);
  }

  /** Moves the window on with this attempt, if it is the newest and the run goes on; its id. */
  private long advance(
      JdbcTemplate jdbc, Window window, WindowState to, Optional<Instant> deliveredAt) {
    int changed =
        jdbc.update(
            """
            update run_window set state = ?, sealed_attempt = attempt, sealed_at = ?,
            delivered_at = ?
            where run_id = ? and entity = ? and window_number = ? and state <> 'DELIVERED'
            and attempt = ? and (sealed_attempt is null or sealed_attempt < attempt)
            and exists (select 1 from transfer_run r
              where r.id = run_id and r.state = 'RUNNING')""",
            to.name(),
            Database.time(HubClock.now()),
            deliveredAt.map(Database::time).orElse(null),
            window.runId().value(),
            window.entity(),
            window.number(),
            window.attempt());
    if (changed != 1) {
      throw illegal(
          "window "
              + window
              + " cannot be sealed: the attempt is not the newest, is sealed already, or the run"
              + " is not running");
    }
    return table.known(jdbc, window).id();
  }

  private void account(JdbcTemplate jdbc, long id, Window window, Account account) {
    tallies.replace(id, account.tally());
    quarantine.replace(id, account.quarantined());
    decisions.replace(jdbc, id, window, account.decided());
    Long run =
        jdbc.queryForObject(
            "select number from transfer_run where id = ?", Long.class, window.runId().value());
    baselines.sealed(id, window, run, account.baseline());
  }

  static HandoverException illegal(String what) {
    return new HandoverException(
        ExitCode.INTERNAL, "HUB-LED-21", what + "; resume the run, which tries open windows again");
  }
}

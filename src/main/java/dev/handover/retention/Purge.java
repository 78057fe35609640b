package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Destructions;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.Eraser;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries a plan out, window by window: what a window's rows are is found by looking at them, so
 * that one that was cut off anywhere is gone on with, and its numbers are the same.
 */
public final class Purge {
  /** Where each leaves other rows wrong, something is at work that is to be found first. */
  private static final int ATTEMPTS = 5;

  private final Case deal;
  private final CaseKeys keys;
  private final Path folder;
  private final Ledger ledger;
  private final Overwriting overwriting;
  private final Supplier<Fates> fates;
  private final Clock clock;
  private Runnable mayGoOn = () -> {};
  private Consumer<String> step = what -> {};
  private Consumer<Long> progress = rows -> {};

  /**
   * @param folder for the lists of plans: {@code var/retention}
   * @param fates by the holds of the moment in which it is asked
   */
  public Purge(
      Case deal,
      CaseKeys keys,
      Path folder,
      Ledger ledger,
      Overwriting overwriting,
      Supplier<Fates> fates,
      Clock clock) {
    this.deal = JoinedTables.with(deal);
    this.keys = keys;
    this.folder = folder;
    this.ledger = ledger;
    this.overwriting = overwriting;
    this.fates = fates;
    this.clock = clock;
  }

  /** Is asked before every window, and throws where the hub is to stop. */
  public Purge whileAllowed(Runnable asked) {
    this.mayGoOn = asked;
    return this;
  }

  /** Tells how many rows were looked at. */
  public Purge telling(Consumer<Long> rows) {
    this.progress = rows;
    return this;
  }

  /** Tells each step of a window, for those who want to see it cut off there. */
  Purge stepping(Consumer<String> told) {
    this.step = told;
    return this;
  }

  /** What a purge would do now, by entity; changes nothing anywhere. */
  public Map<String, DestructionCounts> dryRun(DestructionPlan plan, JdbcSource source) {
    Map<String, DestructionCounts> counts = new TreeMap<>();
    Fates now = fates.get();
    try (Snapshot snapshot = source.snapshot()) {
      each(
          plan,
          (planned, mapping) -> {
            Optional<Destructions.Window> known = known(plan, planned);
            if (known.filter(Destructions.Window::done).isPresent()) {
              counts.merge(planned.entity(), known.get().counts(), DestructionCounts::plus);
              return;
            }
            Batch batch = snapshot.read(window(planned), mapping);
            DestructionCounts would = compare(planned, mapping, batch, now).counts();
            batch.rows().release();
            counts.merge(planned.entity(), since(known, would), DestructionCounts::plus);
          });
    }
    return counts;
  }

  /**
   * Destroys what the plan names, from where it was left; what the source would not let go is
   * counted, told by an alarm, and stays.
   *
   * @return what became of the rows, by entity
   * @throws HandoverException where it stopped: it was told by an alarm, and goes on when asked
   *     again
   */
  public Map<String, DestructionCounts> run(DestructionPlan plan, Eraser eraser, String actor) {
    try {
      each(plan, (planned, mapping) -> window(plan, planned, mapping, eraser));
    } catch (HandoverException e) {
      alarm("plan " + plan.id() + " stopped: " + e.code());
      throw e;
    }
    Map<String, DestructionCounts> counts = ledger.destructions().counts(plan.id());
    DestructionCounts all =
        counts.values().stream().reduce(DestructionCounts.NONE, DestructionCounts::plus);
    ledger.destructions().purged(plan.id(), all, actor, clock.instant());
    if (all.stuckRows() > 0) {
      alarm(
          "plan "
              + plan.id()
              + ": "
              + all.stuckRows()
              + " rows could not be destroyed "
              + new TreeMap<>(all.stuck()));
    }
    return counts;
  }

  /**
   * Notes what became of windows that were cut off, of a plan that is not gone on with; destroys
   * nothing.
   *
   * @throws HandoverException INTEGRITY where the plan's list is not as it was, so that nobody can
   *     tell
   */
  public void settle(DestructionPlan plan, JdbcSource source) {
    Fates now = fates.get();
    try (Snapshot snapshot = source.snapshot()) {
      each(
          plan,
          (planned, mapping) -> {
            Optional<Destructions.Window> known = known(plan, planned);
            if (known.isEmpty() || known.get().done()) {
              return;
            }
            Batch batch = snapshot.read(window(planned), mapping);
            Comparison found = compare(planned, mapping, batch, now);
            ledger
                .destructions()
                .done(
                    plan.id(),
                    planned.entity(),
                    planned.number(),
                    since(known, found.counts(found.untouched())),
                    found.left(found.untouched()));
            batch.rows().release();
          });
    }
  }

  private void each(DestructionPlan plan, BiConsumer<PlannedWindow, Mapping> act) {
    PlanList list = new PlanList(folder, plan.id(), keys.atRest());
    if (!list.sha256().equals(PlanText.of(plan).list())) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DST-12",
          "nothing more is destroyed: the list of plan " + plan.id() + " was altered; plan again");
    }
    long[] rows = new long[1];
    list.read(
        planned -> {
          act.accept(planned, deal.mapping(planned.entity()));
          rows[0] += planned.rows().size();
          progress.accept(rows[0]);
        });
  }

  private void window(DestructionPlan plan, PlannedWindow planned, Mapping mapping, Eraser eraser) {
    if (known(plan, planned).filter(Destructions.Window::done).isPresent()) {
      return;
    }
    Set<Mark> unverified = new HashSet<>();
    for (int i = 1; ; i++) {
      mayGoOn.run();
      try {
        window(plan, planned, mapping, eraser, unverified);
        return;
      } catch (Unverified e) { // taken back; the others go without them
        if (i == ATTEMPTS) {
          throw unverified(planned, e.rows.size());
        }
        unverified.addAll(e.rows);
      }
    }
  }

  /** One transaction, and what it came to. */
  private void window(
      DestructionPlan plan,
      PlannedWindow planned,
      Mapping mapping,
      Eraser eraser,
      Set<Mark> unverified) {
    Fates now = fates.get();
    Done done = new Done();
    step.accept("opening");
    eraser.erase(
        window(planned),
        mapping,
        batch -> {
          done.comparison = compare(planned, mapping, batch, now).without(unverified);
          DestructionCounts would = done.comparison.counts();
          step.accept("locked");
          ledger.destructions().begun(plan.id(), planned.entity(), planned.number(), would);
          step.accept("begun");
          return done.comparison.chosen();
        },
        erased -> {
          done.erased = erased;
          Set<Mark> wrong = done.comparison.unverified(erased.stuck(), erased.after());
          if (!wrong.isEmpty()) {
            throw new Unverified(wrong);
          }
          step.accept("verified");
        });
    step.accept("committed");
    DestructionCounts counts = done.comparison.counts(done.erased.stuck());
    ledger
        .destructions()
        .done(
            plan.id(),
            planned.entity(),
            planned.number(),
            since(known(plan, planned), counts),
            done.comparison.left(done.erased.stuck()));
    step.accept("noted");
  }

  /** What one window's transaction hands out. */
  private static final class Done {
    private Comparison comparison;
    private Eraser.Erased erased;
  }

  /** Takes a window's transaction back. */
  private static final class Unverified extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Set<Mark> rows;

    private Unverified(Set<Mark> rows) {
      super("rows are not as they should be", null, false, false);
      this.rows = rows;
    }
  }

  private static HandoverException unverified(PlannedWindow planned, long rows) {
    return new HandoverException(
        ExitCode.DOES_NOT_RECONCILE,
        "HUB-DST-13",
        planned.entity()
            + ", window "
            + planned.number()
            + ": the database said that it destroyed "
            + rows
            + " rows which are there still, or are not as they should be; nothing of this window was"
            + " changed. Look for triggers and rules on the table, then run it again");
  }

  private Optional<Destructions.Window> known(DestructionPlan plan, PlannedWindow planned) {
    return ledger.destructions().window(plan.id(), planned.entity(), planned.number());
  }

  private static DestructionCounts since(
      Optional<Destructions.Window> known, DestructionCounts counts) {
    return known.map(begun -> counts.since(begun.goneBefore(), begun.blankBefore())).orElse(counts);
  }

  private Comparison compare(PlannedWindow planned, Mapping mapping, Batch batch, Fates now) {
    RowMarks marks = new RowMarks(keys.lineage(), mapping);
    return new Comparison(mapping, marks, overwriting, planned, batch, now);
  }

  private Window window(PlannedWindow planned) {
    return new Window(
        deal.file().id(),
        RunId.startingAt(clock.instant()),
        planned.entity(),
        planned.number(),
        1,
        planned.bounds());
  }

  private void alarm(String detail) {
    ledger
        .alarms()
        .raise(
            deal.file().id(),
            Optional.empty(),
            AlarmKind.DESTRUCTION_STOPPED,
            detail,
            clock.instant());
  }
}

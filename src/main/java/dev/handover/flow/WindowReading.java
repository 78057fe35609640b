package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.RunMode;
import dev.handover.mapping.Mapping;
import dev.handover.process.RollCall;
import dev.handover.record.Batch;
import dev.handover.record.Held;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import dev.handover.source.Snapshot;
import java.util.BitSet;

/**
 * Reads a window as its run's mode asks: a full run all of it, a sweep all of it beside what the
 * buyer holds, a delta what its roll call tells.
 */
final class WindowReading {
  private final ActiveRun run;
  private final Ledger ledger;

  WindowReading(ActiveRun run, Ledger ledger) {
    this.run = run;
    this.ledger = ledger;
  }

  Batch read(Window window) {
    Mapping mapping = run.deal().mapping(window.entity());
    Snapshot snapshot = run.snapshot();
    RunMode mode = run.run().mode();
    if (mode == RunMode.FULL) {
      return snapshot.read(window, mapping);
    }
    Held held = new Held(ledger.baselines().held(window));
    RollCall call = run.rollCall(window.entity());
    if (mode == RunMode.DELTA && call.suits()) {
      Batch called = snapshot.read(window, mapping, call.columns());
      RollCall.Answers answers = call.call(called, held);
      called.rows().release();
      if (!answers.everything()) {
        Batch some = snapshot.readKeys(mapping, answers.keys(), window);
        if (some.rows().count() == answers.keys().size()) {
          return some.beside(held, answers.untouched(), answers.settled());
        }
        // A key that was called and cannot be asked for must not count as gone.
      }
    }
    return snapshot.read(window, mapping).beside(held, new BitSet(), Tally.NONE);
  }
}

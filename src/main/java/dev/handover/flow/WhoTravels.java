package dev.handover.flow;

import dev.handover.mapping.Mapping;
import dev.handover.process.Decider;
import dev.handover.process.Decision;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.Snapshot;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Reads what the decision needs from a snapshot, in the order in which it needs it. */
public final class WhoTravels {
  private final CaseId caseId;
  private final RunId runId;
  private final Snapshot snapshot;

  public WhoTravels(CaseId caseId, RunId runId, Snapshot snapshot) {
    this.caseId = caseId;
    this.runId = runId;
    this.snapshot = snapshot;
  }

  /**
   * The decision about everyone in the snapshot.
   *
   * @param bounds of an entity's windows, in the key's order
   * @param progress is told how many records were considered
   */
  public Decision decide(
      Decider decider, Function<Mapping, List<Bounds>> bounds, LongConsumer progress) {
    long considered = 0;
    for (Mapping mapping : decider.needed()) {
      try (Decider.Pass pass = decider.pass(mapping)) {
        int number = 0;
        for (Bounds each : bounds.apply(mapping)) {
          Window window = new Window(caseId, runId, mapping.entity(), ++number, 1, each);
          Batch batch = snapshot.read(window, mapping);
          pass.consider(batch);
          considered += batch.rows().count();
          progress.accept(considered);
          batch.rows().release();
        }
        pass.end();
      }
    }
    return decider.decide();
  }
}

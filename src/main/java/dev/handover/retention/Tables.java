package dev.handover.retention;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The seller's tables, read window by window. */
@FunctionalInterface
public interface Tables {
  /** Hands on every window of an entity; a batch is released once it was taken. */
  void each(Mapping mapping, Consumer<Batch> sink);

  /**
   * Those of one view of the source.
   *
   * @param batch records in a window
   */
  static Tables of(Snapshot snapshot, CaseId caseId, int batch) {
    return (mapping, sink) -> {
      List<Bounds> bounds = new ArrayList<>();
      snapshot.plan(mapping, batch, bounds::add);
      RunId none = RunId.startingAt(Instant.EPOCH);
      for (int i = 0; i < bounds.size(); i++) {
        Window window = new Window(caseId, none, mapping.entity(), i + 1, 1, bounds.get(i));
        Batch read = snapshot.read(window, mapping);
        sink.accept(read);
        read.rows().release();
      }
    };
  }
}

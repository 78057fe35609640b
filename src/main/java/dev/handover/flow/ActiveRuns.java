package dev.handover.flow;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this hub is working on. */
final class ActiveRuns {
  private final Map<RunId, ActiveRun> runs = new ConcurrentHashMap<>();

  private final Set<RunId> stopping = ConcurrentHashMap.newKeySet();

  void add(ActiveRun run) {
    stopping.remove(run.run().id());
    runs.put(run.run().id(), run);
  }

  /** Stops whatever runs, and waits until it has let go of everything. */
  void stopAll(Duration patience) {
    runs.keySet().forEach(this::stop);
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (stopping) {
      try {
        while (!runs.isEmpty() && System.nanoTime() < deadline) {
          stopping.wait(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  ActiveRun of(RunId id) {
    ActiveRun run = runs.get(id);
    if (run == null || stopping.contains(id)) {
      throw new HandoverException(
          ExitCode.DELIVERY_FAILED,
          "HUB-RUN-02",
          "run " + id + " is being stopped; run again to go on");
    }
    return run;
  }

  /** The case's run, if this hub is working on one. */
  Optional<ActiveRun> of(CaseId caseId) {
    return runs.values().stream().filter(run -> run.run().caseId().equals(caseId)).findAny();
  }

  /** The cases that are being worked on. */
  List<CaseId> cases() {
    return runs.values().stream().map(run -> run.run().caseId()).toList();
  }

  ActiveRun of(Window window) {
    return of(window.runId());
  }

  /** From now on no window of the run goes further, and what is being read ends with an error. */
  void stop(RunId id) {
    stopping.add(id);
    ActiveRun run = runs.get(id);
    if (run != null) {
      run.endReading();
    }
  }

  /** Closes the run's snapshot and connections; does nothing for one that is not active. */
  void close(RunId id) {
    ActiveRun run = runs.remove(id);
    if (run != null) {
      run.close();
      synchronized (stopping) {
        stopping.notifyAll();
      }
    }
  }
}

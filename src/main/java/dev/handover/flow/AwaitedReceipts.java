package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which runs the buyer still has to answer, and which answers are overdue. */
public final class AwaitedReceipts {
  private final Ledger ledger;

  public AwaitedReceipts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Delivered runs without a receipt that agrees, oldest first. */
  List<Run> open() {
    Map<CaseId, Optional<RunId>> full = new LinkedHashMap<>();
    List<Run> open = new ArrayList<>();
    for (Run run : ledger.runs().awaitingReceipt()) {
      Optional<RunId> mended = full.computeIfAbsent(run.caseId(), this::lastAcknowledgedFull);
      // What came before a full run that the buyer acknowledged does not matter any more.
      if (mended.filter(id -> isBefore(run.id(), id, run.caseId())).isEmpty()) {
        open.add(run);
      }
    }
    return open;
  }

  /** Those, and of each case the last run that was answered: an answer may be taken back. */
  List<Run> watched() {
    List<Run> watched = new ArrayList<>(open());
    for (RunId id : ledger.receipts().lastAcknowledged()) {
      Run run = ledger.runs().find(id).orElseThrow();
      if (!ledger.caseStates().of(run.caseId()).isHandedOver()) {
        watched.add(run);
      }
    }
    return watched;
  }

  /** Raises an alarm for each run of the case that is not answered within the case's time. */
  public void raiseLate(CaseFile file, Instant now) {
    for (Run run : open()) {
      boolean isDue =
          run.endedAt().filter(at -> at.plus(file.limits().receipt()).isBefore(now)).isPresent();
      if (run.caseId().equals(file.id()) && isDue && !isAnswered(run)) {
        ledger
            .alarms()
            .raise(
                run.caseId(),
                Optional.of(run.id()),
                AlarmKind.RECEIPT_LATE,
                "no receipt came within " + file.limits().receipt() + " of the delivery",
                now);
      }
    }
  }

  /** The runs of the run's case that were planned before it, newest first. */
  List<Run> before(Run run) {
    List<Run> all = ledger.runs().of(run.caseId());
    int at = all.stream().map(Run::id).toList().indexOf(run.id());
    return all.subList(at + 1, all.size());
  }

  private boolean isAnswered(Run run) {
    return ledger.receipts().of(run.id()).stream().anyMatch(r -> r.outcome().isRefusal());
  }

  private Optional<RunId> lastAcknowledgedFull(CaseId caseId) {
    return ledger.runs().of(caseId).stream()
        .filter(run -> run.mode() == RunMode.FULL && run.state() == RunState.ACKNOWLEDGED)
        .map(Run::id)
        .findFirst();
  }

  private boolean isBefore(RunId run, RunId other, CaseId caseId) {
    List<RunId> newestFirst = ledger.runs().of(caseId).stream().map(Run::id).toList();
    return newestFirst.indexOf(run) > newestFirst.indexOf(other);
  }
}

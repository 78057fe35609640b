package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import java.util.Locale;

/**
 * The brake: a table that was emptied, an export that was cut short or a wrong table looks as if
 * nearly everybody had left. Asked before the manifest, without which no delete counts.
 */
record Departed(Ledger ledger, CaseFile file) {
  private static final int FEW = 20;

  void requireFew(Run run) {
    if (run.previous().isEmpty()) {
      return; // the buyer holds nothing yet
    }
    ledger.windows().tallies(run.id()).forEach((entity, tally) -> requireFew(run, entity, tally));
  }

  private void requireFew(Run run, String entity, Tally tally) {
    long held;
    long gone;
    if (run.mode() == RunMode.FULL) {
      held = ledger.baselines().count(file.id(), entity);
      gone = held - tally.read();
    } else {
      gone = tally.tombstones().getOrDefault("deleted", 0L);
      long others = tally.tombstones().values().stream().mapToLong(n -> n).sum() - gone;
      held = gone + others + tally.unchanged() + tally.delivered();
    }
    double limit = file.limits().gone();
    if (gone > FEW && gone > limit * held) {
      throw new HandoverException(
          ExitCode.REJECT_LIMIT,
          "HUB-RUN-22",
          String.format(
              Locale.ROOT,
              "%,d of %,d %s records that the buyer holds are gone at the source, more than the"
                  + " %.0f%% that case %s allows at once (limits.gone); nothing of this run counts at"
                  + " the buyer. See whether the table or export is whole, and begin again with:"
                  + " handover run --afresh; if they are really gone, raise the limit and run again",
              gone,
              held,
              entity,
              limit * 100,
              file.id()));
    }
  }
}

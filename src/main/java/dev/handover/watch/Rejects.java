package dev.handover.watch;

import dev.handover.cases.WatchRules;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Run;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run in which far more of an entity's records are set aside than is usual, though still fewer
 * than {@code limits.rejected} allows.
 */
final class Rejects implements Detector {
  /** Fewer records say nothing. */
  private static final long FEW = 10;

  /** A share that grew by less is no jump. */
  private static final double LITTLE = 0.01;

  @Override
  public List<Sighting> look(Look look) {
    return look.delivered(WatchRules::rejects, Rejects::judge);
  }

  private static Optional<Sighting> judge(Look look, Run run, double factor, Deed deed) {
    History history = History.before(look.ledger(), run);
    if (!history.isEnough()) {
      return Optional.empty();
    }
    List<String> odd = new ArrayList<>();
    look.ledger()
        .windows()
        .tallies(run.id())
        .forEach((entity, tally) -> odd(entity, tally, history, factor).ifPresent(odd::add));
    return Optional.of(
        odd.isEmpty()
            ? Sighting.passed(
                AlarmKind.REJECTS,
                deed.caseId(),
                "run " + run.id() + " set no more aside than is usual")
            : Sighting.inRun(
                AlarmKind.REJECTS,
                deed,
                String.join("; ", odd) + "; handover quarantine list tells the reasons"));
  }

  private static Optional<String> odd(String entity, Tally tally, History all, double factor) {
    History history = all.of(entity);
    if (!history.isEnough() || tally.quarantined() < FEW) {
      return Optional.empty();
    }
    double usual = history.median(Rejects::share);
    double now = share(tally);
    return now > factor * usual && now - usual >= LITTLE
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s: %d of %d records are in quarantine, %.1f%% where %.1f%% is usual",
                entity,
                tally.quarantined(),
                tally.read(),
                now * 100,
                usual * 100))
        : Optional.empty();
  }

  private static double share(Tally tally) {
    return tally.read() == 0 ? 0 : (double) tally.quarantined() / tally.read();
  }
}

package dev.handover.watch;

import dev.handover.cases.WatchRules;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run that reads or delivers far more or fewer records than the case's runs of the same mode
 * before it. How many changes a night brings is never steady: of a delta or a sweep only what is
 * much more than usual, and a good part of all that was read, is told.
 */
final class Volume implements Detector {
  /** A difference of fewer records is no anomaly, whatever its factor. */
  private static final long FEW = 100;

  private static final double GOOD_PART = 0.1;

  @Override
  public List<Sighting> look(Look look) {
    return look.delivered(WatchRules::volume, Volume::judge);
  }

  private static Optional<Sighting> judge(Look look, Run run, double factor, Deed deed) {
    History history = History.before(look.ledger(), run);
    if (!history.isEnough()) {
      return Optional.empty();
    }
    Map<String, Tally> tallies = look.ledger().windows().tallies(run.id());
    Tally tally = History.sum(tallies);
    List<String> odd = new ArrayList<>();
    double read = history.median(Tally::read);
    if (isOdd(tally.read(), read, factor)) {
      odd.add(words("read", tally.read(), read));
    }
    double delivered = history.median(Tally::delivered);
    boolean many = tally.delivered() > delivered && tally.delivered() > GOOD_PART * tally.read();
    if ((run.mode() == RunMode.FULL || many) && isOdd(tally.delivered(), delivered, factor)) {
      odd.add(words("delivered", tally.delivered(), delivered));
    }
    return Optional.of(
        odd.isEmpty()
            ? Sighting.passed(
                AlarmKind.VOLUME, deed.caseId(), "run " + run.id() + " was of the usual size")
            : Sighting.inRun(
                AlarmKind.VOLUME,
                deed,
                "the run, a " + word(run.mode()) + ", " + String.join(" and ", odd)));
  }

  private static boolean isOdd(long now, double usual, double factor) {
    return Math.abs(now - usual) >= FEW
        && Math.max(now, usual) > factor * Math.min((double) now, usual);
  }

  private static String words(String verb, long now, double usual) {
    return String.format(
        Locale.ROOT, "%s %d records where runs before it %s %.0f", verb, now, verb, usual);
  }

  private static String word(RunMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}

package dev.handover.watch;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a case's delivered runs of one mode counted before a run: what is usual there. */
final class History {
  /** So many of the newest make up what is usual. */
  private static final int MOST = 10;

  /** Fewer say nothing. */
  private static final int FEWEST = 3;

  private final List<Map<String, Tally>> runs;

  private History(List<Map<String, Tally>> runs) {
    this.runs = runs;
  }

  static History before(Ledger ledger, Run run) {
    List<Run> newestFirst = ledger.runs().of(run.caseId());
    return new History(
        newestFirst.stream()
            .dropWhile(each -> !each.id().equals(run.id()))
            .skip(1)
            .filter(each -> each.mode() == run.mode() && each.state().isWithTheBuyer())
            .limit(MOST)
            .map(each -> ledger.windows().tallies(each.id()))
            .toList());
  }

  boolean isEnough() {
    return runs.size() >= FEWEST;
  }

  /** The median over the runs of a figure of all of a run's entities. */
  double median(ToDoubleFunction<Tally> figure) {
    return median(runs.stream().mapToDouble(run -> figure.applyAsDouble(sum(run))).toArray());
  }

  /** The median of a figure of one entity over the runs that carried it; it may be too few. */
  History of(String entity) {
    return new History(
        runs.stream()
            .filter(run -> run.containsKey(entity))
            .map(run -> Map.of(entity, run.get(entity)))
            .toList());
  }

  static Tally sum(Map<String, Tally> run) {
    return run.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

package dev.handover.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What many previewed records of one entity come to, and one record for each reason among them.
 *
 * @param outcomes how many records by outcome
 * @param worst for each reason the record that breaks most rules; what stops records first, the
 *     rarest reason before the others
 */
public record PreviewScan(long records, Map<String, Long> outcomes, List<Worst> worst) {
  private static final List<String> KINDS =
      List.of("quarantined", "withheld", "deleted", "flagged", "corrected", "emptied", "scrubbed");

  /**
   * One reason.
   *
   * @param count how many of the scanned records it concerns
   */
  public record Worst(Preview.Note reason, long count, Preview preview) {}

  public static PreviewScan of(List<Preview> previews) {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    Map<Preview.Note, Worst> byReason = new LinkedHashMap<>();
    for (Preview each : previews) {
      outcomes.merge(each.outcome(), 1L, Long::sum);
      for (Preview.Note reason : reasons(each)) {
        byReason.merge(reason, new Worst(reason, 1, each), PreviewScan::worse);
      }
    }
    List<Worst> worst = new ArrayList<>(byReason.values());
    worst.sort(
        Comparator.comparingInt((Worst each) -> place(each.reason().kind()))
            .thenComparingLong(Worst::count));
    return new PreviewScan(previews.size(), outcomes, List.copyOf(worst));
  }

  private static List<Preview.Note> reasons(Preview preview) {
    List<Preview.Note> reasons = new ArrayList<>(preview.notes());
    if (!preview.travels()) {
      reasons.add(new Preview.Note(preview.outcome(), preview.field(), preview.rule()));
    }
    return reasons;
  }

  private static Worst worse(Worst known, Worst next) {
    boolean breaksMore = next.preview().faults().size() > known.preview().faults().size();
    return new Worst(
        known.reason(), known.count() + 1, breaksMore ? next.preview() : known.preview());
  }

  private static int place(String kind) {
    int place = KINDS.indexOf(kind);
    return place < 0 ? KINDS.size() : place;
  }

  @Override
  public String toString() {
    return "PreviewScan[" + records + " records, " + worst.size() + " reasons]";
  }
}

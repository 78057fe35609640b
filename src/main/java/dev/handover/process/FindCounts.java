package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.Found;
import dev.handover.record.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a window's treatments found, by field and kind. */
final class FindCounts {
  private final Map<String, Long> counts = new HashMap<>();
  private final Found[] byField;

  FindCounts(List<CompiledField> fields) {
    this.byField = fields.stream().map(field -> counter(field.name())).toArray(Found[]::new);
  }

  private Found counter(String field) {
    return kind -> counts.merge("scrubbed/" + field + '/' + kind, 1L, Long::sum);
  }

  /** Where to tell of finds in the {@code index}th field. */
  Found of(int index) {
    return byField[index];
  }

  Tally addedTo(Tally tally) {
    return counts.isEmpty() ? tally : tally.plus(new Tally(0, 0, 0, 0, 0, 0, 0, counts));
  }
}

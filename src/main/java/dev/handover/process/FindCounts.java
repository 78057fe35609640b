package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.Found;
import dev.handover.record.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a window's treatments found, by field and kind. */
final class FindCounts {
  private final List<Field> fields;
  private final Found[] byField;

  FindCounts(List<CompiledField> fields) {
    this.fields = fields.stream().map(field -> new Field(field.name(), new HashMap<>())).toList();
    this.byField = this.fields.toArray(Found[]::new);
  }

  /** One field's finds by kind. */
  private record Field(String name, Map<String, long[]> kinds) implements Found {
    @Override
    public void found(String kind) {
      kinds.computeIfAbsent(kind, k -> new long[1])[0]++;
    }
  }

  /** Where to tell of finds in the {@code index}th field. */
  Found of(int index) {
    return byField[index];
  }

  Tally addedTo(Tally tally) {
    Map<String, Long> counts = new HashMap<>();
    for (Field field : fields) {
      field.kinds.forEach((kind, n) -> counts.put("scrubbed/" + field.name + '/' + kind, n[0]));
    }
    return counts.isEmpty() ? tally : tally.plus(new Tally(0, 0, 0, 0, 0, 0, 0, counts));
  }
}

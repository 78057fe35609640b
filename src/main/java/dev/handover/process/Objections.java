package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.ObjectionList;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who objected, by the cleaned values of the columns that the list names. */
final class Objections {
  private final Map<Integer, Set<String>> byField = new HashMap<>();

  private Objections() {}

  /** The list that the mapping names; an empty one where it names none. */
  static Objections of(CompiledMapping mapping) {
    Objections objections = new Objections();
    List<Integer> fields = new ArrayList<>();
    mapping
        .mapping()
        .who()
        .objections()
        .ifPresent(
            list ->
                ObjectionList.read(
                    list.file(),
                    line -> {
                      if (fields.isEmpty()) {
                        line.forEach(column -> fields.add(mapping.who().field(column)));
                      } else {
                        objections.add(mapping, fields, line);
                      }
                    }));
    return objections;
  }

  private void add(CompiledMapping mapping, List<Integer> fields, List<String> line) {
    for (int i = 0; i < line.size(); i++) {
      int number = fields.get(i);
      if (number < 0) {
        continue;
      }
      CompiledField field = mapping.fields().get(number);
      Slice value = Slice.of(line.get(i));
      field.clean(value);
      if (!value.isAbsent()) {
        byField.computeIfAbsent(number, n -> new HashSet<>()).add(value.text());
      }
    }
  }

  /** Whether any value of a checked row is on the list. */
  boolean include(RowCheck row) {
    for (Map.Entry<Integer, Set<String>> each : byField.entrySet()) {
      Slice value = row.value(each.getKey());
      if (!value.isAbsent() && each.getValue().contains(value.text())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Objections";
  }
}

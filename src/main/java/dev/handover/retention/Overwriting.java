package dev.handover.retention;

import dev.handover.mapping.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what a column is overwritten, as the mapping says; absent is SQL NULL. */
public interface Overwriting {
  /** Everything becomes NULL. */
  Overwriting NOTHING =
      (mapping, columns) -> {
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column, Optional.empty()));
        return all;
      };

  Map<String, Optional<String>> of(Mapping mapping, List<String> columns);
}

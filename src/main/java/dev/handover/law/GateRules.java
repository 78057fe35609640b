package dev.handover.law;

import dev.handover.mapping.DataClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part {@code gates} of a pack.
 *
 * @param sensitive classes of data that are sensitive as such, as mappings write them
 * @param score what a buyer's assessment needs, 0 to 100
 */
record GateRules(Set<String> sensitive, int score, List<GateRule> rules) {
  GateRules {
    sensitive = Set.copyOf(sensitive);
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("it has no rules");
    }
    for (String each : sensitive) {
      if (Stream.of(DataClass.values()).noneMatch(known -> known.word().equals(each))) {
        throw new IllegalArgumentException("there is no class of data " + each);
      }
    }
  }
}

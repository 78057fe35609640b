package dev.handover.law;

import java.util.List;
import java.util.Set;

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
  }
}

package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.ledger.KeyRange;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes on with what earlier runs of a case delivered: for each entity the ranges of keys of the
 * last run that carried it, and what is held there.
 */
record Continuation(Ledger ledger, Case deal) {
  /** Of a range that has grown to so many batches, a window would not fit into memory any more. */
  private static final int MOST_BATCHES = 8;

  /**
   * Why the next run cannot go on and must bring everything; empty where it can.
   *
   * @param mapped all entities of the case, also those that are held back
   */
  Optional<String> obstacle(Set<String> mapped) {
    CaseId caseId = deal.file().id();
    Optional<Run> last = ledger.runs().lastDelivered(caseId);
    if (last.isEmpty()) {
      return Optional.of("nothing was delivered yet");
    }
    Set<String> then = new TreeSet<>(ledger.heldBack().of(last.get().id()).keySet());
    ledger.runs().entities(last.get().id()).forEach(plan -> then.add(plan.entity()));
    then.removeAll(mapped);
    if (!then.isEmpty()) {
      return Optional.of(String.join(", ", then) + " is no longer mapped");
    }
    for (Mapping mapping : deal.mappings()) {
      Optional<String> obstacle = obstacle(caseId, mapping);
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    return Optional.empty();
  }

  private Optional<String> obstacle(CaseId caseId, Mapping mapping) {
    String entity = mapping.entity();
    Optional<Run> carrier = ledger.runs().lastCarrying(caseId, entity);
    if (carrier.isEmpty()) {
      return Optional.of(entity + " was never delivered");
    }
    boolean same =
        ledger.runs().entities(carrier.get().id()).stream()
            .filter(plan -> plan.entity().equals(entity))
            .anyMatch(plan -> plan.mappingDigest().equals(mapping.digest()));
    if (!same) {
      return Optional.of("the mapping of " + entity + " is not that of the last run");
    }
    List<KeyRange> ranges = ledger.windows().ranges(carrier.get().id(), entity);
    if (ranges.isEmpty()) {
      return Optional.of("the last run left nothing to compare " + entity + " with");
    }
    long most = (long) deal.file().limits().batch() * MOST_BATCHES;
    return ranges.stream().anyMatch(range -> range.records() > most)
        ? Optional.of(entity + " has grown too much for the windows of the last run")
        : Optional.empty();
  }

  /** The ranges of each entity. */
  Map<String, List<KeyRange>> ranges() {
    Map<String, List<KeyRange>> ranges = new LinkedHashMap<>();
    for (Mapping mapping : deal.mappings()) {
      Run carrier = ledger.runs().lastCarrying(deal.file().id(), mapping.entity()).orElseThrow();
      ranges.put(mapping.entity(), ledger.windows().ranges(carrier.id(), mapping.entity()));
    }
    return ranges;
  }

  static Map<String, List<Bounds>> bounds(Map<String, List<KeyRange>> ranges) {
    Map<String, List<Bounds>> bounds = new LinkedHashMap<>();
    ranges.forEach(
        (entity, some) -> bounds.put(entity, some.stream().map(KeyRange::bounds).toList()));
    return bounds;
  }
}

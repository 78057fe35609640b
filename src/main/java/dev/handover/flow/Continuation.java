package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.KeyRange;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Goes on with what the last run of a case delivered: its ranges of keys and what is held there.
 */
record Continuation(Ledger ledger, Case deal, Run last) {
  /** Of a range that has grown to so many batches, a window would not fit into memory any more. */
  private static final int MOST_BATCHES = 8;

  /** Why the next run cannot go on and must bring everything; empty where it can. */
  Optional<String> obstacle() {
    List<EntityPlan> then = ledger.runs().entities(last.id());
    Map<String, String> digests =
        then.stream().collect(Collectors.toMap(EntityPlan::entity, EntityPlan::mappingDigest));
    Map<String, String> now =
        deal.mappings().stream().collect(Collectors.toMap(Mapping::entity, Mapping::digest));
    if (!now.equals(digests)) {
      return Optional.of("the mappings are not those of the last run");
    }
    for (EntityPlan each : then) {
      List<KeyRange> ranges = ledger.windows().ranges(last.id(), each.entity());
      if (ranges.isEmpty()) {
        return Optional.of("the last run left nothing to compare " + each.entity() + " with");
      }
      long most = (long) deal.file().limits().batch() * MOST_BATCHES;
      if (ranges.stream().anyMatch(range -> range.records() > most)) {
        return Optional.of(each.entity() + " has grown too much for the windows of the last run");
      }
    }
    return Optional.empty();
  }

  /** The ranges of each entity, in the order of travel. */
  Map<String, List<KeyRange>> ranges() {
    Map<String, List<KeyRange>> ranges = new LinkedHashMap<>();
    for (EntityPlan each : ledger.runs().entities(last.id())) {
      ranges.put(each.entity(), ledger.windows().ranges(last.id(), each.entity()));
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

package dev.handover.backup;

import dev.handover.keys.CaseKeys;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Besides;
import dev.handover.process.Decider;
import dev.handover.process.Decision;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.Minimiser;
import dev.handover.process.Spill;
import dev.handover.process.Validator;
import dev.handover.record.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides, checks and minimises what was restored, as a full run did it: the same outcome for every
 * record shows that what a run reads can be had back.
 */
public final class Replay {
  private final List<Mapping> mappings;
  private final CaseKeys keys;
  private final AsOf asOf;
  private final Spill spill;
  private final Besides besides;

  /**
   * @param asOf the run's
   */
  public Replay(List<Mapping> mappings, CaseKeys keys, AsOf asOf, Spill spill, Besides besides) {
    this.mappings = mappings;
    this.keys = keys;
    this.asOf = asOf;
    this.spill = spill;
    this.besides = besides;
  }

  /** What became of the records, by entity. */
  public Map<String, Tally> tallies(Practice restored, Consumer<String> told) {
    try (Decider decider = new Decider(mappings, keys, asOf, spill, besides)) {
      for (Mapping mapping : decider.needed()) {
        told.accept("deciding about " + mapping.entity());
        try (Decider.Pass pass = decider.pass(mapping)) {
          restored.each(
              mapping.entity(),
              batch -> {
                pass.consider(batch);
                batch.rows().release();
              });
          pass.end();
        }
      }
      try (Decision decision = decider.decide()) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
          told.accept("replaying " + mapping.entity());
          tallies.put(mapping.entity(), tally(restored, mapping, decision));
        }
        return tallies;
      }
    }
  }

  private Tally tally(Practice restored, Mapping mapping, Decision decision) {
    CompiledMapping compiled = CompiledMapping.of(mapping, keys.pseudonyms());
    Validator validator = new Validator(compiled, decision, keys, asOf);
    Minimiser minimiser = new Minimiser(compiled, keys, Optional.empty());
    Tally[] sum = {Tally.NONE};
    restored.each(
        mapping.entity(),
        batch -> {
          MinimisedBatch minimised = minimiser.minimise(validator.validate(batch));
          sum[0] = sum[0].plus(minimised.account().tally());
          minimised.release();
        });
    return sum[0];
  }
}

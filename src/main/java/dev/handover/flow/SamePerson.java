package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Besides;
import dev.handover.process.Decider;
import dev.handover.process.Spill;
import dev.handover.record.Bounds;
import dev.handover.record.RunId;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells, by the source as it is now, under which other keys a person stands there. */
public final class SamePerson {
  private SamePerson() {}

  /** Whether any mapping of the case says how that is told. */
  public static boolean isTold(Case deal) {
    return deal.mappings().stream()
        .anyMatch(each -> each.isSubject() && each.who().duplicates().isPresent());
  }

  /**
   * Reads every person of the source, as a run does before it sends anything.
   *
   * @param persons digests of subjects
   * @param besides what runs obey, with what is about to be asked
   * @param var folder for what does not fit into memory
   * @return those, and the digests of everybody who is one of them
   */
  public static Set<String> of(
      Set<String> persons,
      Case deal,
      CaseKeys keys,
      Besides besides,
      Snapshot source,
      Path var,
      Instant now) {
    AsOf asOf = new AsOf(now, deal.file().zone());
    Spill spill = new Spill(var.resolve("spill"), keys.atRest());
    try (Decider decider = Decider.kinOf(persons, deal.mappings(), keys, asOf, spill, besides)) {
      new WhoTravels(deal.file().id(), RunId.startingAt(now), source)
          .decide(
              decider,
              mapping -> bounds(source, mapping, deal.file().limits().batch()),
              considered -> {})
          .close();
      return decider.kin();
    }
  }

  private static List<Bounds> bounds(Snapshot source, Mapping mapping, int batch) {
    List<Bounds> bounds = new ArrayList<>();
    source.plan(mapping, batch, bounds::add);
    return bounds;
  }
}

package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.ledger.HeldBack;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Drift;
import dev.handover.source.JdbcSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the source before a run reads of it. What was there at the last run and is gone or of
 * another type keeps its entity back, and those that depend on it; all others travel. Before the
 * first run nothing is kept back: then the mapping is wrong.
 *
 * @param asItWas whether types must be those of the last run; a person who orders a full run takes
 *     them as they are
 */
record SourceCheck(Case deal, Ledger ledger, JdbcSource source, boolean asItWas) {
  private static final Logger LOG = LoggerFactory.getLogger(SourceCheck.class);
  private static final int LONGEST_SHAPE = 4_000;

  /**
   * What was found.
   *
   * @param heldBack entities that must wait, and why
   * @param shapes the columns' types of the others
   */
  record Found(Map<String, String> heldBack, Map<String, HeldBack.Shape> shapes) {
    /** Refuses to go on where one of these entities must wait. */
    void requireAll(List<Mapping> mappings) {
      List<String> why =
          mappings.stream().map(m -> heldBack.get(m.entity())).filter(x -> x != null).toList();
      if (!why.isEmpty()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-SRC-20",
            "the source is not what the mapping says: "
                + String.join("; ", why)
                + ". Nothing was sent");
      }
    }
  }

  Found look() {
    Map<String, String> heldBack = new LinkedHashMap<>();
    Map<String, HeldBack.Shape> shapes = new LinkedHashMap<>();
    for (Mapping mapping : deal.mappings()) {
      JdbcSource.Look look = source.look(mapping);
      List<Drift> drifts = look.drifts();
      drifts.stream()
          .filter(drift -> drift.kind() == Drift.Kind.NEW || drift.kind() == Drift.Kind.NO_VIEW)
          .forEach(drift -> LOG.warn("{}", drift.text()));
      List<String> why = new ArrayList<>();
      drifts.stream().filter(Drift::stops).map(Drift::text).forEach(why::add);
      if (why.isEmpty()) {
        HeldBack.Shape shape = shape(mapping, look.types());
        shapes.put(mapping.entity(), shape);
        if (asItWas) {
          retyped(mapping, shape).ifPresent(why::add);
        }
      }
      if (!why.isEmpty()) {
        heldBack.put(mapping.entity(), String.join("; ", why));
      }
    }
    References.dependentOn(deal.mappings(), heldBack.keySet())
        .forEach(
            (entity, on) ->
                heldBack.put(entity, entity + " waits for " + on + ", on which it depends"));
    shapes.keySet().removeAll(heldBack.keySet());
    return new Found(heldBack, shapes);
  }

  private static HeldBack.Shape shape(Mapping mapping, Map<String, String> types) {
    String columns =
        types.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return new HeldBack.Shape(
        mapping.digest(), columns.substring(0, Math.min(columns.length(), LONGEST_SHAPE)));
  }

  /** A column that was of another type at the last delivery, under the same mapping. */
  private Optional<String> retyped(Mapping mapping, HeldBack.Shape now) {
    Optional<HeldBack.Shape> then =
        ledger
            .heldBack()
            .shape(deal.file().id(), mapping.entity())
            .filter(shape -> shape.mappingDigest().equals(mapping.digest()))
            .filter(shape -> !shape.columns().equals(now.columns()));
    if (then.isEmpty()) {
      return Optional.empty();
    }
    List<String> before = List.of(then.get().columns().split(", "));
    String changed =
        List.of(now.columns().split(", ")).stream()
            .filter(column -> !before.contains(column))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "table "
            + mapping.from().table()
            + ": the type of a column is not that of the last run ("
            + changed
            + " now); look whether the mapping of "
            + mapping.entity()
            + " still fits; then raise its version, or run it full by hand");
  }
}

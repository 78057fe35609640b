package dev.handover.incident;

import dev.handover.cases.Case;
import dev.handover.ledger.Exposures;
import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Whom an incident touches in a case: distinct people by what was sealed of them, whether it was
 * delivered or not.
 *
 * @param people all of them
 * @param counts of the case, of each entity, of each class of data
 */
public record Assessment(long people, List<Count> counts) {
  public Assessment {
    counts = List.copyOf(counts);
  }

  /**
   * What somebody may have got; what is empty does not restrict.
   *
   * @param fields names under which fields travel
   */
  public record Reach(
      Set<RunId> runs,
      Set<String> files,
      Set<String> fields,
      Optional<Instant> from,
      Optional<Instant> to) {
    public Reach {
      runs = Set.copyOf(runs);
      files = Set.copyOf(files);
      fields = Set.copyOf(fields);
    }

    /** Everything that a case has ever sealed. */
    public static Reach everything() {
      return new Reach(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Counts.
   *
   * @param each hears of every person's keyed digest, 16 bytes
   */
  public static Assessment of(Ledger ledger, Case deal, Reach reach, Consumer<byte[]> each) {
    CaseId caseId = deal.file().id();
    Map<String, Set<DataClass>> classes = classes(deal, reach.fields());
    Exposures.Scope scope =
        new Exposures.Scope(
            reach.fields().isEmpty() ? Set.of() : classes.keySet(),
            reach.runs(),
            reach.files(),
            reach.from(),
            reach.to());
    List<Exposures.Group> groups = ledger.exposures().people(caseId, scope, each);
    Map<String, Long> byEntity = new TreeMap<>();
    Map<DataClass, Long> byClass = new TreeMap<>();
    long people = 0;
    for (Exposures.Group group : groups) {
      people += group.people();
      Set<DataClass> touched = new TreeSet<>();
      for (String entity : group.entities()) {
        byEntity.merge(entity, group.people(), Long::sum);
        touched.addAll(classes.getOrDefault(entity, Set.of()));
      }
      touched.forEach(kind -> byClass.merge(kind, group.people(), Long::sum));
    }
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(caseId, "", "", people));
    byEntity.forEach((entity, n) -> counts.add(new Count(caseId, entity, "", n)));
    byClass.forEach(
        (kind, n) -> counts.add(new Count(caseId, "", kind.name().toLowerCase(Locale.ROOT), n)));
    return new Assessment(people, counts);
  }

  /** The classes of data that each entity carries, of all fields or of the ones named. */
  private static Map<String, Set<DataClass>> classes(Case deal, Set<String> fields) {
    Map<String, Set<DataClass>> classes = new TreeMap<>();
    Set<String> unknown = new TreeSet<>(fields);
    for (Mapping mapping : deal.mappings()) {
      for (Mapping.Field field : mapping.carry()) {
        if (fields.isEmpty() || fields.contains(field.to())) {
          unknown.remove(field.to());
          classes
              .computeIfAbsent(mapping.entity(), entity -> new TreeSet<>())
              .add(field.dataClass());
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-INC-21",
          "no mapping of case "
              + deal.file().id()
              + " carries "
              + String.join(", ", unknown)
              + "; name fields as the buyer sees them");
    }
    return classes;
  }
}

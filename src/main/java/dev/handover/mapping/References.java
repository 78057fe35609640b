package dev.handover.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which entities of a case depend on which: a record on the person whose it is, and on the records
 * that it must refer to. Parents come first, those beside each other by name.
 */
public final class References {
  private static final String CHECK = "reference";
  private final Map<String, Mapping> byEntity = new TreeMap<>();

  private References(List<Mapping> mappings) {
    mappings.forEach(mapping -> byEntity.put(mapping.entity(), mapping));
  }

  /** All entities in the order of travel. */
  public static List<Mapping> parentsFirst(List<Mapping> mappings) {
    return new References(mappings).ordered();
  }

  /**
   * Those that must be decided about before any record travels, in the order to do so.
   *
   * @param persons whether the persons are asked for even where no other record depends on them
   */
  public static List<Mapping> decidedFirst(List<Mapping> mappings, boolean persons) {
    References references = new References(mappings);
    boolean shared = persons || mappings.stream().filter(m -> m.subject().isPresent()).count() > 1;
    Set<String> targets = new LinkedHashSet<>();
    mappings.forEach(mapping -> mapping.carry().forEach(field -> addTargets(field, targets)));
    return references.ordered().stream()
        .filter(
            mapping ->
                targets.contains(mapping.entity())
                    || (mapping.isSubject() && (shared || mapping.who().duplicates().isPresent())))
        .toList();
  }

  private static void addTargets(Mapping.Field field, Set<String> targets) {
    target(field.check()).ifPresent(targets::add);
    target(field.flag()).ifPresent(targets::add);
    field
        .treat()
        .filter(step -> step.name().equals("pseudonymise") && step.argument().isTextual())
        .map(step -> step.argument().asText())
        .ifPresent(targets::add);
  }

  private static Optional<String> target(List<Mapping.Step> steps) {
    return steps.stream()
        .filter(step -> step.name().equals(CHECK))
        .map(step -> step.argument().asText())
        .findFirst();
  }

  /**
   * The entities that depend on some, directly or by way of others, and on which of them each does
   * first; the given ones are not among them.
   */
  public static Map<String, String> dependentOn(List<Mapping> mappings, Set<String> some) {
    References references = new References(mappings);
    Map<String, String> dependent = new LinkedHashMap<>();
    for (Mapping mapping : references.ordered()) {
      if (!some.contains(mapping.entity())) {
        Set<String> parents = new LinkedHashSet<>(references.parents(mapping));
        mapping.carry().forEach(field -> addTargets(field, parents));
        parents.stream()
            .filter(parent -> some.contains(parent) || dependent.containsKey(parent))
            .findFirst()
            .ifPresent(parent -> dependent.put(mapping.entity(), parent));
      }
    }
    return dependent;
  }

  /** A circle of entities that wait for each other, such as guest, stay, guest; or nothing. */
  static Optional<List<String>> circle(List<Mapping> mappings) {
    References references = new References(mappings);
    for (String entity : references.byEntity.keySet()) {
      List<String> way = new ArrayList<>();
      if (references.leadsBack(entity, entity, way)) {
        way.add(0, entity);
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  private boolean leadsBack(String from, String to, List<String> way) {
    for (String parent : parents(byEntity.get(from))) {
      if (way.contains(parent)) {
        continue;
      }
      way.add(parent);
      if (parent.equals(to) || leadsBack(parent, to, way)) {
        return true;
      }
      way.remove(way.size() - 1);
    }
    return false;
  }

  private List<Mapping> ordered() {
    Set<String> placed = new LinkedHashSet<>();
    byEntity.keySet().forEach(entity -> place(entity, placed, new LinkedHashSet<>()));
    return placed.stream().map(byEntity::get).toList();
  }

  private void place(String entity, Set<String> placed, Set<String> waiting) {
    if (!placed.contains(entity) && waiting.add(entity)) {
      parents(byEntity.get(entity)).forEach(parent -> place(parent, placed, waiting));
      placed.add(entity);
    }
  }

  /** The entities without whose records this one's do not travel. */
  private Set<String> parents(Mapping mapping) {
    Set<String> parents = new LinkedHashSet<>();
    if (mapping.subject().isPresent() && !mapping.isSubject()) {
      byEntity.values().stream()
          .filter(Mapping::isSubject)
          .map(Mapping::entity)
          .forEach(parents::add);
    }
    for (Mapping.Field field : mapping.carry()) {
      target(field.check()).filter(byEntity::containsKey).ifPresent(parents::add);
    }
    return parents;
  }
}

package dev.handover.retention;

import dev.handover.mapping.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which entities' records the records of another refer to, and by which columns. */
final class Parents {
  private Parents() {}

  /**
   * That records of one entity refer to those of another.
   *
   * @param column the child's, as its batches name it
   */
  record Link(Mapping child, String column) {}

  /** Every way in which records of the case refer to an entity's. */
  static List<Link> linksTo(Mapping parent, List<Mapping> mappings) {
    List<Link> links = new ArrayList<>();
    for (Mapping child : mappings) {
      Set<String> columns = new LinkedHashSet<>();
      for (Mapping.Field field : child.carry()) {
        if (targets(field).contains(parent.entity())) {
          columns.addAll(field.columns());
        }
      }
      boolean other = !JoinedTables.isOne(child) && !child.entity().equals(parent.entity());
      if (parent.isSubject() && other) {
        child.subject().ifPresent(columns::add);
      }
      columns.remove(child.entity().equals(parent.entity()) ? child.from().key() : "");
      columns.forEach(column -> links.add(new Link(child, column)));
    }
    return links;
  }

  /** The entities that a field refers to. */
  static Set<String> targets(Mapping.Field field) {
    Set<String> targets = new LinkedHashSet<>();
    Stream.concat(field.check().stream(), field.flag().stream())
        .filter(step -> step.name().equals("reference"))
        .forEach(step -> targets.add(step.argument().asText()));
    field
        .treat()
        .filter(step -> step.name().equals("pseudonymise") && step.argument().isTextual())
        .ifPresent(step -> targets.add(step.argument().asText()));
    return targets;
  }
}

package dev.handover.cases;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.Nearest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import java.util.Set;

/** A deal with its mappings, both free of problems. */
public record Case(CaseFile file, List<Mapping> mappings) {
  public Case {
    mappings = List.copyOf(mappings);
  }

  /** The mapping of an entity; a name that the case does not have is a configuration error. */
  public Mapping mapping(String entity) {
    return mappings.stream()
        .filter(mapping -> mapping.entity().equals(entity))
        .findFirst()
        .orElseThrow(() -> unknown(entity));
  }

  /** The same deal with these entities alone. */
  public Case only(Set<String> entities) {
    return new Case(
        file, mappings.stream().filter(each -> entities.contains(each.entity())).toList());
  }

  private HandoverException unknown(String entity) {
    List<String> known = mappings.stream().map(Mapping::entity).toList();
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CASE-06",
        "case "
            + file.id()
            + " has no entity "
            + entity
            + "; "
            + Nearest.question(entity, known, "it has " + String.join(", ", known)));
  }
}

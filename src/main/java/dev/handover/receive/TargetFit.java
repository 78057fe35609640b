package dev.handover.receive;

import dev.handover.api.target.Slot;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the description of a buyer's API against what a run brings, before anything is sent. */
final class TargetFit {
  private TargetFit() {}

  /**
   * Refuses with CONFIGURATION, all that does not fit at once.
   *
   * @param held entities of which the API holds records
   */
  static void require(Target target, Manifest manifest, List<String> held) {
    List<String> found = new ArrayList<>();
    manifest
        .entities()
        .forEach(
            (name, described) -> {
              TargetEntity entity = target.entities().get(name);
              if (entity == null) {
                found.add(
                    "nothing is said of "
                        + name
                        + "; describe it under entities:, or ask the seller not to send it");
              } else {
                fields(name, entity, described, found);
              }
            });
    if (manifest.mode() == Manifest.Mode.FULL) {
      leftOver(target, manifest, held)
          .forEach(
              name ->
                  found.add(
                      "the API holds records of "
                          + name
                          + ", which this full run brings no more and nothing says how to delete;"
                          + " describe it under entities: as before, or name it under leave: if"
                          + " they are to stay there"));
    }
    if (!found.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-24",
          "the description of the API does not fit run "
              + manifest.run()
              + ": "
              + String.join("; ", found));
    }
  }

  /** What neither the seller nor the buyer speaks of any more. */
  private static List<String> leftOver(Target target, Manifest manifest, List<String> held) {
    List<String> names = new ArrayList<>(held);
    names.removeAll(manifest.entities().keySet());
    names.removeAll(manifest.heldBack());
    names.removeAll(target.entities().keySet());
    names.removeAll(target.leave());
    return names;
  }

  private static void fields(
      String name, TargetEntity entity, EntityDescription described, List<String> found) {
    Set<String> known =
        described.fields().stream()
            .map(EntityDescription.Field::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String field :
        entity.fields().stream()
            .map(Slot::name)
            .filter(each -> !known.contains(each) && !each.equals(Slot.REF.name()))
            .collect(Collectors.toCollection(TreeSet::new))) {
      found.add(name + " has no field " + field + "; it has " + String.join(", ", known));
    }
  }
}

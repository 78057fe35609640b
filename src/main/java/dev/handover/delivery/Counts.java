package dev.handover.delivery;

import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The arithmetic that a manifest must keep. */
final class Counts {
  private Counts() {}

  /** Counts by reason, each in bounds. */
  static Map<String, Long> checked(Map<String, Long> reasons) {
    reasons.forEach(
        (reason, n) -> {
          Bounded.text("reason", reason);
          Bounded.records(reason, n);
        });
    return Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  static void check(Tally tally) {
    Bounded.records("read", tally.read());
    Bounded.records("delivered", tally.delivered());
    Bounded.records("quarantined", tally.quarantined());
    Bounded.records("withheld", tally.withheld());
    Bounded.records("duplicate", tally.duplicate());
    Bounded.records("deleted", tally.deleted());
    Bounded.records("unchanged", tally.unchanged());
    checked(tally.reasons());
  }

  static List<String> disagreements(Manifest manifest) {
    List<String> found = new ArrayList<>();
    Manifest.Reconciliation account = manifest.reconciliation();
    balance("the run", account.overall(), found);
    account.entities().forEach((entity, tally) -> balance(entity, tally, found));
    if (!account.overall().equals(Manifest.Reconciliation.of(account.entities()).overall())) {
      found.add("the counts of the entities do not add up to those of the run");
    }
    for (String entity : named(manifest)) {
      if (!manifest.entities().containsKey(entity)) {
        found.add(
            ParcelNames.isEntity(entity)
                ? entity + " has files or counts but no description"
                : "an entity with an unusable name has counts but no description");
        continue;
      }
      long lines = manifest.filesOf(entity).stream().mapToLong(FileEntry::records).sum();
      long delivered = account.entities().getOrDefault(entity, Tally.NONE).delivered();
      long tombstones = manifest.tombstonesOf(entity);
      if (lines != delivered + tombstones) {
        found.add(
            "%s: the files hold %d lines, but %d delivered and %d tombstones are accounted for"
                .formatted(entity, lines, delivered, tombstones));
      }
    }
    return found;
  }

  private static Set<String> named(Manifest manifest) {
    Set<String> named = new LinkedHashSet<>(manifest.entities().keySet());
    named.addAll(manifest.reconciliation().entities().keySet());
    named.addAll(manifest.tombstones().keySet());
    manifest.files().forEach(file -> named.add(file.entity()));
    return named;
  }

  private static void balance(String whose, Tally tally, List<String> found) {
    String name = whose.contains(" ") || ParcelNames.isEntity(whose) ? whose : "an entity";
    if (!tally.balances()) {
      found.add(
          "%s: read %d is not delivered %d + quarantined %d + withheld %d + duplicate %d + deleted %d + unchanged %d"
              .formatted(
                  name,
                  tally.read(),
                  tally.delivered(),
                  tally.quarantined(),
                  tally.withheld(),
                  tally.duplicate(),
                  tally.deleted(),
                  tally.unchanged()));
    }
    Map<String, Long> outcomes =
        Map.of(
            "delivered", tally.delivered(),
            "quarantined", tally.quarantined(),
            "withheld", tally.withheld(),
            "duplicate", tally.duplicate(),
            "deleted", tally.deleted(),
            "unchanged", tally.unchanged());
    outcomes.forEach(
        (outcome, count) -> {
          long reasoned =
              tally.reasons().entrySet().stream()
                  .filter(reason -> reason.getKey().startsWith(outcome + "/"))
                  .mapToLong(Map.Entry::getValue)
                  .sum();
          if (reasoned > count) {
            found.add(name + ": more reasons are given for " + outcome + " than records");
          }
        });
  }
}

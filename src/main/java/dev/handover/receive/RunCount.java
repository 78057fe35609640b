package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run's parcels really hold and holds it against the manifest. */
final class RunCount {
  private final Manifest manifest;
  private final Map<String, Long> upserts = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> tombstones = new LinkedHashMap<>();

  RunCount(Manifest manifest) {
    this.manifest = manifest;
  }

  /** The files as they are loaded: entities in the manifest's order, windows by number. */
  static List<FileEntry> inOrder(Manifest manifest) {
    return manifest.entities().keySet().stream()
        .flatMap(entity -> manifest.filesOf(entity).stream())
        .toList();
  }

  /** Adds a parcel; refuses one that holds more or fewer lines than the manifest says. */
  void add(FileEntry file, Plain.Count count) {
    if (count.lines() != file.records()) {
      throw disagreeing(
          file.name() + " holds " + count.lines() + " lines, the manifest says " + file.records());
    }
    upserts.merge(file.entity(), count.upserts(), Long::sum);
    Map<String, Long> reasons =
        tombstones.computeIfAbsent(file.entity(), entity -> new TreeMap<>());
    count.reasons().forEach((reason, n) -> reasons.merge(reason, n, Long::sum));
  }

  /** What does not agree between all parcels together and the manifest. */
  List<String> disagreements() {
    List<String> found = new ArrayList<>();
    for (String entity : manifest.entities().keySet()) {
      long delivered =
          manifest.reconciliation().entities().getOrDefault(entity, Tally.NONE).delivered();
      long counted = upserts.getOrDefault(entity, 0L);
      if (counted != delivered) {
        found.add(
            entity + ": the parcels hold " + counted + " upserts, the manifest says " + delivered);
      }
      if (!tombstones
          .getOrDefault(entity, Map.of())
          .equals(withoutZeros(manifest.tombstones().getOrDefault(entity, Map.of())))) {
        found.add(entity + ": the tombstones by reason are not those of the manifest");
      }
    }
    return found;
  }

  /** Refuses a run whose parcels and manifest do not agree. */
  void require() {
    List<String> found = disagreements();
    if (!found.isEmpty()) {
      throw disagreeing(String.join("; ", found));
    }
  }

  Map<String, Opened.LineCount> lines() {
    Map<String, Opened.LineCount> lines = new LinkedHashMap<>();
    for (String entity : manifest.entities().keySet()) {
      long dead =
          tombstones.getOrDefault(entity, Map.of()).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      lines.put(entity, new Opened.LineCount(upserts.getOrDefault(entity, 0L), dead));
    }
    return lines;
  }

  private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
    Map<String, Long> some = new TreeMap<>(counts);
    some.values().removeIf(n -> n == 0);
    return some;
  }

  private static HandoverException disagreeing(String what) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-RCV-08", what + "; ask the seller for the run again");
  }
}

package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.mapping.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the case folders again where a file of theirs has changed. A case whose files are broken is
 * told once and counts as it last was.
 */
final class CaseWatch {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private final Cases cases;
  private final Path mappings;
  private final Map<String, Seen> seen = new HashMap<>();

  CaseWatch(Cases cases, Path mappings) {
    this.cases = cases;
    this.mappings = mappings;
  }

  /** A folder as it was last looked at. */
  private record Seen(String stamp, Optional<Case> deal, boolean broken) {}

  /** The cases of all folders, apart from those that have been broken ever since the start. */
  List<Case> look() {
    List<String> names = cases.names();
    seen.keySet().retainAll(names);
    for (String name : names) {
      String stamp = stamp(mappings.resolve(name));
      Seen before = seen.getOrDefault(name, new Seen("", Optional.empty(), false));
      if (!before.stamp.equals(stamp)) {
        seen.put(name, read(name, stamp, before));
      }
    }
    return seen.values().stream().flatMap(each -> each.deal.stream()).toList();
  }

  /** Whether a case may be missing from {@link #look} though its folder is there. */
  boolean anyBroken() {
    return seen.values().stream().anyMatch(Seen::broken);
  }

  private Seen read(String name, String stamp, Seen before) {
    Cases.Checked checked = cases.check(name);
    if (checked.found().isEmpty()) {
      LOG.warn(
          "the files in {} have problems, so nothing of that case runs until they are mended (handover"
              + " check --case {}): {}",
          mappings.resolve(name),
          name,
          checked.problems().stream().map(Problem::sentence).collect(Collectors.joining("; ")));
    }
    return new Seen(stamp, checked.found().or(() -> before.deal), checked.found().isEmpty());
  }

  private static String stamp(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> stamps = new ArrayList<>();
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        stamps.add(
            file.getFileName() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
      return String.join("\n", stamps);
    } catch (IOException | UncheckedIOException e) {
      return "cannot be read";
    }
  }
}

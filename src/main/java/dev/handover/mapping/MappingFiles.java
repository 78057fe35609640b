package dev.handover.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the mapping files of a case and tells everything that is wrong with them at once. */
public final class MappingFiles {
  private static final String ROOM = "MAP";
  private static final int UNREADABLE = 1;
  private static final SchemaCheck SCHEMA = new SchemaCheck("mapping.schema.json");

  private MappingFiles() {}

  /**
   * What a folder holds.
   *
   * @param mappings those without a problem of their own, by file name; to be used only where there
   *     are no problems at all
   * @param problems by file name and line
   */
  public record Loaded(List<Mapping> mappings, List<Problem> problems) {
    public Loaded {
      mappings = List.copyOf(mappings);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads every mapping (all {@code *.yaml} but {@code case.yaml}) of a folder, and runs the
   * examples they hold; all problems of all files at once, never just the first.
   */
  public static Loaded load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    List<MappingDraft> drafts =
        files(folder, problems).stream()
            .map(file -> new MappingDraft(YamlFile.read(file, ROOM)))
            .toList();
    drafts.stream().filter(MappingDraft::isReadableAtAll).forEach(MappingFiles::checkAlone);
    MappingsTogether.check(drafts);
    List<Mapping> mappings = new ArrayList<>();
    for (MappingDraft draft : drafts) {
      problems.addAll(draft.findings().problems());
      if (draft.findings().isEmpty()) {
        mappings.add(draft.soundPart());
      }
    }
    return new Loaded(mappings, problems);
  }

  private static void checkAlone(MappingDraft draft) {
    SCHEMA.check(draft.file());
    if (draft.isReadable()) {
      MappingSense.check(draft);
      RuleCheck.check(draft);
      Examples.check(draft, ExampleNames.check(draft));
    }
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path each : entries.sorted().toList()) {
        String name = each.getFileName().toString();
        if (name.endsWith(".yml")) {
          problems.add(
              problem(each, "the file ends with .yml and is not read", "rename it to .yaml"));
        } else if (name.endsWith(".yaml") && !name.startsWith(".") && !name.equals("case.yaml")) {
          files.add(each);
        }
      }
    } catch (IOException e) {
      problems.add(problem(folder, "the folder cannot be read", "check its name and permissions"));
      return files;
    }
    if (files.isEmpty()) {
      problems.add(
          problem(
              folder, "the folder holds no mapping", "add one file an entity, such as guest.yaml"));
    }
    return files;
  }

  private static Problem problem(Path path, String what, String remedy) {
    return new Problem(path, 0, what, remedy, "HUB-" + ROOM + "-0" + UNREADABLE);
  }
}

package dev.handover.cases;

import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.mapping.Nearest;
import dev.handover.mapping.Problem;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases under {@code mappings/}: each folder with a {@code case.yaml} is one. */
public final class Cases {
  private static final String FILE = "case.yaml";
  private final Path folder;
  private final Function<String, Optional<String>> properties;

  /**
   * @param properties the values of placeholders by name
   */
  public Cases(Path mappingsFolder, Function<String, Optional<String>> properties) {
    this.folder = mappingsFolder;
    this.properties = properties;
  }

  /** What a look at a case found: the case, or else at least one problem. */
  public record Checked(Optional<Case> found, List<Problem> problems) {
    public Checked {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The case in a folder; where anything is wrong, an exception that tells all of it, one a line.
   */
  public Case load(String folderName) {
    Checked checked = check(folderName);
    return checked.found().orElseThrow(() -> refused(folderName, checked.problems()));
  }

  /** The id alone, however broken the rest of the case may be; else all that is wrong. */
  public CaseId id(String folderName) {
    String id = CaseReader.idIn(folder.resolve(requireKnown(folderName)).resolve(FILE));
    return CaseId.isOne(id) ? new CaseId(id) : file(folderName).id();
  }

  /** The case file alone, for what comes before there are mappings; else all that is wrong. */
  public CaseFile file(String folderName) {
    CaseReader reader =
        new CaseReader(folder.resolve(requireKnown(folderName)).resolve(FILE), properties);
    return reader.read().orElseThrow(() -> refused(folderName, reader.problems()));
  }

  /** Looks at case file and mappings alike, and tells everything that is wrong. */
  public Checked check(String folderName) {
    Path caseFolder = folder.resolve(requireKnown(folderName));
    CaseReader reader = new CaseReader(caseFolder.resolve(FILE), properties);
    others(folderName).forEach(reader::alsoIn);
    Optional<CaseFile> file = reader.read();
    List<Problem> problems = new ArrayList<>(reader.problems());
    MappingFiles.Loaded loaded = MappingFiles.load(caseFolder);
    problems.addAll(loaded.problems());
    List<Mapping> mappings = loaded.mappings();
    file.filter(each -> !(each.source() instanceof CaseFile.Database))
        .ifPresent(each -> selects(caseFolder, mappings, problems));
    file.filter(each -> each.law().methods().isEmpty())
        .ifPresent(each -> methods(caseFolder, mappings, problems));
    return problems.isEmpty()
        ? new Checked(file.map(each -> new Case(each, GrownConsent.of(each, mappings))), problems)
        : new Checked(Optional.empty(), problems);
  }

  /** What people were asked about can be compared only with what the case says. */
  private static void methods(Path folder, List<Mapping> mappings, List<Problem> problems) {
    mappings.stream()
        .filter(
            mapping ->
                mapping.who().consents().stream()
                    .flatMap(consent -> consent.given().stream())
                    .anyMatch(given -> !given.methods().isEmpty()))
        .map(
            mapping ->
                new Problem(
                    folder.resolve(mapping.entity() + ".yaml"),
                    0,
                    "a consent says how data may be processed, and the case does not say how they"
                        + " will be",
                    "add methods: [service] or what it is to law: in case.yaml",
                    "HUB-CASE-09"))
        .forEach(problems::add);
  }

  /** What is copied for a run holds what mappings name, and nothing that a select may ask for. */
  private static void selects(Path folder, List<Mapping> mappings, List<Problem> problems) {
    mappings.stream()
        .filter(mapping -> mapping.from().select().isPresent())
        .map(mapping -> folder.resolve(mapping.entity() + ".yaml"))
        .map(
            file ->
                new Problem(
                    file,
                    0,
                    "a select, but the source is no database",
                    "name a table under `from`, and join others to it",
                    "HUB-CASE-08"))
        .forEach(problems::add);
  }

  /** The folders that are cases, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(each -> Files.isRegularFile(each.resolve(FILE)))
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CASE-01",
          "the folder " + folder + " cannot be read; check its permissions",
          e);
    }
  }

  /** The ids of the other cases by folder, as far as they can be read. */
  private Map<String, String> others(String folderName) {
    Map<String, String> ids = new TreeMap<>();
    for (String name : names()) {
      if (!name.equals(folderName)) {
        ids.put(name, CaseReader.idIn(folder.resolve(name).resolve(FILE)));
      }
    }
    return ids;
  }

  /** Only names that a listing shows are taken, so that no name leads out of the folder. */
  private String requireKnown(String folderName) {
    List<String> names = names();
    if (names.contains(folderName)) {
      return folderName;
    }
    String known =
        names.isEmpty()
            ? "there is none, copy mappings/hotel"
            : "there are " + String.join(", ", names);
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CASE-01",
        "no case of that name in "
            + folder
            + " (a folder with a case.yaml); "
            + Nearest.question(folderName, names, known));
  }

  private static HandoverException refused(String folderName, List<Problem> problems) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CASE-07",
        problems.stream().map(Problem::text).collect(Collectors.joining("\n"))
            + "\ncase "
            + folderName
            + (problems.size() == 1
                ? " has this problem"
                : " has these " + problems.size() + " problems")
            + "; correct the files and run handover check");
  }
}

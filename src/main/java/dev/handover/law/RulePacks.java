package dev.handover.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.YamlFile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rule packs: those that ship, and those that an officer laid into a folder beside the
 * mappings. A pack of the folder takes the place of a shipped one of its name. Immutable.
 */
public final class RulePacks {
  /** Where an officer's own packs lie, beside {@code mappings/}. */
  public static final String FOLDER = "law";

  private static final List<String> SHIPPED = List.of("cn-2026", "eu-2026");
  private static final String ENDING = ".yaml";
  private final List<RulePack> packs;

  public RulePacks(List<RulePack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** What ships alone. */
  public static RulePacks shipped() {
    return new RulePacks(SHIPPED.stream().map(RulePacks::resource).toList());
  }

  /** What ships and what lies in a folder, which need not exist. */
  public static RulePacks with(Path folder) {
    List<RulePack> packs = new ArrayList<>(shipped().packs);
    for (Path file : files(folder)) {
      RulePack pack = pack(YamlFile.read(file, "LAW"), idOf(file));
      packs.removeIf(each -> each.id().equals(pack.id()));
      packs.add(pack);
    }
    return new RulePacks(packs);
  }

  public List<RulePack> all() {
    return packs;
  }

  /**
   * The pack that holds at a place on a day: of several, the one that began last. None is a
   * configuration error, for without rules nothing may travel.
   *
   * @param place a country, ISO 3166: {@code CN}
   */
  public RulePack at(String place, LocalDate day) {
    return find(place, day)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-LAW-03",
                    "no rule pack holds in "
                        + place
                        + " on "
                        + day
                        + "; lay one into the folder law beside mappings, as docs/law.md shows"));
  }

  /** The same where there may be none. */
  public Optional<RulePack> find(String place, LocalDate day) {
    return packs.stream()
        .filter(each -> each.holds(place, day))
        .max((one, other) -> one.from().compareTo(other.from()));
  }

  private static RulePack resource(String id) {
    try (InputStream in = RulePacks.class.getResourceAsStream("/law/" + id + ENDING)) {
      return pack(YamlFile.of(in.readAllBytes(), Path.of("law", id + ENDING), "LAW"), id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(each -> each.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-04",
          "the folder " + folder + " cannot be read; check its permissions");
    }
  }

  private static String idOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static RulePack pack(YamlFile file, String id) {
    JsonNode root = file.root();
    if (!file.findings().isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-LAW-05", file.findings().problems().get(0).text());
    }
    TreeSet<String> places = new TreeSet<>();
    root.path("places").forEach(each -> places.add(each.asText()));
    Optional<LocalDate> to =
        root.at("/valid/to").isMissingNode() ? Optional.empty() : Optional.of(day(root, id, "to"));
    if (places.isEmpty()) {
      throw malformed(id, "names no places, such as [CN]");
    }
    return new RulePack(id, places, day(root, id, "from"), to, file.digest(), root);
  }

  private static LocalDate day(JsonNode root, String id, String end) {
    try {
      return LocalDate.parse(root.at("/valid/" + end).asText());
    } catch (DateTimeException e) {
      throw malformed(id, "says no day at valid: " + end + ", such as 2026-01-01");
    }
  }

  private static HandoverException malformed(String id, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-LAW-05", "the rule pack " + id + " " + what);
  }
}

package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.target.Target;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Problem;
import dev.handover.mapping.SchemaCheck;
import dev.handover.mapping.YamlFile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the file in which a buyer describes the API that his records go into. */
public final class TargetFile {
  private static final SchemaCheck SCHEMA = new SchemaCheck("target.schema.json");

  private TargetFile() {}

  /**
   * The API as it is described, with placeholders filled; else CONFIGURATION with all that is
   * wrong, one problem a line.
   *
   * @param properties the settings that placeholders are filled from
   */
  public static Target read(Path path, Function<String, Optional<String>> properties) {
    YamlFile file = YamlFile.read(path, "TARGET");
    Findings findings = file.findings();
    if (file.isReadable()) {
      SCHEMA.check(file);
    }
    if (!file.root().isObject()) {
      throw refused(path, findings);
    }
    JsonNode filled = new Placeholders(properties, findings).fill(file.root());
    new AccessSense("", filled, findings).look();
    new TargetSense(filled, findings).look();
    if (!findings.isEmpty()) {
      throw refused(path, findings);
    }
    return TargetParts.whole(filled);
  }

  private static HandoverException refused(Path path, Findings findings) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-TARGET-07",
        findings.problems().stream().map(Problem::text).collect(Collectors.joining("\n"))
            + "\ncorrect "
            + path
            + " and run again");
  }
}

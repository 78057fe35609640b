package dev.handover.cli.retention;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which plan of destruction. */
final class PlanOption {
  @Option(
      names = "--plan",
      paramLabel = "ID",
      description = "The plan, as handover retention plan named it (default: the newest).")
  private String id;

  Optional<String> id() {
    return Optional.ofNullable(id);
  }
}

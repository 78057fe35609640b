package dev.handover.cli.backup;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.BackupRoutes;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a copy back. */
@Command(
    name = "fetch",
    description = {
      "Bring a copy of a backup back from handover.backup.offsite, also to an empty machine: name the"
          + " place and its login in handover.properties there. It is tested when it is restored."
    })
final class BackupFetch implements Callable<Integer> {
  @Mixin private Whose whose;

  @Option(
      names = "--backup",
      required = true,
      paramLabel = "ID",
      description = "Which one: the name of its folder there.")
  private String id;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Where its folder is made.")
  private Path to;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    String owner = whose.isHub() ? "hub" : whose.deal().file().id().value();
    try (BackupRoutes routes = HubCommands.routes(workplace)) {
      Path folder = routes.fetch(owner, id, to);
      printed.result(Map.of("folder", folder.toString()), () -> printed.line("fetched: " + folder));
      return 0;
    }
  }
}

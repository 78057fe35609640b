package dev.handover.cli;

import dev.handover.receive.Opened;
import dev.handover.receive.RunFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decrypts and verifies a delivered run into plain files. */
@Command(
    name = "open",
    description = {
      "Verify and decrypt a delivered run into plain files, one per entity.",
      "Nothing is left behind unless every signature, digest and count is right."
    })
public final class OpenCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN_FOLDER",
      description = "The run's folder: the one with manifest.json.")
  private Path folder;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the plain files go; made if it is not there.")
  private Path out;

  @Mixin private SecretKeyOption key;
  @Mixin private TrustOption trust;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Opened opened = RunFolder.at(folder).open(key.read(), trust.certificate(folder), out);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("out", out.toAbsolutePath().normalize().toString());
    json.put("lines", opened.entities().values().stream().mapToLong(Opened.LineCount::lines).sum());
    json.put(
        "upserts", opened.entities().values().stream().mapToLong(Opened.LineCount::upserts).sum());
    Map<String, Object> entities = new LinkedHashMap<>();
    opened
        .entities()
        .forEach(
            (entity, n) ->
                entities.put(entity, Map.of("upserts", n.upserts(), "tombstones", n.tombstones())));
    json.put("entities", entities);
    json.put("files", opened.files().stream().map(Path::toString).toList());
    printed.result(
        json,
        () -> {
          opened
              .entities()
              .forEach((entity, n) -> printed.line(String.format("%,10d  %s", n.lines(), entity)));
          opened.files().forEach(file -> printed.line("written: " + file));
        });
    return 0;
  }
}

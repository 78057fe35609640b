package dev.handover.cli.routes;

import dev.handover.cli.Workplace;
import dev.handover.flow.RouteDesk;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The routes of the hub that serves. */
@Command(
    name = "routes",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "See the routes of the serving hub, with what passed them; stop and start one.",
      "A case is stopped by handover suspend, everything by handover incident contain --all."
    },
    subcommands = {
      RoutesList.class,
      RoutesStart.class,
      RoutesStop.class,
      RoutesSuspend.class,
      RoutesResume.class
    })
public final class RoutesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  static RouteDesk desk(Workplace workplace) {
    return workplace
        .hubHere()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-CLI-76",
                    "routes run in a hub that serves, and none does on this home; start it with:"
                        + " handover serve"))
        .routes();
  }

  static Map<String, Object> json(RouteDesk.Seen route) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("route", route.id());
    route.file().ifPresent(file -> json.put("file", file));
    json.put("description", route.description());
    json.put("state", route.state());
    json.put("total", route.total());
    json.put("failed", route.failed());
    json.put("inflight", route.inflight());
    json.put("meanMillis", route.mean().toMillis());
    route.last().ifPresent(last -> json.put("last", last.toString()));
    json.put("steerable", route.steerable());
    return json;
  }
}

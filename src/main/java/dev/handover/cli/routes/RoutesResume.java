package dev.handover.cli.routes;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.RouteDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a suspended route go on. */
@Command(
    name = "resume",
    description = {"Let a suspended route go on."})
final class RoutesResume implements Callable<Integer> {
  @Parameters(paramLabel = "ROUTE", description = "Which, as list shows it.")
  private String route;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    RouteDesk.Seen now =
        RoutesCommand.desk(workplace).act(route, RouteDesk.Act.RESUME, workplace.actor());
    printed.result(
        RoutesCommand.json(now), () -> printed.line("route " + route + " is " + now.state()));
    return 0;
  }
}

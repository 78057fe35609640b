package dev.handover.cli.routes;

import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.Reload;
import dev.handover.flow.RouteDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the routes and what became of changed route files. */
@Command(
    name = "list",
    description = {
      "List the routes: what passed, failed and is under way in each since it was made.",
      "Below them what became of route files that changed while the hub served."
    })
final class RoutesList implements Callable<Integer> {
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    RouteDesk desk = RoutesCommand.desk(Workplace.here());
    List<RouteDesk.Seen> routes = desk.list();
    List<Reload> reloads = desk.reloads();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("routes", routes.stream().map(RoutesCommand::json).toList());
    json.put("reloads", reloads.stream().map(RoutesList::json).toList());
    printed.result(json, () -> lines(routes, reloads).forEach(printed::line));
    return 0;
  }

  private static Map<String, Object> json(Reload reload) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", reload.file());
    json.put("at", reload.when().toString());
    json.put("outcome", reload.outcome().name().toLowerCase(Locale.ROOT));
    json.put("why", reload.why());
    return json;
  }

  private static List<String> lines(List<RouteDesk.Seen> routes, List<Reload> reloads) {
    List<String> text = new ArrayList<>();
    String file = "";
    for (RouteDesk.Seen each : routes) {
      if (!each.file().orElse("").equals(file)) {
        file = each.file().orElse("");
        text.add(file);
      }
      text.add(
          "  "
              + Columns.pad(each.id(), 26)
              + Columns.pad(each.state(), 11)
              + String.format(
                  Locale.ROOT,
                  "%,9d passed %,7d failed %,5d under way",
                  each.total(),
                  each.failed(),
                  each.inflight()));
    }
    for (Reload each : reloads) {
      text.add(
          each.when()
              + "  "
              + each.file()
              + ": "
              + each.outcome().name().toLowerCase(Locale.ROOT)
              + (each.why().isEmpty() ? "" : ": " + each.why()));
    }
    return text;
  }
}

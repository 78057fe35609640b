package dev.handover.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Puts the routes of a file into the running Camel in place of its old ones. */
final class RouteSwap {
  private static final Logger LOG = LoggerFactory.getLogger("routes");

  /** What Java calls by name: without it no run, receipt, notice, backup or look would be. */
  private static final Set<String> OWN =
      Set.of(
          "alarms.camel.yaml",
          "again.camel.yaml",
          "backup.camel.yaml",
          "deliver.camel.yaml",
          "exports.camel.yaml",
          "fetch.camel.yaml",
          "notices.camel.yaml",
          "offsite.camel.yaml",
          "receipts.camel.yaml",
          "retention.camel.yaml",
          "run.camel.yaml",
          "schedule.camel.yaml",
          "transfer.camel.yaml");

  private final CamelContext camel;
  private final Path folder;
  private final Duration patience;
  private final Runnable afterwards;

  /**
   * @param patience how long what is under way may take to end
   * @param afterwards is run once routes were made anew
   */
  RouteSwap(CamelContext camel, Path folder, Duration patience, Runnable afterwards) {
    this.camel = camel;
    this.folder = folder;
    this.patience = patience;
    this.afterwards = afterwards;
  }

  record Done(Reload.Outcome outcome, String why) {}

  /** Why a change cannot be taken over while the hub serves. */
  Optional<String> onlyAtStart(String name, String before, String after) {
    if (after == null && OWN.contains(name)) {
      return Optional.of("the hub itself calls its routes; put the file back");
    }
    for (String text : new String[] {before, after}) {
      if (text != null && !areRoutes(text)) {
        return Optional.of(
            "it holds more than routes (a configuration, a template or the like), so the change"
                + " takes effect at the next start");
      }
    }
    return Optional.empty();
  }

  private static boolean areRoutes(String text) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return read == null
        || (read instanceof List<?> all
            && all.stream()
                .allMatch(
                    each ->
                        each instanceof Map<?, ?> one
                            && Set.of("route", "from").containsAll(one.keySet())));
  }

  /**
   * Ends the old routes once what is under way in them has ended, then starts the new; where that
   * fails, the old ones are started again.
   */
  Done replace(String name, RouteFiles before, RouteFiles after) {
    List<Route> old = routesOf(name);
    Optional<String> busy = old.stream().map(Route::getId).filter(this::isBusy).findFirst();
    if (busy.isPresent()) {
      return waits(busy.get()); // and whatever calls the route finds it open
    }
    List<String> stopped = new ArrayList<>();
    try {
      for (Route route : old) {
        if (camel.getRouteController().getRouteStatus(route.getId()).isStarted()) {
          stopped.add(route.getId());
          if (!stop(route.getId())) {
            startAgain(stopped);
            return waits(route.getId());
          }
        }
      }
      remove(old);
    } catch (Exception e) {
      startAgain(stopped);
      return new Done(Reload.Outcome.REFUSED, "its old routes do not end: " + RouteCheck.said(e));
    }
    try {
      load(name, after);
      return new Done(Reload.Outcome.ACCEPTED, "");
    } catch (Exception | LinkageError e) {
      putBack(name, before);
      return new Done(Reload.Outcome.REFUSED, RouteCheck.said(e));
    } finally {
      afterwards.run();
    }
  }

  private boolean isBusy(String route) {
    return camel.getInflightRepository().size(route) > 0;
  }

  private static Done waits(String route) {
    return new Done(Reload.Outcome.WAITING, "something is under way in route " + route);
  }

  /** What came in just now may end. */
  private boolean stop(String route) throws Exception {
    return camel
        .getRouteController()
        .stopRoute(route, patience.toMillis(), TimeUnit.MILLISECONDS, true);
  }

  private void startAgain(List<String> stopped) {
    for (String id : stopped) {
      try {
        if (camel.getRoute(id) != null) {
          camel.getRouteController().startRoute(id);
        }
      } catch (Exception e) {
        LOG.error(
            "route {} could not be started again: {}; start it: handover routes start {}"
                + " [HUB-ROUTE-08]",
            id,
            RouteCheck.said(e),
            id);
      }
    }
    afterwards.run();
  }

  private void putBack(String name, RouteFiles before) {
    try {
      remove(routesOf(name));
      Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
      model.removeRouteDefinitions(
          model.getRouteDefinitions().stream()
              .filter(each -> fileOf(each.getResource()).equals(Optional.of(name)))
              .toList());
      load(name, before);
    } catch (Exception e) {
      LOG.error(
          "routes of {} could not be put back: {}; mend the file and start the hub again"
              + " [HUB-ROUTE-03]",
          name,
          RouteCheck.said(e));
    }
  }

  private void load(String name, RouteFiles files) throws Exception {
    if (files.texts().containsKey(name)) {
      RouteCheck.load(camel, name, files.texts().get(name), folder);
    }
  }

  private void remove(List<Route> routes) throws Exception {
    for (Route route : routes) {
      camel.getRouteController().stopRoute(route.getId());
      camel.removeRoute(route.getId());
    }
  }

  private List<Route> routesOf(String name) {
    return camel.getRoutes().stream()
        .filter(route -> fileOf(route).equals(Optional.of(name)))
        .collect(Collectors.toList());
  }

  /** The name of the file that a route stands in. */
  static Optional<String> fileOf(Route route) {
    return fileOf(route.getSourceResource());
  }

  private static Optional<String> fileOf(Resource resource) {
    return Optional.ofNullable(resource).map(found -> found.getLocation().replaceFirst("^.*/", ""));
  }
}

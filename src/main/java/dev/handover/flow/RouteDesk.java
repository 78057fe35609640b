package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;

/** The running routes, seen and steered one by one; counts only, nothing of a message. */
public final class RouteDesk {
  private static final long PATIENCE_SECONDS = 30;
  private final CamelContext camel;
  private final RouteCounts counts;
  private final RouteReload reload;
  private final Ledger ledger;

  RouteDesk(CamelContext camel, RouteCounts counts, RouteReload reload, Ledger ledger) {
    this.camel = camel;
    this.counts = counts;
    this.reload = reload;
    this.ledger = ledger;
  }

  /** What may be done with one route. */
  public enum Act {
    START("started"),
    STOP("stopped"),
    SUSPEND("suspended"),
    RESUME("resumed");

    private final String done;

    Act(String done) {
      this.done = done;
    }

    /** As a past participle, such as the audit chain has it. */
    public String done() {
      return done;
    }
  }

  /**
   * One route.
   *
   * @param file the route file that it stands in; empty where it was made otherwise
   * @param state started, stopped or suspended
   * @param total exchanges that have ended since the route was made, the failed ones among them
   * @param inflight exchanges that are under way in it
   * @param mean how long they took from their beginning, which includes the routes before
   * @param last when the newest ended
   * @param steerable whether it may be stopped singly
   */
  public record Seen(
      String id,
      Optional<String> file,
      String description,
      String state,
      long total,
      long failed,
      int inflight,
      Duration mean,
      Optional<Instant> last,
      boolean steerable) {}

  /** Every route, by file and name. */
  public List<Seen> list() {
    return camel.getRoutes().stream()
        .map(this::seen)
        .sorted(Comparator.comparing((Seen each) -> each.file.orElse("")).thenComparing(Seen::id))
        .toList();
  }

  private Seen seen(Route route) {
    RouteCounts.Counted counted = counts.of(route.getId());
    return new Seen(
        route.getId(),
        RouteSwap.fileOf(route),
        Optional.ofNullable(route.getDescription()).orElse(""),
        camel.getRouteController().getRouteStatus(route.getId()).name().toLowerCase(Locale.ROOT),
        counted.total(),
        counted.failed(),
        camel.getInflightRepository().size(route.getId()),
        counted.mean(),
        counted.last(),
        isSteerable(route));
  }

  /** What became of route files that changed while the hub served, the newest last. */
  public List<Reload> reloads() {
    return reload.recent();
  }

  /**
   * Does it, once what is under way in the route has ended, and writes down who did.
   *
   * @return the route as it is then
   */
  public Seen act(String id, Act act, String actor) {
    Route route = camel.getRoute(id);
    if (route == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-ROUTE-04",
          "no route " + id + " runs here; see handover routes list");
    }
    if (!isSteerable(route)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-ROUTE-05",
          "route "
              + id
              + " is fired by the schedule, which the ledger keeps for every hub and its next start;"
              + " stop a case with: handover suspend");
    }
    if (act == Act.RESUME && !camel.getRouteController().getRouteStatus(id).isSuspended()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-ROUTE-06",
          "route "
              + id
              + " is not suspended; start a stopped one with: handover routes start "
              + id);
    }
    try {
      apply(id, act);
    } catch (Exception e) {
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-ROUTE-07",
          "route "
              + id
              + " could not be "
              + act.done
              + ": "
              + RouteCheck.said(e)
              + "; see handover routes list",
          e);
    }
    ledger.audit().append(actor, "route " + act.done, id, "");
    return seen(camel.getRoute(id));
  }

  private void apply(String id, Act act) throws Exception {
    var routes = camel.getRouteController();
    switch (act) {
      case START -> routes.startRoute(id);
      case RESUME -> routes.resumeRoute(id);
      case SUSPEND -> routes.suspendRoute(id, PATIENCE_SECONDS, TimeUnit.SECONDS);
      case STOP -> {
        if (!routes.stopRoute(id, PATIENCE_SECONDS, TimeUnit.SECONDS, true)) {
          throw new IllegalStateException(
              "something has been under way in it for " + PATIENCE_SECONDS + " s, so it goes on");
        }
      }
    }
  }

  /** Quartz keeps in the ledger that a trigger is paused, for all hubs on it. */
  private static boolean isSteerable(Route route) {
    return !(route.getEndpoint() instanceof QuartzEndpoint);
  }
}

package dev.handover.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Counts what passes each route, with JMX or without; nothing of a message is looked at. */
final class RouteCounts implements RoutePolicyFactory {
  private final Clock clock;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  RouteCounts(Clock clock) {
    this.clock = clock;
  }

  /** What has passed since the route was made. */
  record Counted(long total, long failed, Duration mean, Optional<Instant> last) {}

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
    Count fresh = new Count();
    counts.put(routeId, fresh);
    return fresh;
  }

  Counted of(String routeId) {
    Count count = counts.get(routeId);
    return count == null ? new Counted(0, 0, Duration.ZERO, Optional.empty()) : count.now();
  }

  private final class Count extends RoutePolicySupport {
    private long total;
    private long failed;
    private long millis;
    private Instant last;

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      Instant now = clock.instant();
      synchronized (this) {
        total++;
        failed += exchange.isFailed() ? 1 : 0;
        // as long as the exchange has lived, which includes the routes that it came through
        millis += exchange.getClock().elapsed();
        last = now;
      }
    }

    private synchronized Counted now() {
      return new Counted(
          total,
          failed,
          total == 0 ? Duration.ZERO : Duration.ofMillis(millis / total),
          Optional.ofNullable(last));
    }
  }
}

package dev.handover.flow;

import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;

/** Whether Camel and its routes are up, for those who do not know Camel. */
public final class RouteHealth {
  private final CamelContext camel;

  RouteHealth(CamelContext camel) {
    this.camel = camel;
  }

  /** Camel is started and at least one route is there. */
  public boolean isUp() {
    return camel.getStatus() == ServiceStatus.Started && !camel.getRoutes().isEmpty();
  }
}

package dev.handover.api;

import java.time.Duration;

/** Keeps requests apart. */
public final class Pace {
  private final Duration spacing;
  private long nextAt;

  /**
   * @param spacing the least time from one request to the next
   */
  public Pace(Duration spacing) {
    this.spacing = spacing;
  }

  /** How long to wait before a request that is made now. */
  public Duration next() {
    long now = System.nanoTime();
    long wait = nextAt == 0 ? 0 : Math.max(0, nextAt - now);
    nextAt = now + wait + spacing.toNanos();
    return Duration.ofNanos(wait);
  }
}

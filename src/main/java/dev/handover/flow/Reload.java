package dev.handover.flow;

import java.time.Instant;

/**
 * What became of a route file that changed while the hub served.
 *
 * @param file its name in the folder of routes
 * @param why empty where it was accepted
 */
public record Reload(String file, Instant when, Outcome outcome, String why) {

  /** How it ended. */
  public enum Outcome {
    /** Its routes run. */
    ACCEPTED,
    /** The old routes run on until what is under way in them has ended. */
    WAITING,
    /** The old routes run on. */
    REFUSED
  }

  boolean isWaitOf(String name) {
    return outcome == Outcome.WAITING && file.equals(name);
  }
}

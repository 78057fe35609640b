package dev.handover.cases;

import java.time.LocalTime;

/**
 * Hours of the day, which may go over midnight.
 *
 * @param from the first minute
 * @param to the minute that is no longer in them
 */
public record Hours(LocalTime from, LocalTime to) {

  /** Reads {@code 22:00-06:00}, whose form has been checked. */
  static Hours parse(String text) {
    String[] ends = text.split("-", 2);
    return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  /** Whether there are none: they end when they begin. */
  public boolean isEmpty() {
    return from.equals(to);
  }

  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean notOver = time.isBefore(to);
    return from.isBefore(to) ? begun && notOver : begun || notOver;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}

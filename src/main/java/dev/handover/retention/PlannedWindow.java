package dev.handover.retention;

import dev.handover.record.Bounds;
import java.util.List;

/** A window of a plan: what it says of every row within these bounds. */
record PlannedWindow(String entity, int number, Bounds bounds, List<Named> rows) {
  PlannedWindow {
    rows = List.copyOf(rows);
  }

  @Override
  public String toString() {
    return "PlannedWindow[" + entity + " " + number + ", " + rows.size() + " rows]";
  }
}

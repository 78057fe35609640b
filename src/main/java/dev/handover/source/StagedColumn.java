package dev.handover.source;

/**
 * A column of a list's table.
 *
 * @param way where its values lie in a row
 * @param filled whether they are wanted
 * @param seen whether some row had it
 */
record StagedColumn(String name, String way, boolean filled, boolean seen) {
  StagedColumn unseen() {
    return new StagedColumn(name, way, filled, false);
  }

  StagedColumn met() {
    return seen ? this : new StagedColumn(name, way, filled, true);
  }
}

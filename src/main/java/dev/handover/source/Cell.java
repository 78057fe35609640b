package dev.handover.source;

import dev.handover.record.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Copies one column of a result's current row into a grid, as canonical text; not shared. */
interface Cell {
  void copy(ResultSet from, int index, Rows.Builder into) throws SQLException;
}

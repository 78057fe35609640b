package dev.handover.cli.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A table of the demo whose every row follows from seed and index alone. */
interface SeededTable {
  /** One parameterised INSERT. */
  String insert();

  long rows();

  /** Sets every parameter of {@link #insert()} for the row at {@code index}, from 0. */
  void fill(PreparedStatement row, long index) throws SQLException;
}

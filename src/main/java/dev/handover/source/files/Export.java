package dev.handover.source.files;

import dev.handover.record.Misread;
import java.util.List;

/** One exported file, read as rows of text from its first line on. */
public interface Export extends AutoCloseable {
  /** The next row with anything in it; null at the end. An empty cell is null. */
  Row next();

  /** How the file is read: its charset and delimiter, or its sheet. */
  String form();

  /** Whether every row has a cell for each column, so that one with fewer is broken. */
  boolean isRectangular();

  @Override
  void close();

  /**
   * A row of the file.
   *
   * @param number of its first line, from 1
   * @param cells what they hold
   * @param troubles one for each cell, null where there is none; null where no cell has any
   */
  record Row(long number, List<String> cells, Misread[] troubles) {
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }
}

package dev.handover.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of values in one buffer: UTF-8 bytes end to end, a start and a length per cell. A grid
 * that was made of another may leave values that have not changed where they are. Immutable from
 * when it is built until it is released; {@link #read} lends a view instead of making a String.
 */
public final class Rows {
  private static final byte[] NOTHING = {};
  private static final int[] NO_CELLS = {};
  private final List<String> columns;
  private final int width;
  private final int count;
  private final int bytes;
  private final Spares spares;
  private byte[] buffer;

  /** The bottom grid's buffer; a cell that lies there has the complement of its start. */
  private byte[] below;

  /** The grid that this one was made of, or null. */
  private final Rows under;

  /** Whether all in the bottom grid is known to be well-formed. */
  private final boolean wellFormed;

  private int[] starts;
  private int[] lengths;

  private Rows(Builder built) {
    this.columns = built.columns;
    this.width = columns.size();
    this.count = built.rows();
    this.buffer = built.buffer;
    this.bytes = built.bytes();
    this.below = built.below;
    this.under = built.under;
    this.spares = built.spares;
    this.wellFormed = built.wellFormed;
    this.starts = built.starts;
    this.lengths = built.lengths;
  }

  public static Builder builder(List<String> columns, int expectedRows) {
    int cells = Math.max(1, expectedRows) * Math.max(1, columns.size());
    return builder(columns, expectedRows, Math.min(cells, 1 << 20) * 16);
  }

  /** With room for so many bytes from the start: growing copies all that is there. */
  public static Builder builder(List<String> columns, int expectedRows, int expectedBytes) {
    return builder(columns, expectedRows, expectedBytes, Spares.NONE);
  }

  /** The same, of arrays that are spare; {@link #release} gives them back. */
  public static Builder builder(
      List<String> columns, int expectedRows, int expectedBytes, Spares spares) {
    return new Builder(List.copyOf(columns), expectedRows, expectedBytes, spares, null);
  }

  /**
   * A grid made of this one: values that are as they came from the source stay where they are.
   *
   * @param expectedBytes of the other values
   */
  public Builder above(List<String> newColumns, int expectedRows, int expectedBytes) {
    return new Builder(List.copyOf(newColumns), expectedRows, expectedBytes, spares, this);
  }

  public List<String> columns() {
    return columns;
  }

  public int count() {
    return count;
  }

  /** Bytes of all values together, and of what was appended between them. */
  public int bytes() {
    return bytes;
  }

  /**
   * Gives the arrays of this grid and of those that it was made of to the next ones: from now on
   * none of them can be read.
   */
  public void release() {
    if (buffer != NOTHING) {
      spares.give(buffer);
      spares.give(starts);
      spares.give(lengths);
    }
    buffer = NOTHING;
    below = NOTHING;
    starts = NO_CELLS;
    lengths = NO_CELLS;
    if (under != null) {
      under.release();
    }
  }

  /** Points the slice at a cell. The bytes are the grid's own: a reader must not change them. */
  public void read(int row, int column, Slice into) {
    int cell = row * width + column;
    int start = starts[cell];
    if (start >= 0) {
      into.set(buffer, start, lengths[cell]);
      into.wellFormed = wellFormed && below == NOTHING;
    } else {
      into.set(below, ~start, lengths[cell]);
      into.wellFormed = wellFormed;
    }
  }

  public boolean isAbsent(int row, int column) {
    return lengths[row * width + column] < 0;
  }

  /** A cell as text, the empty text where it is absent; not for the hot path. */
  public String text(int row, int column) {
    Slice value = new Slice();
    read(row, column, value);
    return value.text();
  }

  @Override
  public String toString() {
    return "Rows[" + count + " of " + columns + "]";
  }

  /** Fills a grid cell by cell, row by row. */
  public static final class Builder {
    private static final int MOST_BYTES = 1 << 30;
    private final List<String> columns;
    private final Spares spares;
    private final Rows under;
    private final byte[] below;
    private boolean wellFormed;
    private long belowUsed;
    private byte[] buffer;
    private int used;
    private int[] starts;
    private int[] lengths;
    private int cells;

    private Builder(
        List<String> columns, int expectedRows, int expectedBytes, Spares spares, Rows under) {
      this.columns = columns;
      this.spares = spares;
      this.under = under;
      if (under == null) {
        this.below = NOTHING;
      } else {
        if (under.buffer == NOTHING) {
          throw new IllegalStateException("the grid below is released");
        }
        this.below = under.below == NOTHING ? under.buffer : under.below;
        this.wellFormed = under.wellFormed;
      }
      int expectedCells = Math.max(1, expectedRows) * Math.max(1, columns.size());
      this.starts = spares.numbers(expectedCells);
      this.lengths = spares.numbers(starts.length);
      this.buffer = spares.bytes(Math.max(64, expectedBytes));
    }

    /** Says of a grid at the bottom whether all its values are well-formed UTF-8 without U+0000. */
    public Builder wellFormed(boolean all) {
      if (under != null) {
        throw new IllegalStateException("what is below has said it");
      }
      wellFormed = all;
      return this;
    }

    public Builder add(byte[] bytes, int start, int length) {
      int cell = nextCell();
      starts[cell] = used;
      lengths[cell] = length;
      room(length);
      System.arraycopy(bytes, start, buffer, used, length);
      used += length;
      return this;
    }

    /**
     * Takes bytes that hold several cells, which {@link #cell} then names.
     *
     * @return where they begin
     */
    public int append(byte[] bytes, int start, int length) {
      room(length);
      System.arraycopy(bytes, start, buffer, used, length);
      used += length;
      return used - length;
    }

    /** Adds a cell whose bytes were appended. */
    public Builder cell(int start, int length) {
      int cell = nextCell();
      starts[cell] = start;
      lengths[cell] = length;
      return this;
    }

    public Builder add(Slice value) {
      if (value.isAbsent()) {
        return addAbsent();
      }
      if (value.bytes != below) {
        return add(value.bytes, value.start, value.length);
      }
      belowUsed += value.length;
      return cell(~value.start, value.length);
    }

    public Builder add(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return add(utf8, 0, utf8.length);
    }

    public Builder addAbsent() {
      int cell = nextCell();
      starts[cell] = used;
      lengths[cell] = -1;
      return this;
    }

    /**
     * Makes one of the last cells, as {@link Composite} says; absent where one of them is, or where
     * nothing but blanks is in any of them.
     */
    public Builder compose(int count) {
      if (under != null) {
        throw new IllegalStateException("only what comes from the source is composed");
      }
      int first = cells - count;
      long needed = count - 1;
      boolean absent = false;
      boolean blank = true;
      for (int cell = first; cell < cells; cell++) {
        absent |= lengths[cell] < 0;
        blank &= isBlank(cell);
        needed += 2L * Math.max(0, lengths[cell]);
      }
      if (absent || blank) {
        cells = first;
        return addAbsent();
      }
      room((int) Math.min(MOST_BYTES, needed));
      int start = used;
      for (int cell = first; cell < cells; cell++) {
        if (cell > first) {
          buffer[used++] = Composite.BAR;
        }
        escape(starts[cell], starts[cell] + lengths[cell]);
      }
      cells = first;
      return cell(start, used - start);
    }

    private boolean isBlank(int cell) {
      for (int i = starts[cell], end = i + lengths[cell]; i < end; i++) {
        if (buffer[i] > ' ' || buffer[i] < 0) {
          return false;
        }
      }
      return true;
    }

    private void escape(int from, int to) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == Composite.BAR || buffer[i] == Composite.ESCAPE) {
          buffer[used++] = Composite.ESCAPE;
        }
        buffer[used++] = buffer[i];
      }
    }

    /** Where the next cell will lie, to come {@link #backTo} if the row turns out not to travel. */
    public int mark() {
      return cells;
    }

    /** Forgets every cell added since the mark. */
    public void backTo(int mark) {
      while (cells > mark) {
        cells--;
        if (starts[cells] >= 0) {
          used = starts[cells];
        } else {
          belowUsed -= lengths[cells];
        }
      }
    }

    /** Bytes of all cells added so far. */
    public int bytes() {
      return (int) Math.min(MOST_BYTES, used + belowUsed);
    }

    /** Rows begun so far. */
    public int rows() {
      return columns.isEmpty() ? 0 : (cells + columns.size() - 1) / columns.size();
    }

    /** The grid; refuses a last row that is not full. */
    public Rows build() {
      if (!columns.isEmpty() && cells % columns.size() != 0) {
        throw new IllegalStateException("the last row is not full");
      }
      return new Rows(this);
    }

    private int nextCell() {
      if (cells == starts.length) {
        starts = Arrays.copyOf(starts, cells * 2);
        lengths = Arrays.copyOf(lengths, cells * 2);
      }
      return cells++;
    }

    private void room(int more) {
      long needed = (long) used + more;
      if (needed > MOST_BYTES) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-REC-01",
            "a window holds more than 1 GiB of values; lower limits.batch in case.yaml");
      }
      if (needed > buffer.length) {
        buffer =
            Arrays.copyOf(buffer, (int) Math.min(MOST_BYTES, Math.max(needed, buffer.length * 2L)));
      }
    }
  }
}

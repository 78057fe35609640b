package dev.handover.retention;

/** A set of digests of a fixed size: 32 bytes for each that it may hold. */
final class MarkSet {
  private final int most;
  private final long[] cells;
  private int size;
  private boolean holdsZero;

  MarkSet(int most) {
    this.most = most;
    this.cells = new long[Math.multiplyExact(Integer.highestOneBit(Math.max(1, most - 1)) * 4, 2)];
  }

  boolean isFull() {
    return size >= most;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(Mark mark) {
    if (mark.high() == 0 && mark.low() == 0) {
      holdsZero = true;
      return;
    }
    int at = place(mark);
    if (cells[at] == 0 && cells[at + 1] == 0) {
      cells[at] = mark.high();
      cells[at + 1] = mark.low();
      size++;
    }
  }

  boolean holds(Mark mark) {
    if (mark.high() == 0 && mark.low() == 0) {
      return holdsZero;
    }
    int at = place(mark);
    return cells[at] == mark.high() && cells[at + 1] == mark.low();
  }

  /** Where the mark is, or the free place where it would be. */
  private int place(Mark mark) {
    int mask = cells.length - 1;
    int at = (int) (mark.low() << 1) & mask;
    while ((cells[at] != 0 || cells[at + 1] != 0)
        && (cells[at] != mark.high() || cells[at + 1] != mark.low())) {
      at = (at + 2) & mask;
    }
    return at;
  }
}

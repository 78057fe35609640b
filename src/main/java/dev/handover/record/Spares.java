package dev.handover.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Arrays of grids that are done with, for the grids of the next windows: made anew for each they
 * fill the heap, and those that are alive then are copied. Safe for several threads.
 */
public final class Spares {
  /** Nothing is kept. */
  public static final Spares NONE = new Spares(0);

  /** An array that is many times too large is left to a grid that needs it. */
  private static final int MOST_TIMES = 4;

  private final int most;
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<int[]> numbers = new ArrayList<>();

  private Spares(int most) {
    this.most = most;
  }

  /**
   * @param workers how many windows are worked on at once
   */
  public static Spares of(int workers) {
    return new Spares(workers * 6);
  }

  /** At least so many bytes; what is in them does not count. */
  byte[] bytes(int least) {
    byte[] spare;
    synchronized (this) {
      spare = best(bytes, least, each -> each.length);
    }
    return spare == null ? new byte[least] : spare;
  }

  /** At least so many numbers; what is in them does not count. */
  int[] numbers(int least) {
    int[] spare;
    synchronized (this) {
      spare = best(numbers, least, each -> each.length);
    }
    return spare == null ? new int[least] : spare;
  }

  /** Takes out the shortest that is long enough. */
  private static <T> T best(List<T> among, int least, ToIntFunction<T> length) {
    int best = -1;
    for (int i = 0; i < among.size(); i++) {
      int each = length.applyAsInt(among.get(i));
      boolean suits = each >= least && each / MOST_TIMES <= least;
      if (suits && (best < 0 || each < length.applyAsInt(among.get(best)))) {
        best = i;
      }
    }
    return best < 0 ? null : among.remove(best);
  }

  synchronized void give(byte[] done) {
    give(bytes, done);
  }

  synchronized void give(int[] done) {
    give(numbers, done);
  }

  /** Where there are enough the oldest goes: it has been of no use for longest. */
  private <T> void give(List<T> to, T done) {
    to.add(done);
    if (to.size() > most) {
      to.remove(0);
    }
  }
}

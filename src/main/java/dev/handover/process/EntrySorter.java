package dev.handover.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts any number of entries in order within a set memory: what does not fit is written to disk in
 * sorted runs, which are merged. Entries with one digest keep the order in which they were added.
 */
final class EntrySorter implements AutoCloseable {
  static final int BLOCK = 16 << 10;
  private static final int INDEX_BITS = 24;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private final Spill spill;
  private final List<SpillFile> runs = new ArrayList<>();
  private byte[] buffer = new byte[4096];
  private int used;
  private int[] starts = new int[128];
  private int count;

  EntrySorter(Spill spill) {
    this.spill = spill;
  }

  void add(byte[] digest, byte[] rest, int length) {
    int size = Entries.HEAD + length;
    if (used > 0 && (used + size > spill.mostBytes() || count == INDEX_MASK)) {
      write();
    }
    if (used + size > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(used + size, grown()));
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = used;
    used = Entries.write(buffer, used, digest, 0, rest, 0, length);
  }

  private int grown() {
    return (int) Math.min(Math.max(4096L, spill.mostBytes()), buffer.length * 2L);
  }

  /** Tells every entry in order; afterwards the sorter is empty. */
  void drain(Entries.Sink sink) {
    if (runs.isEmpty()) {
      Entries.Cursor memory = memory();
      while (memory.next()) {
        sink.entry(memory.bytes(), memory.at());
      }
    } else {
      write();
      buffer = new byte[0]; // room for the merge
      starts = new int[0];
      merge(sink);
    }
    close();
  }

  private void merge(Entries.Sink sink) {
    PriorityQueue<Ranked> queue =
        new PriorityQueue<>(
            (a, b) -> {
              int order =
                  Entries.compare(a.cursor.bytes(), a.cursor.at(), b.cursor.bytes(), b.cursor.at());
              return order != 0 ? order : Integer.compare(a.rank, b.rank);
            });
    for (int i = 0; i < runs.size(); i++) {
      Entries.Cursor cursor = new RunCursor(runs.get(i));
      if (cursor.next()) {
        queue.add(new Ranked(i, cursor));
      }
    }
    while (!queue.isEmpty()) {
      Ranked least = queue.poll();
      sink.entry(least.cursor.bytes(), least.cursor.at());
      if (least.cursor.next()) {
        queue.add(least);
      }
    }
  }

  /** A run and its place among the runs: the earlier was added first. */
  private record Ranked(int rank, Entries.Cursor cursor) {}

  private void write() {
    if (count == 0) {
      return;
    }
    SpillFile run = spill.create();
    runs.add(run);
    try (BlockWriter blocks = new BlockWriter(run)) {
      Entries.Cursor memory = memory();
      while (memory.next()) {
        blocks.entry(memory.bytes(), memory.at());
      }
    }
    used = 0;
    count = 0;
  }

  private Entries.Cursor memory() {
    int[] order = order();
    return new Entries.Cursor() {
      private int next;

      @Override
      public boolean next() {
        return next++ < order.length;
      }

      @Override
      public byte[] bytes() {
        return buffer;
      }

      @Override
      public int at() {
        return order[next - 1];
      }
    };
  }

  /** The first 40 bits and the index sort as one long; the few that agree in those settle after. */
  private int[] order() {
    long[] packed = new long[count];
    for (int i = 0; i < count; i++) {
      long prefix = Entries.prefix(buffer, starts[i]) ^ Long.MIN_VALUE;
      packed[i] = (prefix & ~INDEX_MASK) | i;
    }
    Arrays.sort(packed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int start = starts[(int) (packed[i] & INDEX_MASK)];
      int at = i;
      while (at > 0 && Entries.compare(buffer, order[at - 1], buffer, start) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = start;
    }
    return order;
  }

  @Override
  public void close() {
    runs.forEach(SpillFile::close);
    runs.clear();
    buffer = new byte[4096];
    starts = new int[128];
    used = 0;
    count = 0;
  }

  /** Packs entries into blocks and writes those. */
  static final class BlockWriter implements Entries.Sink, AutoCloseable {
    private final SpillFile file;
    private byte[] block = new byte[BLOCK];
    private int used;

    BlockWriter(SpillFile file) {
      this.file = file;
    }

    /** Whether this entry will begin a block. */
    boolean beginsBlock(byte[] bytes, int at) {
      return used == 0 || used + Entries.after(bytes, at) - at > BLOCK;
    }

    @Override
    public void entry(byte[] bytes, int at) {
      int size = Entries.after(bytes, at) - at;
      if (used > 0 && used + size > BLOCK) {
        flush();
      }
      if (size > block.length) {
        block = new byte[size];
      }
      System.arraycopy(bytes, at, block, used, size);
      used += size;
    }

    private void flush() {
      if (used > 0) {
        file.append(block, used);
        used = 0;
      }
    }

    @Override
    public void close() {
      flush();
    }
  }

  private static final class RunCursor implements Entries.Cursor {
    private final SpillFile file;
    private int nextBlock;
    private byte[] block = {};
    private int at;

    RunCursor(SpillFile file) {
      this.file = file;
    }

    @Override
    public boolean next() {
      at = block.length == 0 ? 0 : Entries.after(block, at);
      if (at >= block.length) {
        if (nextBlock == file.blocks()) {
          return false;
        }
        block = file.read(nextBlock++);
        at = 0;
      }
      return true;
    }

    @Override
    public byte[] bytes() {
      return block;
    }

    @Override
    public int at() {
      return at;
    }
  }
}

package dev.handover.process;

import java.util.Arrays;

/**
 * Entries to be looked up by digest, each digest once: in memory where they are few, else in an
 * encrypted file of which memory keeps only where each block begins. Safe for several threads.
 */
abstract class EntryTable implements AutoCloseable {
  private final int count;

  private EntryTable(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  /** Tells the entry of each digest that is known, with the digest's number; in any order. */
  abstract void lookUp(Digests digests, Found sink);

  /** Takes the entry of the digest of that number; the bytes are lent. */
  interface Found {
    void found(int number, byte[] bytes, int at);
  }

  @Override
  public void close() {}

  /** Makes one entry of two that have the same digest; the bytes are lent. */
  interface Merger {
    byte[] merged(byte[] rest, byte[] bytes, int at);
  }

  /** Takes entries in order and builds the table of them. */
  static final class Builder implements Entries.Sink {
    private final Spill spill;
    private final Merger merger;
    private byte[] memory = new byte[4096];
    private int used;
    private int count;
    private SpillFile file;
    private EntrySorter.BlockWriter blocks;
    private byte[] firsts = new byte[64 * Entries.DIGEST];
    private int firstCount;
    private final byte[] digest = new byte[Entries.DIGEST];
    private byte[] rest;

    Builder(Spill spill, Merger merger) {
      this.spill = spill;
      this.merger = merger;
    }

    @Override
    public void entry(byte[] bytes, int at) {
      if (rest != null && Entries.compare(digest, 0, bytes, at) == 0) {
        rest = merger.merged(rest, bytes, at);
        return;
      }
      put();
      System.arraycopy(bytes, at, digest, 0, Entries.DIGEST);
      rest = Entries.rest(bytes, at);
    }

    private void put() {
      if (rest == null) {
        return;
      }
      count++;
      int size = Entries.HEAD + rest.length;
      if (file == null && used + size > spill.mostBytes()) {
        spillMemory();
      }
      if (file == null) {
        room(size);
        used = Entries.write(memory, used, digest, 0, rest, 0, rest.length);
      } else {
        byte[] one = new byte[size];
        Entries.write(one, 0, digest, 0, rest, 0, rest.length);
        write(one, 0);
      }
    }

    private void room(int size) {
      if (used + size > memory.length) {
        int grown = (int) Math.min(Math.max(4096L, spill.mostBytes()), memory.length * 2L);
        memory = Arrays.copyOf(memory, Math.max(used + size, grown));
      }
    }

    private void spillMemory() {
      file = spill.create();
      blocks = new EntrySorter.BlockWriter(file);
      for (int at = 0; at < used; at = Entries.after(memory, at)) {
        write(memory, at);
      }
      memory = new byte[0];
    }

    private void write(byte[] bytes, int at) {
      if (blocks.beginsBlock(bytes, at)) {
        if ((firstCount + 1) * Entries.DIGEST > firsts.length) {
          firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        System.arraycopy(bytes, at, firsts, firstCount * Entries.DIGEST, Entries.DIGEST);
        firstCount++;
      }
      blocks.entry(bytes, at);
    }

    EntryTable build() {
      put();
      rest = null;
      if (file == null) {
        return new InMemory(count, Arrays.copyOf(memory, used));
      }
      blocks.close();
      return new OnDisk(count, file, Arrays.copyOf(firsts, firstCount * Entries.DIGEST));
    }
  }

  /** Digests are spread evenly, so that a few entries share a bucket of leading bits. */
  private static final class InMemory extends EntryTable {
    private final byte[] entries;
    private final int[] buckets;
    private final int shift;

    InMemory(int count, byte[] entries) {
      super(count);
      this.entries = entries;
      int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(count / 4));
      this.shift = 64 - bits;
      this.buckets = new int[(1 << bits) + 1];
      int filled = 0;
      for (int at = 0; at < entries.length; at = Entries.after(entries, at)) {
        int bucket = (int) (Entries.prefix(entries, at) >>> shift);
        while (filled <= bucket) {
          buckets[filled++] = at;
        }
      }
      Arrays.fill(buckets, filled, buckets.length, entries.length);
    }

    @Override
    void lookUp(Digests digests, Found sink) {
      byte[] wanted = digests.bytes();
      for (int i = 0; i < digests.count(); i++) {
        int from = i * Entries.DIGEST;
        int bucket = (int) (Entries.prefix(wanted, from) >>> shift);
        for (int at = buckets[bucket]; at < buckets[bucket + 1]; at = Entries.after(entries, at)) {
          if (Entries.compare(entries, at, wanted, from) == 0) {
            sink.found(i, entries, at);
          }
        }
      }
    }
  }

  /** Looks a window's digests up in their order, so that each block is opened once at most. */
  private static final class OnDisk extends EntryTable {
    private final SpillFile file;
    private final byte[] firsts;

    OnDisk(int count, SpillFile file, byte[] firsts) {
      super(count);
      this.file = file;
      this.firsts = firsts;
    }

    @Override
    void lookUp(Digests digests, Found sink) {
      byte[] wanted = digests.bytes();
      int open = -1;
      byte[] block = {};
      int at = 0;
      for (int index : digests.order()) {
        int from = index * Entries.DIGEST;
        int needed = blockOf(wanted, from);
        if (needed < 0) {
          continue;
        }
        if (needed != open) {
          block = file.read(needed);
          open = needed;
          at = 0;
        }
        while (at < block.length && Entries.compare(block, at, wanted, from) < 0) {
          at = Entries.after(block, at);
        }
        if (at < block.length && Entries.compare(block, at, wanted, from) == 0) {
          sink.found(index, block, at);
        }
      }
    }

    /** The last block that begins at or before the digest, or -1. */
    private int blockOf(byte[] wanted, int from) {
      int low = 0;
      int high = firsts.length / Entries.DIGEST - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (Entries.compare(firsts, middle * Entries.DIGEST, wanted, from) <= 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high;
    }

    @Override
    public void close() {
      file.close();
    }
  }
}

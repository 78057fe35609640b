package dev.handover.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts entries, given in ascending order, into shards and writes these in batches. */
final class SegmentWriter {
  private static final int MOST_BYTES = 512 << 10;
  private static final int BATCH_BYTES = 2 << 20;
  private static final String INSERT =
      "insert into segment_shard (segment_id, shard, part, entries) values (?, ?, ?, ?)";

  private final Shards shards;
  private final Segment segment;
  private final List<Object[]> batch = new ArrayList<>();
  private int batchBytes;
  private byte[] shardBytes = new byte[32 << 10];
  private int used;
  private long shard = -1;
  private int part;
  private long count;

  SegmentWriter(Shards shards, Segment segment) {
    this.shards = shards;
    this.segment = segment;
  }

  void add(byte[] bytes, int start, int length) {
    long next = EntryLayout.shard(bytes, start, segment.depth());
    if (next != shard) {
      endPart();
      shard = next;
      part = 0;
    } else if (used + length > MOST_BYTES) {
      endPart();
      part++;
    }
    if (used + length > shardBytes.length) {
      shardBytes = Arrays.copyOf(shardBytes, Math.max(shardBytes.length * 2, used + length));
    }
    System.arraycopy(bytes, start, shardBytes, used, length);
    used += length;
    count++;
  }

  /** Writes what is left; the number of entries. */
  long end() {
    endPart();
    writeBatch();
    return count;
  }

  private void endPart() {
    if (used == 0) {
      return;
    }
    byte[] entries = shards.hide(segment, shard, part, Arrays.copyOf(shardBytes, used));
    batch.add(new Object[] {segment.id(), shard, part, entries});
    batchBytes += used;
    used = 0;
    if (batchBytes >= BATCH_BYTES) {
      writeBatch();
    }
  }

  private void writeBatch() {
    if (!batch.isEmpty()) {
      shards.database().inTransaction(jdbc -> jdbc.batchUpdate(INSERT, batch));
      batch.clear();
      batchBytes = 0;
    }
  }
}

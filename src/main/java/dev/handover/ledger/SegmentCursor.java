package dev.handover.ledger;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Walks a segment's entries in ascending order, a few shards in memory at a time. Stands on an
 * entry: {@code bytes} from {@code start}, {@code length} long.
 */
final class SegmentCursor {
  private static final String NEXT =
      """
      select shard, part, entries from segment_shard
      where segment_id = ? and shard >= ? and (shard > ? or part > ?)
      order by segment_id, shard, part
      fetch first %d rows only""";

  private static final VarHandle HEAD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  final Segment segment;
  private final Shards shards;
  private final String query;
  private final Deque<Row> rows = new ArrayDeque<>();
  private long shard;
  private int part = -1;
  private long passed;

  /** The first eight bytes of the key, to be compared at once. */
  private long head;

  byte[] bytes = {};

  int start;
  int length;

  /**
   * @param ahead how many shards to fetch at once
   */
  SegmentCursor(Shards shards, Segment segment, int ahead) {
    this.shards = shards;
    this.segment = segment;
    this.query = NEXT.formatted(ahead);
  }

  /** Steps to the next entry; false at the end. */
  boolean next() {
    start += length;
    if (start == bytes.length && !nextRow()) {
      return false;
    }
    length = segment.layout().length(bytes, start);
    head = (long) HEAD.get(bytes, start) ^ Long.MIN_VALUE;
    passed++;
    return true;
  }

  /** Ascending by key; where keys are the same the newer segment comes first. */
  static int compare(SegmentCursor a, SegmentCursor b) {
    int byHead = Long.compare(a.head, b.head);
    int byKey = byHead != 0 ? byHead : compareKeys(a, b.bytes, b.start);
    return byKey != 0 ? byKey : Long.compare(b.segment.recency(), a.segment.recency());
  }

  static int compareKeys(SegmentCursor a, byte[] other, int otherStart) {
    int length = a.segment.layout().keyLength;
    return Arrays.compareUnsigned(
        a.bytes, a.start, a.start + length, other, otherStart, otherStart + length);
  }

  private boolean nextRow() {
    if (rows.isEmpty()) {
      fetch();
    }
    Row row = rows.poll();
    if (row == null) {
      // a reader that is overtaken by a merge must not take the gap for the end
      if (passed != segment.entries()) {
        throw new HandoverException(
            ExitCode.LEDGER,
            "HUB-LED-13",
            "a segment of the ledger changed while it was being read; try again");
      }
      return false;
    }
    bytes = shards.show(segment, row.shard, row.part, row.entries);
    start = 0;
    length = 0;
    return true;
  }

  private void fetch() {
    rows.addAll(
        shards
            .database()
            .read(
                jdbc ->
                    jdbc.query(
                        query,
                        (r, n) -> new Row(r.getLong(1), r.getInt(2), r.getBytes(3)),
                        segment.id(),
                        shard,
                        shard,
                        part)));
    if (rows.isEmpty()) {
      return;
    }
    shard = rows.getLast().shard;
    part = rows.getLast().part;
  }

  @SuppressWarnings("ArrayRecordComponent") // never leaves the cursor
  private record Row(long shard, int part, byte[] entries) {
    @Override
    public String toString() {
      return "Row[" + shard + "." + part + "]";
    }
  }
}

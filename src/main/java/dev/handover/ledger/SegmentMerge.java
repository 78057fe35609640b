package dev.handover.ledger;

import java.util.List;
import java.util.PriorityQueue;

/**
 * Several segments read as one: ascending, one entry per key, the newest. Memory grows with the
 * number of segments, not with their entries.
 */
final class SegmentMerge {
  private static final int SHARDS_IN_MEMORY = 256;
  private final PriorityQueue<SegmentCursor> cursors;
  private SegmentCursor current;
  private final byte[] key;

  SegmentMerge(Shards shards, List<Segment> segments) {
    int most = Math.max(1, segments.size());
    int ahead = Math.min(16, Math.max(1, SHARDS_IN_MEMORY / most));
    key = new byte[segments.isEmpty() ? 0 : segments.get(0).layout().keyLength];
    cursors = new PriorityQueue<>(most, SegmentCursor::compare);
    for (Segment segment : segments) {
      advance(new SegmentCursor(shards, segment, ahead));
    }
  }

  /** The cursor that stands on the next entry, valid until the next call; null at the end. */
  SegmentCursor next() {
    if (current != null) {
      System.arraycopy(current.bytes, current.start, key, 0, key.length);
      advance(current);
      while (!cursors.isEmpty() && SegmentCursor.compareKeys(cursors.peek(), key, 0) == 0) {
        advance(cursors.poll());
      }
    }
    current = cursors.poll();
    return current;
  }

  private void advance(SegmentCursor cursor) {
    if (cursor.next()) {
      cursors.add(cursor);
    }
  }
}

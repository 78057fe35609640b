package dev.handover.ledger;

import java.util.List;

/**
 * Several segments read as one: ascending, one entry per key, the newest. Memory grows with the
 * number of segments, not with their entries.
 */
final class SegmentMerge {
  private static final int SHARDS_IN_MEMORY = 256;

  /** A heap: the two at twice its place, and after it, come later; the first is next. */
  private final SegmentCursor[] heap;

  private int cursors;
  private boolean begun;
  private final byte[] key;

  SegmentMerge(Shards shards, List<Segment> segments) {
    int most = Math.max(1, segments.size());
    int ahead = Math.min(16, Math.max(1, SHARDS_IN_MEMORY / most));
    key = new byte[segments.isEmpty() ? 0 : segments.get(0).layout().keyLength];
    heap = new SegmentCursor[most];
    for (Segment segment : segments) {
      SegmentCursor cursor = new SegmentCursor(shards, segment, ahead);
      if (cursor.next()) {
        heap[cursors++] = cursor;
      }
    }
    for (int i = cursors / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** The cursor that stands on the next entry, valid until the next call; null at the end. */
  SegmentCursor next() {
    if (begun) {
      System.arraycopy(heap[0].bytes, heap[0].start, key, 0, key.length);
      do {
        advance();
      } while (cursors > 0 && SegmentCursor.compareKeys(heap[0], key, 0) == 0);
    }
    begun = cursors > 0;
    return begun ? heap[0] : null;
  }

  /** Steps the first cursor on and lets it find its place. */
  private void advance() {
    if (!heap[0].next()) {
      cursors--;
      heap[0] = heap[cursors];
      heap[cursors] = null;
    }
    sink(0);
  }

  private void sink(int from) {
    SegmentCursor cursor = heap[from];
    int place = from;
    for (int child = 2 * place + 1; child < cursors; child = 2 * place + 1) {
      if (child + 1 < cursors && SegmentCursor.compare(heap[child + 1], heap[child]) < 0) {
        child++;
      }
      if (SegmentCursor.compare(cursor, heap[child]) <= 0) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    if (place < cursors) {
      heap[place] = cursor;
    }
  }
}

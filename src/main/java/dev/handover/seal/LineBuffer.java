package dev.handover.seal;

import dev.handover.record.Eight;
import dev.handover.record.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of lines on their way into the compressor; one per thread, used again and again. */
final class LineBuffer {
  private static final int DRAIN_AT = 1 << 16;
  private static final int KEEP_AT_MOST = 1 << 20;
  private static final ThreadLocal<LineBuffer> OWN = ThreadLocal.withInitial(LineBuffer::new);

  /** Lent to whoever reads cells, so that no writer makes one. */
  final Slice cell = new Slice();

  byte[] bytes = new byte[DRAIN_AT * 2];
  int used;
  private long drained;

  /** This thread's buffer, empty. */
  static LineBuffer own() {
    LineBuffer own = OWN.get();
    own.used = 0;
    own.drained = 0;
    return own;
  }

  /** Makes room for so many more bytes, and for a whole {@link #put} at the last of them. */
  void room(int more) {
    int needed = Math.addExact(used, more + 8);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
  }

  /** Writes eight bytes where there is {@link #room}; how many of them count the caller says. */
  void put(long eight) {
    Eight.write(bytes, used, eight);
  }

  void add(byte value) {
    room(1);
    bytes[used++] = value;
  }

  void add(byte[] from) {
    add(from, 0, from.length);
  }

  /** The same, quicker for some tens of bytes, of which a copy is hardly worth asking for. */
  void addShort(byte[] from) {
    room(from.length);
    int at = 0;
    for (; at + 8 <= from.length; at += 8) {
      Eight.write(bytes, used + at, Eight.of(from, at));
    }
    for (; at < from.length; at++) {
      bytes[used + at] = from[at];
    }
    used += from.length;
  }

  void add(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, bytes, used, length);
    used += length;
  }

  /** Hands on what has gathered, if it is worth it. */
  void drainIfFull(OutputStream out) throws IOException {
    if (used >= DRAIN_AT) {
      drain(out);
    }
  }

  void drain(OutputStream out) throws IOException {
    out.write(bytes, 0, used);
    drained += used;
    used = 0;
  }

  /** Bytes handed on since {@link #own}. */
  long drained() {
    return drained;
  }

  /** Wipes the values that passed through. */
  void wipe() {
    if (bytes.length > KEEP_AT_MOST) {
      bytes = new byte[DRAIN_AT * 2];
    } else {
      Arrays.fill(bytes, (byte) 0);
    }
    cell.set(new byte[0], 0, -1);
    used = 0;
  }
}

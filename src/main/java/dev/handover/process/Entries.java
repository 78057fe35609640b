package dev.handover.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The layout of an entry in a decision's buffers: a digest of 16 bytes, the length of the rest in
 * two, the rest. Entries are ordered by digest as unsigned bytes.
 */
final class Entries {
  static final int DIGEST = 16;
  static final int HEAD = DIGEST + 2;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private Entries() {}

  /** The first eight bytes of a digest. */
  static long prefix(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static int compare(byte[] a, int at, byte[] b, int bt) {
    int first = Long.compareUnsigned(prefix(a, at), prefix(b, bt));
    return first != 0 ? first : Long.compareUnsigned(prefix(a, at + 8), prefix(b, bt + 8));
  }

  static int length(byte[] bytes, int at) {
    return (short) SHORTS.get(bytes, at + DIGEST) & 0xFFFF;
  }

  /** Where the next entry begins. */
  static int after(byte[] bytes, int at) {
    return at + HEAD + length(bytes, at);
  }

  /** Writes an entry and tells where the next goes; the buffer must have room. */
  static int write(byte[] into, int at, byte[] digest, int digestAt, byte[] rest, int from, int n) {
    System.arraycopy(digest, digestAt, into, at, DIGEST);
    SHORTS.set(into, at + DIGEST, (short) n);
    System.arraycopy(rest, from, into, at + HEAD, n);
    return at + HEAD + n;
  }

  static byte[] rest(byte[] bytes, int at) {
    return Arrays.copyOfRange(bytes, at + HEAD, after(bytes, at));
  }

  /** Takes entries in order; the bytes are lent. */
  interface Sink {
    void entry(byte[] bytes, int at);
  }

  /** Walks over sorted entries. */
  interface Cursor {
    /** Moves on to the next; false where there is none. */
    boolean next();

    byte[] bytes();

    int at();
  }
}

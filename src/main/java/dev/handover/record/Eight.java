package dev.handover.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array as one number, the first of them in its lowest place. */
public final class Eight {
  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Eight() {}

  /** The eight bytes from {@code at}; all of them must be there. */
  public static long of(byte[] bytes, int at) {
    return (long) VIEW.get(bytes, at);
  }

  /** The bytes from {@code at}, and zeros for those that the array does not have. */
  public static long upToEnd(byte[] bytes, int at) {
    if (at + 8 <= bytes.length) {
      return of(bytes, at);
    }
    long eight = 0;
    for (int i = bytes.length - 1; i >= at; i--) {
      eight = eight << 8 | (bytes[i] & 0xFF);
    }
    return eight;
  }

  /** Writes eight bytes from {@code at}. */
  public static void write(byte[] bytes, int at, long eight) {
    VIEW.set(bytes, at, eight);
  }
}

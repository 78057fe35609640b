package dev.handover.retention;

import java.nio.ByteBuffer;
import java.util.Locale;

/** A keyed digest of 16 bytes. */
record Mark(long high, long low) {
  static Mark of(byte[] bytes, int start) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, 2 * Long.BYTES);
    return new Mark(buffer.getLong(), buffer.getLong());
  }

  /** 32 hex digits. */
  String hex() {
    return String.format(Locale.ROOT, "%016x%016x", high, low);
  }
}

package dev.handover.backup;

import dev.handover.record.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what goes by. */
final class Hashing extends FilterOutputStream {
  private final MessageDigest digest = Sha256.begin();
  private long count;

  Hashing(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    out.write(bytes, start, length);
    digest.update(bytes, start, length);
    count += length;
  }

  long count() {
    return count;
  }

  /** Of all that went by; once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

package dev.handover.backup;

import dev.handover.record.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Digests what is read; closing it leaves the stream below open. */
final class Digesting extends FilterInputStream {
  private final MessageDigest digest = Sha256.begin();

  Digesting(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      digest.update((byte) b);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int n = in.read(bytes, start, length);
    if (n > 0) {
      digest.update(bytes, start, n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(n, 1 << 16)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {}

  /** Reads what nobody asked for: the end of a part is part of its digest. */
  void drain() throws IOException {
    byte[] rest = new byte[1 << 14];
    while (read(rest, 0, rest.length) >= 0) {}
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

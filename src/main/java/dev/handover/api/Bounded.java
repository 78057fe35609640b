package dev.handover.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** An answer that neither grows nor drips without end. */
public final class Bounded extends FilterInputStream {
  private static final long MOST_BYTES = 2L << 30;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final long until = System.nanoTime() + LONGEST.toNanos();
  private long left = MOST_BYTES;

  public Bounded(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new Unfit("is larger than two gigabytes; ask for fewer rows at once (`size`)");
    }
    if (System.nanoTime() > until) {
      throw new Unfit("takes longer than half an hour; ask for fewer rows at once (`size`)");
    }
  }
}

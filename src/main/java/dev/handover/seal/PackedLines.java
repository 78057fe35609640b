package dev.handover.seal;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.handover.process.MinimisedBatch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What every envelope holds: a batch's lines, compressed by zstd. */
final class PackedLines {
  private static final int CHUNK = 1 << 16;
  private static final int ZSTD_LEVEL = 1;
  private static final int EXPECTED_RATIO = 3;
  private static final int ENVELOPE = 4096;

  /** 16 MiB: twice what any regular zstd level needs. */
  private static final int MOST_WINDOW_BITS = 24;

  private PackedLines() {}

  /** For a parcel of about the size that the batch's will have. */
  static ByteArrayOutputStream room(MinimisedBatch batch) {
    return new ByteArrayOutputStream(batch.rows().bytes() / EXPECTED_RATIO + ENVELOPE);
  }

  /** Writes the packed lines, closes {@code out}, and tells their bytes before compression. */
  static long write(MinimisedBatch batch, LineFormat format, OutputStream out) throws IOException {
    try (OutputStream packed =
        new ZstdOutputStreamNoFinalizer(out, RecyclingBufferPool.INSTANCE, ZSTD_LEVEL)) {
      return lines(batch, format, packed);
    }
  }

  private static long lines(MinimisedBatch batch, LineFormat format, OutputStream out)
      throws IOException {
    LineWriter lines = format.writer(batch.fields());
    LineBuffer buffer = LineBuffer.own();
    try {
      lines.start(buffer);
      // Deletes first: a reference that goes and comes in one window is there afterwards.
      Rows tombstones = batch.tombstones();
      for (int row = 0; row < tombstones.count(); row++) {
        lines.delete(tombstones, row, buffer);
        buffer.drainIfFull(out);
      }
      Rows rows = batch.rows();
      for (int row = 0; row < rows.count(); row++) {
        lines.upsert(rows, row, buffer);
        buffer.drainIfFull(out);
      }
      buffer.drain(out);
      return buffer.drained();
    } finally {
      buffer.wipe();
    }
  }

  /**
   * Writes the plain lines.
   *
   * @param limit bytes of lines after which the parcel is refused
   */
  static void unpack(InputStream packed, OutputStream plain, long limit) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    try (ZstdInputStreamNoFinalizer lines =
        new ZstdInputStreamNoFinalizer(packed, RecyclingBufferPool.INSTANCE)
            .setLongMax(MOST_WINDOW_BITS)) {
      for (int n = lines.read(chunk); n >= 0; n = lines.read(chunk)) {
        total += n;
        if (total > limit) {
          throw ParcelTrouble.refused(
              "it unpacks to more than the " + limit + " bytes that were announced");
        }
        handOn(plain, chunk, n);
      }
    }
  }

  private static void handOn(OutputStream plain, byte[] chunk, int length) {
    try {
      plain.write(chunk, 0, length);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-SEAL-04",
          "the opened lines cannot be written; look at space and permissions where they go",
          e);
    }
  }
}

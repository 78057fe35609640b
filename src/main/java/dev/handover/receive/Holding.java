package dev.handover.receive;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * Where a parcel's lines wait until they may be believed: in memory, and beyond {@code
 * mostInMemory} bytes in a file of the owner's alone, which is gone when this is closed.
 */
final class Holding extends OutputStream {
  private static final Set<OpenOption> NEW_OWN =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final int mostInMemory;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
  private Optional<FileChannel> file = Optional.empty();
  private long length;

  Holding(int mostInMemory) {
    this.mostInMemory = mostInMemory;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    if (file.isEmpty() && length + count > mostInMemory) {
      FileChannel channel = newOwnFile();
      file = Optional.of(channel);
      memory.writeTo(Channels.newOutputStream(channel));
      memory = new ByteArrayOutputStream(0);
    }
    if (file.isPresent()) {
      Channels.newOutputStream(file.get()).write(bytes, start, count);
    } else {
      memory.write(bytes, start, count);
    }
    length += count;
  }

  long length() {
    return length;
  }

  boolean isOnDisk() {
    return file.isPresent();
  }

  /** All that was written, from its beginning; one reader at a time. */
  InputStream read() {
    try {
      if (file.isPresent()) {
        file.get().position(0);
        return Channels.newInputStream(file.get());
      }
      return new ByteArrayInputStream(memory.toByteArray());
    } catch (IOException e) {
      throw disk(e);
    }
  }

  @Override
  public void close() {
    memory = new ByteArrayOutputStream(0);
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private static FileChannel newOwnFile() throws IOException {
    String name = "handover-held-" + Long.toUnsignedString(new SecureRandom().nextLong(), 36);
    Path path = Path.of(System.getProperty("java.io.tmpdir"), name);
    return FileChannel.open(path, NEW_OWN, OwnFiles.mode("rw-------"));
  }

  private static HandoverException disk(IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-04",
        "the temporary folder "
            + System.getProperty("java.io.tmpdir")
            + " cannot be used; make room or set -Djava.io.tmpdir",
        cause);
  }
}

package dev.handover.process;

import dev.handover.keys.AtRestCipher;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Blocks of bytes in a temporary file, each encrypted with its number, so that none can be altered
 * or moved. First written by one thread, then read by any. The file has no name from the start
 * where the system allows it, so that even a killed hub leaves none behind.
 */
final class SpillFile implements AutoCloseable {
  private final FileChannel channel;
  private final AtRestCipher cipher;
  private final String name;
  private long[] starts = new long[64];
  private int blocks;

  SpillFile(Path file, AtRestCipher cipher) throws IOException {
    this.cipher = cipher;
    this.name = "spill/" + file.getFileName() + "/";
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    if (System.getProperty("file.separator").equals("/")) {
      Files.deleteIfExists(file);
    }
  }

  /** Writes a block behind the others. */
  void append(byte[] bytes, int length) {
    byte[] sealed = cipher.encrypt(Arrays.copyOf(bytes, length), name + blocks);
    if (blocks + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      long at = starts[blocks];
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
      starts[++blocks] = at;
    } catch (IOException e) {
      throw Spill.trouble(e);
    }
  }

  int blocks() {
    return blocks;
  }

  byte[] read(int block) {
    ByteBuffer buffer = ByteBuffer.allocate((int) (starts[block + 1] - starts[block]));
    try {
      while (buffer.hasRemaining()
          && channel.read(buffer, starts[block] + buffer.position()) >= 0) {}
    } catch (IOException e) {
      throw Spill.trouble(e);
    }
    return cipher.decrypt(buffer.array(), name + block);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Spill.trouble(e);
    }
  }
}

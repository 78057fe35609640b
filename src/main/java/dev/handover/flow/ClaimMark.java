package dev.handover.flow;

import dev.handover.record.CaseId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Which claim on a case a killed hub of this home left in the ledger. A hub at work locks a file
 * with its claim's name in it; the lock dies with the process, so whoever gets it knows that the
 * name in it belongs to nobody and need not wait for the end of the lease.
 */
final class ClaimMark implements AutoCloseable {
  private static final int MOST_BYTES = 200;
  private final Optional<FileChannel> locked;

  private ClaimMark(Optional<FileChannel> locked) {
    this.locked = locked;
  }

  /** Locks the case's mark; one that cannot be locked or made is no trouble, leases end. */
  static ClaimMark of(Path folder, CaseId caseId) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(caseId + ".claim"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return new ClaimMark(Optional.of(channel));
      }
      channel.close();
    } catch (IOException unusable) {
      // as if another hub had it
    }
    return new ClaimMark(Optional.empty());
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException thisVeryHub) {
      return false;
    }
  }

  /** The claim that a hub was working under when it was killed. */
  Optional<String> leftBehind() {
    ByteBuffer name = ByteBuffer.allocate(MOST_BYTES);
    try {
      if (locked.isEmpty() || locked.get().read(name, 0) <= 0) {
        return Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(StandardCharsets.UTF_8.decode(name.flip()).toString());
  }

  /** Writes down the claim that is about to be made. */
  void write(String holder) {
    try {
      if (locked.isPresent()) {
        locked.get().truncate(0);
        locked.get().write(StandardCharsets.UTF_8.encode(holder), 0);
      }
    } catch (IOException full) {
      // then a kill costs the wait for the lease's end
    }
  }

  @Override
  public void close() {
    try {
      if (locked.isPresent()) {
        locked.get().close(); // and with it the lock
      }
    } catch (IOException e) {
      // the process's end unlocks it
    }
  }
}

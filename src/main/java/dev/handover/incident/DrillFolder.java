package dev.handover.incident;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where a drill has its copy of the ledger: beside it, where there is room, readable for its owner
 * alone, deleted when it is closed. One drill at a time; so whatever else lies there was left by
 * one that was killed, and is deleted too.
 */
public final class DrillFolder implements AutoCloseable {
  private static final String PREFIX = "drill-";
  private final Lock lock;
  private final Path folder;

  private DrillFolder(Lock lock, Path folder) {
    this.lock = lock;
    this.folder = folder;
  }

  /** A new one; refused while another drill is under way. */
  public static DrillFolder open(Path var) {
    try {
      Files.createDirectories(var);
      Lock lock =
          Lock.take(var)
              .orElseThrow(
                  () ->
                      new HandoverException(
                          ExitCode.NOT_PERMITTED,
                          "HUB-INC-36",
                          "another drill is under way on this machine; wait for its end"));
      try {
        deleteAll(var);
        return new DrillFolder(lock, Files.createTempDirectory(var, PREFIX).toAbsolutePath());
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-INC-32",
          "no folder for the copy can be made in handover.var; check its permissions and the disk",
          e);
    }
  }

  /** Deletes what drills that were killed have left; nothing while one is under way. */
  public static void tidy(Path var) {
    try {
      if (left(var).isEmpty()) {
        return;
      }
      Optional<Lock> lock = Lock.take(var);
      if (lock.isPresent()) {
        try (Lock held = lock.get()) {
          deleteAll(var);
        }
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-INC-33",
          "what a drill has left cannot be deleted; delete " + var + "/drill-* by hand",
          e);
    }
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try (lock) {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER, "HUB-INC-33", "delete the copy by hand: " + folder, e);
    }
  }

  private static void deleteAll(Path var) throws IOException {
    for (Path each : left(var)) {
      FileSystemUtils.deleteRecursively(each);
    }
  }

  private static List<Path> left(Path var) throws IOException {
    if (!Files.isDirectory(var)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(var)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(PREFIX))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  /** Held by the one drill, and given up by the system where that is killed. */
  private record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
    static Optional<Lock> take(Path var) throws IOException {
      FileChannel channel =
          FileChannel.open(
              var.resolve("drill.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock held = channel.tryLock();
        if (held != null) {
          return Optional.of(new Lock(channel, held));
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        // as if another held it
      }
      channel.close();
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}

package dev.handover.source;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder with a copy of the seller's data, locked while a process uses it. One whose secret only
 * the process has is removed by the next when it is left; one whose secret lies beside it under the
 * case's key is gone on with, or removed when nobody has for a fortnight.
 */
final class CopyFolder {
  private static final String LOCK = "lock";
  private static final String SECRET = "secret";
  private static final Duration JUST_NOW = Duration.ofMinutes(1);
  private static final Duration LONG_AGO = Duration.ofDays(14);

  /** Those of this process. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private String secret = random();
  private boolean fresh = true;

  private CopyFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @param parent where staged copies lie, such as {@code var/staged}
   */
  static CopyFolder fresh(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeLeft(parent);
    Path folder = Files.createTempDirectory(parent, "copy-");
    OWN.add(folder);
    FileChannel lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
    lock.lock();
    return new CopyFolder(folder, lock);
  }

  /** The case's own folder, with what lies in it if its secret opens. */
  static CopyFolder kept(Path parent, KeptCopy keeping) throws IOException {
    removeLeft(parent);
    Path folder = Files.createDirectories(parent.resolve("kept-" + keeping.caseId()));
    if (!OWN.add(folder)) {
      throw inUse(keeping);
    }
    FileChannel lock = null;
    try {
      lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
      if (lock.tryLock() == null) {
        throw inUse(keeping);
      }
      Files.setLastModifiedTime(folder.resolve(LOCK), FileTime.from(Instant.now()));
      CopyFolder found = new CopyFolder(folder, lock);
      found.open(keeping);
      return found;
    } catch (IOException | RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      OWN.remove(folder);
      throw e;
    }
  }

  private static HandoverException inUse(KeptCopy keeping) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-API-12",
        "another process copies the lists of case "
            + keeping.caseId()
            + "; wait until it has ended");
  }

  private void open(KeptCopy keeping) throws IOException {
    Path file = folder.resolve(SECRET);
    try {
      secret = keeping.opened(Files.readAllBytes(file));
      fresh = false;
    } catch (NoSuchFileException | HandoverException e) {
      clear(); // nobody opens it any more
      Files.write(file, keeping.sealed(secret));
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Path path() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String secret() {
    return secret;
  }

  /** Whether nothing was copied into it before. */
  boolean isNew() {
    return fresh;
  }

  /** Removes what was copied into it. */
  void clear() throws IOException {
    removeFiles(folder, Set.of(LOCK, SECRET));
    fresh = true;
  }

  /** Removes it with all that is in it. */
  @SuppressWarnings("EmptyCatch")
  void remove() {
    try (lock) {
      removeAll(folder);
    } catch (IOException e) {
      // The next one that is made removes it; nobody has its secret.
    } finally {
      OWN.remove(folder);
    }
  }

  /** Lets others have it. */
  @SuppressWarnings("EmptyCatch")
  void leave() {
    try {
      lock.close();
    } catch (IOException e) {
      // The lock ends with the process.
    } finally {
      OWN.remove(folder);
    }
  }

  /** Removes what processes left that were killed; what cannot be removed waits for the next. */
  static void removeLeft(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    removeLeft(parent, "copy-*", "", JUST_NOW); // one that is being made just now is not yet locked
    removeLeft(parent, "kept-*", LOCK, LONG_AGO);
  }

  private static void removeLeft(Path parent, String names, String mark, Duration age)
      throws IOException {
    Instant before = Instant.now().minus(age);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, names)) {
      for (Path each : folders) {
        // Another look at a lock of our own would lose it: locks are the process's, not the
        // channel's.
        if (!OWN.contains(each) && lastUsed(each.resolve(mark)).isBefore(before)) {
          removeIfLeft(each);
        }
      }
    }
  }

  private static Instant lastUsed(Path mark) throws IOException {
    try {
      return Files.getLastModifiedTime(mark).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MAX; // not yet locked, or just removed by another
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void removeIfLeft(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
        FileLock held = channel.tryLock()) {
      if (held != null) {
        removeAll(folder);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody else removes it, or uses it.
    }
  }

  /** The lock goes last, so that the rest is never without it. */
  private static void removeAll(Path folder) throws IOException {
    removeFiles(folder, Set.of(LOCK));
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }

  private static void removeFiles(Path folder, Set<String> but) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!but.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}

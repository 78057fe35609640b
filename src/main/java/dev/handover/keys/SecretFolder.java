package dev.handover.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder (0700) of files (0600) that are there whole or not at all: each is written beside its
 * place, forced to disk and renamed.
 */
final class SecretFolder {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final long MOST_BYTES = 1 << 20;

  private final Path folder;

  private SecretFolder(Path folder) {
    this.folder = folder;
  }

  static SecretFolder at(Path folder) {
    return new SecretFolder(folder);
  }

  /** Makes the folder and closes it to others, even if it was there. */
  static SecretFolder make(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return new SecretFolder(folder);
  }

  void write(String name, byte[] content) throws IOException {
    Path temporary = Files.createTempFile(folder, "." + name, ".part", permissions("rw-------"));
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    try {
      Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    force();
  }

  /** Removes what a loss of power left half-way; nobody may be writing meanwhile. */
  void removeParts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : (Iterable<Path>) files.filter(SecretFolder::isPart)::iterator) {
        Files.delete(each);
      }
    }
    force();
  }

  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".part");
  }

  Optional<byte[]> read(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(name + " is larger than any secret");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A rename is durable only when its folder is. */
  private void force() throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] permissions(String mode) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}

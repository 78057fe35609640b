package dev.handover.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An inbox that is a folder of this machine ({@code file:}), as tests and shared drives have it.
 */
record LocalInbox(Path root) implements Inbox {
  @Override
  public OptionalLong size(String path) throws IOException {
    Path file = root.resolve(path);
    return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return names(folder, Files::isRegularFile);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, Files::isDirectory);
  }

  private List<String> names(String folder, Predicate<Path> wanted) throws IOException {
    Path place = root.resolve(folder);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(wanted).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public byte[] read(String path, int most) throws IOException {
    OptionalLong size = size(path);
    if (size.isEmpty()) {
      return new byte[0];
    }
    if (size.getAsLong() > most) {
      throw new IOException(path + " is larger than " + most + " bytes");
    }
    return Files.readAllBytes(root.resolve(path));
  }

  @Override
  public void delete(String path) throws IOException {
    Files.deleteIfExists(root.resolve(path));
  }

  @Override
  public void close() {}
}

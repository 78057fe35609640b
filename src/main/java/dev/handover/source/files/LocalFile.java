package dev.handover.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file of this machine.
 *
 * @param changed milliseconds since 1970
 */
record LocalFile(Path path, long bytes, long changed) implements ExportFile {
  static LocalFile look(Path path) {
    try {
      BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
      return new LocalFile(path, seen.size(), seen.lastModifiedTime().toMillis());
    } catch (IOException e) {
      throw Trouble.with(path.getFileName().toString(), "is no longer there", e);
    }
  }

  @Override
  public String name() {
    return path.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}

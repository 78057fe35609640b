package dev.handover.source.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where the workbook library puts what it unpacks of a workbook that is no file in clear: into a
 * given folder, encrypted under keys that it keeps in memory.
 */
final class Unpacked implements TempFileCreationStrategy {
  /** What is larger is not kept in memory. */
  private static final int MOST_IN_MEMORY = 1 << 16;

  private static final ThreadLocal<Path> FOLDER = new ThreadLocal<>();

  static {
    TempFile.setTempFileCreationStrategy(new Unpacked());
    ZipInputStreamZipEntrySource.setThresholdBytesForTempFiles(MOST_IN_MEMORY);
    ZipInputStreamZipEntrySource.setEncryptTempFiles(true);
  }

  private final TempFileCreationStrategy usual = new DefaultTempFileCreationStrategy();

  private Unpacked() {}

  /** Opens something that unpacks into a folder. */
  static <T> T into(Path folder, Supplier<T> opening) {
    FOLDER.set(folder);
    try {
      return opening.get();
    } finally {
      FOLDER.remove();
    }
  }

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    Path folder = FOLDER.get();
    return folder == null
        ? usual.createTempFile(prefix, suffix)
        : Files.createTempFile(folder, prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return usual.createTempDirectory(prefix);
  }
}

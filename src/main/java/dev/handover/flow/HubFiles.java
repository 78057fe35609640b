package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder of the hub's, such as its routes, as one part of a backup and back. */
final class HubFiles {
  private static final int MOST_FILES = 100_000;
  private static final int CHUNK = 1 << 16;

  private HubFiles() {}

  /** Writes all files below a folder, linked ones too, none where it is not there; their number. */
  static long pack(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(0); // the archive packs
    long files = 0;
    if (Files.isDirectory(folder)) {
      List<Path> found;
      try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        found = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : found) {
        ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
        files++;
      }
    }
    zip.finish();
    return files;
  }

  /** Writes the files into a folder; none of them outside it, none over another. */
  static long unpack(InputStream in, Path folder) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    Path root = folder.toAbsolutePath().normalize();
    long files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Path file = root.resolve(entry.getName()).normalize();
      if (!file.startsWith(root) || entry.isDirectory() || ++files > MOST_FILES) {
        throw new HandoverException(
            ExitCode.INTEGRITY,
            "HUB-BAK-31",
            "the backup names a file outside of its folder; use another backup");
      }
      write(zip, file);
    }
    return files;
  }

  /** Trouble of the disk is told as such; that of the stream is the backup's. */
  private static void write(InputStream in, Path file) throws IOException {
    byte[] chunk = new byte[CHUNK];
    OutputStream out =
        onDisk(
            file,
            () -> {
              Files.createDirectories(file.getParent());
              return Files.newOutputStream(
                  file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            });
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        int length = n;
        onDisk(
            file,
            () -> {
              out.write(chunk, 0, length);
              return length;
            });
      }
    } finally {
      onDisk(
          file,
          () -> {
            out.close();
            return file;
          });
    }
  }

  /** Something that writes. */
  private interface Writing<T> {
    T run() throws IOException;
  }

  private static <T> T onDisk(Path file, Writing<T> writing) {
    try {
      return writing.run();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-BAK-37",
          file
              + " cannot be written; look at the disk's space and permissions, empty the folder"
              + " that is restored into, and restore again",
          e);
    }
  }
}

package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a run as one file per entity, written under temporary names that the owner alone
 * reads, and shown under their own only by {@link #complete}; closing before that removes them.
 */
final class EntityFiles implements AutoCloseable {
  private static final String TEMPORARY = ".part-";

  private final Path folder;
  private final boolean folderIsNew;
  private final Map<Path, Path> names = new LinkedHashMap<>();
  private boolean complete;

  private EntityFiles(Path folder, boolean folderIsNew) {
    this.folder = folder;
    this.folderIsNew = folderIsNew;
  }

  /** Refuses a folder in which any file that the run would write already lies. */
  static EntityFiles into(Path out, Manifest manifest) {
    Path folder = out.toAbsolutePath().normalize();
    List<String> taken =
        manifest.files().stream()
            .map(EntityFiles::name)
            .distinct()
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!taken.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-09",
          folder
              + " already holds "
              + String.join(", ", taken)
              + "; nothing is overwritten, name another folder");
    }
    boolean isNew = !Files.exists(folder);
    try {
      OwnFiles.createFolders(folder);
    } catch (IOException e) {
      throw disk(folder, e);
    }
    return new EntityFiles(folder, isNew);
  }

  /** Appends a window's lines; of a CSV only the first window's header stays. */
  void append(FileEntry file, Plain plain) {
    Path name = folder.resolve(name(file));
    Path temporary = folder.resolve(TEMPORARY + name(file));
    try (InputStream in = new BufferedInputStream(plain.bytes())) {
      if (names.putIfAbsent(temporary, name) == null) {
        Files.deleteIfExists(temporary);
        OwnFiles.create(temporary);
      } else if (plain.format() == LineFormat.CSV) {
        skipLine(in);
      }
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.APPEND);
          OutputStream out = Channels.newOutputStream(channel)) {
        in.transferTo(out);
        channel.force(true);
      }
    } catch (IOException e) {
      throw disk(temporary, e);
    }
  }

  /** Gives the files their names and returns them. */
  List<Path> complete() {
    List<Path> shown = new ArrayList<>();
    try {
      for (Map.Entry<Path, Path> name : names.entrySet()) {
        Files.move(name.getKey(), name.getValue());
        shown.add(name.getValue());
      }
    } catch (IOException e) {
      shown.forEach(EntityFiles::remove);
      throw e instanceof FileAlreadyExistsException
          ? new HandoverException(
              ExitCode.BUSY,
              "HUB-RCV-09",
              folder + " was filled by somebody else meanwhile; name another folder",
              e)
          : disk(folder, e);
    }
    complete = true;
    return shown;
  }

  @Override
  public void close() {
    if (complete) {
      return;
    }
    names.keySet().forEach(EntityFiles::remove);
    if (folderIsNew) {
      remove(folder);
    }
  }

  private static String name(FileEntry file) {
    return file.entity() + (file.name().contains(".csv.") ? ".csv" : ".ndjson");
  }

  private static void skipLine(InputStream in) throws IOException {
    int next = in.read();
    while (next >= 0 && next != '\n') {
      next = in.read();
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  private static HandoverException disk(Path path, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-10",
        path + " cannot be written; check the disk's space and the permissions",
        cause);
  }
}

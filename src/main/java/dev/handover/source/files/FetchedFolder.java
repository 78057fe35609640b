package dev.handover.source.files;

import dev.handover.keys.AtRestCipher;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A folder of another machine. Of its files those that tables name are copied into a folder of this
 * one, encrypted under a key that only this process has; under names of our own, so that no name of
 * theirs leads anywhere.
 */
final class FetchedFolder implements ExportFolder {
  private static final long TOLD_EACH = 32L << 20;

  private final RemoteFolder remote;
  private final Path scratch;
  private final Consumer<String> told;
  private final AtRestCipher cipher = AtRestCipher.ofThisProcess();

  /** By their names there: tables may be sheets of one workbook. */
  private final Map<String, FetchedFile> fetched = new LinkedHashMap<>();

  FetchedFolder(RemoteFolder remote, Path scratch, Consumer<String> told) {
    this.remote = remote;
    this.scratch = scratch;
    this.told = told;
    remote.list(); // where nothing can be had, that is known before the first table
  }

  @Override
  public List<ExportFile> find(ExportedTable table) {
    FilePattern pattern = FilePattern.of(table);
    List<RemoteFolder.Entry> fitting =
        remote.list().stream()
            .filter(entry -> pattern.fits(entry.name()))
            .filter(entry -> entry.kind() != RemoteFolder.Kind.FOLDER)
            .sorted((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other))) // as here
            .toList();
    if (fitting.isEmpty()) {
      throw pattern.fitsNone(remote.said());
    }
    fitting.forEach(FetchedFolder::requirePlain);
    List<ExportFile> found = new ArrayList<>();
    for (RemoteFolder.Entry entry : fitting) {
      found.add(fetched.computeIfAbsent(entry.name(), name -> fetch(entry)));
    }
    requireStill(found, "while it was fetched");
    return found;
  }

  private static byte[] bytes(RemoteFolder.Entry entry) {
    return entry.name().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void requireStill(List<ExportFile> files) {
    requireStill(files, "while it was read");
  }

  private void requireStill(List<ExportFile> files, String when) {
    Set<RemoteFolder.Entry> now = remote.list().stream().collect(Collectors.toSet());
    for (ExportFile file : files) {
      if (!(file instanceof FetchedFile seen) || !now.contains(seen.seen())) {
        throw Trouble.writtenTo(file, when);
      }
    }
  }

  /** A link may lead anywhere, and signs like these may mean something on the way. */
  private static void requirePlain(RemoteFolder.Entry entry) {
    String name = entry.name();
    String shown = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    if (entry.kind() != RemoteFolder.Kind.FILE) {
      throw Trouble.with(
          shown,
          "is a link, or no file at all, and links are not followed; have the file itself put there,"
              + " or mend `file` in the case",
          null);
    }
    if (!name.equals(shown) || name.matches("(?s).*[/\\\\*?\uFFFD].*")) {
      throw Trouble.with(
          shown,
          "has a name with a sign that is not taken from another machine (\\ / * ? or one that cannot"
              + " be seen); have it renamed, or mend `file` in the case",
          null);
    }
  }

  private FetchedFile fetch(RemoteFolder.Entry entry) {
    Path copy = scratch.resolve("fetched-" + (fetched.size() + 1));
    told.accept(String.format(Locale.ROOT, "fetching %s, %,d bytes", entry.name(), entry.bytes()));
    remote.fetch(entry.name(), content -> copy(entry, content, copy));
    return new FetchedFile(entry, copy, cipher);
  }

  private void copy(RemoteFolder.Entry entry, InputStream content, Path copy) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    try (OutputStream out = cipher.encrypting(new OurDisk(copy), entry.name())) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        if (taken / TOLD_EACH < (taken + n) / TOLD_EACH) {
          told.accept(progress(entry, taken + n));
        }
        taken += n;
        if (taken > entry.bytes()) {
          throw Trouble.writtenTo(new FetchedFile(entry, copy, cipher), "while it was fetched");
        }
        out.write(buffer, 0, n);
      }
    }
    if (taken < entry.bytes()) {
      throw new RemoteFolder.BrokenOff(
          String.format(
              Locale.ROOT, "of file %s came %,d of %,d bytes", entry.name(), taken, entry.bytes()));
    }
  }

  private static String progress(RemoteFolder.Entry entry, long taken) {
    return String.format(
        Locale.ROOT,
        "fetching %s: %,d of %,d MB so far",
        entry.name(),
        taken / 1_000_000,
        entry.bytes() / 1_000_000);
  }

  @Override
  public void close() {
    for (FetchedFile file : fetched.values()) {
      try {
        Files.deleteIfExists(file.copy());
      } catch (IOException e) {
        throw OurDisk.trouble(e);
      }
    }
    fetched.clear();
  }

  /** Where it is written to: its trouble is not the other machine's, and does not pass. */
  private static final class OurDisk extends FilterOutputStream {
    OurDisk(Path file) {
      super(opened(file));
    }

    private static OutputStream opened(Path file) {
      try {
        return Files.newOutputStream(file);
      } catch (IOException e) {
        throw trouble(e);
      }
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        throw trouble(e);
      }
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (IOException e) {
        throw trouble(e);
      }
    }

    static HandoverException trouble(IOException cause) {
      return new HandoverException(
          ExitCode.LEDGER,
          "HUB-FILE-03",
          "fetched exports could not be kept in the hub's folder var/staged: see that it is writable"
              + " and its disk has room; then run again",
          cause);
    }
  }
}

package dev.handover.backup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.handover.keys.AtRestCipher;
import dev.handover.record.HandoverException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A backup that is being written, in a folder whose name begins with {@code .part-} until it is
 * complete, so that one that was cut off never counts. Each part is whole, or not there: one that
 * is there is kept when a killed backup is taken up again. For one thread.
 */
public final class ArchiveDraft implements AutoCloseable {
  static final String UNFINISHED = ".part-";

  /** Measured: half of what level 3 costs, for a tenth more on the disk. */
  static final int ZSTD_LEVEL = 1;

  static final String PACKING =
      "zstd level " + ZSTD_LEVEL + ", AES-256-GCM-HKDF in 64 KiB segments";
  private static final String PLAN = "plan";
  private final Path parent;
  private final Path folder;
  private final String owner;
  private final String id;
  private final String kind;
  private final AtRestCipher cipher;
  private final Map<String, Contents.Part> parts = new LinkedHashMap<>();
  private boolean complete;

  private ArchiveDraft(Path parent, String owner, String id, String kind, AtRestCipher cipher) {
    this.parent = parent;
    this.folder = parent.resolve(UNFINISHED + id);
    this.owner = owner;
    this.id = id;
    this.kind = kind;
    this.cipher = cipher;
  }

  /** Writes the bytes of a part. */
  public interface Filling {
    /** How many rows it wrote. */
    long into(OutputStream plain) throws IOException;
  }

  /**
   * Begins a backup, or takes the one of this name up that was cut off.
   *
   * @param parent where the owner's backups lie; made where it is missing
   * @param kind as in {@link Contents}
   * @param cipher of the owner's keys
   */
  public static ArchiveDraft begin(
      Path parent, String owner, String id, String kind, AtRestCipher cipher) {
    ArchiveDraft draft = new ArchiveDraft(parent, owner, id, kind, cipher);
    try {
      Files.createDirectories(draft.folder);
      if (Files.getFileStore(draft.folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft.folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw BackupTrouble.disk(parent, e);
    }
    return draft;
  }

  public String id() {
    return id;
  }

  /** Keeps what this backup is to hold, encrypted, for who takes it up again. */
  public void plan(byte[] plan) {
    store(PLAN, cipher.encrypt(plan, context(PLAN)));
  }

  /** What a backup that was cut off was to hold; absent where it does not open. */
  public Optional<byte[]> plan() {
    try {
      return Optional.of(cipher.decrypt(Files.readAllBytes(folder.resolve(PLAN)), context(PLAN)));
    } catch (NoSuchFileException | HandoverException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw BackupTrouble.unreadable(folder, e);
    }
  }

  /**
   * Takes a part over that was written before this backup was cut off; says whether there is one.
   */
  public boolean has(String name) {
    Path note = folder.resolve(name + ".json");
    try {
      Contents.Part part =
          Contents.read(
              cipher.decrypt(Files.readAllBytes(note), context(name + ".json")),
              Contents.Part.class);
      parts.put(name, part);
      return true;
    } catch (NoSuchFileException | HandoverException e) {
      return false;
    } catch (IOException e) {
      throw BackupTrouble.unreadable(folder, e);
    }
  }

  /**
   * Writes one part: compressed, encrypted for its place, on the disk when this returns.
   *
   * @param name letters, digits, dots, hyphens; unique in the backup
   * @param snapshot the name of the view that it is read in
   * @param read when that view was opened
   */
  public Contents.Part add(
      String name, String entity, String snapshot, Instant read, Filling filling) {
    Path file = folder.resolve(name + Archive.ENDING);
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      Hashing stored = new Hashing(opened(channel));
      Hashing plain =
          new Hashing(
              new ZstdOutputStreamNoFinalizer(
                  cipher.encrypting(stored, Archive.context(owner, id, name)),
                  RecyclingBufferPool.INSTANCE,
                  ZSTD_LEVEL));
      long rows;
      try (plain) {
        rows = filling.into(plain);
        plain.flush();
      }
      channel.force(true);
      Contents.Part part =
          new Contents.Part(
              name,
              entity,
              snapshot,
              read,
              rows,
              stored.count(),
              plain.count(),
              stored.hex(),
              plain.hex());
      store(name + ".json", cipher.encrypt(Contents.json(part), context(name + ".json")));
      parts.put(name, part);
      return part;
    } catch (IOException e) {
      throw BackupTrouble.disk(parent, e);
    } catch (UncheckedIOException e) {
      throw BackupTrouble.disk(parent, e);
    }
  }

  /** Closing it leaves the channel open, to be forced. */
  private OutputStream opened(FileChannel channel) {
    return new FilterOutputStream(limit.of(Channels.newOutputStream(channel))) {
      @Override
      public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** A disk as small as a test wants it. */
  interface Limit {
    OutputStream of(OutputStream disk);
  }

  private Limit limit = disk -> disk;

  void limit(Limit smaller) {
    limit = smaller;
  }

  /**
   * Signs the contents by the owner's key and gives the backup its name: from here on it counts.
   *
   * @return as it lies there now
   */
  public Archive complete(
      Instant begun, Instant ended, Optional<String> run, Map<String, String> mappings) {
    Instant point =
        parts.values().stream().map(Contents.Part::read).min(Instant::compareTo).orElse(begun);
    Contents contents =
        new Contents(
            Contents.FORMAT,
            owner,
            id,
            kind,
            begun,
            ended,
            point,
            run,
            mappings,
            PACKING,
            List.copyOf(parts.values()));
    byte[] json = contents.json();
    store(Archive.CONTENTS, json);
    store(Archive.PROOF, Archive.proof(cipher, owner, id, json));
    try {
      removeNotes();
      force(folder);
      Files.move(folder, parent.resolve(id), StandardCopyOption.ATOMIC_MOVE);
      force(parent);
    } catch (IOException e) {
      throw BackupTrouble.disk(parent, e);
    }
    complete = true;
    return Archive.open(parent.resolve(id), owner, cipher);
  }

  private void removeNotes() throws IOException {
    for (String name : parts.keySet()) {
      Files.deleteIfExists(folder.resolve(name + ".json"));
    }
    Files.deleteIfExists(folder.resolve(PLAN));
    Archive.removeOthers(folder, parts.keySet());
  }

  /** Removes what was written. */
  public void discard() {
    if (!complete) {
      Archive.removeFolder(folder);
    }
  }

  /** Leaves what was written for who takes it up again. */
  @Override
  public void close() {
    parts.clear();
  }

  private String context(String name) {
    return Archive.context(owner, id, ".draft/" + name);
  }

  private void store(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING);
        OutputStream out = opened(channel)) {
      out.write(bytes);
      channel.force(true);
    } catch (IOException e) {
      throw BackupTrouble.disk(parent, e);
    }
  }

  /** Where a folder cannot be forced, as on Windows, the move is all there is. */
  private static void force(Path folder) throws IOException {
    if (System.getProperty("file.separator").equals("/")) {
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }
}

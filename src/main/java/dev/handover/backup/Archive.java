package dev.handover.backup;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.handover.keys.AtRestCipher;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A complete backup in its folder: parts {@code <name>.zst.sealed}, each compressed by zstd and
 * encrypted with the owner, the backup's id and the part's name bound to it; {@code backup.json}
 * ({@link Contents}) in clear, and {@code backup.proof}, its digest encrypted by the same key.
 * Whatever is not what was written is refused with INTEGRITY.
 */
public final class Archive {
  static final String ENDING = ".zst.sealed";
  static final String CONTENTS = "backup.json";
  static final String PROOF = "backup.proof";
  private static final int CHUNK = 1 << 16;
  private final Path folder;
  private final Contents contents;
  private final String digest;
  private final AtRestCipher cipher;

  private Archive(Path folder, Contents contents, String digest, AtRestCipher cipher) {
    this.folder = folder;
    this.contents = contents;
    this.digest = digest;
    this.cipher = cipher;
  }

  /**
   * Opens a backup, its contents tested.
   *
   * @param folder named by the backup's id
   * @param owner whose it must be
   */
  public static Archive open(Path folder, String owner, AtRestCipher cipher) {
    String id = folder.getFileName().toString();
    try {
      byte[] json = Files.readAllBytes(folder.resolve(CONTENTS));
      byte[] proof = Files.readAllBytes(folder.resolve(PROOF));
      byte[] told = decrypted(cipher, owner, id, proof);
      if (!MessageDigest.isEqual(told, Sha256.of(json))) {
        throw BackupTrouble.damaged(id, CONTENTS + " does not match " + PROOF, null);
      }
      Contents contents = Contents.read(json, Contents.class);
      if (!contents.owner().equals(owner) || !contents.id().equals(id)) {
        throw BackupTrouble.damaged(id, CONTENTS + " is of another backup", null);
      }
      return new Archive(folder, contents, Sha256.hex(json), cipher);
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(folder)) {
        throw BackupTrouble.damaged(id, "a file is missing", e);
      }
      throw BackupTrouble.missing(id);
    } catch (IOException e) {
      throw BackupTrouble.unreadable(folder, e);
    }
  }

  private static byte[] decrypted(AtRestCipher cipher, String owner, String id, byte[] proof) {
    try {
      return cipher.decrypt(proof, context(owner, id, CONTENTS));
    } catch (HandoverException e) {
      throw BackupTrouble.damaged(id, PROOF + " does not open", e);
    }
  }

  static byte[] proof(AtRestCipher cipher, String owner, String id, byte[] json) {
    return cipher.encrypt(Sha256.of(json), context(owner, id, CONTENTS));
  }

  static String context(String owner, String id, String name) {
    return "handover backup/" + owner + "/" + id + "/" + name;
  }

  /** Of which entities a backup is, as far as its folder can be read; nothing is proved by it. */
  public static Optional<Set<String>> entities(Path folder) {
    try {
      byte[] json = Files.readAllBytes(folder.resolve(CONTENTS));
      return Optional.of(Contents.read(json, Contents.class).mappings().keySet());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The ids of the complete backups in a folder, oldest first; none where it is not there. */
  public static List<String> ids(Path parent) {
    return names(parent, each -> !isHidden(each) && Files.exists(each.resolve(CONTENTS)));
  }

  /** The ids of those that were cut off, oldest first. */
  public static List<String> unfinished(Path parent) {
    String begin = ArchiveDraft.UNFINISHED;
    return names(parent, each -> each.getFileName().toString().startsWith(begin)).stream()
        .map(name -> name.substring(begin.length()))
        .toList();
  }

  /** All folders that have a backup's name, oldest first, also what is left of one. */
  public static List<String> folders(Path parent) {
    return names(parent, each -> !isHidden(each));
  }

  private static boolean isHidden(Path each) {
    return each.getFileName().toString().startsWith(".");
  }

  private static List<String> names(Path parent, Predicate<Path> wanted) {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(parent)) {
      return names;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
      for (Path each : folders) {
        if (Files.isDirectory(each) && wanted.test(each)) {
          names.add(each.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw BackupTrouble.unreadable(parent, e);
    }
    Collections.sort(names);
    return names;
  }

  public Contents contents() {
    return contents;
  }

  /** SHA-256 of {@code backup.json}, which holds those of all parts; 64 hex digits. */
  public String digest() {
    return digest;
  }

  public Path folder() {
    return folder;
  }

  /** Takes the plain bytes of a part. */
  public interface Reading<T> {
    T from(InputStream plain) throws IOException;
  }

  /** Reads a part; what was read counts only when this has returned: then all of it was tested. */
  public <T> T read(Contents.Part part, Reading<T> reading) {
    String id = contents.id();
    try (InputStream file =
            new BufferedInputStream(Files.newInputStream(folder.resolve(part.name() + ENDING)));
        InputStream opened = cipher.decrypting(file, context(contents.owner(), id, part.name()));
        InputStream unpacked =
            new ZstdInputStreamNoFinalizer(opened, RecyclingBufferPool.INSTANCE)) {
      Digesting plain = new Digesting(unpacked);
      T result = reading.from(plain);
      plain.drain();
      if (!plain.hex().equals(part.plainSha256())) {
        throw BackupTrouble.damaged(id, "part " + part.name(), null);
      }
      return result;
    } catch (HandoverException e) {
      if (e.code().equals("HUB-KEY-30")) {
        throw BackupTrouble.damaged(id, "part " + part.name() + " does not open", e);
      }
      throw e;
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw BackupTrouble.damaged(id, "part " + part.name() + " is missing", e);
    } catch (IOException | UncheckedIOException e) {
      throw BackupTrouble.damaged(id, "part " + part.name() + " cannot be read", e);
    }
  }

  /**
   * Reads everything back and compares digests, of what is stored and of what it holds.
   *
   * @param each hears of every part that was found good
   */
  public void verify(Consumer<Contents.Part> each) {
    for (Contents.Part part : contents.parts()) {
      requireStored(part);
      read(part, plain -> plain.transferTo(OutputStream.nullOutputStream()));
      each.accept(part);
    }
  }

  /** Compares what lies there with what was written, without opening it. */
  void requireStored(Contents.Part part) {
    MessageDigest stored = Sha256.begin();
    long bytes = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(folder.resolve(part.name() + ENDING))) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        stored.update(chunk, 0, n);
        bytes += n;
      }
    } catch (NoSuchFileException e) {
      throw BackupTrouble.damaged(contents.id(), "part " + part.name() + " is missing", e);
    } catch (IOException e) {
      throw BackupTrouble.unreadable(folder, e);
    }
    if (bytes != part.bytes() || !HexFormat.of().formatHex(stored.digest()).equals(part.sha256())) {
      throw BackupTrouble.damaged(contents.id(), "part " + part.name(), null);
    }
  }

  /** Removes a backup's folder, what is left of one included; nothing where it is not there. */
  public static void remove(Path parent, String id) {
    removeFolder(parent.resolve(id));
    removeFolder(parent.resolve(ArchiveDraft.UNFINISHED + id));
  }

  /** What says that it is a backup goes first, so that half of one never counts. */
  static void removeFolder(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(PROOF));
      Files.deleteIfExists(folder.resolve(CONTENTS));
      if (Files.isDirectory(folder)) {
        removeOthers(folder, Set.of());
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw BackupTrouble.disk(folder, e);
    }
  }

  static void removeOthers(Path folder, Set<String> but) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean kept =
            name.equals(CONTENTS)
                || name.equals(PROOF)
                || (name.endsWith(ENDING)
                    && but.contains(name.substring(0, name.length() - ENDING.length())));
        if (!kept) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public String toString() {
    return "Archive[" + contents.owner() + "/" + contents.id() + "]";
  }
}

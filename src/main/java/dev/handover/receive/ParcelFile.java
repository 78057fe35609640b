package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.ParcelNames;
import dev.handover.keys.Certificate;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;

/** A sealed file in a run's folder, held against its entry in the manifest. */
final class ParcelFile {
  private static final int CHUNK = 1 << 16;

  /** Longer than any detached signature, which is refused for it. */
  private static final int MOST_SIGNATURE = 1 << 10;

  private ParcelFile() {}

  /**
   * What is wrong with the file; absent when its presence, size and digest are right, and its
   * signature where it has one of its own.
   */
  static Optional<String> trouble(Path folder, FileEntry entry, Certificate trusted) {
    return trouble(folder, entry).or(() -> unsigned(folder, entry, trusted));
  }

  private static Optional<String> unsigned(Path folder, FileEntry entry, Certificate trusted) {
    if (ParcelNames.parcelSignature(entry.name()).isEmpty()) {
      return Optional.empty(); // it is inside, and seen by who opens it
    }
    try (InputStream in = open(folder, entry)) {
      trusted.verifyDetached(in, signature(folder, entry));
      return Optional.empty();
    } catch (HandoverException e) {
      return Optional.of(entry.name() + ": " + e.plainMessage());
    } catch (IOException e) {
      throw unreadable(folder.resolve(entry.name()), e);
    }
  }

  /** The detached signature beside the file, through no link; empty where there is none. */
  static byte[] signature(Path folder, FileEntry entry) {
    Optional<Path> path = ParcelNames.parcelSignature(entry.name()).map(folder::resolve);
    if (path.isEmpty() || !Files.isRegularFile(path.get(), LinkOption.NOFOLLOW_LINKS)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path.get(), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST_SIGNATURE);
    } catch (IOException e) {
      throw unreadable(path.get(), e);
    }
  }

  private static Optional<String> trouble(Path folder, FileEntry entry) {
    Path path = folder.resolve(entry.name());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(entry.name() + " is missing");
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(entry.name() + " is a link or folder, not a plain file");
    }
    try {
      long size = Files.size(path);
      if (size != entry.bytes()) {
        return Optional.of(
            entry.name() + " has " + size + " bytes, the manifest says " + entry.bytes());
      }
      try (DigestInputStream in = open(folder, entry)) {
        byte[] chunk = new byte[CHUNK];
        long left = entry.bytes() + 1;
        int n = 0;
        while (left > 0 && n >= 0) {
          n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
          left -= Math.max(n, 0);
        }
        return isRight(in, entry)
            ? Optional.empty()
            : Optional.of(entry.name() + " was altered: its digest is not the manifest's");
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The file's bytes, through no link, digested as they are read. */
  static DigestInputStream open(Path folder, FileEntry entry) throws IOException {
    InputStream in = Files.newInputStream(folder.resolve(entry.name()), LinkOption.NOFOLLOW_LINKS);
    return new DigestInputStream(in, Sha256.begin());
  }

  /** Whether what was read so far is exactly the file that the manifest lists. */
  static boolean isRight(DigestInputStream read, FileEntry entry) {
    return HexFormat.of().formatHex(read.getMessageDigest().digest()).equals(entry.sha256());
  }

  static HandoverException unreadable(Path path, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-03",
        path + " cannot be read; check the disk and the permissions",
        cause);
  }
}

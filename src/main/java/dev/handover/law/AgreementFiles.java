package dev.handover.law;

import dev.handover.cases.CaseFile.Agreement;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Digests of signed documents; a file is read again only where its size or time has changed. */
final class AgreementFiles {
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(long size, FileTime changed, String sha256) {}

  /** What is wrong with an agreement's document, if the case names one. */
  Optional<String> trouble(Agreement agreement) {
    if (agreement.file().isEmpty()) {
      return Optional.empty();
    }
    Path file = agreement.file().get();
    Optional<String> found = digest(file);
    if (found.isEmpty()) {
      return Optional.of(file.getFileName() + " cannot be read");
    }
    return agreement
        .sha256()
        .map(digest -> digest.toLowerCase(Locale.ROOT))
        .filter(digest -> !digest.equals(found.get()))
        .map(no -> file.getFileName() + " is altered: it is not the document that was registered");
  }

  private Optional<String> digest(Path file) {
    try {
      long size = Files.size(file);
      FileTime changed = Files.getLastModifiedTime(file);
      Known before = known.get(file);
      if (before == null || before.size != size || !before.changed.equals(changed)) {
        before = new Known(size, changed, read(file));
        known.put(file, before);
      }
      return Optional.of(before.sha256);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[1 << 16];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        digest.update(piece, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

package dev.handover.receive;

import dev.handover.keys.KeyedDigest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** The files in which is remembered what one API has accepted, the owner's alone. */
final class StateFolder {
  private static final int KEY_BYTES = 32;

  private StateFolder() {}

  /**
   * Makes what is missing and returns the key that records are digested under.
   *
   * @param base of the API; what another one holds says nothing of this one
   */
  static KeyedDigest prepare(Path folder, URI base) throws IOException {
    OwnFiles.createFolders(folder);
    requireSameApi(folder, base);
    KeyedDigest digests = new KeyedDigest(key(folder.resolve("digest.key")));
    Path file = folder.resolve("accepted.mv.db");
    if (!Files.exists(file)) {
      OwnFiles.create(file);
    }
    return digests;
  }

  /** As text in a file, so that the owner can correct it when the API has moved. */
  private static void requireSameApi(Path folder, URI base) throws IOException {
    String now = base.toString().replaceFirst("/+$", "");
    byte[] kept = made(folder.resolve("base"), () -> now.getBytes(StandardCharsets.UTF_8));
    if (!new String(kept, StandardCharsets.UTF_8).strip().replaceFirst("/+$", "").equals(now)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-27",
          folder
              + " remembers what another API has accepted than the one that base names; give this"
              + " one a folder of its own with --state. If the same API has moved with all its"
              + " records, write its new base into "
              + folder.resolve("base"));
    }
  }

  private static byte[] key(Path file) throws IOException {
    return made(
        file,
        () -> {
          byte[] random = new byte[KEY_BYTES];
          new SecureRandom().nextBytes(random);
          return random;
        });
  }

  /** What a file holds; it is made whole where it is missing. */
  private static byte[] made(Path file, Supplier<byte[]> content) throws IOException {
    if (!Files.exists(file)) {
      Path part = file.resolveSibling(".part-" + file.getFileName());
      Files.deleteIfExists(part);
      OwnFiles.create(part);
      Files.write(part, content.get(), StandardOpenOption.SYNC);
      Files.move(part, file);
    }
    return Files.readAllBytes(file);
  }
}

package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The container with the master key in a keystore's folder. Beside it lies its digest, by which
 * damage is told from a wrong passphrase; while the container is replaced the digests of both lie
 * there, so that either is whole whenever the power goes.
 */
final class MasterFile {
  private static final String MASTER = "master.cms";
  private static final String DIGEST = "master.cms.sha256";

  private MasterFile() {}

  /** Whether there is one, whole or not. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(MASTER)) || Files.exists(folder.resolve(DIGEST));
  }

  /** The container's bytes; what is missing or damaged is refused with INTEGRITY. */
  static byte[] read(Path folder) throws IOException {
    SecretFolder files = SecretFolder.at(folder);
    Optional<byte[]> container = files.read(MASTER);
    Optional<String> digests =
        files.read(DIGEST).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    if (container.isEmpty() || digests.isEmpty()) {
      throw damaged(folder.resolve(container.isEmpty() ? MASTER : DIGEST), "is missing");
    }
    String digest = Sha256.hex(container.get());
    if (digests.get().lines().noneMatch(line -> line.startsWith(digest + " "))) {
      throw damaged(folder.resolve(MASTER), "was altered or cut short");
    }
    return container.get();
  }

  /** Puts a container in the place of the one that may be there. */
  static void write(SecretFolder files, byte[] container) throws IOException {
    Optional<byte[]> former = files.read(MASTER);
    files.write(DIGEST, former.map(old -> digests(old, container)).orElse(digests(container)));
    files.write(MASTER, container);
    files.write(DIGEST, digests(container));
  }

  private static byte[] digests(byte[]... containers) {
    return Stream.of(containers)
        .map(each -> Sha256.hex(each) + "  " + MASTER + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.US_ASCII);
  }

  static HandoverException damaged(Path file, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-KEY-22", file + " " + what + "; restore it from a backup");
  }
}

package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
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
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private MasterFile() {}

  /** Whether there is one, whole or not. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(MASTER)) || Files.exists(folder.resolve(DIGEST));
  }

  /** The container's bytes; what is missing or damaged is refused with INTEGRITY. */
  static byte[] read(Path folder) throws IOException {
    for (int i = 1; ; i++) {
      byte[] container = file(folder, MASTER);
      String digests = new String(file(folder, DIGEST), StandardCharsets.US_ASCII);
      String digest = Sha256.hex(container);
      if (digests.lines().anyMatch(line -> line.startsWith(digest + " "))) {
        return container;
      }
      if (i == TRIES) {
        throw damaged(folder.resolve(MASTER), "was altered or cut short");
      }
      LockSupport.parkNanos(PAUSE.toNanos()); // somebody may be replacing both just now
    }
  }

  /** SHA-256 of the container as it is now, 64 hex digits. */
  static String digest(Path folder) throws IOException {
    return Sha256.hex(read(folder));
  }

  private static byte[] file(Path folder, String name) throws IOException {
    return SecretFolder.at(folder)
        .read(name)
        .orElseThrow(() -> damaged(folder.resolve(name), "is missing"));
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

package dev.handover.cli.demo;

import dev.handover.keys.Profile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** An installed case of the demo, copied and sealed in another profile. */
final class CaseCopy {
  private static final String INSTALLED = "seal: " + Profile.OPENPGP.word();

  /** The logins of a whole life's end. */
  private static final String DESTROY =
      """

      destroy:
        user: "{{destroy.user}}"
        password: "{{destroy.password}}"
        notice: P30D
      """;

  private CaseCopy() {}

  /** The same for a case that lives to its end: the seller's data is destroyed in it. */
  static Path makeMortal(Path from, String folder, Path to, Profile profile) {
    make(from, folder, to, profile);
    Path file = to.resolve(folder).resolve("case.yaml");
    try {
      Files.writeString(file, DESTROY, StandardOpenOption.APPEND);
      return to;
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-47",
          "the demo cannot write " + file + "; make room on the disk",
          e);
    }
  }

  /** Copies {@code <from>/<folder>} into {@code to}, which is returned. */
  static Path make(Path from, String folder, Path to, Profile profile) {
    Path copy = to.resolve(folder);
    try (Stream<Path> files = Files.list(from.resolve(folder))) {
      Files.createDirectories(copy);
      List<Path> plain = files.filter(Files::isRegularFile).toList();
      for (Path file : plain) {
        Files.writeString(
            copy.resolve(file.getFileName()),
            Files.readString(file).replace(INSTALLED, "seal: " + profile.word()));
      }
      return to;
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-47",
          "the demo cannot copy "
              + from.resolve(folder)
              + " to "
              + copy
              + "; make room on the disk",
          e);
    }
  }
}

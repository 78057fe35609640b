package dev.handover.cli.demo;

import dev.handover.keys.Profile;
import dev.handover.people.Role;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The folder in which one demo takes place: the hub, the seller's database, the buyer's server and
 * the buyer's keys. Its path is short, because GnuPG makes sockets in it.
 */
record DemoPlace(Path root) {

  static DemoPlace fresh() {
    try {
      return new DemoPlace(Files.createTempDirectory("handover-").toRealPath());
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-40",
          "cannot make a folder for the demo; make room in the system's temporary folder",
          e);
    }
  }

  Path hub() {
    return root.resolve("hub");
  }

  Path sftp() {
    return root.resolve("sftp");
  }

  Path sshKeys() {
    return root.resolve("ssh");
  }

  Path buyerHome() {
    return root.resolve("buyer");
  }

  Path buyerCertificate(Profile profile) {
    return root.resolve("buyer." + profile.certificateExtension());
  }

  Path buyerSecret(Profile profile) {
    return root.resolve("buyer-secret." + profile.secretExtension());
  }

  /** Where the demo has its cases, if they are not those that are installed. */
  Path mappings() {
    return root.resolve("mappings");
  }

  /** The password of the demo's person with that role. */
  Path password(Role role) {
    return root.resolve("people").resolve(role.word() + ".password");
  }

  /** The token of the demo's person with that role. */
  Path token(Role role) {
    return root.resolve("people").resolve(role.word() + ".token");
  }

  /** A document that the demo made up for a gate. */
  Path evidence(String name) {
    return root.resolve("evidence").resolve(name + ".txt");
  }

  /** The key by which the officer signs approvals. */
  Path officersKey() {
    return root.resolve("people").resolve("officer-key.asc");
  }

  Path passphrase() {
    return root.resolve("passphrase");
  }

  String sellerUrl(Trade trade) {
    return "jdbc:h2:file:" + root.resolve("seller").resolve(trade.folder());
  }

  String buyerUrl() {
    return "jdbc:h2:file:" + root.resolve("buyer-system").resolve("customers");
  }

  /** Keeps the demo's settings, so that other commands can look at it afterwards. */
  void keepSettings(Map<String, String> settings) {
    write(
        root.resolve("handover.properties"),
        settings.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .sorted()
            .collect(Collectors.joining("\n", "# what this demo ran with\n", "\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file that only its owner can read. */
  void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, content, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-45",
          "the demo cannot write " + file + "; make room on the disk",
          e);
    }
  }
}

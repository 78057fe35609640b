package dev.handover.cli;

import dev.handover.keys.Passphrase;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Somebody's own key, OpenPGP or SM2. */
public final class SecretKeyOption {
  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description =
          "Your secret key, as gpg --export-secret-keys, openssl genpkey -algorithm SM2 or handover"
              + " keys new writes it.")
  private Path file;

  @Option(
      names = "--key-passphrase-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the secret key's passphrase; leave it out for a key without"
              + " one.")
  private Path passphraseFile;

  SecretKey read() {
    return read(file, passphraseFile);
  }

  /**
   * The key in a file.
   *
   * @param passphraseFile null for a key without a passphrase
   */
  public static SecretKey read(Path file, Path passphraseFile) {
    char[] passphrase =
        passphraseFile == null
            ? new char[0]
            : Passphrase.find(Optional.of(passphraseFile), java.util.Map.of(), false);
    try {
      return SecretKey.read(Files.readAllBytes(file), passphrase);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-02",
          "the secret key " + file + " cannot be read; check --key",
          e);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}

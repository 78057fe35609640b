package dev.handover.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the keystore's passphrase comes from. */
public final class PassphraseOption {
  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the keystore's passphrase. Otherwise it comes from"
              + " HANDOVER_PASSPHRASE, HANDOVER_PASSPHRASE_FILE or the terminal.")
  private Path file;

  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}

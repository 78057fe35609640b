package dev.handover.cli.incident;

import dev.handover.cli.PrivateFile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Keyed digests on their way into a file that only its owner can read, or nowhere. */
final class DigestList implements Consumer<byte[]>, AutoCloseable {
  private final Optional<BufferedWriter> out;

  private DigestList(Optional<BufferedWriter> out) {
    this.out = out;
  }

  static DigestList to(Optional<Path> file) {
    file.ifPresent(path -> PrivateFile.write(path, new byte[0], () -> {}));
    try {
      return new DigestList(
          file.isPresent()
              ? Optional.of(Files.newBufferedWriter(file.get(), StandardOpenOption.WRITE))
              : Optional.empty());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void accept(byte[] digest) {
    try {
      if (out.isPresent()) {
        out.get().write(HexFormat.of().formatHex(digest));
        out.get().write('\n');
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    out.ifPresent(
        writer -> {
          try {
            writer.close();
          } catch (IOException e) {
            throw failed(e);
          }
        });
  }

  private static HandoverException failed(IOException e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-INC-35",
        "the list cannot be written; check the folder and the disk",
        new UncheckedIOException(e));
  }
}

package dev.handover.source.files;

import dev.handover.keys.AtRestCipher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of another machine, of which an encrypted copy lies here.
 *
 * @param seen as the other machine listed it before it was fetched
 * @param copy in a folder of its own, where whatever must be unpacked to be read may lie beside it,
 *     encrypted as well
 */
record FetchedFile(RemoteFolder.Entry seen, Path copy, AtRestCipher cipher) implements ExportFile {
  @Override
  public String name() {
    return seen.name();
  }

  @Override
  public long bytes() {
    return seen.bytes();
  }

  @Override
  public InputStream open() throws IOException {
    return cipher.decrypting(Files.newInputStream(copy), name());
  }

  @Override
  public String toString() {
    return "FetchedFile[" + name() + "]";
  }
}

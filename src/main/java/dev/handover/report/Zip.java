package dev.handover.report;

import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that ends with the digests of all that is in it. */
final class Zip implements AutoCloseable {
  private final ZipOutputStream out;
  private final TreeMap<String, String> digests = new TreeMap<>();

  Zip(OutputStream out) {
    this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String name, byte[] content) {
    if (digests.containsKey(name)) {
      throw new IllegalArgumentException(name + " is in the ZIP already");
    }
    put(name, content);
    digests.put(name, Sha256.hex(content));
  }

  void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@code sha256sum -c} reads them. */
  byte[] sums() {
    StringBuilder sums = new StringBuilder();
    digests.forEach((name, digest) -> sums.append(digest).append("  ").append(name).append('\n'));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Adds what is itself no part of the sums. */
  void put(String name, byte[] content) {
    try {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int files() {
    return digests.size();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package dev.handover.ledger;

import dev.handover.record.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a window's bounds are kept: for each end a 0, or a 1, its length (4) and its UTF-8. */
final class BoundsBytes {
  private BoundsBytes() {}

  static byte[] of(Bounds bounds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, bounds.from());
      write(out, bounds.to());
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bounds read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Bounds(read(in), read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Optional<String> end) throws IOException {
    out.writeByte(end.isPresent() ? 1 : 0);
    if (end.isPresent()) {
      byte[] utf8 = end.get().getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  private static Optional<String> read(DataInputStream in) throws IOException {
    return in.readByte() == 0
        ? Optional.empty()
        : Optional.of(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
  }
}

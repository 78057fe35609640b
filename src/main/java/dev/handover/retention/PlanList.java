package dev.handover.retention;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows that a plan names, window by window in the order in which they go, encrypted under the
 * case's key in {@code var/retention/ID.list}. Of any length in little memory.
 */
final class PlanList {
  private static final int FORMAT = 1;
  private static final int WINDOW = 'W';
  private static final int END = 'E';
  private final Path file;
  private final AtRestCipher cipher;
  private final String context;

  PlanList(Path folder, String id, AtRestCipher cipher) {
    this.file = folder.resolve(id + ".list");
    this.cipher = cipher;
    this.context = "destruction plan/" + id;
  }

  /** Takes windows, one after the other. */
  interface Sink {
    void add(PlannedWindow window);
  }

  /** Writes the list anew; it is there when it is whole. */
  void write(Consumer<Sink> windows) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.createDirectories(file.getParent());
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(
                  cipher.encrypting(Files.newOutputStream(draft), context), 1 << 16))) {
        out.writeByte(FORMAT);
        windows.accept(window -> put(out, window));
        out.writeByte(END);
      }
      try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-DST-10",
          "the plan cannot be written to " + file.getParent() + "; check the folder and the disk",
          e);
    }
  }

  private static void put(DataOutputStream out, PlannedWindow window) {
    try {
      out.writeByte(WINDOW);
      out.writeUTF(window.entity());
      out.writeInt(window.number());
      put(out, window.bounds().from());
      put(out, window.bounds().to());
      List<List<String>> sets = new ArrayList<>();
      window.rows().stream().map(Named::blank).distinct().forEach(sets::add);
      out.writeInt(sets.size());
      for (List<String> set : sets) {
        out.writeInt(set.size());
        for (String column : set) {
          out.writeUTF(column);
        }
      }
      out.writeInt(window.rows().size());
      for (Named row : window.rows()) {
        put(out, row.key());
        put(out, row.content());
        out.writeByte(row.way().ordinal());
        out.writeInt(sets.indexOf(row.blank()));
        put(out, row.after());
        out.writeInt(row.people().size());
        for (Mark each : row.people()) {
          put(out, each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(DataOutputStream out, Optional<String> bound) throws IOException {
    out.writeBoolean(bound.isPresent());
    if (bound.isPresent()) {
      out.writeUTF(bound.get());
    }
  }

  private static void put(DataOutputStream out, Mark mark) throws IOException {
    out.writeLong(mark.high());
    out.writeLong(mark.low());
  }

  /** SHA-256 of the file as it lies there; INTEGRITY where there is none. */
  String sha256() {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw missing(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Shows window after window; that nothing is missing is known when it returns. */
  void read(Consumer<PlannedWindow> windows) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                cipher.decrypting(Files.newInputStream(file), context), 1 << 16))) {
      in.readByte();
      while (in.readByte() != END) {
        windows.accept(window(in));
      }
    } catch (IOException | UncheckedIOException e) {
      throw missing(e);
    }
  }

  private HandoverException missing(Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-DST-11",
        "the plan's list " + file + " is not there or cut short; make a new plan",
        cause);
  }

  private static PlannedWindow window(DataInputStream in) throws IOException {
    String entity = in.readUTF();
    int number = in.readInt();
    Bounds bounds = new Bounds(bound(in), bound(in));
    List<List<String>> sets = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<String> set = new ArrayList<>();
      for (int columns = in.readInt(); columns > 0; columns--) {
        set.add(in.readUTF());
      }
      sets.add(List.copyOf(set));
    }
    int count = in.readInt();
    List<Named> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Mark key = mark(in);
      Mark content = mark(in);
      Fate.Way way = Fate.Way.values()[in.readByte()];
      List<String> blank = sets.get(in.readInt());
      Mark after = mark(in);
      List<Mark> people = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        people.add(mark(in));
      }
      rows.add(new Named(key, content, way, blank, after, people));
    }
    return new PlannedWindow(entity, number, bounds, rows);
  }

  private static Optional<String> bound(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
  }

  private static Mark mark(DataInputStream in) throws IOException {
    return new Mark(in.readLong(), in.readLong());
  }
}

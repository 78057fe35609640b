package dev.handover.backup;

import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Window;
import dev.handover.source.Scratch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A backup restored into a scratch database, to be read from there as if it were the source. What
 * is read is compared with what was written when it was backed up, row by row. It goes when it is
 * closed.
 */
public final class Practice implements AutoCloseable {
  private final Archive archive;
  private final Scratch scratch;
  private final Connection connection;
  private final RestoredTables tables;
  private final Map<String, List<String>> columns = new HashMap<>();

  /**
   * @param staged where scratch databases lie, such as {@code var/staged}
   */
  public Practice(Archive archive, Path staged) {
    this.archive = archive;
    this.scratch = new Scratch(staged, "backup " + archive.contents().id());
    try {
      this.connection = scratch.connect();
      this.tables = new RestoredTables(connection, true);
    } catch (SQLException e) {
      scratch.close();
      throw BackupTrouble.disk(staged, e);
    }
  }

  /** Restores everything; rows by entity. */
  public Map<String, Long> restore(Consumer<String> told) {
    return Restore.run(
        archive,
        List.of(),
        batch -> {
          columns.putIfAbsent(batch.window().entity(), batch.rows().columns());
          tables.add(batch);
        },
        told);
  }

  /** Takes rows and lets them go. */
  public interface Sink {
    void take(Batch batch);
  }

  /** Reads an entity's windows from the scratch database, in their order. */
  public void each(String entity, Sink sink) {
    for (Contents.Part part : archive.contents().parts()) {
      if (part.entity().equals(entity)) {
        sink.take(read(part));
      }
    }
  }

  private Batch read(Contents.Part part) {
    int number = Integer.parseInt(part.name().substring(part.name().lastIndexOf('-') + 1));
    Window window =
        new Window(
            new CaseId(archive.contents().owner()),
            new RunId(archive.contents().id()),
            part.entity(),
            number,
            1,
            Bounds.ALL);
    return tables.read(window, part.snapshot(), columns.get(part.entity()));
  }

  /**
   * Compares what lies in the scratch database with what was written.
   *
   * @return digests by entity, of all its rows, 64 hex digits
   */
  public Map<String, String> digests() {
    Map<String, MessageDigest> digests = new LinkedHashMap<>();
    for (Contents.Part part : archive.contents().parts()) {
      Batch batch = read(part);
      Hashing plain = new Hashing(OutputStream.nullOutputStream());
      try {
        BatchFormat.write(batch, plain);
      } catch (IOException e) {
        throw new IllegalStateException("bytes in memory can be written", e);
      }
      batch.rows().release();
      String found = plain.hex();
      if (!found.equals(part.plainSha256())) {
        throw BackupTrouble.damaged(
            archive.contents().id(), "the rows restored of " + part.name() + " differ", null);
      }
      digests
          .computeIfAbsent(part.entity(), any -> Sha256.begin())
          .update(HexFormat.of().parseHex(found));
    }
    Map<String, String> hex = new LinkedHashMap<>();
    digests.forEach((entity, digest) -> hex.put(entity, HexFormat.of().formatHex(digest.digest())));
    return hex;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw BackupTrouble.unreadable(archive.folder(), e);
    } finally {
      scratch.close();
    }
  }
}

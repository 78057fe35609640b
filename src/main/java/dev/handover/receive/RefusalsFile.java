package dev.handover.receive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.record.HandoverException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * {@code refusals-<run>.jsonl}: a line for each record that the buyer's API refused, by entity,
 * reference, what was asked, status and reason. Not there where it took all.
 */
final class RefusalsFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RefusalsFile() {}

  /** Writes the file as the state has it now. */
  static void write(Path folder, String run, String manifestSha256, ApiState state) {
    Path file = folder.resolve("refusals-" + run + ".jsonl");
    Path part = folder.resolve(".part-" + file.getFileName());
    boolean[] any = {false};
    try {
      Files.deleteIfExists(part);
      OwnFiles.create(part);
      try (OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE));
          JsonGenerator json = JSON.createGenerator(out)) {
        json.setRootValueSeparator(null);
        state.eachRefusal(
            manifestSha256,
            (entity, ref, op, from, why) -> {
              any[0] = true;
              line(json, entity, ref, op, why.status(), why.reason(), folder);
            });
      }
      if (any[0]) {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(part);
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw disk(folder, e);
    }
  }

  private static void line(
      JsonGenerator json,
      String entity,
      String ref,
      String op,
      int status,
      String reason,
      Path folder) {
    try {
      json.writeStartObject();
      json.writeStringField("entity", entity);
      json.writeStringField("ref", ref);
      json.writeStringField("op", op);
      if (status > 0) {
        json.writeNumberField("status", status);
      }
      json.writeStringField("reason", reason);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw disk(folder, e);
    }
  }

  private static HandoverException disk(Path folder, IOException cause) {
    return ReceivedFiles.disk(folder, cause);
  }
}

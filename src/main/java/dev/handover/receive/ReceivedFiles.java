package dev.handover.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The memory of a folder that runs are loaded into: one file that changes all at once. */
final class ReceivedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;
  private final Path notes;

  ReceivedFiles(Path folder) {
    this.folder = folder;
    this.notes = folder.resolve("received.json");
  }

  Path folder() {
    return folder;
  }

  Optional<CaseId> caseId() {
    return read().map(root -> new CaseId(root.path("case").asText()));
  }

  Optional<Loader.Applied> last() {
    List<Loader.Applied> all = applied();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  Optional<byte[]> receipt(String manifestSha256) {
    if (applied().stream().noneMatch(run -> run.manifestSha256().equals(manifestSha256))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(receiptFile(manifestSha256)));
    } catch (IOException e) {
      throw disk(folder, e);
    }
  }

  Optional<byte[]> receipt(RunId run) {
    return applied().stream()
        .filter(each -> each.run().equals(run))
        .findFirst()
        .flatMap(each -> receipt(each.manifestSha256()));
  }

  /** Notes a run as applied: the moment at which it counts. */
  void add(CaseId caseId, Loader.Applied run, byte[] receipt) {
    List<Loader.Applied> all = new ArrayList<>(applied());
    all.add(run);
    ObjectNode root = JSON.createObjectNode().put("case", caseId.value());
    for (Loader.Applied each : all) {
      root.withArray("applied")
          .addObject()
          .put("run", each.run().value())
          .put("manifestSha256", each.manifestSha256())
          .put("createdAt", each.createdAt().toString());
    }
    try {
      write(receiptFile(run.manifestSha256()), receipt);
      write(notes, JSON.writeValueAsBytes(root));
    } catch (IOException e) {
      throw disk(folder, e);
    }
  }

  private List<Loader.Applied> applied() {
    List<Loader.Applied> all = new ArrayList<>();
    read()
        .ifPresent(
            root -> {
              for (JsonNode run : root.path("applied")) {
                all.add(
                    new Loader.Applied(
                        new RunId(run.path("run").asText()),
                        run.path("manifestSha256").asText(),
                        Instant.parse(run.path("createdAt").asText())));
              }
            });
    return all;
  }

  private Optional<JsonNode> read() {
    try {
      return Files.exists(notes)
          ? Optional.of(JSON.readTree(Files.readAllBytes(notes)))
          : Optional.empty();
    } catch (IOException e) {
      throw disk(notes, e);
    }
  }

  private Path receiptFile(String manifestSha256) {
    return folder.resolve(manifestSha256 + ".receipt.json");
  }

  private void write(Path file, byte[] content) throws IOException {
    Path temporary = folder.resolve(".part-" + file.getFileName());
    Files.deleteIfExists(temporary);
    OwnFiles.create(temporary);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static HandoverException disk(Path where, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-10",
        where + " cannot be used; check the disk's space and the permissions",
        cause);
  }
}

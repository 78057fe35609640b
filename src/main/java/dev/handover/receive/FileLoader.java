package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Loads into files: {@code <folder>/<run>/<entity>.ndjson} (or {@code .csv}), the lines as they
 * were sealed, a run's folder all at once. What was taken is remembered in {@code
 * <folder>/.handover}.
 */
public final class FileLoader extends Loader {
  private final Path folder;
  private final ReceivedFiles received;

  public FileLoader(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.received = new ReceivedFiles(this.folder.resolve(".handover"));
  }

  @Override
  Optional<Applied> last(CaseId caseId) {
    Optional<CaseId> held = received.caseId();
    if (held.isPresent() && !held.get().equals(caseId)) {
      throw anotherCase(folder.toString(), held.get(), caseId);
    }
    received.last().ifPresent(this::show);
    return received.last();
  }

  /** Each run has a folder of its own, and one that is not whole is not there. */
  @Override
  Optional<RunId> halfLoaded(String exceptManifestSha256) {
    return Optional.empty();
  }

  @Override
  Optional<byte[]> receipt(String manifestSha256) {
    return received.receipt(manifestSha256);
  }

  @Override
  Optional<byte[]> receipt(RunId run) {
    return received.receipt(run);
  }

  @Override
  Loading begin(Manifest manifest, String manifestSha256) {
    if (Files.exists(folder.resolve(manifest.run().value()))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-09",
          folder.resolve(manifest.run().value())
              + " is there, but was not loaded by this program; move it away");
    }
    try {
      OwnFiles.createFolders(received.folder());
      FileChannel lock = lock();
      OwnFiles.deleteFolder(part(manifest.run().value()));
      return new IntoFiles(manifest, manifestSha256, lock);
    } catch (IOException e) {
      throw ReceivedFiles.disk(received.folder(), e);
    }
  }

  /** Keeps a second receive away until it is closed. */
  private FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            received.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldByThisProgram) {
      // Told below.
    }
    channel.close();
    throw atWork(folder.toString());
  }

  /** A run is committed by its note; this last move is made good if it was missed. */
  private void show(Applied run) {
    Path part = part(run.run().value());
    if (Files.exists(part)) {
      try {
        Files.move(part, folder.resolve(run.run().value()));
      } catch (IOException e) {
        throw ReceivedFiles.disk(folder, e);
      }
    }
  }

  private Path part(String run) {
    return received.folder().resolve("part-" + run);
  }

  private final class IntoFiles implements Loading {
    private final Manifest manifest;
    private final String sha256;
    private final EntityFiles files;
    private final FileChannel lock;

    IntoFiles(Manifest manifest, String sha256, FileChannel lock) {
      this.lock = lock;
      this.manifest = manifest;
      this.sha256 = sha256;
      this.files = EntityFiles.into(part(manifest.run().value()), manifest);
    }

    @Override
    public Opened.LineCount load(FileEntry file, Plain plain) {
      files.append(file, plain);
      Plain.Count count = plain.count();
      return new Opened.LineCount(count.upserts(), count.lines() - count.upserts());
    }

    @Override
    public List<String> complete(byte[] receipt) {
      files.complete();
      Applied applied = new Applied(manifest.run(), sha256, manifest.createdAt());
      received.add(manifest.caseId(), applied, receipt);
      show(applied);
      return List.of();
    }

    @Override
    public void close() {
      files.close();
      try {
        lock.close();
      } catch (IOException e) {
        throw ReceivedFiles.disk(received.folder(), e);
      }
    }
  }
}

package dev.handover.source.files;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of this machine, read where it lies. */
public record LocalFolder(Path folder) implements ExportPlace, ExportFolder {
  @Override
  public String said() {
    return "the folder of exports " + folder.getFileName();
  }

  @Override
  public ExportFolder open(Path scratch, Consumer<String> told) {
    return this;
  }

  @Override
  public List<ExportFile> find(ExportedTable table) {
    FilePattern pattern = FilePattern.of(table);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fitting =
          files
              .filter(file -> pattern.fits(file.getFileName().toString()))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (fitting.isEmpty()) {
        throw pattern.fitsNone(said());
      }
      List<ExportFile> found = new ArrayList<>();
      fitting.forEach(file -> found.add(LocalFile.look(file)));
      return found;
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw trouble("is not there", e);
    } catch (IOException e) {
      throw trouble("cannot be listed", e);
    }
  }

  @Override
  public void requireStill(List<ExportFile> files) {
    for (ExportFile file : files) {
      if (!(file instanceof LocalFile seen) || !LocalFile.look(seen.path()).equals(seen)) {
        throw Trouble.writtenTo(file, "while it was read");
      }
    }
  }

  @Override
  public void close() {}

  private HandoverException trouble(String what, IOException cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-02",
        said() + " " + what + "; mend source.files.folder",
        cause);
  }
}

package dev.handover.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.source.files.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What every source must do, of a folder of exports. */
abstract class FilesContract extends SourceContract {
  @TempDir Path folder;
  private final Map<String, ExportedTable> tables = new LinkedHashMap<>();

  /** Such as {@code .csv}. */
  protected abstract String ending();

  protected abstract void write(Path file, Held table) throws IOException;

  /** Writes rows one by one: number and note. */
  protected abstract void writeMany(Path file, int rows, String note) throws IOException;

  @Override
  protected boolean takesEmptyForAbsent() {
    return true;
  }

  /** A clerk's export is in no order. */
  @Override
  protected void hold(Held table) throws IOException {
    List<List<Object>> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, new Random(rows.size()));
    write(file(table.name()), table.with(rows));
  }

  private Path file(String table) throws IOException {
    tables.put(table, ExportedTable.of(table, table + ending()));
    return Files.createDirectories(folder.resolve("exports")).resolve(table + ending());
  }

  @Override
  protected JdbcSource reach(Mapping... mappings) {
    return ExportedFiles.open(
        new LocalFolder(folder.resolve("exports")),
        List.copyOf(tables.values()),
        List.of(mappings),
        folder.resolve("staged"),
        said -> {},
        Long.MAX_VALUE);
  }

  @Override
  protected List<String> holdMany(int rows, int chars) throws IOException {
    Path file = file("big");
    writeMany(file, rows, "x".repeat(chars));
    return List.of("files", file.getParent().toString(), file.getFileName().toString());
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    if (Files.exists(folder.resolve("staged"))) {
      try (Stream<Path> left = Files.list(folder.resolve("staged"))) {
        assertThat(left).isEmpty();
      }
    }
  }
}

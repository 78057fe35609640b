package dev.handover.source;

import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.source.Drift.Kind;
import dev.handover.source.files.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported files whose rows are told apart by several columns. */
class OddExportsTest {
  @TempDir private Path folder;
  private final Mapping lines = mapping("lines", "order_no+line_no", "dish");

  private JdbcSource open(String rows) throws IOException {
    Path exports = Files.createDirectories(folder.resolve("exports"));
    Files.writeString(exports.resolve("lines.csv"), "Line_No,order_no,dish\n" + rows);
    return ExportedFiles.open(
        new LocalFolder(exports),
        List.of(ExportedTable.of("lines", "lines.csv")),
        List.of(lines),
        folder.resolve("staged"),
        told -> {},
        Long.MAX_VALUE);
  }

  @Test
  void theirKeysAreKeptApartByOneIndexOverAllColumns() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      rows.append(i % 5).append(",A").append(100 + i / 5).append(",dish ").append(i).append('\n');
    }
    try (JdbcSource source = open(rows.toString());
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(lines)).isEmpty();
      List<String> keys = new ArrayList<>();
      plan(snapshot, lines, 7).forEach(w -> keys.addAll(values(snapshot.read(w, lines), 0)));
      assertThat(keys).hasSize(60).doesNotHaveDuplicates().startsWith("A100|0", "A100|1");
      assertThat(values(snapshot.readKeys(lines, List.of("A111|4"), window(1, Bounds.ALL)), 3))
          .containsExactly("dish 59");
    }
  }

  @Test
  void rowsThatShareAKeyOrLackAPartAreTold() throws IOException {
    try (JdbcSource source = open("1,A1,x\n1,A1,y\n,A1,z\n2,A1,w\n");
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(lines))
          .extracting(Drift::kind)
          .containsExactlyInAnyOrder(Kind.KEY_NULLABLE, Kind.KEY_NOT_UNIQUE);
      List<String> keys = new ArrayList<>();
      plan(snapshot, lines, 1).forEach(w -> keys.addAll(values(snapshot.read(w, lines), 0)));
      assertThat(keys).containsExactly(null, "A1|1", "A1|1", "A1|2");
    }
  }
}

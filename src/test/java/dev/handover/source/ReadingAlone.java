package dev.handover.source;

import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.window;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.handover.flow.LoneFetch;
import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.source.files.LocalFolder;
import dev.handover.testing.OtherJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Reads the table {@code big} of a source from end to end, in a process of its own. */
final class ReadingAlone {
  private static final Mapping BIG = mapping("big", "id", "note");
  private static final int BATCH = 500;

  private ReadingAlone() {}

  /**
   * Starts the process; what it says in the end.
   *
   * @param way {@code jdbc, url, user, password}; {@code files, folder, pattern}; or {@code api,
   *     address, style}
   */
  static String read(String memory, List<String> way) throws Exception {
    Process process = OtherJvm.start(memory, ReadingAlone.class, way.toArray(String[]::new));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  public static void main(String[] way) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    Path folder = Files.createTempDirectory("reading-alone");
    try (JdbcSource source = reach(way, folder);
        Snapshot snapshot = source.snapshot()) {
      long[] counts = new long[2];
      snapshot.plan(
          BIG,
          BATCH,
          bounds -> {
            Batch batch = snapshot.read(window(1, bounds), BIG);
            for (int row = 0; row < batch.rows().count(); row++) {
              counts[0]++;
              counts[1] += batch.rows().text(row, 1).length();
            }
          });
      System.out.println(counts[0] + " rows, " + counts[1] + " chars");
    } catch (RuntimeException | Error e) {
      System.out.println(e);
    } finally {
      Files.deleteIfExists(folder.resolve("staged"));
      Files.deleteIfExists(folder);
    }
    System.exit(0); // whatever a library's threads still wait for
  }

  private static JdbcSource reach(String[] way, Path folder) {
    Path staged = folder.resolve("staged");
    switch (way[0]) {
      case "jdbc":
        return new JdbcSource(
            way[1],
            Optional.of(way[2]),
            Optional.of(way[3]),
            way.length < 5 ? Optional.empty() : Optional.of(Path.of(way[4])));
      case "files":
        return ExportedFiles.open(
            new LocalFolder(Path.of(way[1])),
            List.of(ExportedTable.of("big", way[2])),
            List.of(BIG),
            staged,
            said -> {},
            Long.MAX_VALUE);
      default:
        try (LoneFetch lone = new LoneFetch(2)) {
          return ApiLists.open(
              ApiContract.api(way[1], List.of(ApiContract.table("big", way[2]))),
              List.of(BIG),
              staged,
              lone.fetch(),
              said -> {},
              Long.MAX_VALUE);
        }
    }
  }
}

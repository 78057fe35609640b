package dev.handover.backup;

import dev.handover.record.Batch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gives the rows of a backup, window by window, each tested before it is handed on. */
public final class Restore {
  private Restore() {}

  /**
   * Refuses what is not whole with INTEGRITY, before anybody's word is used up and the first row is
   * out.
   *
   * @param entities as in {@link #run}
   */
  public static void requireWhole(Archive archive, List<String> entities) {
    wanted(archive, entities).forEach(archive::requireStored);
  }

  private static List<Contents.Part> wanted(Archive archive, List<String> entities) {
    return archive.contents().parts().stream()
        .filter(part -> entities.isEmpty() || entities.contains(part.entity()))
        .toList();
  }

  /**
   * Restores.
   *
   * @param entities those that are wanted; all where none is named
   * @param sink takes rows; they are gone when it returns
   * @return rows by entity
   */
  public static Map<String, Long> run(
      Archive archive, List<String> entities, Consumer<Batch> sink, Consumer<String> told) {
    Map<String, Long> rows = new LinkedHashMap<>();
    List<Contents.Part> wanted = wanted(archive, entities);
    int done = 0;
    for (Contents.Part part : wanted) {
      Batch batch = CaseBackup.batch(archive, part);
      sink.accept(batch);
      rows.merge(part.entity(), (long) batch.rows().count(), Long::sum);
      batch.rows().release();
      told.accept("restored " + ++done + " of " + wanted.size() + " windows");
    }
    return rows;
  }
}

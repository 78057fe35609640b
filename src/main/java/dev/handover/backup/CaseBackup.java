package dev.handover.backup;

import dev.handover.cases.Case;
import dev.handover.keys.AtRestCipher;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The original data of a case as one view of the source shows it: every column that the mappings
 * name, deleted rows too, window by window, one in memory at a time. For one thread.
 */
public final class CaseBackup {
  /** What {@link Contents#kind} is of these. */
  public static final String KIND = "case";

  /** How long what was cut off can be gone on with: rows that are older are read anew. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final Case deal;
  private final AtRestCipher cipher;
  private final Clock clock;

  public CaseBackup(Case deal, AtRestCipher cipher, Clock clock) {
    this.deal = deal;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Reads a window with every column that the mapping names. */
  public interface Reader {
    Batch read(Window window, Mapping mapping);
  }

  /**
   * What is read.
   *
   * @param snapshot its name
   * @param opened when
   * @param run whose view it is
   * @param bounds of an entity's windows
   */
  public record View(
      String snapshot,
      Instant opened,
      Optional<RunId> run,
      Function<Mapping, List<Bounds>> bounds,
      Reader reader) {}

  /**
   * A draft that can be gone on with, if there is one; those that cannot are removed.
   *
   * @param afresh whether none can, because one view is wanted for all
   * @param left hears of the ids of the others
   */
  public Optional<ArchiveDraft> cutOff(Path parent, boolean afresh, Consumer<String> left) {
    Optional<ArchiveDraft> found = Optional.empty();
    for (String id : Archive.unfinished(parent)) {
      ArchiveDraft draft = ArchiveDraft.begin(parent, owner(), id, KIND, cipher);
      if (!afresh && found.isEmpty() && plan(draft).isPresent()) {
        found = Optional.of(draft);
      } else {
        left.accept(id);
        draft.discard();
      }
    }
    return found;
  }

  /** Whether one that was written whole and not read back is still worth it. */
  public boolean isGood(Archive written) {
    Contents contents = written.contents();
    return isGood(contents.mappings(), contents.begun());
  }

  private boolean isGood(Map<String, String> mappings, Instant begun) {
    return mappings.equals(digests(deal)) && begun.plus(FRESH).isAfter(clock.instant());
  }

  /**
   * Writes what is missing of the draft and completes it.
   *
   * @param progress hears how many windows are done, of how many
   */
  public Archive write(ArchiveDraft draft, View view, BiConsumer<Integer, Integer> progress) {
    Instant now = clock.instant();
    Plan plan =
        plan(draft)
            .orElseGet(
                () -> {
                  Map<String, List<Bounds>> bounds = new LinkedHashMap<>();
                  deal.mappings().forEach(m -> bounds.put(m.entity(), view.bounds().apply(m)));
                  return new Plan(now, digests(deal), bounds);
                });
    draft.plan(Contents.json(plan));
    int all = plan.bounds().values().stream().mapToInt(List::size).sum();
    int done = 0;
    for (Mapping mapping : deal.mappings()) {
      int number = 0;
      for (Bounds bounds : plan.bounds().getOrDefault(mapping.entity(), List.of())) {
        number++;
        String name = BatchFormat.name(mapping.entity(), number);
        if (!draft.has(name)) {
          Window window =
              new Window(
                  deal.file().id(), new RunId(draft.id()), mapping.entity(), number, 1, bounds);
          add(draft, name, view, window, mapping);
        }
        progress.accept(++done, all);
      }
    }
    return draft.complete(
        plan.begun(), clock.instant(), view.run().map(RunId::value), plan.mappings());
  }

  private static void add(
      ArchiveDraft draft, String name, View view, Window window, Mapping mapping) {
    Batch batch = view.reader().read(window, mapping);
    try {
      draft.add(
          name,
          mapping.entity(),
          view.snapshot(),
          view.opened(),
          out -> BatchFormat.write(batch, out));
    } finally {
      batch.rows().release();
    }
  }

  /** Reads everything back: digests, and as many rows as were written. */
  public static void verify(Archive archive, BiConsumer<Integer, Integer> progress) {
    int all = archive.contents().parts().size();
    int done = 0;
    for (Contents.Part part : archive.contents().parts()) {
      archive.requireStored(part);
      Batch batch = batch(archive, part);
      long rows = batch.rows().count();
      batch.rows().release();
      if (rows != part.rows()) {
        throw BackupTrouble.damaged(
            archive.contents().id(), part.name() + " has another number of rows", null);
      }
      progress.accept(++done, all);
    }
  }

  /** The rows of one part. */
  static Batch batch(Archive archive, Contents.Part part) {
    Contents contents = archive.contents();
    int number = Integer.parseInt(part.name().substring(part.name().lastIndexOf('-') + 1));
    Window window =
        new Window(
            new CaseId(contents.owner()),
            new RunId(contents.id()),
            part.entity(),
            number,
            1,
            Bounds.ALL);
    return archive.read(part, plain -> BatchFormat.read(window, part.snapshot(), plain));
  }

  /** SHA-256 of the mappings, by entity. */
  public static Map<String, String> digests(Case deal) {
    return deal.mappings().stream()
        .collect(
            Collectors.toMap(Mapping::entity, Mapping::digest, (a, b) -> a, LinkedHashMap::new));
  }

  private Optional<Plan> plan(ArchiveDraft draft) {
    return draft
        .plan()
        .flatMap(CaseBackup::parsed)
        .filter(plan -> isGood(plan.mappings(), plan.begun()));
  }

  private static Optional<Plan> parsed(byte[] json) {
    try {
      return Optional.of(Contents.read(json, Plan.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String owner() {
    return deal.file().id().value();
  }

  /**
   * What a backup is to hold; keys are in it, so it is kept encrypted and goes when all is done.
   */
  record Plan(Instant begun, Map<String, String> mappings, Map<String, List<Bounds>> bounds) {
    @Override
    public String toString() {
      return "Plan[" + bounds.keySet() + "]";
    }
  }
}

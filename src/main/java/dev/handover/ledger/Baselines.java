package dev.handover.ledger;

import dev.handover.record.Baseline;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the buyer holds, as the manifests say: per case, entity and keyed digest of the source key.
 * It advances only when a run is manifested. A full run replaces an entity's baseline; a delta's
 * entries replace those of the same keys, and one with an empty reference removes its key.
 */
public final class Baselines {
  private static final EntryLayout LAYOUT = EntryLayout.BASELINE;
  private static final int LAYERS = 8;
  private final Database database;
  private final Segments segments;

  Baselines(Database database, Segments segments) {
    this.database = database;
    this.segments = segments;
  }

  /**
   * A record that the buyer holds.
   *
   * @param subject digest of its subject, zeros where the entity has none
   * @param reference as delivered, encrypted where it is not a pseudonym
   * @param manifested the run that last delivered it
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of them: bytes are lent, not copied
  public record Entry(
      byte[] key, byte[] subject, byte[] content, byte[] reference, RunId manifested) {
    @Override
    public String toString() {
      return "Entry[" + manifested + "]";
    }
  }

  /** How many records the buyer holds; reads all of them where deltas lie above a full run. */
  public long count(CaseId caseId, String entity) {
    List<Segment> live = segments.find(LAYOUT, caseId, entity, "live");
    if (live.size() < 2) {
      return live.stream().mapToLong(Segment::entries).sum();
    }
    SegmentMerge merge = segments.read(live);
    long count = 0;
    for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
      count += isRemoval(at.bytes, at.start) ? 0 : 1;
    }
    return count;
  }

  /** What the buyer holds under a key's digest (16 bytes). */
  public Optional<Entry> find(CaseId caseId, String entity, byte[] keyDigest) {
    if (keyDigest.length != EntryLayout.DIGEST) {
      throw new IllegalArgumentException("a digest has 16 bytes");
    }
    for (byte[] part : segments.lookup(LAYOUT, caseId, entity, keyDigest)) {
      for (int at = 0; at < part.length; at += LAYOUT.length(part, at)) {
        if (Arrays.equals(part, at, at + 16, keyDigest, 0, 16)) {
          return isRemoval(part, at)
              ? Optional.empty()
              : Optional.of(entry(part, at, new HashMap<>()));
        }
      }
    }
    return Optional.empty();
  }

  /** All that the buyer holds of an entity, ascending by key digest, read as it is consumed. */
  public Stream<Entry> all(CaseId caseId, String entity) {
    SegmentMerge merge = segments.read(segments.find(LAYOUT, caseId, entity, "live"));
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Entries(merge), 0), false);
  }

  private final class Entries implements Iterator<Entry> {
    private final SegmentMerge merge;
    private final Map<Integer, RunId> runs = new HashMap<>();
    private SegmentCursor at;

    Entries(SegmentMerge merge) {
      this.merge = merge;
      step();
    }

    @Override
    public boolean hasNext() {
      return at != null;
    }

    @Override
    public Entry next() {
      if (at == null) {
        throw new NoSuchElementException();
      }
      Entry entry = entry(at.bytes, at.start, runs);
      step();
      return entry;
    }

    private void step() {
      do {
        at = merge.next();
      } while (at != null && isRemoval(at.bytes, at.start));
    }
  }

  /** Keeps an attempt's baseline aside until the manifest; part of the caller's transaction. */
  void sealed(long windowId, Window window, long runNumber, Baseline baseline) {
    forget(windowId);
    BaselineEntries entries = BaselineEntries.of(baseline, runNumber);
    var owner = new Segments.Owner(window.caseId(), window.entity(), "window", windowId);
    segments.write(LAYOUT, owner, windowId, baseline.count(), entries::write);
  }

  /** Drops what an earlier attempt of the window left. */
  void forget(long windowId) {
    database
        .read(
            jdbc ->
                jdbc.queryForList(
                    "select id from segment where window_id = ? and kind = ?",
                    Long.class,
                    windowId,
                    LAYOUT.kind))
        .forEach(segments::remove);
  }

  /** Merges a run's windows into what its manifest will make the baseline; nothing counts yet. */
  Map<String, List<Segment>> stage(Run run, long runNumber, List<EntityPlan> entities) {
    segments.purge(LAYOUT, run.caseId(), "staged");
    Map<String, List<Segment>> staged = new HashMap<>();
    for (EntityPlan plan : entities) {
      boolean first = segments.find(LAYOUT, run.caseId(), plan.entity(), "live").isEmpty();
      boolean replaces = run.mode() == RunMode.FULL || first;
      staged.put(
          plan.entity(),
          segments.merge(
              LAYOUT,
              new Segments.Owner(run.caseId(), plan.entity(), "staged", null),
              runNumber,
              ofWindows(run, plan.entity()),
              replaces ? Baselines::isRemoval : Segments.SkippedEntry.NONE));
    }
    return staged;
  }

  /** Makes the staged baseline count; part of the manifest's transaction. */
  void promote(Run run, Map<String, List<Segment>> staged) {
    staged.forEach(
        (entity, segmentsOfRun) -> {
          if (run.mode() == RunMode.FULL) {
            segments.move(segments.find(LAYOUT, run.caseId(), entity, "live"), "live", "old");
          }
          segments.move(segmentsOfRun, "staged", "live");
        });
    // those of this run are merged, those of runs that were given up can never count
    database.inTransaction(
        jdbc ->
            jdbc.update(
                "update segment set state = 'old' where case_id = ? and kind = ? and state = ?",
                run.caseId().value(),
                LAYOUT.kind,
                "window"));
  }

  /** Removes what no longer counts and folds an entity's deltas together when there are many. */
  void tidy(CaseId caseId, List<EntityPlan> entities) {
    segments.purge(LAYOUT, caseId, "staged", "old");
    for (EntityPlan plan : entities) {
      List<Segment> live = segments.find(LAYOUT, caseId, plan.entity(), "live");
      if (live.size() <= LAYERS) {
        continue;
      }
      var owner = new Segments.Owner(caseId, plan.entity(), "live", null);
      long newest = live.get(live.size() - 1).recency();
      List<Segment> merged = segments.merge(LAYOUT, owner, newest, live, Baselines::isRemoval);
      database.inTransaction(
          jdbc -> {
            segments.move(live, "live", "old");
            segments.move(merged, "staged", "live");
            return merged;
          });
      segments.purge(LAYOUT, caseId, "old");
    }
  }

  private List<Segment> ofWindows(Run run, String entity) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select s.id, s.recency, s.depth, s.entries from segment s
                join run_window w on w.id = s.window_id
                where w.run_id = ? and w.entity = ? and w.state = 'DELIVERED'
                and s.kind = ? and s.state = 'window'
                order by w.window_number""",
                (r, n) ->
                    new Segment(r.getLong(1), LAYOUT, r.getLong(2), r.getInt(3), r.getLong(4)),
                run.id().value(),
                entity,
                LAYOUT.kind));
  }

  private Entry entry(byte[] bytes, int start, Map<Integer, RunId> runs) {
    ByteBuffer from = ByteBuffer.wrap(bytes, start, LAYOUT.length(bytes, start));
    byte[] key = new byte[16];
    byte[] subject = new byte[16];
    byte[] content = new byte[16];
    from.get(key).get(subject).get(content);
    RunId run = runs.computeIfAbsent(from.getInt(), this::run);
    byte[] reference = new byte[from.getShort() & 0xFFFF];
    from.get(reference);
    return new Entry(key, subject, content, reference, run);
  }

  private RunId run(int number) {
    return database.read(
        jdbc ->
            new RunId(
                jdbc.queryForObject(
                    "select id from transfer_run where number = ?", String.class, number)));
  }

  private static boolean isRemoval(byte[] bytes, int start) {
    return LAYOUT.length(bytes, start) == EntryLayout.BASELINE_FIXED;
  }
}

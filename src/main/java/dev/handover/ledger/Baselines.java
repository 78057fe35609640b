package dev.handover.ledger;

import dev.handover.record.Baseline;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the buyer holds, as the manifests say: per case, entity, range of keys and keyed digest of
 * the source key. It advances only when a run is manifested. A full run replaces an entity's
 * baseline and begins its ranges anew; a delta's entries lie above those of the same range, and one
 * with an empty reference removes its key.
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
   * @param reference as delivered
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

  /** How many records the buyer holds; reads those of ranges on which deltas lie. */
  public long count(CaseId caseId, String entity) {
    long count = 0;
    for (List<Segment> range : live(caseId, entity).values()) {
      if (range.size() == 1) {
        count += range.get(0).entries();
      } else {
        SegmentMerge merge = segments.read(range);
        for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
          count += isRemoval(at.bytes, at.start) ? 0 : 1;
        }
      }
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

  /** Gives all that the buyer holds of an entity, range by range, ascending by key digest. */
  public void all(CaseId caseId, String entity, Consumer<Entry> sink) {
    Map<Integer, RunId> runs = new HashMap<>();
    for (List<Segment> range : live(caseId, entity).values()) {
      SegmentMerge merge = segments.read(range);
      for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
        if (!isRemoval(at.bytes, at.start)) {
          sink.accept(entry(at.bytes, at.start, runs));
        }
      }
    }
  }

  /** What the buyer holds of a window's range of keys, all of it in memory. */
  public Baseline held(Window window) {
    List<Segment> range =
        database.read(
            jdbc ->
                jdbc.query(
                    """
                    select s.id, s.recency, s.depth, s.entries from segment s
                    join run_window w on w.key_range = s.key_range
                    where w.run_id = ? and w.entity = ? and w.window_number = ?
                    and s.kind = ? and s.state = 'live' order by s.recency, s.id""",
                    (r, n) ->
                        new Segment(
                            r.getLong(1),
                            window.caseId(),
                            LAYOUT,
                            r.getLong(2),
                            r.getInt(3),
                            r.getLong(4)),
                    window.runId().value(),
                    window.entity(),
                    window.number(),
                    LAYOUT.kind));
    if (range.isEmpty()) {
      return Baseline.EMPTY;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = 0;
    SegmentMerge merge = segments.read(range);
    for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
      if (!isRemoval(at.bytes, at.start)) {
        BaselineEntries.read(at, bytes);
        count++;
      }
    }
    return new Baseline(count, bytes.toByteArray());
  }

  /** Keeps an attempt's baseline aside until the manifest; part of the caller's transaction. */
  void sealed(long windowId, Window window, long runNumber, Baseline baseline) {
    forget(windowId);
    BaselineEntries entries = BaselineEntries.of(baseline, runNumber);
    var owner = new Segments.Owner(window.caseId(), window.entity(), "window", windowId);
    segments.write(LAYOUT, owner, runNumber, baseline.count(), entries::write);
  }

  /** Drops what an earlier attempt of the window left. */
  void forget(long windowId) {
    database
        .read(
            jdbc ->
                jdbc.queryForList(
                    "select id from segment where window_id = ? and kind = ? and state = 'window'",
                    Long.class,
                    windowId,
                    LAYOUT.kind))
        .forEach(segments::remove);
  }

  /** Makes what a run's windows kept aside count; part of the manifest's transaction. */
  void promote(JdbcTemplate jdbc, Run run) {
    if (run.mode() == RunMode.FULL) {
      // It replaces all that the buyer holds, but for what is held back on purpose.
      jdbc.update(
          """
          update segment set state = 'old' where case_id = ? and kind = ? and state = 'live'
          and entity not in (select entity from run_held_back where run_id = ?)""",
          run.caseId().value(),
          LAYOUT.kind,
          run.id().value());
    }
    jdbc.update(
        """
        update segment set state = 'live', key_range =
          (select w.key_range from run_window w where w.id = segment.window_id)
        where case_id = ? and kind = ? and state = 'window' and window_id in
          (select w.id from run_window w where w.run_id = ? and w.state = 'DELIVERED')""",
        run.caseId().value(),
        LAYOUT.kind,
        run.id().value());
    // those of runs that were given up can never count
    jdbc.update(
        "update segment set state = 'old' where case_id = ? and kind = ? and state = 'window'",
        run.caseId().value(),
        LAYOUT.kind);
  }

  /** Removes what no longer counts and folds a range's deltas together when there are many. */
  void tidy(CaseId caseId, List<EntityPlan> entities) {
    segments.purge(LAYOUT, caseId, "staged", "old");
    for (EntityPlan plan : entities) {
      live(caseId, plan.entity())
          .forEach(
              (range, layers) -> {
                if (layers.size() > LAYERS) {
                  fold(new Segments.Owner(caseId, plan.entity(), "live", null), range, layers);
                }
              });
    }
    segments.purge(LAYOUT, caseId, "old");
  }

  private void fold(Segments.Owner owner, long range, List<Segment> layers) {
    long newest = layers.get(layers.size() - 1).recency();
    List<Segment> merged = segments.merge(LAYOUT, owner, newest, layers, Baselines::isRemoval);
    database.inTransaction(
        jdbc -> {
          segments.move(layers, "live", "old");
          segments.move(merged, "staged", "live");
          merged.forEach(
              segment ->
                  jdbc.update(
                      "update segment set key_range = ? where id = ?", range, segment.id()));
          return merged;
        });
  }

  /** The layers of each range, oldest first. */
  private Map<Long, List<Segment>> live(CaseId caseId, String entity) {
    Map<Long, List<Segment>> ranges = new LinkedHashMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                """
                select key_range, id, recency, depth, entries from segment
                where case_id = ? and kind = ? and entity = ? and state = 'live'
                order by key_range, recency, id""",
                (r, n) ->
                    ranges
                        .computeIfAbsent(r.getLong(1), range -> new java.util.ArrayList<>())
                        .add(
                            new Segment(
                                r.getLong(2),
                                caseId,
                                LAYOUT,
                                r.getLong(3),
                                r.getInt(4),
                                r.getLong(5))),
                caseId.value(),
                LAYOUT.kind,
                entity));
    return ranges;
  }

  private Entry entry(byte[] bytes, int start, Map<Integer, RunId> runs) {
    ByteBuffer from = ByteBuffer.wrap(bytes, start, LAYOUT.length(bytes, start));
    byte[] key = new byte[16];
    byte[] subject = new byte[16];
    byte[] content = new byte[16];
    from.get(key).get(subject).get(content);
    RunId run = runs.computeIfAbsent(from.getInt(), this::run);
    from.position(start + EntryLayout.BASELINE_FIXED - 2);
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

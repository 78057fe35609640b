package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The store of sorted sets. A set is written as {@code staged}, invisible, over as many
 * transactions as it needs; a small transaction then makes it count in place of others, which
 * become {@code old} and are removed at leisure. A crash at any moment leaves what counted before
 * or what counts after.
 */
final class Segments {
  /** How many segments one merge reads at once, some 20 KiB of each. */
  static final int FAN_IN = 256;

  private static final int LOOKUPS_AT_ONCE = 50;
  private static final int REMOVED_AT_ONCE = 16;
  private final Database database;
  private final Shards shards;

  Segments(Database database, CaseCiphers ciphers) {
    this.database = database;
    this.shards = new Shards(database, ciphers);
  }

  /** The owner and state of a segment that is to be written. */
  record Owner(CaseId caseId, String entity, String state, Long windowId) {
    Owner staged() {
      return new Owner(caseId, entity, "staged", null);
    }
  }

  /** Writes a new segment of at most so many entries; nothing is kept of an empty one. */
  List<Segment> write(
      EntryLayout layout, Owner owner, long recency, long most, Consumer<SegmentWriter> entries) {
    if (most == 0) {
      return List.of();
    }
    int depth = layout.depth(most);
    long id = start(layout, owner, recency, depth);
    Segment started = new Segment(id, owner.caseId, layout, recency, depth, 0);
    SegmentWriter writer = new SegmentWriter(shards, started);
    entries.accept(writer);
    long count = writer.end();
    if (count == 0) {
      remove(started.id());
      return List.of();
    }
    database.inTransaction(
        jdbc ->
            expectOne(
                jdbc.update("update segment set entries = ? where id = ?", count, started.id())));
    return List.of(new Segment(id, owner.caseId, layout, recency, depth, count));
  }

  /**
   * Merges segments, oldest first, into at most one that is staged; the given ones stay.
   *
   * @param skip entries that are not carried over, asked only in the last merge
   */
  List<Segment> merge(
      EntryLayout layout, Owner owner, long recency, List<Segment> oldestFirst, SkippedEntry skip) {
    List<Segment> level = oldestFirst;
    while (level.size() > FAN_IN) {
      List<Segment> next = new ArrayList<>();
      for (int i = 0; i < level.size(); i += FAN_IN) {
        List<Segment> group = level.subList(i, Math.min(level.size(), i + FAN_IN));
        long newest = group.stream().mapToLong(Segment::recency).max().orElse(0);
        next.addAll(mergeOnce(layout, owner, newest, group, SkippedEntry.NONE));
      }
      if (level != oldestFirst) {
        level.forEach(segment -> remove(segment.id()));
      }
      level = next;
    }
    List<Segment> merged = mergeOnce(layout, owner, recency, level, skip);
    if (level != oldestFirst) {
      level.forEach(segment -> remove(segment.id()));
    }
    return merged;
  }

  private List<Segment> mergeOnce(
      EntryLayout layout, Owner owner, long recency, List<Segment> group, SkippedEntry skip) {
    long most = group.stream().mapToLong(Segment::entries).sum();
    return write(
        layout,
        owner.staged(),
        recency,
        most,
        writer -> {
          SegmentMerge merge = new SegmentMerge(shards, group);
          for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
            if (!skip.test(at.bytes, at.start)) {
              writer.add(at.bytes, at.start, at.length);
            }
          }
        });
  }

  /** All entries of the segments, one per key, the newest. */
  SegmentMerge read(List<Segment> segments) {
    return new SegmentMerge(shards, segments);
  }

  List<Segment> find(EntryLayout layout, CaseId caseId, String entity, String state) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, recency, depth, entries from segment
                where case_id = ? and kind = ? and entity = ? and state = ?
                order by recency, id""",
                (r, n) ->
                    new Segment(
                        r.getLong(1), caseId, layout, r.getLong(2), r.getInt(3), r.getLong(4)),
                caseId.value(),
                layout.kind,
                entity,
                state));
  }

  /**
   * The shards that would hold a digest, of all live segments, newest segment first; the parts of
   * one shard in order.
   */
  List<byte[]> lookup(EntryLayout layout, CaseId caseId, String entity, byte[] digest) {
    List<Segment> live = find(layout, caseId, entity, "live");
    while (true) {
      List<byte[]> found = shards(live, digest);
      List<Segment> after = find(layout, caseId, entity, "live");
      if (after.equals(live)) {
        return found;
      }
      // a merge came in between and may have removed what was to be read
      live = after;
    }
  }

  private List<byte[]> shards(List<Segment> segments, byte[] digest) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < segments.size(); i += LOOKUPS_AT_ONCE) {
      List<Segment> some = segments.subList(i, Math.min(segments.size(), i + LOOKUPS_AT_ONCE));
      // equalities joined by union: every planner answers them from the primary key
      String query =
          some.stream()
              .map(
                  segment ->
                      "select segment_id, shard, part, entries from segment_shard"
                          + " where segment_id = ? and shard = ?")
              .collect(Collectors.joining(" union all "));
      Object[] arguments =
          some.stream()
              .flatMap(s -> List.of(s.id(), EntryLayout.shard(digest, 0, s.depth())).stream())
              .toArray();
      found.addAll(
          database.read(
              jdbc ->
                  jdbc.query(
                      query,
                      (r, n) -> new Found(r.getLong(1), r.getLong(2), r.getInt(3), r.getBytes(4)),
                      arguments)));
    }
    Map<Long, Segment> heads =
        segments.stream().collect(Collectors.toMap(Segment::id, segment -> segment));
    return found.stream()
        .sorted(
            Comparator.comparing((Found each) -> heads.get(each.segment).recency())
                .thenComparing(Found::segment)
                .reversed()
                .thenComparing(Found::part))
        .map(each -> shards.show(heads.get(each.segment), each.shard, each.part, each.entries))
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // lives within one lookup
  private record Found(long segment, long shard, int part, byte[] entries) {
    @Override
    public String toString() {
      return "Found[" + segment + "." + part + "]";
    }
  }

  /** Moves segments from one state to the next; refuses where another hub was quicker. */
  void move(List<Segment> segments, String from, String to) {
    for (Segment segment : segments) {
      database.inTransaction(
          jdbc ->
              expectOne(
                  jdbc.update(
                      "update segment set state = ? where id = ? and state = ?",
                      to,
                      segment.id(),
                      from)));
    }
  }

  private static int expectOne(int changed) {
    if (changed != 1) {
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-LED-14",
          "another hub is merging the same segments of the ledger; let one of them finish");
    }
    return changed;
  }

  /** Removes what no longer counts, some segments at a time. */
  void purge(EntryLayout layout, CaseId caseId, String... states) {
    for (String state : states) {
      List<Long> ids =
          database.read(
              jdbc ->
                  jdbc.queryForList(
                      "select id from segment where case_id = ? and kind = ? and state = ?",
                      Long.class,
                      caseId.value(),
                      layout.kind,
                      state));
      for (int i = 0; i < ids.size(); i += REMOVED_AT_ONCE) {
        List<Long> some = ids.subList(i, Math.min(ids.size(), i + REMOVED_AT_ONCE));
        database.inTransaction(
            jdbc -> {
              some.forEach(this::remove);
              return some;
            });
      }
    }
  }

  void remove(long id) {
    database.inTransaction(
        jdbc ->
            jdbc.update("delete from segment_shard where segment_id = ?", id)
                + jdbc.update("delete from segment where id = ?", id));
  }

  private long start(EntryLayout layout, Owner owner, long recency, int depth) {
    return database.inTransaction(
        jdbc ->
            insert(
                jdbc,
                """
                insert into segment
                (case_id, kind, entity, state, window_id, recency, depth, entries)
                values (?, ?, ?, ?, ?, ?, ?, 0)""",
                owner.caseId.value(),
                layout.kind,
                owner.entity,
                owner.state,
                owner.windowId,
                recency,
                depth));
  }

  /** Inserts a row and says which id the database gave it. */
  static long insert(JdbcTemplate jdbc, String sql, Object... values) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement = connection.prepareStatement(sql, new String[] {"id"});
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement;
        },
        key);
    return key.getKeyAs(Long.class);
  }

  /** Which entries a merge leaves out. */
  interface SkippedEntry {
    SkippedEntry NONE = (bytes, start) -> false;

    boolean test(byte[] bytes, int start);
  }
}

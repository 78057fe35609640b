package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.Exposure;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What of a person went where: for every parcel that was ever sealed, whether or not a manifest
 * names it, the keyed digests of subject and identifiers. Nothing is ever taken out.
 *
 * <p>Each sealed window leaves a segment; segments are merged when there are five hundred, whatever
 * run they belong to, because each digest carries its source. A lookup reads a shard of 20 KiB of
 * each.
 */
public final class Exposures {
  private static final EntryLayout LAYOUT = EntryLayout.EXPOSURE;

  /** A look-up reads a shard of each, some tens of microseconds; merging costs far more. */
  private static final int FEW = 512;

  private final Database database;
  private final Segments segments;

  Exposures(Database database, Segments segments) {
    this.database = database;
    this.segments = segments;
  }

  /** A parcel and the field of it by which the digest was found. */
  public record Hit(RunId run, String fileName, String entity, String field) {}

  /**
   * Some parcels of a case: what is empty does not restrict.
   *
   * @param files names without their folder
   * @param from sealed no earlier
   * @param to sealed before
   */
  public record Scope(
      Set<String> entities,
      Set<RunId> runs,
      Set<String> files,
      Optional<Instant> from,
      Optional<Instant> to) {
    /** All that was ever sealed. */
    public static final Scope ALL =
        new Scope(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Scope {
      entities = Set.copyOf(entities);
      runs = Set.copyOf(runs);
      files = Set.copyOf(files);
    }

    boolean holds(String entity, RunId run, String file, Optional<Instant> sealed) {
      return (entities.isEmpty() || entities.contains(entity))
          && (runs.isEmpty() || runs.contains(run))
          && (files.isEmpty() || files.contains(file))
          && from.map(first -> sealed.map(at -> !at.isBefore(first)).orElse(true)).orElse(true)
          && to.map(end -> sealed.map(at -> at.isBefore(end)).orElse(true)).orElse(true);
    }
  }

  /** People whose data lies in parcels of just these entities. */
  public record Group(Set<String> entities, long people) {
    public Group {
      entities = Set.copyOf(entities);
    }
  }

  /**
   * Counts the distinct people of some parcels, each in one group: whoever may have seen the
   * parcels, whether or not a manifest names them.
   *
   * @param each hears of every person's keyed digest, 16 bytes, in ascending order
   * @throws HandoverException LEDGER where a run merged what was being read; then try again
   */
  public List<Group> people(CaseId caseId, Scope scope, Consumer<byte[]> each) {
    return new ExposedPeople(database, segments).count(caseId, scope, each);
  }

  /** Every parcel that holds a value of this keyed digest (16 bytes), oldest run first. */
  public List<Hit> find(CaseId caseId, byte[] digest) {
    if (digest.length != EntryLayout.DIGEST) {
      throw new IllegalArgumentException("a digest has 16 bytes");
    }
    Set<Integer> sources = new TreeSet<>();
    segments.lookup(LAYOUT, caseId, "", digest).forEach(part -> collect(part, digest, sources));
    return hits(new ArrayList<>(sources));
  }

  /** Remembers whose data an attempt's parcel holds; part of the caller's transaction. */
  void sealed(long windowId, Window window, String fileName, List<Exposure> exposure) {
    List<Exposure> some = exposure.stream().filter(e -> e.digests().length > 0).toList();
    some.forEach(Exposures::requireSorted);
    int[] sources =
        some.stream().mapToInt(e -> source(windowId, window, fileName, e.field())).toArray();
    long most = some.stream().mapToLong(Exposure::count).sum();
    var owner = new Segments.Owner(window.caseId(), "", "live", windowId);
    segments.write(LAYOUT, owner, 0, most, writer -> interleave(some, sources, writer));
  }

  /** Merges the smallest segments of a case until few are left, one group at a time. */
  void tidy(CaseId caseId) {
    tidy(caseId, FEW);
  }

  void tidy(CaseId caseId, int few) {
    segments.purge(LAYOUT, caseId, "staged", "old");
    List<Segment> live = bySize(caseId);
    while (live.size() > few) {
      List<Segment> group = live.subList(0, Math.min(Segments.FAN_IN, live.size() - few / 2));
      var owner = new Segments.Owner(caseId, "", "live", null);
      List<Segment> merged = segments.merge(LAYOUT, owner, 0, group, Segments.SkippedEntry.NONE);
      database.inTransaction(
          jdbc -> {
            segments.move(group, "live", "old");
            segments.move(merged, "staged", "live");
            return merged;
          });
      segments.purge(LAYOUT, caseId, "old");
      live = bySize(caseId);
    }
  }

  private List<Segment> bySize(CaseId caseId) {
    return segments.find(LAYOUT, caseId, "", "live").stream()
        .sorted(Comparator.comparingLong(Segment::entries).thenComparingLong(Segment::id))
        .toList();
  }

  private int source(long windowId, Window window, String fileName, String field) {
    long id =
        database.inTransaction(
            jdbc ->
                Segments.insert(
                    jdbc,
                    """
                    insert into exposure_source
                    (case_id, run_id, window_id, attempt, entity, field, file_name)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    window.caseId().value(),
                    window.runId().value(),
                    windowId,
                    window.attempt(),
                    window.entity(),
                    field,
                    fileName));
    return Math.toIntExact(id);
  }

  private List<Hit> hits(List<Integer> sources) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < sources.size(); i += 500) {
      List<Integer> some = sources.subList(i, Math.min(sources.size(), i + 500));
      String places = some.stream().map(s -> "?").collect(Collectors.joining(", "));
      hits.addAll(
          database.read(
              jdbc ->
                  jdbc.query(
                      "select run_id, file_name, entity, field from exposure_source where id in ("
                          + places
                          + ")",
                      (r, n) ->
                          new Hit(
                              new RunId(r.getString(1)),
                              r.getString(2),
                              r.getString(3),
                              r.getString(4)),
                      some.toArray())));
    }
    hits.sort(
        Comparator.comparing((Hit hit) -> hit.run().value())
            .thenComparing(Hit::fileName)
            .thenComparing(Hit::field));
    return hits;
  }

  private static void collect(byte[] part, byte[] digest, Set<Integer> sources) {
    int low = 0;
    int high = part.length / 20;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(part, middle * 20, digest, 0) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low * 20; at < part.length && compare(part, at, digest, 0) == 0; at += 20) {
      sources.add(java.nio.ByteBuffer.wrap(part, at + 16, 4).getInt());
    }
  }

  private static void interleave(List<Exposure> some, int[] sources, SegmentWriter writer) {
    int[] at = new int[sources.length];
    byte[] entry = new byte[20];
    while (true) {
      int first = -1;
      for (int i = 0; i < sources.length; i++) {
        byte[] digests = some.get(i).digests();
        if (at[i] < digests.length
            && (first < 0 || compare(digests, at[i], some.get(first).digests(), at[first]) < 0)) {
          first = i;
        }
      }
      if (first < 0) {
        return;
      }
      System.arraycopy(some.get(first).digests(), at[first], entry, 0, 16);
      java.nio.ByteBuffer.wrap(entry, 16, 4).putInt(sources[first]);
      writer.add(entry, 0, 20);
      at[first] += 16;
    }
  }

  private static void requireSorted(Exposure exposure) {
    byte[] digests = exposure.digests();
    boolean sorted = digests.length % 16 == 0;
    for (int at = 16; sorted && at < digests.length; at += 16) {
      sorted = compare(digests, at - 16, digests, at) < 0;
    }
    if (!sorted) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-LED-31",
          "the exposure of field "
              + exposure.field()
              + " is not sorted 16-byte digests without repeats; report this as a defect");
    }
  }

  private static int compare(byte[] a, int aStart, byte[] b, int bStart) {
    return Arrays.compareUnsigned(a, aStart, aStart + 16, b, bStart, bStart + 16);
  }
}

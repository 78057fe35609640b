package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.Exposure;
import dev.handover.record.RunId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts the distinct people whose data lies in some parcels of a case, in one walk over the sorted
 * exposure: memory grows with the number of parcels, not with that of people.
 */
final class ExposedPeople {
  private static final int SOURCE = EntryLayout.DIGEST;
  private final Database database;
  private final Segments segments;

  ExposedPeople(Database database, Segments segments) {
    this.database = database;
    this.segments = segments;
  }

  List<Exposures.Group> count(CaseId caseId, Exposures.Scope scope, Consumer<byte[]> each) {
    List<String> entities = new ArrayList<>();
    Map<Integer, Integer> entityOf = sources(caseId, scope, entities);
    Map<BitSet, long[]> counts = new LinkedHashMap<>();
    if (entityOf.isEmpty()) {
      return List.of();
    }
    byte[] person = new byte[EntryLayout.DIGEST];
    BitSet where = new BitSet();
    SegmentMerge merge = segments.read(segments.find(EntryLayout.EXPOSURE, caseId, "", "live"));
    for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
      Integer entity = entityOf.get(ByteBuffer.wrap(at.bytes, at.start + SOURCE, 4).getInt());
      if (entity == null) {
        continue;
      }
      boolean same = Arrays.equals(person, 0, SOURCE, at.bytes, at.start, at.start + SOURCE);
      if (!same) {
        counted(where, person, counts, each);
        System.arraycopy(at.bytes, at.start, person, 0, SOURCE);
        where.clear();
      }
      where.set(entity);
    }
    counted(where, person, counts, each);
    return groups(counts, entities);
  }

  private static void counted(
      BitSet where, byte[] person, Map<BitSet, long[]> counts, Consumer<byte[]> each) {
    if (where.isEmpty()) {
      return; // before the first
    }
    long[] count = counts.get(where);
    if (count == null) {
      count = new long[1];
      counts.put((BitSet) where.clone(), count);
    }
    count[0]++;
    each.accept(person.clone());
  }

  private static List<Exposures.Group> groups(Map<BitSet, long[]> counts, List<String> entities) {
    List<Exposures.Group> groups = new ArrayList<>();
    counts.forEach(
        (where, count) -> {
          Set<String> names = new LinkedHashSet<>();
          where.stream().forEach(i -> names.add(entities.get(i)));
          groups.add(new Exposures.Group(names, count[0]));
        });
    return groups;
  }

  /** The sources that tell of people in the parcels meant, each with its entity's place. */
  private Map<Integer, Integer> sources(
      CaseId caseId, Exposures.Scope scope, List<String> entities) {
    Map<Integer, Integer> entityOf = new HashMap<>();
    database.read(
        jdbc -> {
          jdbc.query(
              """
              select s.id, s.entity, s.run_id, s.file_name, w.sealed_at
              from exposure_source s left join run_window w on w.id = s.window_id
              where s.case_id = ? and s.field = ? order by s.id""",
              row -> {
                Optional<Instant> sealed = Database.instant(row.getObject(5, OffsetDateTime.class));
                String entity = row.getString(2);
                if (scope.holds(entity, new RunId(row.getString(3)), row.getString(4), sealed)) {
                  if (!entities.contains(entity)) {
                    entities.add(entity);
                  }
                  entityOf.put(row.getInt(1), entities.indexOf(entity));
                }
              },
              caseId.value(),
              Exposure.SUBJECT);
          return null;
        });
    return entityOf;
  }
}

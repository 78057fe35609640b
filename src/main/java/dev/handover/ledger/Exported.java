package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.ExportedPeople;
import dev.handover.record.HandoverException;
import dev.handover.record.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose data left a country in a year, over all runs and cases of the hub, each person once. Kept
 * when a case's keys are destroyed: the numbers decide what later exports need. A window's people
 * count before its parcel may leave; what was counted twice is one person still, so that hubs which
 * count at once lose none.
 */
public final class Exported {
  private static final EntryLayout LAYOUT = EntryLayout.EXPORTED;

  /** What the segments of no case are kept under; they are told by their kind. */
  private static final CaseId HUB = new CaseId("0");

  /** A count reads a few shards of each at once. */
  private static final int FEW = 64;

  private final Database database;
  private final Segments segments;
  private final AuditChain audit;

  Exported(Database database, Segments segments, AuditChain audit) {
    this.database = database;
    this.segments = segments;
    this.audit = audit;
  }

  /**
   * In which count somebody is.
   *
   * @param place the country that the data leave, ISO 3166
   * @param year by the clocks there
   */
  public record Period(String place, int year) {
    @Override
    public String toString() {
      return place + "/" + year;
    }
  }

  /** Distinct people, and those of whom something sensitive was among it. */
  public record Numbers(long people, long sensitive) {
    /** Whether there are as many as these, of either. */
    public boolean reach(Numbers limit) {
      return people >= limit.people || sensitive >= limit.sensitive;
    }
  }

  /**
   * What a window must satisfy before it counts.
   *
   * @param limit the numbers that must not be reached
   * @param refusal says so of the numbers that would be
   */
  public record Bound(Period period, Numbers limit, Function<Numbers, HandoverException> refusal) {
    /** Refuses numbers that reach the limit. */
    public void require(Numbers numbers) {
      if (numbers.reach(limit)) {
        throw refusal.apply(numbers);
      }
    }
  }

  /** Takes people in ascending order, each once; the bytes are read before it returns. */
  public interface People {
    void person(byte[] bytes, int at, boolean sensitive);
  }

  /**
   * Numbers as they are kept.
   *
   * @param exact else there are no more than these
   */
  public record Look(Numbers numbers, boolean exact) {}

  /** How many left, as far as that is known without counting; nobody who counts waits for it. */
  public Look look(Period period) {
    return database.read(jdbc -> rows(jdbc, period, "")).stream()
        .findFirst()
        .map(kept -> new Look(kept.numbers(), kept.exact()))
        .orElse(new Look(new Numbers(0, 0), true));
  }

  /** How many left, exactly; whoever counts at that moment waits. */
  public Numbers count(Period period) {
    return database.inTransaction(
        jdbc -> {
          Optional<Kept> kept = kept(jdbc, period);
          return kept.filter(Kept::exact)
              .map(Kept::numbers)
              .or(() -> kept.map(any -> recount(jdbc, period)))
              .orElse(new Numbers(0, 0));
        });
  }

  /**
   * How many would have left if these had too, exactly; nothing is kept of them.
   *
   * @param more tells them
   */
  public Numbers with(Period period, Consumer<People> more) {
    open(period);
    return database.inTransaction(
        jdbc -> {
          kept(jdbc, period);
          return union(period, more);
        });
  }

  /** Makes ready for a period's first people. */
  public void open(Period period) {
    boolean there = database.read(jdbc -> !rows(jdbc, period, "").isEmpty());
    if (!there) {
      try {
        database.inTransaction(
            jdbc ->
                jdbc.update(
                    "insert into export_count (place, in_year, people, sensitive, is_exact)"
                        + " values (?, ?, 0, 0, true)",
                    period.place(),
                    period.year()));
      } catch (HandoverException e) {
        if (database.read(jdbc -> rows(jdbc, period, "").isEmpty())) {
          throw e;
        } // else another hub was quicker
      }
    }
  }

  /** Counts people, whatever their number: what has left has left. */
  public void add(Period period, ExportedPeople people) {
    open(period);
    count(new Bound(period, new Numbers(Long.MAX_VALUE, Long.MAX_VALUE), any -> null), people);
  }

  void count(Bound bound, ExportedPeople people) {
    database.inTransaction(jdbc -> count(jdbc, null, bound, people));
  }

  /** Counts a window's people; part of the caller's transaction, which a refusal undoes. */
  void sealed(long windowId, Window window, Bound bound, ExportedPeople people) {
    requireSorted(window, people.entries());
    database.inTransaction(jdbc -> count(jdbc, windowId, bound, people));
  }

  private Numbers count(JdbcTemplate jdbc, Long windowId, Bound bound, ExportedPeople people) {
    Kept kept = kept(jdbc, bound.period()).orElseThrow();
    if (people.count() == 0) {
      return kept.numbers();
    }
    var owner = new Segments.Owner(HUB, bound.period().toString(), "live", windowId);
    segments.write(
        LAYOUT,
        owner,
        0,
        people.count(),
        writer -> {
          byte[] entries = people.entries();
          for (int at = 0; at < entries.length; at += ExportedPeople.ENTRY) {
            writer.add(entries, at, ExportedPeople.ENTRY);
          }
        });
    Numbers most =
        new Numbers(
            kept.numbers().people() + people.count(),
            kept.numbers().sensitive() + people.sensitive());
    if (!most.reach(bound.limit())) {
      keep(jdbc, bound.period(), most, false); // no more than these, which is enough to know
      return most;
    }
    Numbers exact = recount(jdbc, bound.period());
    bound.require(exact);
    return exact;
  }

  private Numbers recount(JdbcTemplate jdbc, Period period) {
    Numbers numbers = union(period, none -> {});
    keep(jdbc, period, numbers, true);
    return numbers;
  }

  /** Merges what is counted where there are many segments. */
  void tidy() {
    List<Period> periods =
        database.read(
            jdbc ->
                jdbc.query(
                    "select place, in_year from export_count order by place, in_year",
                    (r, n) -> new Period(r.getString(1), r.getInt(2))));
    periods.forEach(each -> tidy(each, FEW));
  }

  void tidy(Period period, int few) {
    if (live(period).size() <= few) {
      return;
    }
    database.inTransaction(
        jdbc -> {
          kept(jdbc, period); // nobody counts meanwhile
          List<Segment> all = live(period);
          var owner = new Segments.Owner(HUB, period.toString(), "live", null);
          List<Segment> merged = segments.merge(LAYOUT, owner, 0, all, Segments.SkippedEntry.NONE);
          segments.move(merged, "staged", "live");
          all.forEach(each -> segments.remove(each.id()));
          return merged;
        });
  }

  /**
   * Enters by which key people are told from each other, at its first use; refuses another, under
   * which everybody would count again.
   */
  public void requireKey(String identifier) {
    Optional<String> known = key();
    if (known.isEmpty()) {
      try {
        database.inTransaction(
            jdbc -> {
              audit.append(AuditChain.HUB, "key of exported people entered", "hub", identifier);
              return jdbc.update(
                  "insert into export_key (id, identifier) values (1, ?)", identifier);
            });
        return;
      } catch (HandoverException e) {
        known = key(); // of a hub that was quicker
        if (known.isEmpty()) {
          throw e;
        }
      }
    }
    if (!known.get().equals(identifier)) {
      throw lacks(known.get());
    }
  }

  /** That a keystore lacks the key by which is counted. */
  public static HandoverException lacks(String identifier) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-EXP-03",
        "the ledger counts exported people by the key "
            + identifier
            + ", which the keystore does not hold; copy the keystore of the hub that made it, or"
            + " restore it from a backup: by another key everybody would count again");
  }

  /** The identifier of the key by which people are told from each other, once one is entered. */
  public Optional<String> key() {
    return database.read(
        jdbc ->
            jdbc
                .queryForList("select identifier from export_key where id = 1", String.class)
                .stream()
                .findFirst());
  }

  private List<Segment> live(Period period) {
    return segments.find(LAYOUT, HUB, period.toString(), "live");
  }

  /** Everyone counted and everyone told, each once. */
  private Numbers union(Period period, Consumer<People> more) {
    tidy(period, Segments.FAN_IN); // or memory would grow with the number of windows
    Union union = new Union(segments.read(live(period)));
    more.accept(union);
    union.rest();
    return new Numbers(union.people, union.sensitive);
  }

  /** Two ascending rows of people as one. */
  private static final class Union implements People {
    private final SegmentMerge counted;
    private SegmentCursor at;
    private final byte[] last = new byte[ExportedPeople.DIGEST];
    private boolean lastSensitive;
    private long people;
    private long sensitive;

    Union(SegmentMerge counted) {
      this.counted = counted;
      this.at = counted.next();
    }

    @Override
    public void person(byte[] bytes, int start, boolean isSensitive) {
      while (at != null && compare(at.bytes, at.start, bytes, start) <= 0) {
        step();
      }
      take(bytes, start, isSensitive);
    }

    void rest() {
      while (at != null) {
        step();
      }
    }

    private void step() {
      take(at.bytes, at.start, at.bytes[at.start + ExportedPeople.DIGEST] != 0);
      at = counted.next();
    }

    private void take(byte[] bytes, int start, boolean isSensitive) {
      if (people == 0 || compare(last, 0, bytes, start) != 0) {
        System.arraycopy(bytes, start, last, 0, ExportedPeople.DIGEST);
        people++;
        lastSensitive = false;
      }
      if (isSensitive && !lastSensitive) {
        sensitive++;
        lastSensitive = true;
      }
    }
  }

  private static int compare(byte[] a, int from, byte[] b, int start) {
    int size = ExportedPeople.DIGEST;
    return Arrays.compareUnsigned(a, from, from + size, b, start, start + size);
  }

  private static void requireSorted(Window window, byte[] entries) {
    int size = ExportedPeople.ENTRY;
    boolean sorted = entries.length % size == 0;
    for (int at = size; sorted && at < entries.length; at += size) {
      sorted = compare(entries, at - size, entries, at) < 0;
    }
    if (!sorted) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-LED-36",
          "the exported people of window "
              + window
              + " are not sorted without repeats; report this as a defect");
    }
  }

  private record Kept(Numbers numbers, boolean exact) {}

  /** What is kept of a period, which nobody else changes until the transaction ends. */
  private static Optional<Kept> kept(JdbcTemplate jdbc, Period period) {
    return rows(jdbc, period, " for update").stream().findFirst();
  }

  private static List<Kept> rows(JdbcTemplate jdbc, Period period, String how) {
    return jdbc.query(
        "select people, sensitive, is_exact from export_count where place = ? and in_year = ?"
            + how,
        (r, n) -> new Kept(new Numbers(r.getLong(1), r.getLong(2)), r.getBoolean(3)),
        period.place(),
        period.year());
  }

  private static void keep(JdbcTemplate jdbc, Period period, Numbers numbers, boolean exact) {
    jdbc.update(
        """
        update export_count set people = ?, sensitive = ?, is_exact = ?
        where place = ? and in_year = ?""",
        numbers.people(),
        numbers.sensitive(),
        exact,
        period.place(),
        period.year());
  }
}

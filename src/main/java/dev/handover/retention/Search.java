package dev.handover.retention;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.cases.Case;
import dev.handover.cases.DestroyRules;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Destructions;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks whether what a plan destroyed is there (again): every row by its key, and every person by
 * whatever people can be found by, in every table of the mappings and of the case's other stores.
 * Of any size in bounded memory: where there are more people than fit, everything is read again.
 */
public final class Search {
  /** 2 million people at once: 64 MB. */
  private static final int AT_ONCE = 1 << 21;

  private final Case deal;
  private final CaseKeys keys;
  private final Path folder;
  private final Overwriting overwriting;
  private final Ledger ledger;
  private final Clock clock;
  private int atOnce = AT_ONCE;

  public Search(
      Case deal, CaseKeys keys, Path folder, Overwriting overwriting, Ledger ledger, Clock clock) {
    this.deal = JoinedTables.with(deal);
    this.keys = keys;
    this.folder = folder;
    this.overwriting = overwriting;
    this.ledger = ledger;
    this.clock = clock;
  }

  Search ofAtMost(int people) {
    this.atOnce = people;
    return this;
  }

  /**
   * What was found, by place: an entity, or a store's name and table.
   *
   * @param back rows that were destroyed and are there, or overwritten columns that are filled
   * @param traces rows nobody planned to keep in which destroyed people can be found
   * @param kept rows that stay by the plan, or could not go, in which they can be found
   * @param searched rows that were looked at
   * @param unreached stores that could not be searched, and what the plan left outside, and why
   * @param complete whether every store could be searched
   */
  public record Found(
      Map<String, Long> back,
      Map<String, Long> traces,
      Map<String, Long> kept,
      Map<String, Long> searched,
      Map<String, String> unreached,
      boolean complete) {
    public Found {
      back = new TreeMap<>(back);
      traces = new TreeMap<>(traces);
      kept = new TreeMap<>(kept);
      searched = new TreeMap<>(searched);
      unreached = new TreeMap<>(unreached);
    }

    /** Whether anything is there that should not be. */
    public boolean isAnything() {
      return sum(back) + sum(traces) > 0;
    }

    static long sum(Map<String, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The counts under way; of several passes only the first counts what needs no people. */
  private static final class Tally {
    private final Map<String, Long> back = new TreeMap<>();
    private final Map<String, Long> traces = new TreeMap<>();
    private final Map<String, Long> kept = new TreeMap<>();
    private final Map<String, Long> searched = new TreeMap<>();
    private final Map<String, String> unreached = new TreeMap<>();
    private boolean complete = true;
  }

  /**
   * Searches and notes in the audit chain what came of it; what is there that should not be raises
   * an alarm.
   *
   * @param stores opens another database of the seller
   * @param progress is told how many rows were looked at
   */
  public Found run(
      DestructionPlan plan,
      JdbcSource source,
      Function<DestroyRules.Store, JdbcSource> stores,
      String actor,
      Consumer<Long> progress) {
    Tally tally = new Tally();
    long skip = 0;
    boolean first = true;
    while (true) {
      MarkSet people = new MarkSet(atOnce);
      long taken = people(plan, people, skip);
      if (!first && people.isEmpty()) {
        break;
      }
      source(plan, source, people, first, tally, progress);
      for (DestroyRules.Store store : stores()) {
        store(store, stores, people, first, tally);
      }
      skip = taken;
      first = false;
    }
    for (JsonNode each : PlanText.of(plan).json().path("outside")) {
      tally.unreached.putIfAbsent(each.path("what").asText(), each.path("why").asText());
    }
    Found found =
        new Found(
            tally.back, tally.traces, tally.kept, tally.searched, tally.unreached, tally.complete);
    note(plan, found, actor);
    return found;
  }

  private List<DestroyRules.Store> stores() {
    return deal.file().destroy().map(DestroyRules::stores).orElse(List.of());
  }

  private void note(DestructionPlan plan, Found found, String actor) {
    String what =
        "plan "
            + plan.id()
            + ": back "
            + found.back()
            + ", traces "
            + found.traces()
            + ", not reached "
            + found.unreached().keySet();
    ledger.audit().append(actor, "searched for what was destroyed", deal.file().id().value(), what);
    if (found.isAnything()) {
      ledger
          .alarms()
          .raise(
              deal.file().id(), Optional.empty(), AlarmKind.DATA_CAME_BACK, what, clock.instant());
    }
  }

  /**
   * Takes the next people of the plan whose rows went.
   *
   * @return how many marks are behind now
   */
  private long people(DestructionPlan plan, MarkSet into, long skip) {
    long[] at = new long[2]; // seen, and where the set was full
    at[1] = -1;
    list(plan)
        .read(
            planned -> {
              if (!isReached(plan, planned)) {
                return;
              }
              Map<String, String> left = left(plan, planned);
              for (Named row : planned.rows()) {
                if (!row.goes() || left.containsKey(row.key().hex())) {
                  continue;
                }
                for (Mark each : row.people()) {
                  if (at[0]++ < skip || at[1] >= 0) {
                    continue;
                  }
                  if (into.isFull()) {
                    at[1] = at[0] - 1;
                  } else {
                    into.add(each);
                  }
                }
              }
            });
    return at[1] >= 0 ? at[1] : at[0];
  }

  private void source(
      DestructionPlan plan,
      JdbcSource source,
      MarkSet people,
      boolean first,
      Tally tally,
      Consumer<Long> progress) {
    long[] rows = new long[1];
    try (Snapshot snapshot = source.snapshot()) {
      list(plan)
          .read(
              planned -> {
                Mapping mapping = deal.mapping(planned.entity());
                RowMarks marks = new RowMarks(keys.lineage(), mapping);
                Batch batch = snapshot.read(window(planned), mapping);
                Map<Mark, Named> named = Comparison.byKey(planned);
                Map<String, String> left = left(plan, planned);
                boolean reached = isReached(plan, planned);
                for (int row = 0; row < batch.rows().count(); row++) {
                  Named known = named.get(marks.key(batch.rows(), row));
                  boolean stays =
                      known != null
                          && (!reached || !known.goes() || left.containsKey(known.key().hex()));
                  boolean back =
                      known != null && !stays && !isEmptied(mapping, marks, batch, row, known);
                  look(marks, batch, row, known, back, people, first, tally, mapping.entity());
                }
                if (first) {
                  tally.searched.merge(mapping.entity(), (long) batch.rows().count(), Long::sum);
                }
                rows[0] += batch.rows().count();
                progress.accept(rows[0]);
                batch.rows().release();
              });
    }
  }

  /** What else was changed of such a row since is nobody's business here. */
  private boolean isEmptied(Mapping mapping, RowMarks marks, Batch batch, int row, Named known) {
    return known.way() == Fate.Way.BLANK
        && marks.isEmptied(batch.rows(), row, overwriting.of(mapping, known.blank()));
  }

  private static void look(
      RowMarks marks,
      Batch batch,
      int row,
      Named known,
      boolean back,
      MarkSet people,
      boolean first,
      Tally tally,
      String place) {
    if (back) {
      if (first) {
        tally.back.merge(place, 1L, Long::sum);
      }
      return; // counted once, whoever it is about
    }
    boolean found =
        marks.identifiers(batch.rows(), row, Optional.empty()).stream().anyMatch(people::holds)
            || marks.subject(batch.rows(), row).filter(people::holds).isPresent();
    if (found) {
      (known == null ? tally.traces : tally.kept).merge(place, 1L, Long::sum);
    }
  }

  private void store(
      DestroyRules.Store store,
      Function<DestroyRules.Store, JdbcSource> opening,
      MarkSet people,
      boolean first,
      Tally tally) {
    try (JdbcSource source = opening.apply(store);
        Snapshot snapshot = source.snapshot()) {
      for (DestroyRules.StoreTable table : store.tables()) {
        String place = store.name() + "/" + table.table();
        Mapping mapping = mapping(place, table);
        RowMarks marks = new RowMarks(keys.lineage(), mapping);
        List<Bounds> all = new ArrayList<>();
        snapshot.plan(mapping, deal.file().limits().batch(), all::add);
        for (int i = 0; i < all.size(); i++) {
          Batch batch = snapshot.read(window(mapping.entity(), i + 1, all.get(i)), mapping);
          for (int row = 0; row < batch.rows().count(); row++) {
            look(marks, batch, row, null, false, people, first, tally, place);
          }
          if (first) {
            tally.searched.merge(place, (long) batch.rows().count(), Long::sum);
          }
          batch.rows().release();
        }
      }
    } catch (HandoverException e) {
      tally.unreached.put(store.name(), e.code());
      tally.complete = false;
    }
  }

  private static Mapping mapping(String place, DestroyRules.StoreTable table) {
    return new Mapping(
        place,
        1,
        new Mapping.Origin(table.table(), table.key(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Mapping.Who.EVERYONE,
        table.columns().stream()
            .map(
                column ->
                    new Mapping.Field(
                        column,
                        column,
                        DataClass.CONTACT,
                        FieldType.TEXT,
                        true,
                        List.of(),
                        List.of(),
                        Optional.empty()))
            .toList(),
        List.of(),
        List.of(),
        "");
  }

  private PlanList list(DestructionPlan plan) {
    return new PlanList(folder, plan.id(), keys.atRest());
  }

  /** Whatever a plan that was broken off did not come to is there, and nobody destroyed it. */
  private boolean isReached(DestructionPlan plan, PlannedWindow planned) {
    return plan.state() != DestructionPlan.State.BROKEN_OFF
        || ledger
            .destructions()
            .window(plan.id(), planned.entity(), planned.number())
            .filter(Destructions.Window::done)
            .isPresent();
  }

  private Map<String, String> left(DestructionPlan plan, PlannedWindow planned) {
    return new HashMap<>(ledger.destructions().left(plan.id(), planned.entity(), planned.number()));
  }

  private Window window(PlannedWindow planned) {
    return window(planned.entity(), planned.number(), planned.bounds());
  }

  private Window window(String entity, int number, Bounds bounds) {
    return new Window(
        deal.file().id(), RunId.startingAt(clock.instant()), entity, number, 1, bounds);
  }
}

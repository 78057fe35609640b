package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.law.RetentionRules;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Retention;
import dev.handover.process.Lineage;
import dev.handover.record.Batch;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the mappings' and the law's terms and the legal holds say of each record on one day. A
 * record to which others refer that must stay is overwritten and not deleted; for that the tables
 * of those are read once, when the first of its kind is asked for. Holds are looked up anew at each
 * window, so that one that is set meanwhile counts. For one thread at a time.
 */
public final class Clocks implements Fates {
  private static final String NO_ONE = "nothing asks to keep it";
  private static final String EMPTY = "nothing of a person is left in it";
  private final Case deal;
  private final Supplier<List<LegalHold>> holdsNow;
  private final Function<LegalHold, List<Holds.Whom>> whom;
  private final RetentionRules law;
  private final CaseKeys keys;
  private final LocalDate day;
  private final Starts starts;
  private final Optional<Tables> tables;
  private final Map<String, EntityClock> clocks = new HashMap<>();
  private final Map<String, KeptRows> keptRows = new HashMap<>();
  private final Set<String> looking = new HashSet<>();
  private List<LegalHold> holding = List.of();
  private HoldCheck holds;

  /**
   * @param day the day for which it is asked, by the case's clocks
   * @param tables where the records lie that refer to others; without them none does
   */
  public Clocks(
      Case deal,
      Ledger ledger,
      RetentionRules law,
      CaseKeys keys,
      LocalDate day,
      Optional<Tables> tables) {
    this(
        deal,
        law,
        keys,
        day,
        Starts.of(ledger, deal),
        tables,
        () -> ledger.holds().holding(deal.file().id()),
        ledger.holds()::whom);
  }

  Clocks(
      Case deal,
      RetentionRules law,
      CaseKeys keys,
      LocalDate day,
      Starts starts,
      Optional<Tables> tables,
      Supplier<List<LegalHold>> holdsNow,
      Function<LegalHold, List<Holds.Whom>> whom) {
    this.deal = JoinedTables.with(deal);
    this.law = law;
    this.keys = keys;
    this.day = day;
    this.starts = starts;
    this.tables = tables;
    this.holdsNow = holdsNow;
    this.whom = whom;
    this.holds = new HoldCheck(holding, whom, keys);
  }

  @Override
  public List<Fate> of(Mapping mapping, Batch batch) {
    lookForHolds();
    KeptRows kept = kept(mapping);
    List<Fate> fates = new ArrayList<>(batch.rows().count());
    for (int row = 0; row < batch.rows().count(); row++) {
      fates.add(of(mapping, batch, row, kept));
    }
    return fates;
  }

  /** Rows of a joined table go only where it is certain whose they are. */
  private Fate of(Mapping mapping, Batch batch, int row, KeptRows kept) {
    return (JoinedTables.isOne(mapping)
            ? notOurs(mapping, batch, row, kept)
            : Optional.<String>empty())
        .map(why -> new Fate(Fate.Way.KEEP, List.of(), why, Optional.empty()))
        .orElseGet(() -> of(mapping, batch.rows(), row, kept));
  }

  private Optional<String> notOurs(Mapping mapping, Batch batch, int row, KeptRows kept) {
    Mapping owner = deal.mapping(mapping.entity().substring(0, mapping.entity().indexOf('.')));
    if (batch.deleted().get(row)) {
      return Optional.of("it is none of the rows that the mapping means");
    }
    if (cell(mapping, batch, row, owner.from().key()).isEmpty()) {
      return Optional.of("no record of " + owner.entity() + " has it");
    }
    Optional<Mapping.Tenant> tenant = owner.from().tenant();
    if (tenant.isPresent()
        && cell(mapping, batch, row, tenant.get().field())
            .filter(tenant.get().is()::contains)
            .isEmpty()) {
      return Optional.of("it is another owner's, or names none");
    }
    boolean shared =
        mapping.retention().destroy().way() == Retention.Way.BLANK
            && isReferredTo(batch.rows(), row, kept);
    return shared
        ? Optional.of("another record of " + owner.entity() + " that must stay has it too")
        : Optional.empty();
  }

  private static Optional<String> cell(Mapping mapping, Batch batch, int row, String ofOwner) {
    int at = mapping.columns().indexOf(JoinedTables.OWNER + "." + ofOwner);
    return at < 0 || batch.rows().isAbsent(row, at)
        ? Optional.empty()
        : Optional.of(batch.rows().text(row, at));
  }

  private void lookForHolds() {
    List<LegalHold> now = holdsNow.get();
    if (!now.equals(holding)) {
      holding = now;
      holds = new HoldCheck(now, whom, keys);
      keptRows.clear();
    }
  }

  private Fate of(Mapping mapping, Rows rows, int row, KeptRows kept) {
    Optional<LegalHold> hold = holds.of(mapping, rows, row);
    if (hold.isPresent()) {
      return held(hold.get());
    }
    EntityClock clock = clock(mapping);
    EntityClock.Reading reading = clock.read(rows, row);
    Optional<LegalHold> ofClass = holdClasses(clock, reading);
    if (ofClass.isPresent()) {
      List<String> blank = clock.blank(reading.over(), rows, row);
      return blank.isEmpty()
          ? held(ofClass.get())
          : new Fate(Fate.Way.BLANK, blank, ground(ofClass.get()), Optional.empty());
    }
    if (!reading.all()) {
      List<String> blank = reading.any() ? clock.blank(reading.over(), rows, row) : List.of();
      Fate.Way way = blank.isEmpty() ? Fate.Way.KEEP : Fate.Way.BLANK;
      return new Fate(way, blank, reading.ground(), reading.until());
    }
    return over(mapping, clock, reading, rows, row, kept);
  }

  /** A record of which no term runs any more. */
  private Fate over(
      Mapping mapping,
      EntityClock clock,
      EntityClock.Reading reading,
      Rows rows,
      int row,
      KeptRows kept) {
    boolean stays = mapping.retention().destroy().way() == Retention.Way.BLANK;
    boolean referredTo = !stays && isReferredTo(rows, row, kept);
    if (!stays && !referredTo) {
      return new Fate(Fate.Way.DELETE, List.of(), grounds(clock), Optional.empty());
    }
    String ground =
        referredTo
            ? "records that must stay refer to it, so that its row stays for them"
            : grounds(clock) + "; the row stays by the mapping";
    List<String> blank = clock.blank(reading.over(), rows, row);
    return blank.isEmpty()
        ? new Fate(Fate.Way.KEEP, List.of(), EMPTY, Optional.empty())
        : new Fate(Fate.Way.BLANK, blank, ground, Optional.empty());
  }

  private static boolean isReferredTo(Rows rows, int row, KeptRows kept) {
    Slice key = new Slice();
    rows.read(row, 0, key);
    return !key.isAbsent() && kept.has(key);
  }

  private static String grounds(EntityClock clock) {
    boolean anyKept =
        clock.terms().stream().anyMatch(each -> each.keep().filter(k -> !k.isZero()).isPresent());
    return anyKept ? "every period for which it had to be kept is over" : NO_ONE;
  }

  /** Takes a hold's classes out of what is over; the hold, where that changed anything. */
  private Optional<LegalHold> holdClasses(EntityClock clock, EntityClock.Reading reading) {
    Optional<LegalHold> found = Optional.empty();
    for (Map.Entry<DataClass, LegalHold> each : holds.classes().entrySet()) {
      int number = clock.number(each.getKey());
      if (number >= 0) {
        reading.over()[number] = false;
        found = Optional.of(each.getValue());
      }
    }
    return found;
  }

  private static Fate held(LegalHold hold) {
    return new Fate(Fate.Way.HELD, List.of(), ground(hold), Optional.empty());
  }

  private static String ground(LegalHold hold) {
    return "legal hold " + hold.id() + " on " + hold.what();
  }

  private EntityClock clock(Mapping mapping) {
    return clocks.computeIfAbsent(
        mapping.entity(), any -> new EntityClock(mapping, law, starts, deal.file().zone(), day));
  }

  /** The keys of an entity's records to which others refer that must stay. */
  private KeptRows kept(Mapping parent) {
    KeptRows known = keptRows.get(parent.entity());
    if (known != null) {
      return known;
    }
    KeptRows found =
        new KeptRows(new Lineage(keys.lineage()).subject().domain("kept/" + parent.entity()));
    looking.add(parent.entity());
    tables.ifPresent(
        all ->
            Parents.linksTo(parent, deal.mappings())
                .forEach(link -> all.each(link.child(), batch -> note(link, batch, found))));
    looking.remove(parent.entity());
    keptRows.put(parent.entity(), found);
    return found;
  }

  /** Of entities that refer to each other in a circle, whatever is referred to stays. */
  private void note(Parents.Link link, Batch batch, KeptRows into) {
    Mapping child = link.child();
    boolean circle = looking.contains(child.entity());
    KeptRows ofChild = circle ? into : kept(child);
    int column = child.columns().indexOf(link.column());
    Slice reference = new Slice();
    for (int row = 0; row < batch.rows().count(); row++) {
      batch.rows().read(row, column, reference);
      boolean meant = !JoinedTables.isOne(child) || !batch.deleted().get(row);
      if (meant
          && !reference.isAbsent()
          && (circle || of(child, batch, row, ofChild).way() != Fate.Way.DELETE)) {
        into.add(reference);
      }
    }
  }
}

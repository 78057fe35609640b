package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.ledger.Exported;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.people.People;
import dev.handover.record.CaseId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says of a case whether its gates are open, as the ledger and the rule packs are at that moment.
 */
public final class GateKeeper {
  /** The code of a run that a gate refuses or stops. */
  static final String CLOSED = "HUB-LAW-20";

  private static final Duration COUNT_HOLDS = Duration.ofMinutes(1);
  private final Ledger ledger;
  private final PackShelf shelf;
  private final People people;
  private final AgreementFiles files = new AgreementFiles();
  private final Map<Exported.Period, Counted> counts = new ConcurrentHashMap<>();
  private final Map<CaseId, Handled> handled = new ConcurrentHashMap<>();
  private final Clock clock;
  private final boolean glancing;

  /** Numbers that were counted at a moment. */
  private record Counted(Exported.Numbers numbers, Instant at) {}

  /** How many people's records a case was seen to have. */
  private record Handled(long people, Instant at) {}

  /**
   * @param law the folder of an officer's own packs, which need not exist
   */
  public GateKeeper(Ledger ledger, Path law, Clock clock) {
    this(ledger, law, clock, false);
  }

  /** One that never counts, to tell how things stand: numbers that are not exact are the most. */
  public static GateKeeper glancing(Ledger ledger, Path law, Clock clock) {
    return new GateKeeper(ledger, law, clock, true);
  }

  private GateKeeper(Ledger ledger, Path law, Clock clock, boolean glancing) {
    this.glancing = glancing;
    this.ledger = ledger;
    this.shelf = new PackShelf(law);
    this.people = new People(ledger, clock);
    this.clock = clock;
  }

  /** Today, by the case's clocks. */
  public LocalDate today(Case deal) {
    return LocalDate.ofInstant(clock.instant(), deal.file().zone());
  }

  /**
   * The duties of a case by the rules of a day. People are counted exactly only where that makes a
   * difference: while a large export runs nobody waits for a look.
   */
  public List<Duty> duties(Case deal, LocalDate day) {
    RulePacks packs = shelf.current();
    Optional<Exported.Period> year = year(packs, deal, day);
    if (year.isEmpty()) {
      return duties(packs, deal, day, new Exported.Numbers(0, 0));
    }
    Exported.Look look = ledger.exported().look(year.get());
    List<Duty> atMost = duties(packs, deal, day, look.numbers());
    if (look.exact() || glancing || atMost.equals(duties(packs, deal, day, atLeast(year.get())))) {
      return atMost;
    }
    return duties(packs, deal, day, exactly(year.get()));
  }

  private List<Duty> duties(RulePacks packs, Case deal, LocalDate day, Exported.Numbers numbers) {
    ExportRules.Numbers exported = new ExportRules.Numbers(numbers.people(), numbers.sensitive());
    return new Obligations(packs).of(Facts.of(deal, exported, counted(deal)), day);
  }

  /**
   * How many people the hub itself has read of a case, whatever its file says: the records of the
   * entity that is the person, of the run that had most. It may be a minute old.
   */
  public long counted(Case deal) {
    Instant now = clock.instant();
    return handled
        .compute(
            deal.file().id(),
            (caseId, known) ->
                known != null && now.isBefore(known.at().plus(COUNT_HOLDS))
                    ? known
                    : new Handled(
                        deal.mappings().stream()
                            .filter(Mapping::isSubject)
                            .mapToLong(each -> ledger.windows().mostRead(caseId, each.entity()))
                            .max()
                            .orElse(0),
                        now))
        .people();
  }

  /** Whether the case's file says fewer people than the hub has read, and a duty hangs on it. */
  public boolean saysTooFew(Case deal, LocalDate day) {
    Facts said = Facts.of(deal, new ExportRules.Numbers(0, 0));
    Facts counted = Facts.of(deal, new ExportRules.Numbers(0, 0), counted(deal));
    Obligations rules = new Obligations(shelf.current());
    return !rules.of(said, day).equals(rules.of(counted, day));
  }

  /**
   * The plan of a case by the rules of a day: the same while the hub exports, however many people
   * it has counted.
   */
  public CasePlan plan(Case deal, LocalDate day) {
    Facts facts = Facts.of(deal, new ExportRules.Numbers(0, 0));
    return new CasePlan(deal, new Obligations(shelf.current()).of(facts, day));
  }

  /** In which year whoever leaves counts; empty where nobody is counted. */
  private Optional<Exported.Period> year(RulePacks packs, Case deal, LocalDate day) {
    String seller = deal.file().jurisdiction().seller();
    return seller.equals(deal.file().jurisdiction().buyer())
        ? Optional.empty()
        : packs
            .at(seller, day)
            .part("export", ExportRules.class)
            .map(rules -> new Exported.Period(seller, rules.year(clock.instant())));
  }

  /** Whoever was counted once stays counted. */
  private Exported.Numbers atLeast(Exported.Period year) {
    Counted known = counts.get(year);
    return known == null ? new Exported.Numbers(0, 0) : known.numbers();
  }

  /**
   * How many people's data has left the seller's country this year. It may be a minute old: each
   * window is counted exactly before it leaves.
   */
  private Exported.Numbers exactly(Exported.Period year) {
    Instant now = clock.instant();
    return counts
        .compute(
            year,
            (any, known) ->
                known != null && now.isBefore(known.at().plus(COUNT_HOLDS))
                    ? known
                    : new Counted(ledger.exported().count(year), now))
        .numbers();
  }

  /**
   * All gates of a case as they would stand on a day with the evidence of now.
   *
   * @param folder the case's folder under mappings, for hints
   */
  public List<Gate> gates(Case deal, String folder, LocalDate day) {
    return new Gates(
            deal, folder, ledger.evidence().valid(deal.file().id()), day, people.any(), files)
        .of(duties(deal, day), plan(deal, day));
  }

  /** Refuses with GATE_CLOSED where a gate is closed; tells each, its ground and the remedy. */
  public void requireOpen(Case deal, String folder, Before before) {
    List<Gate> closed =
        gates(deal, folder, today(deal)).stream()
            .filter(gate -> gate.duty().before() == before)
            .filter(gate -> gate.state() == Gate.State.CLOSED)
            .toList();
    if (!closed.isEmpty()) {
      throw new ClosedGates(
          CLOSED,
          "case "
              + deal.file().id()
              + (closed.size() == 1 ? " has a closed gate: " : " has closed gates: ")
              + closed.stream().map(GateKeeper::told).collect(Collectors.joining("; "))
              + ". What opens each: handover gates --case "
              + folder,
          closed.stream().map(gate -> ClosedGates.outward(gate.duty())).distinct().toList());
    }
  }

  private static String told(Gate gate) {
    return gate.duty().name() + " (" + gate.duty().articles() + "): " + gate.shown();
  }
}

package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.ledger.Exported;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
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
  private final Clock clock;

  /** Numbers that were counted at a moment. */
  private record Counted(ExportRules.Numbers numbers, Instant at) {}

  /**
   * @param law the folder of an officer's own packs, which need not exist
   */
  public GateKeeper(Ledger ledger, Path law, Clock clock) {
    this.ledger = ledger;
    this.shelf = new PackShelf(law);
    this.people = new People(ledger, clock);
    this.clock = clock;
  }

  /** Today, by the case's clocks. */
  public LocalDate today(Case deal) {
    return LocalDate.ofInstant(clock.instant(), deal.file().zone());
  }

  /** The duties of a case by the rules of a day. */
  public List<Duty> duties(Case deal, LocalDate day) {
    RulePacks packs = shelf.current();
    return new Obligations(packs).of(Facts.of(deal, exported(packs, deal, day)), day);
  }

  /**
   * The plan of a case by the rules of a day: the same while the hub exports, however many people
   * it has counted.
   */
  public CasePlan plan(Case deal, LocalDate day) {
    Facts facts = Facts.of(deal, new ExportRules.Numbers(0, 0));
    return new CasePlan(deal, new Obligations(shelf.current()).of(facts, day));
  }

  /**
   * How many people's data has left the seller's country this year. It may be a minute old: each
   * window is counted exactly before it leaves.
   */
  private ExportRules.Numbers exported(RulePacks packs, Case deal, LocalDate day) {
    String seller = deal.file().jurisdiction().seller();
    Optional<ExportRules> rules =
        seller.equals(deal.file().jurisdiction().buyer())
            ? Optional.empty()
            : packs.at(seller, day).part("export", ExportRules.class);
    if (rules.isEmpty()) {
      return new ExportRules.Numbers(0, 0);
    }
    Instant now = clock.instant();
    Exported.Period year = new Exported.Period(seller, rules.get().year(now));
    return counts
        .compute(
            year,
            (any, known) ->
                known != null && now.isBefore(known.at().plus(COUNT_HOLDS)) ? known : counted(year))
        .numbers();
  }

  private Counted counted(Exported.Period year) {
    Exported.Numbers numbers = ledger.exported().count(year);
    return new Counted(
        new ExportRules.Numbers(numbers.people(), numbers.sensitive()), clock.instant());
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

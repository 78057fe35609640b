package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Says of a case whether its gates are open, as the ledger and the rule packs are at that moment.
 */
public final class GateKeeper {
  /** The code of a run that a gate refuses or stops. */
  public static final String CLOSED = "HUB-LAW-20";

  private final Ledger ledger;
  private final PackShelf shelf;
  private final People people;
  private final AgreementFiles files = new AgreementFiles();
  private final BiFunction<Case, LocalDate, ExportRules.Numbers> exported;
  private final Clock clock;

  /**
   * @param law the folder of an officer's own packs, which need not exist
   * @param exported the distinct people whose data has left the country in the day's year
   */
  public GateKeeper(
      Ledger ledger,
      Path law,
      BiFunction<Case, LocalDate, ExportRules.Numbers> exported,
      Clock clock) {
    this.ledger = ledger;
    this.shelf = new PackShelf(law);
    this.people = new People(ledger, clock);
    this.exported = exported;
    this.clock = clock;
  }

  /** The same where nobody counts yet. */
  public GateKeeper(Ledger ledger, Path law, Clock clock) {
    this(ledger, law, (deal, day) -> new ExportRules.Numbers(0, 0), clock);
  }

  /** Today, by the case's clocks. */
  public LocalDate today(Case deal) {
    return LocalDate.ofInstant(clock.instant(), deal.file().zone());
  }

  /** The duties of a case by the rules of a day. */
  public List<Duty> duties(Case deal, LocalDate day) {
    return new Obligations(shelf.current()).of(Facts.of(deal, exported.apply(deal, day)), day);
  }

  /**
   * All gates of a case as they would stand on a day with the evidence of now.
   *
   * @param folder the case's folder under mappings, for hints
   */
  public List<Gate> gates(Case deal, String folder, LocalDate day) {
    return new Gates(
            deal, folder, ledger.evidence().valid(deal.file().id()), day, people.any(), files)
        .of(duties(deal, day));
  }

  /** Refuses with GATE_CLOSED where a gate is closed; tells each, its ground and the remedy. */
  public void requireOpen(Case deal, String folder, Before before) {
    List<Gate> closed =
        gates(deal, folder, today(deal)).stream()
            .filter(gate -> gate.duty().before() == before)
            .filter(gate -> gate.state() == Gate.State.CLOSED)
            .toList();
    if (!closed.isEmpty()) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          CLOSED,
          "case "
              + deal.file().id()
              + (closed.size() == 1 ? " has a closed gate: " : " has closed gates: ")
              + closed.stream().map(GateKeeper::told).collect(Collectors.joining("; "))
              + ". What opens each: handover gates --case "
              + folder);
    }
  }

  private static String told(Gate gate) {
    return gate.duty().name() + " (" + gate.duty().articles() + "): " + gate.shown();
  }
}

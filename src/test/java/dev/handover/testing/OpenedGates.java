package dev.handover.testing;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.flow.Settings;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents that the law of China asks for in a sale whose mappings ask for consent. */
public final class OpenedGates {
  private static final List<String> KINDS =
      List.of(
          "buyer-assessment",
          "notice",
          "separate-consent",
          "guardian-consent",
          "impact-assessment",
          "retention-cleared");

  private OpenedGates() {}

  /** Records one document for each gate, good for a long time. */
  public static void of(Ledger ledger, CaseId caseId) {
    record(ledger, caseId, "agreement", "nda", LocalDate.of(2099, 12, 31));
    record(ledger, caseId, "agreement", "data-security", LocalDate.of(2099, 12, 31));
    KINDS.forEach(kind -> record(ledger, caseId, kind, "", LocalDate.of(2099, 12, 31)));
  }

  /** The same in the ledger of a home that has it where it is by default. */
  public static void at(Path home, CaseId caseId) {
    try (Ledger ledger = atHome(home)) {
      of(ledger, caseId);
    }
  }

  /** Two people have approved the plan of the case in this folder of a home's mappings. */
  public static void approvedAt(Path home, String folder) {
    try (Ledger ledger = atHome(home)) {
      approved(ledger, Settings.load(home, Map.of()), folder);
    }
  }

  /** The same in a ledger that is open. */
  public static void approved(Ledger ledger, Settings settings, String folder) {
    Case deal = new Cases(settings.mappings(), settings::find).load(folder);
    GateKeeper keeper = new GateKeeper(ledger, settings.law(), Clock.systemUTC());
    String plan = keeper.plan(deal, keeper.today(deal)).sha256();
    ledger
        .evidence()
        .add(
            new Evidence.Entry(
                deal.file().id(),
                "approval",
                "",
                "the plan",
                Optional.of(plan),
                "two people",
                LocalDate.of(2000, 1, 1),
                Optional.empty(),
                Optional.empty(),
                ""),
            Instant.now(),
            "test");
  }

  private static Ledger atHome(Path home) {
    return Ledger.open(
        "jdbc:h2:file:" + home.resolve("var/ledger/ledger"), Optional.empty(), Optional.empty());
  }

  /** Records one document; the id it got. */
  public static long record(
      Ledger ledger, CaseId caseId, String kind, String party, LocalDate until) {
    return ledger
        .evidence()
        .add(
            new Evidence.Entry(
                caseId,
                kind,
                party,
                kind + " of the test",
                Optional.of("ab".repeat(32)),
                "test",
                LocalDate.of(2000, 1, 1),
                Optional.of(until),
                kind.equals("buyer-assessment") ? Optional.of(80) : Optional.empty(),
                ""),
            Instant.now(),
            "test");
  }
}

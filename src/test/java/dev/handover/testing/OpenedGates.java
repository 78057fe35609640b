package dev.handover.testing;

import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

package dev.handover.testing;

import dev.handover.keys.Certificate;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The telephone call without which nothing is sealed to a buyer, and the documents without which
 * the gates of a case stay closed.
 */
public final class Confirmed {
  private Confirmed() {}

  /** Notes in the ledger that the certificate in this file is the buyer's of the case. */
  public static void buyer(Ledger ledger, CaseId caseId, Path certificate) {
    ledger
        .keys()
        .confirmBuyer(caseId, Certificate.read(certificate), "test", "telephone", Instant.now());
    OpenedGates.of(ledger, caseId);
  }

  /** The same in a ledger that nobody holds: {@code jdbc:h2:…} or {@code jdbc:postgresql:…}. */
  public static void buyer(String ledgerUrl, CaseId caseId, Path certificate) {
    try (Ledger ledger = Ledger.open(ledgerUrl, Optional.empty(), Optional.empty())) {
      buyer(ledger, caseId, certificate);
    }
  }

  /** The same in the ledger of a home that has it where it is by default. */
  public static void buyerAt(Path home, CaseId caseId, Path certificate) {
    buyer("jdbc:h2:file:" + home.resolve("var/ledger/ledger"), caseId, certificate);
  }
}

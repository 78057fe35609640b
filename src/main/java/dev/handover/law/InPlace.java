package dev.handover.law;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;

/** Which mechanism a case may export under, by the evidence that was recorded. */
@FunctionalInterface
public interface InPlace {
  Mechanism of(CaseFile file);

  /** The heaviest of those whose evidence is good today, by the case's clocks. */
  static InPlace ofEvidence(Ledger ledger, Clock clock) {
    return file -> {
      LocalDate today = LocalDate.ofInstant(clock.instant(), file.zone());
      return ledger.evidence().valid(file.id()).stream()
          .map(item -> item.entry())
          .filter(entry -> entry.kind().equals(Obligations.EXPORT))
          .filter(entry -> !entry.from().isAfter(today))
          .filter(entry -> entry.until().filter(today::isAfter).isEmpty())
          .flatMap(entry -> Mechanism.of(entry.party()).stream())
          .max(Comparator.naturalOrder())
          .orElse(Mechanism.NONE);
    };
  }
}

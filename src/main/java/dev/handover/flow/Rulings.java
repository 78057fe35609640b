package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.Ledger;
import dev.handover.retention.Fates;
import dev.handover.source.Snapshot;
import java.time.LocalDate;
import java.util.Map;

/** What says what is to become of rows: clocks, the law and holds. */
public interface Rulings {
  /**
   * On what a ruling hangs.
   *
   * @param day with which periods are reckoned
   * @param law the day whose rules hold
   */
  record Basis(Case deal, Ledger ledger, CaseKeys keys, LocalDate day, LocalDate law) {
    @Override
    public String toString() {
      return "Basis[" + deal.file().id() + ", " + day + "]";
    }
  }

  /**
   * @param source one view of it, for rows that refer to others
   */
  Fates fates(Basis basis, Snapshot source);

  /** Digests of what the fates hang on besides the rows, by what it is. */
  Map<String, String> grounds(Basis basis);
}

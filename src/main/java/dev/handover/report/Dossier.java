package dev.handover.report;

import dev.handover.cases.Case;
import dev.handover.law.RulePack;
import dev.handover.ledger.Figures;
import dev.handover.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document is made of.
 *
 * @param packs that of the seller's country first, then the buyer's where it is another
 */
public record Dossier(Case deal, List<RulePack> packs, Ledger ledger, Period period, Instant now) {
  public Dossier {
    packs = List.copyOf(packs);
  }

  Figures.Scope scope() {
    return new Figures.Scope(deal.file().id(), period.start(), period.to());
  }

  /** What the seller's country asks: his are the duties of the one who hands over. */
  public RecordRules rules() {
    return packs.get(0).section(RecordRules.SECTION, RecordRules.class);
  }

  /** The last day on which a transfer record that is made now must still be there. */
  public LocalDate keptUntil() {
    return LocalDate.ofInstant(now, deal.file().zone()).plus(rules().keep());
  }

  boolean isAbroad() {
    return !deal.file().jurisdiction().seller().equals(deal.file().jurisdiction().buyer());
  }
}

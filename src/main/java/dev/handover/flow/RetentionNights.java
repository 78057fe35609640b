package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.Keystore;
import dev.handover.law.RulePacks;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.retention.NightlyLook;
import dev.handover.retention.Search;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly look at what of a case falls due, and whether what was destroyed came back. The bean
 * {@code retention} of {@code routes/retention.camel.yaml}.
 */
public final class RetentionNights {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private final Ledger ledger;
  private final Deals deals;
  private final Settings settings;
  private final Keystore keystore;
  private final Clock clock;
  private final NightlyLook look;

  public RetentionNights(
      Ledger ledger, Deals deals, Settings settings, Keystore keystore, Clock clock) {
    this.ledger = ledger;
    this.deals = deals;
    this.settings = settings;
    this.keystore = keystore;
    this.clock = clock;
    this.look = new NightlyLook(ledger, clock);
  }

  /** Looks at one case; one whose files are broken is looked at when they are mended. */
  public void look(String caseName) {
    CaseId caseId = new CaseId(caseName);
    try {
      deals.again(caseId);
      if (look.look(deals.of(caseId), RulePacks.with(settings.law()))) {
        LOG.warn("case {}: something falls due: handover retention due", caseId);
      }
    } catch (HandoverException e) {
      LOG.warn("case {}: nobody can look what falls due: {}", caseId, e.getMessage());
    }
    try {
      search(caseId);
    } catch (HandoverException e) {
      LOG.warn("case {}: nobody can search what was destroyed: {}", caseId, e.getMessage());
    }
  }

  private void search(CaseId caseId) {
    Case deal = deals.of(caseId);
    if (deal.file().destroy().isEmpty()) {
      return;
    }
    String folder = deals.folder(caseId);
    LawRulings rulings = new LawRulings(settings);
    new DestructionDesk(settings, ledger, keystore, deal, folder, rulings, clock)
        .searchAgain(AuditChain.HUB)
        .forEach((plan, found) -> tell(caseId, plan, found));
  }

  private static void tell(CaseId caseId, String plan, Search.Found found) {
    if (found.isAnything()) {
      LOG.warn(
          "case {}: what plan {} destroyed is there again: handover retention search",
          caseId,
          plan);
    }
    if (!found.complete()) {
      LOG.warn("case {}: not every store could be searched: {}", caseId, found.unreached());
    }
  }
}

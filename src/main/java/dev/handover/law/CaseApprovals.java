package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What two people have agreed on about a case's gates, as entries of the register. */
public final class CaseApprovals {
  /** What is proposed to open a case: its exact plan. */
  public static final String OPEN_CASE = "open-case";

  /** What is proposed to let a closed gate pass until a day. */
  public static final String WAIVE = "waive a gate";

  private static final int LONGEST_YEARS = 1;
  private final Ledger ledger;
  private final GateKeeper keeper;
  private final Clock clock;

  public CaseApprovals(Ledger ledger, GateKeeper keeper, Clock clock) {
    this.ledger = ledger;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** The plan of a case by today's rules. */
  public CasePlan plan(Case deal) {
    return keeper.plan(deal, keeper.today(deal));
  }

  /** Whether exactly this plan was approved. */
  public boolean isApproved(Case deal) {
    String plan = plan(deal).sha256();
    return ledger.evidence().valid(deal.file().id()).stream()
        .map(Evidence.Item::entry)
        .anyMatch(
            entry ->
                entry.kind().equals(Gates.APPROVAL) && entry.sha256().equals(Optional.of(plan)));
  }

  /** Records an approval within the transaction in which it is used; the entry's id. */
  public long approved(Case deal, CasePlan plan, Proposal agreed, String actor) {
    return record(
        deal,
        Gates.APPROVAL,
        "",
        "the plan of the case, approved as " + agreed.id(),
        plan.sha256(),
        Optional.empty(),
        agreed,
        actor);
  }

  /** What is signed for a waiver. CONFIGURATION where there is no such gate, or for too long. */
  public Map<String, String> waiver(Case deal, String folder, String gate, LocalDate until) {
    LocalDate today = keeper.today(deal);
    boolean there =
        keeper.gates(deal, folder, today).stream()
            .anyMatch(each -> each.duty().name().equals(gate));
    if (!there || gate.equals(Gates.APPROVAL)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-21",
          "case "
              + deal.file().id()
              + " has no gate of that name that could be waived; look at: handover gates --case "
              + folder);
    }
    if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-22",
          "a waiver ends on a day from today on and within a year; say another: --until");
    }
    return Map.of("gateUntil", gate + " until " + until);
  }

  /** Records a waiver within the transaction in which it is used; the entry's id. */
  public long waived(Case deal, String gate, LocalDate until, Proposal agreed, String actor) {
    return record(
        deal,
        Gates.WAIVER,
        gate,
        "waived as " + agreed.id(),
        agreed.sha256(),
        Optional.of(until),
        agreed,
        actor);
  }

  private long record(
      Case deal,
      String kind,
      String party,
      String title,
      String sha256,
      Optional<LocalDate> until,
      Proposal agreed,
      String actor) {
    String decider = agreed.decision().map(Proposal.Decision::decider).orElse("");
    return ledger
        .evidence()
        .add(
            new Evidence.Entry(
                deal.file().id(),
                kind,
                party,
                title,
                Optional.of(sha256),
                agreed.proposer() + " and " + decider,
                keeper.today(deal),
                until,
                Optional.empty(),
                agreed.reason()),
            clock.instant(),
            actor);
  }
}

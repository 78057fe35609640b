package dev.handover.cli;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** The second person's word for what one alone may not do, or the way to ask for it. */
public final class SecondPerson {
  private final Workplace workplace;
  private final Approvals approvals;

  public SecondPerson(Workplace workplace, Ledger ledger) {
    this.workplace = workplace;
    Clock clock = HubClock.utc();
    this.approvals = new Approvals(ledger, new People(ledger, clock), clock);
  }

  /**
   * The good approval of exactly this.
   *
   * @param details what is planned, besides act and subject; in the order in which it is signed
   * @param reason to propose it where nobody has agreed yet; else null
   * @throws HandoverException GATE_CLOSED where there is none, or where it was proposed just now
   */
  public Proposal agreed(String act, String subject, Map<String, ?> details, String reason) {
    Person person = person();
    String plan = Approvals.plan(act, subject, details);
    try {
      return approvals.require(act, subject, plan);
    } catch (HandoverException e) {
      if (reason == null || e.exitCode() != ExitCode.GATE_CLOSED) {
        throw e;
      }
      Proposal proposed = approvals.propose(act, subject, plan, person, reason);
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-APR-05",
          "proposed as "
              + proposed.id()
              + "; an officer other than you looks at it with: handover approve show "
              + proposed.id()
              + ", and signs it; then run this again without --reason",
          e);
    }
  }

  /** Proposes it; what waits already is not proposed again. */
  public Proposal proposed(String act, String subject, Map<String, ?> details, String reason) {
    return approvals.propose(act, subject, Approvals.plan(act, subject, details), person(), reason);
  }

  /** Who asks, one whom the hub knows. */
  public Person person() {
    return workplace
        .person()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.NOT_PERMITTED,
                    "HUB-CLI-67",
                    "this takes two people whom the hub knows; add them with: handover users add"));
  }

  /** Does what was agreed on, once, in the ledger's transaction in which the approval is used. */
  public <T> T use(Proposal agreed, Supplier<T> act) {
    return approvals.use(agreed, workplace.actor(), act);
  }
}

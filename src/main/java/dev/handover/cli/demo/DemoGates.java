package dev.handover.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Case;
import dev.handover.flow.Settings;
import dev.handover.keys.PgpSecretKey;
import dev.handover.law.CaseApprovals;
import dev.handover.law.CasePlan;
import dev.handover.law.Duty;
import dev.handover.law.EvidenceDesk;
import dev.handover.law.Gate;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.people.Approvals;
import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What the demo brings for the gates of its case: a made-up document for each that wants one, and
 * two people who approve the plan.
 */
final class DemoGates {
  private static final int SCORE = 85;
  private final DemoPlace place;
  private final Ledger ledger;
  private final Clock clock = HubClock.utc();
  private final GateKeeper keeper;

  DemoGates(DemoPlace place, Settings settings, Ledger ledger) {
    this.place = place;
    this.ledger = ledger;
    this.keeper = new GateKeeper(ledger, settings.law(), clock);
  }

  /** Opens them all; how many documents that took. */
  int open(Case deal, String folder) {
    int documents = 0;
    for (Gate gate : keeper.gates(deal, folder, keeper.today(deal))) {
      boolean wanted =
          gate.state() == Gate.State.CLOSED && !gate.duty().opens().contains("approval");
      if (wanted) {
        document(deal, gate.duty());
        documents++;
      }
    }
    approve(deal);
    return documents;
  }

  private void document(Case deal, Duty duty) {
    byte[] text =
        ("Made up by the demo.\n" + duty.name() + "\n" + duty.grounds().get(0).en() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Path file = place.evidence(duty.gate() + (duty.of().isEmpty() ? "" : "-" + duty.of()));
    place.write(file, text);
    String kind = duty.opens().contains(duty.gate()) ? duty.gate() : duty.opens().iterator().next();
    new EvidenceDesk(ledger)
        .add(
            new Evidence.Entry(
                deal.file().id(),
                kind,
                duty.of(),
                file.getFileName().toString(),
                Optional.of(Sha256.hex(text)),
                Role.OFFICER.word(),
                keeper.today(deal),
                Optional.of(keeper.today(deal).plusYears(1)),
                kind.equals("buyer-assessment") ? Optional.of(SCORE) : Optional.empty(),
                "made up by the demo"),
            clock.instant(),
            Role.OFFICER.word());
  }

  /** The operator proposes the plan, the officer signs it with a key of his own. */
  private void approve(Case deal) {
    PgpSecretKey key = PgpSecretKey.generate(Role.OFFICER.word());
    place.write(place.officersKey(), key.armoured());
    new Roster(ledger, clock).enrol(Role.OFFICER.word(), key.certificate(), Role.OFFICER.word());
    CaseApprovals cases = new CaseApprovals(ledger, keeper, clock);
    CasePlan plan = cases.plan(deal);
    People people = new People(ledger, clock);
    Approvals approvals = new Approvals(ledger, people, clock);
    Proposal proposed =
        approvals.propose(
            CaseApprovals.OPEN_CASE,
            deal.file().id().value(),
            text(plan),
            person(people, Role.OPERATOR),
            "the demo shows a whole handover");
    Proposal agreed =
        approvals.sign(
            proposed.id(),
            person(people, Role.OFFICER),
            key.signDetached(Approvals.bytesToSign(proposed)));
    approvals.use(
        agreed,
        Role.OPERATOR.word(),
        () -> cases.approved(deal, plan, agreed, Role.OPERATOR.word()));
  }

  private static Person person(People people, Role role) {
    return people.find(role.word()).orElseThrow();
  }

  private static String text(CasePlan plan) {
    try {
      return new ObjectMapper().writeValueAsString(plan.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }
}

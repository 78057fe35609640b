package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.AuditChain.Head;
import dev.handover.ledger.ChainCheck;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what was done since the last look, whichever hub did it, raises alarms and clears those
 * whose cause is gone; then weighs every new alarm: does it suspend its case, and to whom does it
 * go?
 */
public final class Lookout {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private final Ledger ledger;
  private final Function<CaseId, Optional<CaseFile>> cases;
  private final HubRules hub;
  private final Clock clock;
  private final Chain chain;
  private final List<Detector> detectors = new ArrayList<>();

  /**
   * @param cases the case files; absent for one that cannot be read just now: whether an alarm
   *     suspends that case is decided by a later look
   */
  public Lookout(
      Ledger ledger, Function<CaseId, Optional<CaseFile>> cases, HubRules hub, Clock clock) {
    this.ledger = ledger;
    this.cases = cases;
    this.hub = hub;
    this.clock = clock;
    this.chain = new Chain(ledger);
    detectors.add(new Volume());
    detectors.add(new Rejects());
    detectors.add(new OutOfHours());
    detectors.add(new QuarantineReads());
    detectors.add(Repeated.refusals());
    detectors.add(Repeated.hostKeys());
    detectors.add(new ToBeTold());
    detectors.add(new Overdue());
    detectors.add(new Lapsing());
    hub.signInRefused().ifPresent(most -> detectors.add(new SignIns(most)));
  }

  /** One look at what is new. */
  public synchronized void look() {
    Instant now = clock.instant();
    ledger.watch().look(from -> look(from, now));
    ledger.alarms().unweighed().forEach(alarm -> weigh(alarm, now));
  }

  /**
   * Verifies the whole audit chain where it was not within a day; slow where the chain is long.
   *
   * @return whether it is not what it was
   */
  public boolean verify() {
    Instant now = clock.instant();
    if (!hub.chain() || !chain.isDue(now)) {
      return false;
    }
    Optional<Sighting> found = chain.whole();
    found.ifPresent(broken -> settle(broken, now));
    ledger.watch().verified(now);
    ledger.alarms().unweighed().forEach(alarm -> weigh(alarm, now));
    return found.isPresent();
  }

  private Head look(Head from, Instant now) {
    Head head = ledger.audit().head();
    ChainCheck check = ChainCheck.after(from, ledger.audit().profile());
    List<Deed> acts = new ArrayList<>();
    ledger
        .audit()
        .read(
            from.sequence(),
            head,
            entry -> {
              check.entry(entry);
              acts.add(Deed.of(entry));
            });
    check.end(head);
    List<Sighting> sightings = new ArrayList<>();
    if (hub.chain()) {
      Chain.of(check).ifPresent(sightings::add);
    }
    Look look = new Look(acts, ledger, cases, now);
    detectors.forEach(each -> sightings.addAll(each.look(look)));
    // Last: it locks the audit chain's head, for which every other act waits.
    sightings.forEach(found -> settle(found, now));
    return head;
  }

  /** One alarm of a kind is enough: whoever looks into it sees what else there is. */
  private void settle(Sighting found, Instant now) {
    if (found.passed()) {
      ledger.alarms().clearAll(found.caseId(), found.kind(), found.detail(), now);
      return;
    }
    boolean open =
        ledger.alarms().open().stream()
            .anyMatch(a -> a.kind() == found.kind() && a.caseId().equals(found.caseId()));
    if (!open) {
      // An entry that was tampered with may name a run that never was.
      Optional<RunId> run = found.run().filter(id -> ledger.runs().find(id).isPresent());
      ledger.alarms().raise(found.caseId(), run, found.kind(), found.detail(), now);
      LOG.warn(
          "ALARM: {}{}: {} [HUB-WATCH-02]",
          found.kind().word(),
          found.caseId().map(id -> " of case " + id).orElse(""),
          found.detail());
    }
  }

  private void weigh(Alarm alarm, Instant now) {
    Optional<CaseFile> file = alarm.caseId().flatMap(cases);
    boolean open = alarm.clearedAt().isEmpty();
    if (open && alarm.caseId().isPresent() && file.isEmpty()) {
      ledger.alarms().announce(alarm, hub.channels());
      return;
    }
    boolean suspends =
        open && file.filter(each -> each.watch().suspend().contains(alarm.kind())).isPresent();
    if (suspends) {
      CaseId caseId = alarm.caseId().orElseThrow();
      String why = "alarm " + alarm.id() + ", " + alarm.kind().word();
      if (ledger.caseStates().suspend(caseId, why, now, AuditChain.HUB)) {
        LOG.warn("case {} is suspended: {} [HUB-WATCH-01]", caseId, why);
      }
    }
    // Last: a hub that dies before it is weighed again; suspending twice changes nothing.
    ledger.alarms().weighed(alarm, suspends, hub.channels(), now);
  }
}

package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.cases.WatchRules;
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
   * @param cases the case files; absent for one that cannot be read just now, which is then judged
   *     as if it said nothing
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
    hub.signInRefused().ifPresent(most -> detectors.add(new SignIns(most)));
  }

  /** One look. */
  public synchronized void look() {
    Instant now = clock.instant();
    ledger.watch().look(from -> look(from, now));
    if (hub.chain() && chain.isDue(now)) {
      chain.whole().ifPresent(found -> settle(found, now));
      ledger.watch().verified(now);
    }
    ledger.alarms().unweighed().forEach(alarm -> weigh(alarm, now));
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
    if (hub.chain()) {
      Chain.of(check).ifPresent(found -> settle(found, now));
    }
    Look look = new Look(acts, ledger, cases, now);
    detectors.forEach(each -> each.look(look).forEach(found -> settle(found, now)));
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
    boolean suspends =
        alarm.clearedAt().isEmpty()
            && alarm.caseId().filter(id -> rules(id).suspend().contains(alarm.kind())).isPresent();
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

  private WatchRules rules(CaseId caseId) {
    return cases.apply(caseId).map(CaseFile::watch).orElse(WatchRules.USUAL);
  }
}

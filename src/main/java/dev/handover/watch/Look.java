package dev.handover.watch;

import dev.handover.cases.CaseFile;
import dev.handover.cases.WatchRules;
import dev.handover.ledger.AuditChain.Entry;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a detector may look at.
 *
 * @param acts what was done since the last look, oldest first
 * @param cases the case files; absent for one that cannot be read just now
 */
record Look(
    List<Deed> acts, Ledger ledger, Function<CaseId, Optional<CaseFile>> cases, Instant now) {

  /** The acts, since the last look, of a name. */
  List<Deed> of(String act) {
    return acts.stream().filter(deed -> deed.is(act)).toList();
  }

  /**
   * The acts of some names: those since the last look, if there are any, after the ones that came
   * no longer before the first of them.
   */
  List<Deed> with(Set<String> names, Duration before) {
    List<Deed> fresh = acts.stream().filter(deed -> names.contains(deed.entry().act())).toList();
    if (fresh.isEmpty()) {
      return fresh;
    }
    Entry first = fresh.get(0).entry();
    List<Deed> all = new ArrayList<>();
    for (String name : names) {
      ledger
          .audit()
          .of(name, first.time().minus(before), first.sequence() - 1)
          .forEach(entry -> all.add(Deed.of(entry)));
    }
    all.addAll(fresh);
    all.sort(Comparator.comparingLong(deed -> deed.entry().sequence()));
    return all;
  }

  /** What a detector says of a run that was delivered, where its case gives a factor for that. */
  interface Judge {
    Optional<Sighting> judge(Look look, Run run, double factor, Deed deed);
  }

  /** Judges every run that was delivered since the last look. */
  List<Sighting> delivered(Function<WatchRules, Optional<Double>> factor, Judge judge) {
    List<Sighting> found = new ArrayList<>();
    for (Deed deed : of(Acts.DELIVERED)) {
      Optional<Run> run = deed.run().flatMap(ledger.runs()::find);
      run.flatMap(each -> factor.apply(rules(each.caseId())))
          .flatMap(limit -> judge.judge(this, run.orElseThrow(), limit, deed))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Whether an act was done since the last look. */
  boolean isNew(Deed deed) {
    return !acts.isEmpty() && deed.entry().sequence() >= acts.get(0).entry().sequence();
  }

  WatchRules rules(CaseId caseId) {
    return cases.apply(caseId).map(CaseFile::watch).orElse(WatchRules.USUAL);
  }
}

package dev.handover.watch;

import dev.handover.cases.WatchRules;
import dev.handover.ledger.AlarmKind;
import dev.handover.record.CaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A trouble of a case's runs that comes again and again within a day, until a run is delivered.
 *
 * @param act by which the trouble stands in the audit chain; its detail is the code alone
 * @param limit how often it may come
 * @param words what it is, with the number of times
 */
record Repeated(
    String act, AlarmKind kind, Function<WatchRules, Optional<Integer>> limit, String words)
    implements Detector {
  private static final Duration WITHIN = Duration.ofHours(24);

  /** Runs that gates refuse. */
  static Repeated refusals() {
    return new Repeated(
        Acts.REFUSED,
        AlarmKind.RUN_REFUSED,
        WatchRules::runRefused,
        "%d runs were refused within 24 hours; handover audit list tells why and whose");
  }

  /** Runs that meet a server with another host key. */
  static Repeated hostKeys() {
    return new Repeated(
        Acts.HOST_KEY,
        AlarmKind.HOST_KEY,
        WatchRules::hostKey,
        "%d times within 24 hours a server showed another host key than the one that is known");
  }

  @Override
  public List<Sighting> look(Look look) {
    Map<CaseId, Long> most =
        Burst.most(look, look.with(Set.of(act), WITHIN), WITHIN, Repeated::counted, deed -> 1);
    Map<CaseId, Long> delivered = last(look, Acts.DELIVERED);
    Map<CaseId, Long> troubled = last(look, act);
    delivered.keySet().removeIf(id -> troubled.getOrDefault(id, 0L) > delivered.get(id));
    List<Sighting> found = new ArrayList<>();
    most.forEach(
        (caseId, times) ->
            limit
                .apply(look.rules(caseId))
                .filter(often -> times > often && !delivered.containsKey(caseId))
                .ifPresent(
                    often -> found.add(Sighting.ofCase(kind, caseId, words.formatted(times)))));
    delivered
        .keySet()
        .forEach(id -> found.add(Sighting.passed(kind, Optional.of(id), "a run was delivered")));
    return found;
  }

  /** The place of each case's last act of a name since the last look. */
  private static Map<CaseId, Long> last(Look look, String act) {
    Map<CaseId, Long> last = new HashMap<>();
    look.of(act)
        .forEach(deed -> deed.caseId().ifPresent(id -> last.put(id, deed.entry().sequence())));
    return last;
  }

  /** A run that was given up by a person is refused too, and no gate's; it says why in words. */
  private static Optional<CaseId> counted(Deed deed) {
    return deed.caseId().filter(any -> deed.entry().detail().startsWith("HUB-"));
  }
}

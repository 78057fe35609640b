package dev.handover.audit;

import dev.handover.ledger.AuditChain;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries somebody wants to see.
 *
 * @param caseId entries about this case and its runs
 * @param runs the runs of that case, by which older entries name it
 * @param since from this moment on
 * @param until before this moment
 */
public record EntryFilter(
    Optional<String> caseId,
    Set<String> runs,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> actor,
    Optional<String> act) {
  /** Every entry. */
  public static final EntryFilter NONE =
      new EntryFilter(
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether nothing is left out. */
  public boolean isNone() {
    return words().isEmpty();
  }

  /** Whether the entry is wanted. */
  public boolean admits(AuditChain.Entry entry) {
    return caseId.map(id -> isOf(id, entry.subject())).orElse(true)
        && since.map(from -> !entry.time().isBefore(from)).orElse(true)
        && until.map(to -> entry.time().isBefore(to)).orElse(true)
        && actor.map(entry.actor()::equals).orElse(true)
        && act.map(entry.act()::equals).orElse(true);
  }

  private boolean isOf(String id, String subject) {
    return subject.equals(id) || subject.startsWith(id + "/") || runs.contains(subject);
  }

  /** The filter as an export's header names it; empty where nothing is left out. */
  public Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    caseId.ifPresent(id -> words.put("case", id));
    since.ifPresent(from -> words.put("since", from.toString()));
    until.ifPresent(to -> words.put("until", to.toString()));
    actor.ifPresent(who -> words.put("actor", who));
    act.ifPresent(what -> words.put("act", what));
    return words;
  }
}

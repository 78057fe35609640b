package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.record.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a person once of what has fallen due since the last look, and of holds whose review is due.
 * It destroys nothing.
 */
public final class NightlyLook {
  private static final int MOST_TOLD = 8;
  private final Ledger ledger;
  private final Clock clock;

  public NightlyLook(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * One look at a case.
   *
   * @return whether anything is news
   */
  public boolean look(Case deal, RulePacks packs) {
    CaseId caseId = deal.file().id();
    LocalDate today = LocalDate.ofInstant(clock.instant(), deal.file().zone());
    RetentionRules law = RetentionRules.of(packs, deal, today);
    new StorageState(ledger, law, clock).of(deal, "hub");
    Optional<LocalDate> before = ledger.storageOnly().toldUntil(caseId);
    List<String> news =
        Due.of(deal, law, Starts.of(ledger, deal)).stream()
            .filter(due -> due.day().filter(day -> isNew(day, before, today)).isPresent())
            .map(due -> due.entity() + " " + due.dataClass() + " may go since " + due.day().get())
            .collect(Collectors.toList());
    for (LegalHold hold : ledger.holds().holding(caseId)) {
      if (isNew(hold.reviewOn(), before, today)) {
        news.add(
            "legal hold %d on %s was to be looked at by %s, by %s"
                .formatted(hold.id(), hold.what(), hold.reviewOn(), hold.owner()));
      }
    }
    boolean raised =
        !news.isEmpty()
            && ledger
                .alarms()
                .raise(
                    caseId, Optional.empty(), AlarmKind.RETENTION_DUE, told(news), clock.instant());
    boolean told = raised || news.isEmpty();
    if (told && before.filter(today::equals).isEmpty()) {
      ledger
          .storageOnly()
          .told(caseId, today); // what an open alarm does not name is told by the next
    }
    return raised;
  }

  private static boolean isNew(LocalDate day, Optional<LocalDate> before, LocalDate today) {
    return !day.isAfter(today) && before.map(day::isAfter).orElse(true);
  }

  private static String told(List<String> news) {
    String some = String.join("; ", news.subList(0, Math.min(MOST_TOLD, news.size())));
    return news.size() > MOST_TOLD ? some + "; and " + (news.size() - MOST_TOLD) + " more" : some;
  }
}

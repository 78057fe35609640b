package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.process.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Who of a case waits because nobody has told him of the handover yet, or because he may still
 * object. Nobody does where the law asks for no notice, or where people vouch that it was given.
 */
public final class Untold {
  private Untold() {}

  /** Who need not wait, as of a moment. */
  public static Told of(Case deal, Ledger ledger, GateKeeper gates, Instant asOf) {
    CaseFile file = deal.file();
    LocalDate today = gates.today(deal);
    if (file.notice().isEmpty() || !isAsked(gates, deal, today) || !isOurs(ledger, file, today)) {
      return Told.EVERYBODY;
    }
    Period window = file.notice().get().window();
    LocalDate day = LocalDate.ofInstant(asOf, file.zone());
    Instant before = lastDay(window, day).plusDays(1).atStartOfDay(file.zone()).toInstant();
    boolean byStatement =
        ledger
            .notices()
            .state(file.id())
            .published()
            .filter(each -> isOver(each.on(), window, day))
            .isPresent();
    return Told.of(persons -> ledger.notices().told(file.id(), persons, before, byStatement));
  }

  private static boolean isAsked(GateKeeper gates, Case deal, LocalDate today) {
    return gates.duties(deal, today).stream()
        .anyMatch(duty -> duty.gate().equals(NoticeEvidence.KIND));
  }

  /** Whether the gate stands open by the hub's word alone. */
  private static boolean isOurs(Ledger ledger, CaseFile file, LocalDate today) {
    List<Evidence.Item> valid =
        ledger.evidence().valid(file.id()).stream()
            .filter(item -> item.entry().kind().equals(NoticeEvidence.KIND) && item.counts(today))
            .toList();
    return !valid.isEmpty()
        && valid.stream().allMatch(item -> item.recordedBy().equals(AuditChain.HUB));
  }

  private static boolean isOver(LocalDate told, Period window, LocalDate day) {
    return !told.plus(window).plusDays(1).isAfter(day);
  }

  /** The last day on which somebody was told whose time to object is over. */
  private static LocalDate lastDay(Period window, LocalDate day) {
    LocalDate last = day.minus(window).minusDays(1);
    while (!isOver(last, window, day)) {
      last = last.minusDays(1); // months are of different lengths
    }
    while (isOver(last.plusDays(1), window, day)) {
      last = last.plusDays(1);
    }
    return last;
  }
}

package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * From when a case's own periods count, as days of its zone.
 *
 * @param acknowledged the buyer's last receipt, once he has taken over; absent before, and while
 *     corrections flow that he has not acknowledged
 * @param cutover the day he took over
 */
public record Starts(Optional<LocalDate> acknowledged, Optional<LocalDate> cutover) {
  /** Nothing has begun. */
  public static final Starts NONE = new Starts(Optional.empty(), Optional.empty());

  /** What the ledger knows. While corrections may flow, nothing counts before their end. */
  public static Starts of(Ledger ledger, Case deal) {
    CaseState state = ledger.caseStates().of(deal.file().id());
    if (!state.isHandedOver()) {
      return NONE;
    }
    ZoneId zone = deal.file().zone();
    LocalDate taken = day(state.since().orElseThrow(), zone);
    Optional<LocalDate> support = state.supportUntil().map(end -> day(end, zone));
    return new Starts(
        acknowledged(ledger, deal)
            .map(last -> support.filter(last::isBefore).orElse(last))
            .filter(any -> !isAwaiting(ledger, deal)),
        Optional.of(taken));
  }

  private static boolean isAwaiting(Ledger ledger, Case deal) {
    return !owed(ledger, deal).isEmpty();
  }

  /** Runs that the buyer has not acknowledged and that are not given up, the oldest first. */
  public static List<Run> owed(Ledger ledger, Case deal) {
    return ledger.runs().of(deal.file().id()).stream()
        .filter(run -> run.state() != RunState.ACKNOWLEDGED && run.state() != RunState.REFUSED)
        .toList();
  }

  private static Optional<LocalDate> acknowledged(Ledger ledger, Case deal) {
    List<Run> runs = ledger.runs().of(deal.file().id());
    return runs.stream()
        .filter(run -> run.state() == RunState.ACKNOWLEDGED)
        .flatMap(run -> ledger.receipts().of(run.id()).stream().filter(ReceiptRow::agrees))
        .map(receipt -> day(receipt.receivedAt(), deal.file().zone()))
        .max(LocalDate::compareTo);
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.record.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Enters into the register that everybody was told and had time to object, which opens the gate
 * {@code notice}, and withdraws it as soon as it is so no longer. What people entered stays.
 */
final class NoticeEvidence {
  private static final String KIND = "notice";

  private NoticeEvidence() {}

  static void record(Ledger ledger, CaseFile file, Instant now) {
    if (file.notice().isEmpty()) {
      return; // the hub tells nobody: an officer enters what others did
    }
    NoticeState state = ledger.notices().state(file.id());
    List<Evidence.Item> known =
        ledger.evidence().valid(file.id()).stream()
            .filter(item -> item.entry().kind().equals(KIND))
            .toList();
    if (!NoticeDesk.isDone(file, state, now)) {
      known.stream()
          .filter(item -> item.recordedBy().equals(AuditChain.HUB))
          .forEach(
              item ->
                  ledger
                      .evidence()
                      .end(
                          item.id(),
                          Evidence.Status.WITHDRAWN,
                          reason(state),
                          now,
                          AuditChain.HUB));
    } else if (known.isEmpty()) {
      ledger.evidence().add(entry(file, state), now, AuditChain.HUB);
    }
  }

  private static String reason(NoticeState state) {
    if (state.countedAt().isEmpty()) {
      return "a sending has not come to its end, so nobody knows whether everybody is told";
    }
    return state.toldAll()
        ? "somebody was told since, or a statement published, and the time to object is not over"
        : "%d people wait to be told, %d could not be told by message"
            .formatted(
                state.waiting(),
                state.failed() + state.bounced() + state.unsure() + state.unreachable());
  }

  private static Evidence.Entry entry(CaseFile file, NoticeState state) {
    LocalDate over =
        NoticeDesk.windowEnds(file, state).orElseThrow().atZone(file.zone()).toLocalDate();
    String title =
        "%d people told by message; by the public statement alone %d; the time to object ended before %s"
            .formatted(
                state.told(),
                state.failed() + state.bounced() + state.unsure() + state.unreachable(),
                over);
    return new Evidence.Entry(
        file.id(),
        KIND,
        "",
        title,
        Optional.of(Sha256.hex(file.id() + "\n" + title + "\n" + state)),
        file.seller().name(),
        over,
        Optional.empty(),
        Optional.empty(),
        "");
  }
}

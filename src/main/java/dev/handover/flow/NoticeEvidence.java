package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.record.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Enters into the register that everybody was told once and that the time to object of those who
 * were told first is over, which opens the gate {@code notice}. It stays: whoever is not told yet,
 * or may still object, is withheld himself ({@link Untold}).
 */
final class NoticeEvidence {
  static final String KIND = "notice";

  private NoticeEvidence() {}

  static void record(Ledger ledger, CaseFile file, Instant now) {
    if (file.notice().isEmpty()) {
      return; // the hub tells nobody: an officer enters what others did
    }
    NoticeState state = ledger.notices().state(file.id());
    boolean known =
        ledger.evidence().valid(file.id()).stream()
            .anyMatch(item -> item.entry().kind().equals(KIND));
    if (!known && NoticeDesk.isFirstRoundDone(file, state, now)) {
      ledger.evidence().add(entry(file, state), now, AuditChain.HUB);
    }
  }

  private static Evidence.Entry entry(CaseFile file, NoticeState state) {
    LocalDate over =
        NoticeDesk.firstWindowEnds(file, state).orElseThrow().atZone(file.zone()).toLocalDate();
    String title =
        "%d people told by message; by the public statement alone %d; the time of the first to object ended before %s"
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

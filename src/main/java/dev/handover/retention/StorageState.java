package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.law.RetentionRules;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.ledger.StorageOnly;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what the seller keeps of a case is stored and nothing else (PIPL Art. 47): from when the
 * buyer has taken over and corrections no longer flow, until the day on which all of it may go.
 */
public final class StorageState {
  private final Ledger ledger;
  private final RetentionRules law;
  private final Clock clock;

  public StorageState(Ledger ledger, RetentionRules law, Clock clock) {
    this.ledger = ledger;
    this.law = law;
    this.clock = clock;
  }

  /** The case's state now, noted in the ledger when it begins and when its end moves. */
  public Optional<StorageOnly.State> of(Case deal, String actor) {
    Instant now = clock.instant();
    CaseState state = ledger.caseStates().of(deal.file().id());
    if (!state.isHandedOver() || state.takesRuns(now)) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(now, deal.file().zone());
    found(deal, now).ifPresent(found -> note(found, today, actor));
    return ledger.storageOnly().of(deal.file().id()).filter(known -> known.holds(today));
  }

  /** What was kept for no day is no state; what is known already and over is left as it was. */
  private void note(StorageOnly.State found, LocalDate today, String actor) {
    boolean known = ledger.storageOnly().of(found.caseId()).isPresent();
    if (known || found.holds(today)) {
      ledger.storageOnly().enter(found, actor);
    }
  }

  private Optional<StorageOnly.State> found(Case deal, Instant now) {
    Optional<LegalHold> hold =
        ledger.holds().holding(deal.file().id()).stream()
            .filter(each -> each.scope() == LegalHold.Scope.CASE)
            .findFirst();
    if (hold.isPresent()) {
      return Optional.of(
          state(
              deal, now, Optional.empty(), "legal hold " + hold.get().id() + " on the whole case"));
    }
    List<Due> dues =
        Due.of(deal, law, Starts.of(ledger, deal)).stream()
            .filter(due -> due.keep().isPresent()) // a mapping that says nothing bars nothing
            .toList();
    Optional<Due> endless = dues.stream().filter(due -> due.day().isEmpty()).findFirst();
    if (endless.isPresent()) {
      return Optional.of(state(deal, now, Optional.empty(), endless.get().ground()));
    }
    return dues.stream()
        .max(Comparator.comparing(due -> due.day().orElseThrow()))
        .map(last -> state(deal, now, last.day(), last.ground()));
  }

  private static StorageOnly.State state(
      Case deal, Instant now, Optional<LocalDate> until, String ground) {
    return new StorageOnly.State(deal.file().id(), now, until, ground);
  }

  /**
   * Refuses with GATE_CLOSED whatever would read, send or show what is only stored; the refusal is
   * in the audit chain before anybody hears of it.
   *
   * @param what is refused, such as {@code preview}
   */
  public void requireReadable(Case deal, String what, String actor) {
    Optional<StorageOnly.State> state = of(deal, actor);
    if (state.isPresent()) {
      ledger.audit().append(actor, "refused: storage only", deal.file().id().value(), what);
      throw new HandoverException(
          ExitCode.GATE_CLOSED, "HUB-RET-01", what + " is refused: " + told(state.get()));
    }
  }

  /** The state in a sentence, with what ends it. */
  public static String told(StorageOnly.State state) {
    return "case "
        + state.caseId()
        + " is storage only since "
        + state.since()
        + ", "
        + state.until().map(day -> "until " + day).orElse("with no end known yet")
        + " ("
        + state.ground()
        + "): what is kept is not read, not sent and not shown. "
        + state
            .until()
            .map(day -> "That day opens it")
            .orElse("The day on which its last period ends, or the release of its hold, opens it")
        + "; see: handover retention due, handover retention holds";
  }
}

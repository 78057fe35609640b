package dev.handover.flow;

import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import java.util.function.Consumer;

/**
 * What a person or a schedule asks for.
 *
 * @param afresh whether an unfinished run is given up instead of gone on with
 * @param listener who wants to hear how far it is
 */
public record RunOrder(CaseId caseId, RunMode mode, boolean afresh, Consumer<Progress> listener) {

  /** How far a run is. Windows are all that the run has; those delivered earlier count as done. */
  public record Progress(int windows, int done, long records) {}
}

package dev.handover.flow;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import java.util.function.Consumer;

/**
 * What a person or a schedule asks for.
 *
 * @param afresh whether an unfinished run is given up instead of gone on with
 * @param listener who wants to hear how far it is
 * @param cutOver whether it is part of a case's cut-over, during which no others are taken
 * @param actor who asks, for the audit chain
 * @param backup whether what it reads is backed up in its own view of the source
 */
public record RunOrder(
    CaseId caseId,
    RunMode mode,
    boolean afresh,
    Consumer<Progress> listener,
    boolean cutOver,
    String actor,
    boolean backup) {

  /** An order without a backup. */
  public RunOrder(
      CaseId caseId,
      RunMode mode,
      boolean afresh,
      Consumer<Progress> listener,
      boolean cutOver,
      String actor) {
    this(caseId, mode, afresh, listener, cutOver, actor, false);
  }

  /** An order of the schedule's. */
  public RunOrder(CaseId caseId, RunMode mode, boolean afresh, Consumer<Progress> listener) {
    this(caseId, mode, afresh, listener, AuditChain.HUB);
  }

  /** An order of a person's. */
  public RunOrder(
      CaseId caseId, RunMode mode, boolean afresh, Consumer<Progress> listener, String actor) {
    this(caseId, mode, afresh, listener, false, actor);
  }

  /** The same order, with a backup or without. */
  public RunOrder backedUp(boolean wanted) {
    return new RunOrder(caseId, mode, afresh, listener, cutOver, actor, wanted);
  }

  /**
   * How far a run is. Windows are all that the run has; those delivered earlier count as done.
   *
   * @param before what is done before there are windows, in words; empty where there are
   */
  public record Progress(int windows, int done, long records, String before) {
    public Progress(int windows, int done, long records) {
      this(windows, done, records, "");
    }

    static Progress before(String told) {
      return new Progress(0, 0, 0, told);
    }
  }
}

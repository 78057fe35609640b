package dev.handover.record;

/**
 * A key range of one entity in one run: the unit that is read, sealed, delivered, counted and tried
 * again. {@code number} counts from 1 within the entity, {@code attempt} from 1 within the window.
 */
public record Window(
    CaseId caseId, RunId runId, String entity, int number, int attempt, Bounds bounds) {
  /** The same window, to be tried once more under a new name. */
  public Window nextAttempt() {
    return new Window(caseId, runId, entity, number, attempt + 1, bounds);
  }

  /** The start of the parcel's file name, such as {@code guest-000012-a1}. */
  public String fileStem() {
    return String.format("%s-%06d-a%d", entity, number, attempt);
  }

  @Override
  public String toString() {
    return caseId + "/" + runId + "/" + fileStem();
  }
}

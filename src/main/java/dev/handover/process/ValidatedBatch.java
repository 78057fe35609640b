package dev.handover.process;

import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.Decided;
import dev.handover.record.Held;
import dev.handover.record.Quarantined;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.util.BitSet;
import java.util.List;

/**
 * A window's cleaned rows that travel, and the account of those that do not. Only {@link Validator}
 * makes one.
 */
public final class ValidatedBatch {
  private final Batch batch;
  private final CompiledMapping mapping;
  private final Rows rows;
  private final Rows fallen;
  private final Tally tally;
  private final List<Quarantined> quarantined;
  private final Decided decided;

  /**
   * @param rows the key, the subject, the subject that stays in its place where there is another,
   *     the mark of the last change, flags, then every carried field, cleaned
   * @param fallen the keys of the records that do not travel, and their outcomes; empty where
   *     nothing is compared
   */
  ValidatedBatch(
      Batch batch,
      CompiledMapping mapping,
      Rows rows,
      Rows fallen,
      Tally tally,
      List<Quarantined> quarantined,
      Decided decided) {
    this.batch = batch;
    this.mapping = mapping;
    this.rows = rows;
    this.fallen = fallen;
    this.tally = tally;
    this.quarantined = List.copyOf(quarantined);
    this.decided = decided;
  }

  public Window window() {
    return batch.window();
  }

  public Tally tally() {
    return tally;
  }

  String snapshot() {
    return batch.snapshot();
  }

  CompiledMapping mapping() {
    return mapping;
  }

  Rows rows() {
    return rows;
  }

  Rows fallen() {
    return fallen;
  }

  Held held() {
    return batch.held();
  }

  BitSet untouched() {
    return batch.untouched();
  }

  List<Quarantined> quarantined() {
    return quarantined;
  }

  /** What was decided about persons. */
  Decided decided() {
    return decided;
  }

  @Override
  public String toString() {
    return "ValidatedBatch["
        + batch.window()
        + ", "
        + rows
        + ", "
        + quarantined.size()
        + " quarantined]";
  }
}

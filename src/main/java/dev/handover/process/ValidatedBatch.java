package dev.handover.process;

import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Quarantined;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.util.List;

/**
 * A window's cleaned rows that travel, and the account of those that do not. Only {@link Validator}
 * makes one.
 */
public final class ValidatedBatch {
  private final Window window;
  private final String snapshot;
  private final CompiledMapping mapping;
  private final Rows rows;
  private final Tally tally;
  private final List<Quarantined> quarantined;

  /**
   * Columns of {@code rows}: the key, the subject, the subject that stays in its place where there
   * is another, then every carried field, cleaned.
   */
  ValidatedBatch(
      Window window,
      String snapshot,
      CompiledMapping mapping,
      Rows rows,
      Tally tally,
      List<Quarantined> quarantined) {
    this.window = window;
    this.snapshot = snapshot;
    this.mapping = mapping;
    this.rows = rows;
    this.tally = tally;
    this.quarantined = List.copyOf(quarantined);
  }

  public Window window() {
    return window;
  }

  public Tally tally() {
    return tally;
  }

  String snapshot() {
    return snapshot;
  }

  CompiledMapping mapping() {
    return mapping;
  }

  Rows rows() {
    return rows;
  }

  List<Quarantined> quarantined() {
    return quarantined;
  }

  @Override
  public String toString() {
    return "ValidatedBatch[" + window + ", " + rows + ", " + quarantined.size() + " quarantined]";
  }
}

package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.List;

/** Cleans and checks the fields of one row; for one thread, reused from row to row. */
final class RowCheck {
  private final CompiledField[] fields;
  private final Slice value = new Slice();
  private CompiledField brokenField;
  private int brokenRule;

  RowCheck(CompiledMapping mapping) {
    List<CompiledField> list = mapping.fields();
    this.fields = list.toArray(CompiledField[]::new);
  }

  /** Adds the row's cleaned fields to the grid, up to the first that breaks a rule. */
  boolean passes(Rows source, int row, Rows.Builder cleaned) {
    for (CompiledField field : fields) {
      source.read(row, field.column(), value);
      field.clean(value);
      int broken = field.check(value);
      if (broken >= 0) {
        brokenField = field;
        brokenRule = broken;
        return false;
      }
      cleaned.add(value);
    }
    return true;
  }

  /** Whether every field passes, for the decision, which keeps no values. */
  boolean passes(Rows source, int row) {
    for (CompiledField field : fields) {
      source.read(row, field.column(), value);
      field.clean(value);
      if (field.check(value) >= 0) {
        return false;
      }
    }
    return true;
  }

  String brokenField() {
    return brokenField.name();
  }

  String brokenRule() {
    return brokenField.rule(brokenRule);
  }

  String reason() {
    return brokenField.reason(brokenRule);
  }
}

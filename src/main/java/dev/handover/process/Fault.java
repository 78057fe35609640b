package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that breaks a rule of its own. A run stops at a record's first; whoever mends the record
 * wants to know all of them.
 *
 * @param reason one sentence without any value
 */
public record Fault(String field, String rule, String reason) {

  /** Every field of a row that does not pass, checks beside other fields apart. */
  static List<Fault> of(CompiledMapping mapping, Rows rows, int row) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < mapping.fields().size(); i++) {
      CompiledField field = mapping.fields().get(i);
      int broken = broken(mapping, mapping.mapping().carry().get(i), field, rows, row);
      if (broken >= 0) {
        faults.add(new Fault(field.name(), field.rule(broken), field.reason(broken)));
      }
    }
    return faults;
  }

  /** The rule that the field breaks whichever of its columns it is read from, or -1. */
  private static int broken(
      CompiledMapping mapping, Mapping.Field written, CompiledField field, Rows rows, int row) {
    Slice value = new Slice();
    int told = -1;
    boolean present = false;
    for (String column : written.columns()) {
      rows.read(row, mapping.columns().indexOf(column), value);
      field.clean(value);
      int broken = field.check(value);
      if (!value.isAbsent() && broken < 0) {
        return -1;
      }
      if (value.isAbsent() ? column.equals(written.from()) : !present) {
        told = broken;
      }
      present |= !value.isAbsent();
    }
    return told;
  }
}

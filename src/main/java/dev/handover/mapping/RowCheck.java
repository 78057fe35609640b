package dev.handover.mapping;

import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * Cleans and checks the fields of one row after the other: first each field by itself, then those
 * that are checked beside another. For one thread; a row's values are there until the next.
 */
public final class RowCheck {
  private final CompiledField[] fields;
  private final Slice[] values;
  private final List<Cross> crosses = new ArrayList<>();
  private final Slice first = new Slice();
  private CompiledField brokenField;
  private String brokenRule = "";
  private String reason = "";

  /** Two fields that are looked at together; {@code flag} where it is only counted. */
  private record Cross(int field, int other, String rule, CrossCheck check, boolean flag) {}

  /** Takes what is only counted. */
  public interface Flags {
    void flagged(String field, String rule);
  }

  public RowCheck(CompiledMapping mapping) {
    this.fields = mapping.fields().toArray(CompiledField[]::new);
    this.values = new Slice[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = new Slice();
      for (int c = 0; c < fields[i].checks(); c++) {
        cross(mapping, i, fields[i].rule(c), fields[i].check(c), false);
      }
      for (Rules.NamedCheck each : fields[i].flags()) {
        cross(mapping, i, each.name(), each.check(), true);
      }
    }
  }

  private void cross(CompiledMapping mapping, int field, String rule, Check check, boolean flag) {
    if (check instanceof CrossCheck cross) {
      int other = mapping.who().field(cross.column());
      if (other >= 0) {
        crosses.add(new Cross(field, other, rule, cross, flag));
      }
    }
  }

  /** Whether every check passes; where not, the first that does not can be asked for. */
  public boolean passes(Rows source, int row) {
    for (int i = 0; i < fields.length; i++) {
      int broken = take(source, row, i);
      if (broken >= 0) {
        return broken(fields[i], fields[i].rule(broken), fields[i].reason(broken));
      }
    }
    for (Cross each : crosses) {
      if (!each.flag() && !agrees(each)) {
        return broken(fields[each.field()], each.rule(), each.check().reason());
      }
    }
    return true;
  }

  /** Cleans every value of a row, whether or not it passes. */
  public void clean(Rows source, int row) {
    for (int i = 0; i < fields.length; i++) {
      take(source, row, i);
    }
  }

  /** Reads the field from the first of its columns that holds a value which passes. */
  private int take(Rows source, int row, int index) {
    CompiledField field = fields[index];
    Slice value = values[index];
    int[] columns = field.columns();
    int told = read(source, row, columns[0], field, value);
    if (columns.length == 1 || (told < 0 && !value.isAbsent())) {
      return told;
    }
    boolean present = !value.isAbsent();
    first.set(value.bytes, value.start, value.length);
    for (int i = 1; i < columns.length; i++) {
      int broken = read(source, row, columns[i], field, value);
      if (!value.isAbsent()) {
        if (broken < 0) {
          return broken;
        }
        if (!present) {
          present = true;
          told = broken;
          first.set(value.bytes, value.start, value.length);
        }
      }
    }
    value.set(first.bytes, first.start, first.length);
    return told;
  }

  private static int read(Rows source, int row, int column, CompiledField field, Slice value) {
    source.read(row, column, value);
    return field.cleanAndCheck(value);
  }

  private boolean agrees(Cross each) {
    Slice value = values[each.field()];
    Slice other = values[each.other()];
    return value.isAbsent() || other.isAbsent() || each.check().passes(value, other);
  }

  private boolean broken(CompiledField field, String rule, String why) {
    brokenField = field;
    brokenRule = rule;
    reason = why;
    return false;
  }

  /** Tells of a row that passed what is only counted. */
  public void flags(Flags sink) {
    for (int i = 0; i < fields.length; i++) {
      for (Rules.NamedCheck each : fields[i].flags()) {
        boolean fine =
            values[i].isAbsent()
                ? !each.name().equals(RequiredCheck.RULE.name())
                : each.check().passes(values[i]);
        if (!fine) {
          sink.flagged(fields[i].name(), each.name());
        }
      }
    }
    for (Cross each : crosses) {
      if (each.flag() && !agrees(each)) {
        sink.flagged(fields[each.field()].name(), each.rule());
      }
    }
  }

  /** A field's cleaned value, which may be absent; whoever changes the slice changes the row's. */
  public Slice value(int field) {
    return values[field];
  }

  /** The name of the field that broke a rule. */
  public String brokenField() {
    return brokenField.name();
  }

  public String brokenRule() {
    return brokenRule;
  }

  /** One sentence that holds no value. */
  public String reason() {
    return reason;
  }
}

package dev.handover.process;

import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.ObjectionList;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who objected, by the cleaned values of the columns that the list names; letters are compared
 * whatever their case. Immutable once read.
 */
final class Objections {
  private final List<Column> columns = new ArrayList<>();
  private final List<Registered> registered = new ArrayList<>();
  private final Objectors objectors;
  private final String entity;

  /** A column of the list, and of the batches, with the values of all lines. */
  private record Column(int number, CompiledField field, Set<String> values) {}

  /** A column by which people are on the ledger's list. */
  private record Registered(int number, String name, CompiledField field) {}

  private Objections(Objectors objectors, String entity) {
    this.objectors = objectors;
    this.entity = entity;
  }

  /**
   * The list that the mapping names, an empty one where it names none; and beside it the ledger's.
   */
  static Objections of(CompiledMapping mapping, Objectors objectors) {
    Objections objections = new Objections(objectors, mapping.mapping().entity());
    for (String name : objectors.columns(objections.entity)) {
      int field = mapping.who().field(name);
      if (field >= 0) { // else no run begins: Objectors.requireCarried
        objections.registered.add(
            new Registered(mapping.columns().indexOf(name), name, mapping.fields().get(field)));
      }
    }
    mapping
        .mapping()
        .who()
        .objections()
        .ifPresent(
            list ->
                ObjectionList.read(
                    list.file(),
                    line -> {
                      if (objections.columns.isEmpty()) {
                        line.forEach(name -> objections.columns.add(column(mapping, name)));
                      } else {
                        objections.add(line);
                      }
                    }));
    return objections;
  }

  private static Column column(CompiledMapping mapping, String name) {
    int field = mapping.who().field(name);
    if (field < 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DEC-03",
          "the list of objections of "
              + mapping.mapping().entity()
              + " names a column that the mapping does not carry; carry it, or correct the header");
    }
    return new Column(
        mapping.columns().indexOf(name), mapping.fields().get(field), new HashSet<>());
  }

  private void add(List<String> line) {
    for (int i = 0; i < line.size(); i++) {
      Column column = columns.get(i);
      Slice value = Slice.of(line.get(i));
      column.field().clean(value);
      if (!value.isAbsent()) {
        column.values().add(folded(value));
      }
    }
  }

  /** Whether nobody objected in the ledger; what a mapping names, it asks for itself. */
  boolean noneRegistered() {
    return registered.isEmpty();
  }

  /** Which list any value of a row is on, or NONE. */
  Ground ground(Rows rows, int row) {
    for (Registered each : registered) {
      Slice value = cleaned(rows, row, each.number(), each.field());
      if (!value.isAbsent() && objectors.include(entity, each.name(), value)) {
        return Ground.OBJECTED;
      }
    }
    for (Column each : columns) {
      Slice value = cleaned(rows, row, each.number(), each.field());
      if (!value.isAbsent() && each.values().contains(folded(value))) {
        return Ground.OBJECTION;
      }
    }
    return Ground.NONE;
  }

  private static Slice cleaned(Rows rows, int row, int column, CompiledField field) {
    Slice value = new Slice();
    rows.read(row, column, value);
    field.clean(value);
    return value;
  }

  private static String folded(Slice value) {
    return value.text().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Objections";
  }
}

package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.MappingDraft.FieldDraft;
import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the names in the examples against the names in the mapping. */
final class ExampleNames {
  private static final int STRANGE_NAME = 7;

  private final MappingDraft draft;
  private final Findings findings;
  private final Set<Integer> useless = new HashSet<>();
  private final Set<String> toldColumns = new HashSet<>();
  private final Set<String> toldFields = new HashSet<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private int unreadableColumns;
  private int unreadableFields;

  private ExampleNames(MappingDraft draft) {
    this.draft = draft;
    this.findings = draft.findings();
    List<String> places = new ArrayList<>(new WhoDraft(draft).columnPlaces());
    places.addAll(List.of("/from/key", "/from/changed", "/from/tenant/field", "/subject"));
    for (String place : places) {
      draft.composite(place).map(Composite::columns).ifPresent(columns::addAll);
      unreadableColumns += findings.touch(place) ? 1 : 0;
    }
    columns.addAll(draft.withheldColumns().values());
    for (FieldDraft field : draft.fields()) {
      field.columns().forEach(name -> columns.addAll(Composite.columns(name)));
      unreadableColumns += field.columns().isEmpty() ? 1 : 0;
      field.to().ifPresentOrElse(fields::add, () -> unreadableFields++);
    }
  }

  /** Adds what is wrong; returns the numbers of the examples that are no use to run. */
  static Set<Integer> check(MappingDraft draft) {
    ExampleNames names = new ExampleNames(draft);
    for (int i = 0; i < draft.at("/examples").size(); i++) {
      String pointer = Pointers.child("/examples", i);
      if (draft.at(pointer).isObject()) {
        names.check(i, pointer);
      }
    }
    return names.useless;
  }

  private void check(int number, String pointer) {
    JsonNode example = draft.at(pointer);
    if (findings.touch(pointer)) {
      useless.add(number);
    } else if (example.has("out") == example.has("rejected")) {
      String what = Pointers.words(pointer) + " must say either out or rejected";
      findings.add(pointer, STRANGE_NAME, what, "say what the buyer sees, or what refuses it");
      useless.add(number);
    }
    example.path("in").fieldNames().forEachRemaining(name -> column(number, pointer, name));
    example.path("out").fieldNames().forEachRemaining(name -> field(pointer + "/out", name));
    if (example.path("rejected").isTextual() && !findings.touch(pointer + "/rejected")) {
      rejected(number, pointer + "/rejected", example.path("rejected").textValue());
    }
  }

  private void column(int number, String pointer, String name) {
    if (columns.contains(name)) {
      return;
    }
    useless.add(number);
    if (toldColumns.add(name) && !excused(name, columns, unreadableColumns, toldColumns)) {
      findings.add(
          Pointers.child(pointer + "/in", name),
          STRANGE_NAME,
          "the column " + name + " of an example occurs nowhere in the mapping",
          Nearest.question(name, columns, "carry it, withhold it or delete it from the example"));
    }
  }

  private void field(String pointer, String name) {
    if (!fields.contains(name)
        && toldFields.add(name)
        && !excused(name, fields, unreadableFields, toldFields)) {
      findings.add(
          Pointers.child(pointer, name),
          STRANGE_NAME,
          "the field " + name + " of an example is not carried",
          Nearest.question(name, fields, "name a field as it is written in to:"));
    }
  }

  private void rejected(int number, String pointer, String written) {
    String name = written.substring(0, written.indexOf('/'));
    String check = written.substring(written.indexOf('/') + 1);
    Optional<FieldDraft> field =
        draft.fields().stream()
            .filter(each -> each.to().filter(name::equals).isPresent())
            .findFirst();
    if (field.isEmpty()) {
      useless.add(number);
      field(pointer, name);
      return;
    }
    boolean unsure = findings.touch(field.get().pointer() + "/check");
    Set<String> checks = new LinkedHashSet<>();
    field.get().steps("check").forEach(step -> checks.add(step.step().name()));
    checks.add("type");
    if (unsure || !checks.contains(check)) {
      useless.add(number);
    }
    if (!unsure && !checks.contains(check)) {
      findings.add(
          pointer,
          STRANGE_NAME,
          "the field " + name + " has no check " + check,
          Nearest.question(check, checks, "name one of " + String.join(", ", checks)));
    }
  }

  /** A name may belong to an entry whose own name could not be read: one mistake, told once. */
  private static boolean excused(String name, Set<String> known, int unreadable, Set<String> told) {
    return told.size() <= unreadable && Nearest.to(name, known).isEmpty();
  }
}

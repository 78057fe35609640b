package dev.handover.mapping;

import dev.handover.mapping.MappingDraft.FieldDraft;
import dev.handover.record.Composite;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a schema cannot say of joined tables: that names lead to a table that is there. */
final class JoinSense {
  private final MappingDraft draft;
  private final Set<String> aliases = new LinkedHashSet<>();

  private JoinSense(MappingDraft draft) {
    this.draft = draft;
  }

  static void check(MappingDraft draft) {
    JoinSense sense = new JoinSense(draft);
    new OriginDraft(draft).joinPlaces().forEach(sense::join);
    sense.columns().forEach(sense::known);
    sense.zone();
  }

  private void join(String place) {
    if (draft.findings().touch(place)) {
      return;
    }
    boolean on = draft.at(place).has("on");
    if (on == draft.at(place).has("through")) {
      add(place, "a join says either on or through", "name the columns that are equal");
    }
    String through = place + "/through";
    for (String condition : new String[] {"/where", "/prefer"}) {
      draft
          .text(place + condition)
          .flatMap(SqlCondition::trouble)
          .ifPresent(
              trouble ->
                  add(
                      place + condition,
                      "the sql in " + condition.substring(1) + " holds " + trouble,
                      "write one plain sql expression"));
    }
    draft.at(place + "/on").properties().forEach(e -> known(place + "/on", e.getValue().asText()));
    draft
        .at(through + "/on")
        .properties()
        .forEach(e -> known(through + "/on", e.getValue().asText()));
    alias(place + "/as");
    if (!draft.at(through).isMissingNode()) {
      alias(through + "/as");
    }
  }

  private void alias(String place) {
    draft
        .text(place)
        .filter(name -> !aliases.add(name))
        .ifPresent(
            name ->
                add(
                    place,
                    "two tables are called " + name,
                    "give one of them another name in as:"));
  }

  /** Every column that the mapping names, by its place. */
  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    draft.composite("/subject").ifPresent(column -> columns.put("/subject", column));
    for (String place : new WhoDraft(draft).columnPlaces()) {
      draft.text(place).ifPresent(column -> columns.put(place, column));
    }
    for (FieldDraft field : draft.fields()) {
      field.columns().forEach(column -> columns.put(field.pointer() + "/from", column));
    }
    draft.withheldColumns().forEach((place, column) -> columns.put(place + "/field", column));
    return columns;
  }

  private void known(String place, String name) {
    Composite.columns(name).forEach(column -> knownByItself(place, column));
  }

  private void knownByItself(String place, String column) {
    int dot = column.indexOf('.');
    if (dot > 0 && !aliases.contains(column.substring(0, dot))) {
      add(
          place,
          "no join is called " + column.substring(0, dot),
          Nearest.question(
              column.substring(0, dot), aliases, "declare it under from: join:, with as:"));
    }
  }

  private void zone() {
    if (draft.text("/from/zone").isPresent() && new OriginDraft(draft).zone().isEmpty()) {
      add("/from/zone", "there is no such time zone", "write a name such as Asia/Shanghai");
    }
  }

  private void add(String place, String what, String remedy) {
    draft.findings().add(place, MappingSense.CONTRADICTION, what, remedy);
  }
}

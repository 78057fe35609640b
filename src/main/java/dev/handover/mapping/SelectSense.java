package dev.handover.mapping;

import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a schema cannot say of a select: that it only reads, and gives what the mapping names. */
final class SelectSense {
  private static final String PLACE = "/from/sql";
  private final MappingDraft draft;

  private SelectSense(MappingDraft draft) {
    this.draft = draft;
  }

  static void check(MappingDraft draft) {
    Optional<String> sql = draft.text(PLACE);
    if (sql.isPresent()) {
      new SelectSense(draft).check(sql.get());
    }
  }

  private void check(String sql) {
    if (!draft.at("/from/table").isMissingNode()) {
      add("/from/table", "both a table and a select", "keep the table, or move it into the sql");
    }
    SelectSql select = SelectSql.of(sql);
    select
        .trouble()
        .ifPresent(
            trouble ->
                add(
                    PLACE,
                    "the select " + trouble,
                    "write one plain select that only reads and gives each column a name, see `sql`"
                        + " in docs/connect-a-crm.md; or have the seller make a view"));
    if (select.trouble().isEmpty()) {
      names().forEach((place, names) -> names.forEach(name -> known(place, name, select)));
      for (String column : key()) {
        if (select.numbers(column)) {
          add(
              "/from/key",
              "the key " + column + " is a number that the select gives its rows",
              "name columns whose values stay with a record when others come and go");
        }
      }
    }
  }

  private List<String> key() {
    return draft.composite("/from/key").map(Composite::columns).orElse(List.of());
  }

  /** The columns that the mapping names, by their places. */
  private Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("/from/key", key());
    names.put("/from/changed", draft.texts("/from/changed"));
    names.put("/from/tenant/field", draft.texts("/from/tenant/field"));
    names.put("/subject", draft.texts("/subject"));
    new WhoDraft(draft).columnPlaces().forEach(place -> names.put(place, draft.texts(place)));
    draft.fields().forEach(field -> names.put(field.pointer() + "/from", field.columns()));
    draft
        .withheldColumns()
        .forEach((place, column) -> names.put(place + "/field", List.of(column)));
    for (String place : new OriginDraft(draft).joinPlaces()) {
      for (String on : List.of(place + "/on", place + "/through/on")) {
        List<String> outer = new ArrayList<>();
        draft.at(on).properties().forEach(each -> outer.add(each.getValue().asText()));
        names.put(on, outer);
      }
    }
    return names;
  }

  private void known(String place, String written, SelectSql select) {
    for (String column : Composite.columns(written)) {
      boolean joined = column.indexOf('.') > 0;
      if (!joined && select.columns().stream().noneMatch(column::equalsIgnoreCase)) {
        add(
            place,
            "the select gives no column " + column,
            Nearest.question(column, select.columns(), "select it, or name another"));
      }
    }
  }

  private void add(String place, String what, String remedy) {
    draft.findings().add(place, MappingSense.CONTRADICTION, what, remedy);
  }
}

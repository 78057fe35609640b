package dev.handover.mapping;

import dev.handover.record.Composite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema cannot say of how long the seller's copy is kept and how it goes: that columns are
 * the table's own and named, and that nothing overwrites what keeps records apart.
 */
final class RetentionSense {
  private static final String NAMED = "carry it, or name it under withhold:";
  private final MappingDraft draft;
  private final RetentionDraft retention;

  private RetentionSense(MappingDraft draft) {
    this.draft = draft;
    this.retention = new RetentionDraft(draft);
  }

  static void check(MappingDraft draft) {
    RetentionSense sense = new RetentionSense(draft);
    sense.keepingHasItsGround();
    sense.startsAreNamed();
    sense.overwritingLeavesTheKey();
    sense.onlyTablesAreDestroyed();
    sense.joinedTablesAreJoined();
  }

  private void keepingHasItsGround() {
    Set<String> classes = new LinkedHashSet<>();
    for (String place : retention.places()) {
      Optional<String> held = draft.text(place + "/class");
      if (held.isPresent() && !classes.add(held.get())) {
        add(place + "/class", "class " + held.get() + " has two periods", "delete one of them");
      }
      boolean kept = retention.keep(place).filter(keep -> !keep.isZero()).isPresent();
      if (kept && draft.at(place + "/ground").isMissingNode()) {
        add(
            place + "/keep",
            "data are kept without a ground",
            "add ground: with the law or the need that asks for it, or keep: P0D");
      }
    }
  }

  private void startsAreNamed() {
    for (String place : retention.places()) {
      String at = place + "/after/column";
      draft
          .text(at)
          .filter(column -> !named().contains(MappingSense.folded(column)))
          .ifPresent(column -> add(at, "the column " + column + " is not named elsewhere", NAMED));
    }
  }

  private void overwritingLeavesTheKey() {
    if (draft.findings().touch(RetentionDraft.DESTROY)) {
      return;
    }
    List<String> overwritten = new ArrayList<>(retention.with().keySet());
    for (String column : overwritten) {
      String place = Pointers.child(RetentionDraft.DESTROY + "/with", column);
      if (isKey(column)) {
        add(place, "the key " + column + " would be overwritten", "delete this line");
      } else {
        requireNamed(place, column);
      }
    }
    for (String column : retention.leave()) {
      String place = RetentionDraft.DESTROY + "/leave";
      if (overwritten.stream().anyMatch(column::equalsIgnoreCase)) {
        add(place, "the column " + column + " is both left and overwritten", "delete one of them");
      } else {
        requireNamed(place, column);
      }
    }
  }

  private void requireNamed(String place, String column) {
    if (column.indexOf('.') >= 0) {
      add(
          place,
          "the column " + column + " is a joined table's",
          "name columns of this table only");
    } else if (!named().contains(MappingSense.folded(column))) {
      add(place, "the column " + column + " is not named elsewhere", NAMED);
    }
  }

  private boolean isKey(String column) {
    return draft.composite("/from/key").map(Composite::columns).orElse(List.of()).stream()
        .anyMatch(column::equalsIgnoreCase);
  }

  private void onlyTablesAreDestroyed() {
    if (!draft.at("/from/sql").isMissingNode() && draft.at(RetentionDraft.DESTROY).isObject()) {
      add(
          RetentionDraft.DESTROY,
          "records of a select cannot be destroyed through it",
          "name the table under from:");
    }
  }

  private void joinedTablesAreJoined() {
    if (draft.findings().touch(RetentionDraft.DESTROY)) {
      return;
    }
    Set<String> joined = new LinkedHashSet<>();
    for (String place : new OriginDraft(draft).joinPlaces()) {
      draft.text(place + "/table").ifPresent(joined::add);
      draft.text(place + "/through/table").ifPresent(joined::add);
    }
    Set<String> said = new LinkedHashSet<>();
    for (String place : retention.joinedPlaces()) {
      String table = draft.at(place + "/table").asText();
      if (!joined.contains(table)) {
        add(
            place + "/table",
            "the table " + table + " is not joined",
            Nearest.question(table, joined, "name a table of from: join:"));
      } else if (!said.add(table)) {
        add(place + "/table", "the table " + table + " is named twice", "delete one of them");
      }
      SqlCondition.trouble(draft.at(place + "/rows").asText())
          .ifPresent(
              trouble ->
                  add(
                      place + "/rows",
                      "the sql in rows holds " + trouble,
                      "write all, none or one plain sql condition"));
    }
  }

  /** Every column that is named in any other place, in small letters. */
  private Set<String> named() {
    Map<String, String> places = new LinkedHashMap<>(draft.withheldColumns());
    for (String place : new WhoDraft(draft).columnPlaces()) {
      draft.text(place).ifPresent(column -> places.put(place, column));
    }
    for (String place : List.of("/from/changed", "/from/tenant/field")) {
      draft.text(place).ifPresent(column -> places.put(place, column));
    }
    Set<String> named = new LinkedHashSet<>();
    places.values().forEach(column -> named.add(MappingSense.folded(column)));
    draft.fields().stream()
        .flatMap(field -> field.columns().stream())
        .flatMap(name -> Composite.columns(name).stream())
        .forEach(column -> named.add(MappingSense.folded(column)));
    for (String place : List.of("/from/key", "/subject")) {
      draft.composite(place).map(Composite::columns).orElse(List.of()).stream()
          .map(MappingSense::folded)
          .forEach(named::add);
    }
    return named;
  }

  private void add(String pointer, String what, String remedy) {
    draft.findings().add(pointer, MappingSense.CONTRADICTION, what, remedy);
  }
}

package dev.handover.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a schema cannot say of who travels: that what decides is there to be read and cleaned. */
final class WhoSense {
  private final MappingDraft draft;
  private final WhoDraft who;

  private WhoSense(MappingDraft draft) {
    this.draft = draft;
    this.who = new WhoDraft(draft);
  }

  static void check(MappingDraft draft) {
    WhoSense sense = new WhoSense(draft);
    sense.duplicatesAreTold();
    sense.minorsAreTold();
    sense.objectionsAreReadable();
  }

  private void duplicatesAreTold() {
    if (draft.at("/duplicates").isMissingNode() || draft.findings().touch("/duplicates")) {
      return;
    }
    for (List<String> way : who.by()) {
      way.forEach(column -> carried("/duplicates/by", column));
    }
    String survivor = draft.at("/duplicates/survivor").asText();
    boolean timed = survivor.equals("latest") || survivor.equals("earliest");
    if (timed && draft.text("/from/changed").isEmpty()) {
      add(
          "/duplicates/survivor",
          "survivor " + survivor + " needs the time of the last change",
          "add changed: to from:, or let survivor be first or fullest");
    }
  }

  private void minorsAreTold() {
    if (draft.at("/minors").isMissingNode() || draft.findings().touch("/minors")) {
      return;
    }
    Optional<String> born = draft.text("/minors/born");
    Optional<String> id = draft.text("/minors/id");
    if (born.isEmpty() && id.isEmpty()) {
      add("/minors", "minors without a birth date", "add born: or id: with a column");
    }
    born.ifPresent(column -> carried("/minors/born", column, "date"));
    id.ifPresent(column -> carried("/minors/id", column, "resident-id"));
  }

  private void objectionsAreReadable() {
    who.objectionsFile()
        .ifPresent(
            file -> {
              List<String> problems = new ArrayList<>();
              for (String column : ObjectionList.columns(file, problems)) {
                carried("/objections/file", column);
              }
              for (String problem : problems) {
                add("/objections/file", problem, "see objections in docs/mapping-rules.md");
              }
            });
  }

  /** Only a carried column is cleaned, so that two spellings of one number are the same. */
  private void carried(String place, String column) {
    Set<String> carried = new LinkedHashSet<>();
    draft.fields().forEach(field -> carried.addAll(field.columns()));
    if (!carried.contains(column)) {
      add(
          place,
          "the column " + column + " is not carried, so nothing says how to clean it",
          Nearest.question(
              column, carried, "carry it, with treat: drop where the buyer must not get it"));
    }
  }

  /** What cannot be read must be refused: it would pass for an age that nobody knows. */
  private void carried(String place, String column, String check) {
    carried(place, column);
    boolean checked =
        draft.fields().stream()
            .filter(field -> field.columns().contains(column))
            .flatMap(field -> field.steps("check").stream())
            .anyMatch(step -> step.step().name().equals(check));
    if (!checked && draft.fields().stream().anyMatch(f -> f.columns().contains(column))) {
      add(
          place,
          "the column " + column + " is not checked, so that an age may pass unread",
          "add check: [" + check + "] to the field that carries it");
    }
  }

  private void add(String place, String what, String remedy) {
    draft.findings().add(place, MappingSense.CONTRADICTION, what, remedy);
  }
}

package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a mapping file says of the seller's copy, as far as it can be understood. */
final class RetentionDraft {
  static final String RULES = "/retain";
  static final String DESTROY = "/destroy";
  private final MappingDraft draft;

  RetentionDraft(MappingDraft draft) {
    this.draft = draft;
  }

  Retention retention() {
    return new Retention(draft.text("/records"), rules(), destroy());
  }

  /** The places of the rules. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < draft.at(RULES).size(); i++) {
      places.add(Pointers.child(RULES, i));
    }
    return places;
  }

  Optional<Period> keep(String place) {
    return draft.text(place + "/keep").map(Period::parse);
  }

  private List<Retention.Rule> rules() {
    List<Retention.Rule> rules = new ArrayList<>();
    for (String place : places()) {
      Optional<String> written = draft.text(place + "/class");
      if (written.isPresent() && keep(place).isPresent() && !draft.findings().touch(place)) {
        Optional<DataClass> dataClass =
            written
                .filter(word -> !word.equals("*"))
                .map(word -> DataClass.valueOf(word.toUpperCase(Locale.ROOT)));
        rules.add(
            new Retention.Rule(
                dataClass,
                keep(place).get(),
                start(place + "/after"),
                draft.text(place + "/ground").orElse("")));
      }
    }
    return rules;
  }

  private Retention.Start start(String place) {
    JsonNode written = draft.at(place);
    if (written.isObject()) {
      return new Retention.Start(
          Retention.When.of(written.path("what").asText()), draft.text(place + "/column"));
    }
    return draft
        .text(place)
        .map(word -> new Retention.Start(Retention.When.of(word), Optional.empty()))
        .orElse(Retention.Start.ACKNOWLEDGED);
  }

  private Retention.Destroy destroy() {
    if (draft.at(DESTROY).isMissingNode() || draft.findings().touch(DESTROY)) {
      return Retention.Destroy.ROWS;
    }
    return new Retention.Destroy(way(DESTROY), with(), leave(), joined());
  }

  private Retention.Way way(String place) {
    return draft.text(place + "/way").filter("blank"::equals).isPresent()
        ? Retention.Way.BLANK
        : Retention.Way.DELETE;
  }

  /** The places of what is said of joined tables. */
  List<String> joinedPlaces() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < draft.at(DESTROY + "/joined").size(); i++) {
      places.add(Pointers.child(DESTROY + "/joined", i));
    }
    return places;
  }

  private List<Retention.Joined> joined() {
    return joinedPlaces().stream()
        .map(
            place ->
                new Retention.Joined(
                    draft.at(place + "/table").asText(),
                    draft.composite(place + "/key"),
                    draft.at(place + "/rows").asText(),
                    way(place),
                    with(place)))
        .toList();
  }

  /** By what columns are overwritten; absent for SQL NULL. */
  Map<String, Optional<String>> with() {
    return with(DESTROY);
  }

  private Map<String, Optional<String>> with(String place) {
    Map<String, Optional<String>> with = new LinkedHashMap<>();
    draft
        .at(place + "/with")
        .properties()
        .forEach(
            each ->
                with.put(
                    each.getKey(),
                    each.getValue().isNull()
                        ? Optional.empty()
                        : Optional.of(each.getValue().asText())));
    return with;
  }

  Set<String> leave() {
    return new LinkedHashSet<>(draft.texts(DESTROY + "/leave"));
  }
}

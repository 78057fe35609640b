package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mapping file says of who travels, as far as it can be understood. */
final class WhoDraft {
  /** The keys of a mapping file that decide about a person. */
  static final List<String> BLOCKS =
      List.of("consent", "do-not-contact", "objections", "minors", "duplicates");

  private final MappingDraft draft;

  WhoDraft(MappingDraft draft) {
    this.draft = draft;
  }

  Mapping.Who who() {
    return new Mapping.Who(consents(), doNotContact(), objections(), minors(), duplicates());
  }

  /** The places of the consents: one, or a list of them. */
  List<String> consentPlaces() {
    JsonNode written = draft.at("/consent");
    if (!written.isArray()) {
      return written.isMissingNode() ? List.of() : List.of("/consent");
    }
    List<String> places = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      places.add(Pointers.child("/consent", i));
    }
    return places;
  }

  /** The places of every column that is named here, whether or not anything is there. */
  List<String> columnPlaces() {
    List<String> places = new ArrayList<>();
    for (String consent : consentPlaces()) {
      places.add(consent + "/field");
      places.add(consent + "/withdrawn");
      places.add(consent + "/given/fresh/field");
    }
    places.add("/do-not-contact/field");
    places.add("/minors/born");
    places.add("/minors/id");
    places.add("/minors/guardian/field");
    return places;
  }

  private List<Mapping.Consent> consents() {
    List<Mapping.Consent> consents = new ArrayList<>();
    for (String place : consentPlaces()) {
      if (!draft.findings().touch(place)) {
        draft
            .text(place + "/field")
            .ifPresent(
                column ->
                    consents.add(
                        new Mapping.Consent(
                            column,
                            draft.words(place + "/granted"),
                            classes(place + "/classes"),
                            draft.text(place + "/withdrawn"),
                            given(place + "/given"),
                            Mapping.Grown.NOT)));
      }
    }
    return List.copyOf(consents);
  }

  private Optional<Mapping.Given> given(String place) {
    return draft.at(place).isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Mapping.Given(
                draft.text(place + "/purpose"),
                classes(place + "/classes"),
                draft.words(place + "/methods").stream()
                    .map(Method::of)
                    .collect(Collectors.toUnmodifiableSet()),
                draft
                    .text(place + "/fresh/field")
                    .map(
                        field -> new Mapping.Fresh(field, draft.words(place + "/fresh/granted")))));
  }

  private Set<DataClass> classes(String place) {
    Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
    draft
        .words(place)
        .forEach(word -> classes.add(DataClass.valueOf(word.toUpperCase(Locale.ROOT))));
    return classes;
  }

  private Optional<Mapping.DoNotContact> doNotContact() {
    return draft.findings().touch("/do-not-contact")
        ? Optional.empty()
        : draft
            .text("/do-not-contact/field")
            .map(field -> new Mapping.DoNotContact(field, draft.words("/do-not-contact/is")));
  }

  private Optional<Mapping.Objections> objections() {
    return objectionsFile().map(Mapping.Objections::new);
  }

  /** The list's place, beside the mapping. */
  Optional<Path> objectionsFile() {
    return draft.text("/objections/file").map(name -> draft.path().resolveSibling(name));
  }

  private Optional<Mapping.Minors> minors() {
    if (draft.at("/minors").isMissingNode() || draft.findings().touch("/minors")) {
      return Optional.empty();
    }
    return Optional.of(
        new Mapping.Minors(
            draft.text("/minors/born"),
            draft.text("/minors/id"),
            draft.at("/minors/under").asInt(),
            draft
                .text("/minors/guardian/field")
                .map(
                    field ->
                        new Mapping.Guardian(field, draft.words("/minors/guardian/granted")))));
  }

  private Optional<Mapping.Duplicates> duplicates() {
    if (draft.at("/duplicates").isMissingNode() || draft.findings().touch("/duplicates")) {
      return Optional.empty();
    }
    return Optional.of(new Mapping.Duplicates(by(), survivor()));
  }

  /** One way to tell, or a list of them. */
  List<List<String>> by() {
    List<List<String>> ways = new ArrayList<>();
    JsonNode written = draft.at("/duplicates/by");
    for (JsonNode way : written.path(0).isArray() ? written : List.of(written)) {
      List<String> columns = new ArrayList<>();
      way.forEach(column -> columns.add(column.asText()));
      ways.add(List.copyOf(columns));
    }
    return List.copyOf(ways);
  }

  private Mapping.Survivor survivor() {
    String usual = draft.text("/from/changed").isPresent() ? "latest" : "first";
    String written = draft.at("/duplicates/survivor").asText(usual);
    return Mapping.Survivor.valueOf(written.toUpperCase(Locale.ROOT));
  }
}

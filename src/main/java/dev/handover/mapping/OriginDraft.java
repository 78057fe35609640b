package dev.handover.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mapping file says of where its records lie, as far as it can be understood. */
final class OriginDraft {
  private static final String NO_COLUMN = "?";
  private final MappingDraft draft;

  OriginDraft(MappingDraft draft) {
    this.draft = draft;
  }

  Mapping.Origin origin() {
    return new Mapping.Origin(
        select().isPresent()
            ? Mapping.Select.ALIAS
            : draft.text("/from/table").orElse(draft.entity()),
        draft.composite("/from/key").orElse(NO_COLUMN),
        draft.text("/from/changed"),
        draft.text("/from/deleted"),
        tenant(),
        zone(),
        joins(),
        select());
  }

  private Optional<Mapping.Select> select() {
    return draft.text("/from/sql").map(sql -> new Mapping.Select(sql.strip()));
  }

  private Optional<Mapping.Tenant> tenant() {
    return draft
        .text("/from/tenant/field")
        .map(field -> new Mapping.Tenant(field, draft.words("/from/tenant/is")));
  }

  /** The zone, unless there is none of that name: {@link MappingSense} tells. */
  Optional<ZoneId> zone() {
    try {
      return draft.text("/from/zone").map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The places of the joins, in order. */
  List<String> joinPlaces() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < draft.at("/from/join").size(); i++) {
      places.add(Pointers.child("/from/join", i));
    }
    return places;
  }

  private List<Mapping.Join> joins() {
    List<Mapping.Join> joins = new ArrayList<>();
    for (String place : joinPlaces()) {
      if (!draft.findings().touch(place)) {
        joins.add(
            new Mapping.Join(
                draft.at(place + "/table").asText(),
                draft.at(place + "/as").asText(),
                draft.at(place + "/key").asText(),
                columns(place + "/on"),
                through(place + "/through"),
                draft.text(place + "/where"),
                draft.text(place + "/prefer")));
      }
    }
    return List.copyOf(joins);
  }

  private Optional<Mapping.Through> through(String place) {
    return draft
        .text(place + "/table")
        .map(
            table ->
                new Mapping.Through(
                    table,
                    draft.at(place + "/as").asText(),
                    columns(place + "/on"),
                    columns(place + "/link")));
  }

  private Map<String, String> columns(String place) {
    Map<String, String> columns = new LinkedHashMap<>();
    draft.at(place).properties().forEach(e -> columns.put(e.getKey(), e.getValue().asText()));
    return columns;
  }
}

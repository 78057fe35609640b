package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.mapping.Mapping;
import dev.handover.record.Composite;
import dev.handover.record.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * Which of the seller's columns a rejection is about: those of its field, or what the record as a
 * whole hangs on.
 *
 * @param text the field and the rule for a reader
 */
record BrokenColumns(List<String> columns, String text) {

  static BrokenColumns of(Case deal, Rejection rejection) {
    Optional<Mapping> mapping =
        deal.mappings().stream()
            .filter(each -> each.entity().equals(rejection.entity()))
            .findFirst();
    if (rejection.field().equals("record")) {
      return new BrokenColumns(
          mapping.map(each -> ofRecord(each, rejection.rule())).orElse(List.of()),
          "the record as a whole, " + rejection.rule());
    }
    // the mapping may have changed since: then the field's own name is all that is known
    List<String> columns =
        mapping.stream()
            .flatMap(each -> each.carry().stream())
            .filter(field -> field.to().equals(rejection.field()))
            .findFirst()
            .map(Mapping.Field::columns)
            .orElse(List.of(rejection.field()));
    return new BrokenColumns(columns, rejection.field() + " fails the check " + rejection.rule());
  }

  private static List<String> ofRecord(Mapping mapping, String rule) {
    if (rule.startsWith("subject-")) {
      return mapping.subject().map(List::of).orElse(List.of());
    }
    if (rule.equals("tenant")) {
      return mapping.from().tenant().map(t -> List.of(t.field())).orElse(List.of());
    }
    return Composite.columns(mapping.from().key());
  }
}

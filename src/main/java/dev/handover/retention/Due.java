package dev.handover.retention;

import dev.handover.cases.Case;
import dev.handover.law.RetentionRules;
import dev.handover.mapping.Mapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a class of an entity's data falls due, as far as it can be told without reading the source.
 *
 * @param dataClass its word, or {@code *} for what has no rule of its own
 * @param keep absent where it is kept without an end
 * @param counted from when, in words
 * @param day the first day on which it may go; absent while what it counts from has not come, and
 *     where that is a column of each record
 * @param byRecord whether each record has a day of its own
 * @param ground why it is kept, or why nothing asks for it
 */
public record Due(
    String entity,
    String dataClass,
    Optional<Period> keep,
    String counted,
    Optional<LocalDate> day,
    boolean byRecord,
    String ground) {

  /** Those of a case, the earliest first, those without a day last. */
  public static List<Due> of(Case deal, RetentionRules law, Starts starts) {
    List<Due> dues = new ArrayList<>();
    for (Mapping mapping : deal.mappings()) {
      for (String word : new PersonalColumns(mapping).words()) {
        dues.add(of(mapping.entity(), Term.of(mapping, word, law), starts));
      }
    }
    dues.sort(
        Comparator.comparing((Due due) -> due.day.orElse(LocalDate.MAX))
            .thenComparing(Due::entity)
            .thenComparing(Due::dataClass));
    return List.copyOf(dues);
  }

  private static Due of(String entity, Term term, Starts starts) {
    Optional<LocalDate> start =
        switch (term.start().when()) {
          case ACKNOWLEDGED -> starts.acknowledged();
          case CUTOVER -> starts.cutover();
          default -> Optional.empty();
        };
    return new Due(
        entity,
        term.word(),
        term.keep(),
        term.counted(),
        term.first(start),
        term.start().column().isPresent(),
        term.ground());
  }

  /** Whether it may go on a day. */
  public boolean isOver(LocalDate on) {
    return day.filter(first -> !on.isBefore(first)).isPresent();
  }
}

package dev.handover.retention;

import dev.handover.law.RetentionRules;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Retention;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long one class of an entity's data is kept, by its mapping and the law together.
 *
 * @param word the class's, or {@code *} for what has none
 * @param rule absent where the mapping says nothing of the class: it is kept
 * @param least what the law asks at least
 */
public record Term(
    String word, Optional<Retention.Rule> rule, Optional<RetentionRules.Minimum> least) {
  static Term of(Mapping mapping, String word, RetentionRules law) {
    Retention said = mapping.retention();
    Optional<Retention.Rule> own =
        said.rules().stream().filter(each -> each.word().equals(word)).findFirst();
    return new Term(word, own.or(said::other), law.of(mapping, word));
  }

  /** What the period is counted from. */
  public Retention.Start start() {
    return rule.map(Retention.Rule::after).orElse(Retention.Start.ACKNOWLEDGED);
  }

  /** The longer of what the mapping and the law say; absent where it is kept without an end. */
  public Optional<Period> keep() {
    LocalDate any = LocalDate.of(2024, 1, 1);
    return rule.map(
        said ->
            least
                .map(RetentionRules.Minimum::keep)
                .filter(law -> any.plus(said.keep()).isBefore(any.plus(law)))
                .orElse(said.keep()));
  }

  /**
   * The first day on which it may go. The day of the start does not count, and a period ends with
   * the day of its last month that has the start's number, or else that month's last (民法典 Art. 201,
   * 202); what nothing asks to keep may go at once.
   *
   * @param start the day that the period counts from, where it is known
   */
  public Optional<LocalDate> first(Optional<LocalDate> start) {
    if (rule.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    LocalDate said = after(start.get(), rule.get().keep());
    return Optional.of(
        least.map(law -> after(start.get(), law.keep())).filter(said::isBefore).orElse(said));
  }

  private static LocalDate after(LocalDate start, Period keep) {
    return keep.isZero() ? start : start.plus(keep).plusDays(1);
  }

  /** Why it is kept, or why nothing asks for it. */
  public String ground() {
    if (rule.isEmpty()) {
      return "the mapping does not say how long " + name() + " is kept";
    }
    Retention.Rule said = rule.get();
    boolean lawIsLonger = least.isPresent() && !keep().equals(Optional.of(said.keep()));
    if (lawIsLonger) {
      return least.get().ground() + ": " + least.get().en();
    }
    return said.ground().isEmpty() ? "nothing asks to keep " + name() : said.ground();
  }

  private String name() {
    return word.equals("*") ? "what has no rule of its own" : "class " + word;
  }

  /** From when it counts, in words: {@code the buyer's receipt}. */
  public String counted() {
    Retention.Start start = start();
    return switch (start.when()) {
      case ACKNOWLEDGED -> "the buyer's receipt";
      case CUTOVER -> "the day the buyer took over";
      case CONTRACT_END -> "the contract's end (" + start.column().orElse("") + ")";
      case LAST_ACTIVITY -> "the last activity (" + start.column().orElse("") + ")";
    };
  }
}

package dev.handover.law;

import dev.handover.cases.Case;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.Retention;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How long the law wants records kept, whatever a mapping says: the part {@code retention}. */
public record RetentionRules(List<Minimum> minimums) {
  /** A pack that says nothing. */
  public static final RetentionRules NONE = new RetentionRules(List.of());

  private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

  public RetentionRules {
    minimums = List.copyOf(minimums);
  }

  /**
   * One term.
   *
   * @param records what the records are, as a mapping says under {@code records}
   * @param classes the words of the classes of data, or {@code *} for all
   * @param keep at least so long, counted from where the mapping counts
   * @param ground the statute and its article
   */
  public record Minimum(
      String records, List<String> classes, Period keep, String ground, String en, String zh) {
    /** Whether it is about a class; about what has none where the word is {@code *}. */
    boolean covers(String word) {
      return classes.contains("*") || classes.contains(word);
    }
  }

  /**
   * Those of the seller's place on a day; none where no pack holds there or it has no such part.
   */
  public static RetentionRules of(RulePacks packs, Case deal, LocalDate day) {
    return packs
        .find(deal.file().jurisdiction().seller(), day)
        .flatMap(pack -> pack.part("retention", RetentionRules.class))
        .orElse(NONE);
  }

  /**
   * The longest term for a mapping's class.
   *
   * @param word of the class, or {@code *} for what has none
   */
  public Optional<Minimum> of(Mapping mapping, String word) {
    return minimums.stream()
        .filter(each -> mapping.retention().records().filter(each.records::equals).isPresent())
        .filter(each -> each.covers(word))
        .max(Comparator.comparing(each -> ANY_DAY.plus(each.keep)));
  }

  /** What is wrong with what a case's mappings say of the seller's copy, a sentence each. */
  public List<String> problems(Case deal) {
    List<String> problems = new ArrayList<>();
    for (Mapping mapping : deal.mappings()) {
      if (!mapping.retention().rules().isEmpty()) {
        words(mapping).ifPresent(problems::add);
        withoutRule(mapping, problems);
        tooShort(mapping, problems);
      }
    }
    return problems;
  }

  private Optional<String> words(Mapping mapping) {
    Set<String> known = new TreeSet<>();
    minimums.forEach(each -> known.add(each.records));
    return mapping
        .retention()
        .records()
        .filter(word -> !known.contains(word))
        .map(
            word ->
                "mapping "
                    + mapping.entity()
                    + ": records: "
                    + word
                    + " is nothing that the rule pack of the seller's place sets a term for; "
                    + (known.isEmpty()
                        ? "delete it"
                        : "use one of " + String.join(", ", known) + ", or delete it"));
  }

  private static void withoutRule(Mapping mapping, List<String> problems) {
    Set<DataClass> carried = EnumSet.noneOf(DataClass.class);
    mapping.carry().forEach(field -> carried.add(field.dataClass()));
    for (DataClass each : carried) {
      if (mapping.retention().rule(each).isEmpty()) {
        problems.add(
            "mapping "
                + mapping.entity()
                + ": class "
                + each.word()
                + " is carried and retain: has no rule for it, so that it would be kept for ever;"
                + " add one, or one for \"*\"");
      }
    }
  }

  private void tooShort(Mapping mapping, List<String> problems) {
    for (Retention.Rule rule : mapping.retention().rules()) {
      of(mapping, rule.word())
          .filter(least -> ANY_DAY.plus(rule.keep()).isBefore(ANY_DAY.plus(least.keep)))
          .ifPresent(least -> problems.add(tooShort(mapping, rule.word(), rule.keep(), least)));
    }
    if (mapping.retention().other().isPresent()) {
      Retention.Rule other = mapping.retention().other().get();
      Set<DataClass> carried = EnumSet.noneOf(DataClass.class);
      mapping.carry().forEach(field -> carried.add(field.dataClass()));
      carried.stream()
          .filter(each -> mapping.retention().rule(each).filter(other::equals).isPresent())
          .forEach(
              each ->
                  of(mapping, each.word())
                      .filter(l -> ANY_DAY.plus(other.keep()).isBefore(ANY_DAY.plus(l.keep)))
                      .filter(l -> !l.classes.contains("*")) // told for the rule itself
                      .ifPresent(
                          l -> problems.add(tooShort(mapping, each.word(), other.keep(), l))));
    }
  }

  private static String tooShort(Mapping mapping, String word, Period keep, Minimum least) {
    return "mapping "
        + mapping.entity()
        + ": class "
        + word
        + " is kept "
        + keep
        + ", but "
        + least.ground
        + " asks for "
        + least.keep
        + " ("
        + least.en
        + "); keep it at least so long";
  }
}

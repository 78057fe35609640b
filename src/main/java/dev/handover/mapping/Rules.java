package dev.handover.mapping;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation there is, by the name that mappings use. A new one is a file of its own with its
 * name, argument and behaviour, a line here and one in the schema.
 */
final class Rules {
  private static final Map<String, Rule<Cleaner>> CLEANERS =
      named(
          List.of(
              Controls.RULE,
              Trim.RULE,
              Narrow.RULE,
              Nfc.RULE,
              PhoneForm.RULE,
              DateForms.RULE,
              TimestampForms.RULE,
              Labels.RULE,
              Items.RULE,
              LetterCase.UPPER,
              LetterCase.LOWER,
              DigitsOnly.RULE,
              ResidentId.CLEANER));
  private static final Map<String, Rule<Check>> CHECKS =
      named(
          List.of(
              RequiredCheck.RULE,
              LengthCheck.RULE,
              PatternCheck.RULE,
              OneOfCheck.RULE,
              DateCheck.RULE,
              EmailCheck.RULE,
              PhoneCheck.RULE,
              ResidentId.CHECK,
              CreditCode.RULE,
              BankCard.RULE,
              MojibakeCheck.RULE,
              TimestampCheck.RULE,
              RangeCheck.RULE,
              BirthOf.RULE,
              ReferenceCheck.RULE));
  private static final Map<String, Rule<Treatment>> TREATMENTS =
      named(
          List.of(
              Rule.plain("keep", Rule.ANY, Treatment.KEEP),
              Rule.plain("drop", Rule.ANY, Treatment.DROP),
              Mask.RULE,
              Generalise.RULE,
              Pseudonymise.RULE,
              Truncate.RULE,
              Scrub.RULE));

  /** What is cleaned where a mapping does not say: what nobody sees, both ends, NFC. */
  static final List<Mapping.Step> USUAL_CLEANING =
      List.of(bare(Controls.RULE), bare(Trim.RULE), bare(Nfc.RULE));

  private Rules() {}

  private static Mapping.Step bare(Rule<?> rule) {
    return new Mapping.Step(rule.name(), MissingNode.getInstance());
  }

  /** Reads a field's rules; whatever is wrong with them is noted, and the wrong ones left out. */
  static FieldRules read(Mapping.Field field, List<String> problems) {
    List<Cleaner> cleaners = new ArrayList<>();
    for (Mapping.Step step : field.clean()) {
      read("clean", CLEANERS, step, field, problems).ifPresent(cleaners::add);
    }
    List<NamedCheck> checks = checks("check", field.check(), field, problems);
    List<NamedCheck> flags = checks("flag", field.flag(), field, problems);
    Optional<Treatment> treatment =
        field.treat().flatMap(step -> read("treat", TREATMENTS, step, field, problems));
    return new FieldRules(cleaners, checks, flags, treatment.orElse(Treatment.KEEP));
  }

  private static List<NamedCheck> checks(
      String list, List<Mapping.Step> steps, Mapping.Field field, List<String> problems) {
    List<NamedCheck> checks = new ArrayList<>();
    for (Mapping.Step step : steps) {
      read(list, CHECKS, step, field, problems)
          .ifPresent(check -> checks.add(new NamedCheck(step.name(), check)));
    }
    return checks;
  }

  /** A field's rules, in the order in which they were written. */
  record FieldRules(
      List<Cleaner> cleaners,
      List<NamedCheck> checks,
      List<NamedCheck> flags,
      Treatment treatment) {
    /** Those that refuse and those that only count. */
    List<NamedCheck> allChecks() {
      return Stream.concat(checks.stream(), flags.stream()).toList();
    }
  }

  /** A check under the name by which quarantine lists it. */
  record NamedCheck(String name, Check check) {}

  private static <T> Optional<T> read(
      String kind,
      Map<String, Rule<T>> known,
      Mapping.Step step,
      Mapping.Field field,
      List<String> problems) {
    Rule<T> rule = known.get(step.name());
    if (rule == null) {
      problems.add(place(field) + unknown(kind, step.name(), known));
      return Optional.empty();
    }
    String name = kind + " " + step.name();
    if (!rule.types().contains(field.type())) {
      problems.add(
          place(field)
              + name
              + " does not go with type "
              + word(field.type())
              + "; "
              + suits(rule));
      return Optional.empty();
    }
    int before = problems.size();
    T made =
        rule.reader()
            .apply(new Argument(place(field) + name, field.type(), step.argument(), problems));
    return problems.size() == before ? Optional.of(made) : Optional.empty();
  }

  private static String unknown(String kind, String name, Map<String, ?> known) {
    String home = homeOf(name);
    if (!home.isEmpty()) {
      return kind + " " + name + " is in the wrong place; write it under " + home + ":";
    }
    String all = "known: " + String.join(", ", new TreeSet<>(known.keySet()));
    String near = Nearest.to(name, known.keySet()).map(n -> "did you mean " + n + "? ").orElse("");
    return "unknown " + kind + " " + name + "; " + near + all;
  }

  private static String homeOf(String name) {
    if (CLEANERS.containsKey(name)) {
      return "clean";
    }
    if (CHECKS.containsKey(name)) {
      return "check";
    }
    return TREATMENTS.containsKey(name) ? "treat" : "";
  }

  private static String suits(Rule<?> rule) {
    return rule.types().stream()
        .map(Rules::word)
        .collect(Collectors.joining(", ", "it needs ", ""));
  }

  private static String word(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static String place(Mapping.Field field) {
    return "field " + field.to() + ": ";
  }

  private static <T> Map<String, Rule<T>> named(List<Rule<T>> rules) {
    Map<String, Rule<T>> named = new TreeMap<>();
    rules.forEach(rule -> named.put(rule.name(), rule));
    return named;
  }
}

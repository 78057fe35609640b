package dev.handover.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code {generalise: year}} (also decade, quarter, month) for days and moments, {@code
 * {generalise: city}} (also province, district) for Chinese addresses, and {@code {generalise:
 * {step: 10}}} for numbers.
 */
final class Generalise {
  static final Rule<Treatment> RULE = new Rule<>("generalise", Rule.ANY, Generalise::read);
  private static final Set<FieldType> DATES =
      EnumSet.of(FieldType.TEXT, FieldType.DATE, FieldType.TIMESTAMP);
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.LONG, FieldType.DECIMAL);

  private Generalise() {}

  private static Treatment read(Argument argument) {
    if (argument.isMap()) {
      return step(argument);
    }
    Optional<Division.Level> level = argument.text().flatMap(Generalise::level);
    if (level.isPresent()) {
      return address(argument, level.get());
    }
    Optional<DatePart> part = argument.text().flatMap(Generalise::part);
    if (part.isEmpty()) {
      argument.wrong(
          "needs one of "
              + parts()
              + " for dates, province, city, district for addresses, or {step: 10} for numbers");
    } else if (!DATES.contains(argument.type())) {
      argument.wrong("to a part of a date needs type date, timestamp or text");
    }
    return new GeneraliseDate(part.orElse(DatePart.YEAR), argument.type());
  }

  private static Treatment address(Argument argument, Division.Level level) {
    if (argument.type() != FieldType.TEXT) {
      argument.wrong("to a part of an address needs type text");
    }
    return new GeneraliseAddress(level);
  }

  private static Treatment step(Argument argument) {
    argument.onlyKeys(Set.of("step"));
    if (!NUMBERS.contains(argument.type())) {
      argument.wrong("by steps needs type integer, long or decimal");
    }
    Argument step = argument.at("step");
    if (!step.isGiven()) {
      argument.wrong("needs a step, such as {step: 10}");
    }
    return new GeneraliseNumber(step.wholeNumber(2, 1_000_000_000, 2), argument.type());
  }

  private static Optional<DatePart> part(String word) {
    return Arrays.stream(DatePart.values()).filter(part -> part.word().equals(word)).findFirst();
  }

  private static Optional<Division.Level> level(String word) {
    return Arrays.stream(Division.Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static String parts() {
    return Arrays.stream(DatePart.values()).map(DatePart::word).collect(Collectors.joining(", "));
  }
}

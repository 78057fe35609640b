package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.EnumSet;
import java.util.Set;

/** A real day as {@code yyyy-MM-dd}, within limits if any: {@code {date: {from: 1900-01-01}}}. */
record DateCheck(int from, int to, String limits) implements Check {
  static final Rule<Check> RULE =
      new Rule<>("date", EnumSet.of(FieldType.TEXT, FieldType.DATE), DateCheck::read);

  private static final Set<String> MOVING = Set.of("today", "now", "yesterday", "tomorrow");

  private static Check read(Argument argument) {
    if (argument.isGiven() && !argument.isMap()) {
      argument.wrong("takes only limits, such as {from: 1900-01-01, to: 2100-12-31}");
      return new DateCheck(0, Integer.MAX_VALUE, "");
    }
    argument.onlyKeys(Set.of("from", "to"));
    int from = day(argument.at("from"), 0);
    int to = day(argument.at("to"), Integer.MAX_VALUE);
    if (from > to) {
      argument.wrong("has its limits the wrong way round; write the earlier day under from");
    }
    return new DateCheck(
        from, to, words(" from ", argument, "from") + words(" to ", argument, "to"));
  }

  private static int day(Argument argument, int otherwise) {
    Slice written = Slice.of(argument.text().orElse(""));
    if (MOVING.contains(argument.text().orElse(""))) {
      argument.wrong(
          "must be a real date as yyyy-MM-dd; a limit that moves with the day of the run would give"
              + " another outcome when a run is resumed");
    } else if (argument.isGiven() && !IsoDate.FORM.fits(written)) {
      argument.wrong("must be a real date as yyyy-MM-dd");
    }
    return IsoDate.FORM.fits(written) ? IsoDate.read(written.bytes, written.start) : otherwise;
  }

  private static String words(String before, Argument argument, String key) {
    return argument.at(key).text().map(before::concat).orElse("");
  }

  @Override
  public boolean passes(Slice value) {
    int date = IsoDate.FORM.fits(value) ? IsoDate.read(value.bytes, value.start) : IsoDate.NONE;
    return date != IsoDate.NONE && date >= from && date <= to;
  }

  @Override
  public String reason() {
    return limits.isEmpty() ? IsoDate.FORM.reason() : "not a real date" + limits;
  }
}

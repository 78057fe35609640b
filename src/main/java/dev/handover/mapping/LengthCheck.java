package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.util.Optional;

/** How many characters (code points) a value may have: {@code {length: 1..64}}. */
record LengthCheck(int from, int to, String written) implements Check {
  static final Rule<Check> RULE = new Rule<>("length", Rule.ANY, LengthCheck::read);

  private static Check read(Argument argument) {
    Argument.Ends ends = argument.ends();
    return new LengthCheck(
        limit(argument, ends.from(), 0),
        limit(argument, ends.to(), Integer.MAX_VALUE),
        ends.text());
  }

  private static int limit(Argument argument, Optional<BigDecimal> limit, int otherwise) {
    try {
      int exact = limit.map(BigDecimal::intValueExact).orElse(otherwise);
      if (exact >= 0) {
        return exact;
      }
    } catch (ArithmeticException fraction) {
      // told below, like a negative number
    }
    argument.wrong("needs whole numbers that are not negative");
    return otherwise;
  }

  @Override
  public boolean passes(Slice value) {
    if (value.length < from) {
      return false;
    }
    if (value.length <= to && value.length / 4 >= from) {
      return true;
    }
    int count = Utf8.count(value.bytes, value.start, value.length);
    return count >= from && count <= to;
  }

  @Override
  public String reason() {
    return "not " + written + " characters long";
  }
}

package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;

/** A plain number within limits, both inclusive: {@code {range: 0..120}}. */
record RangeCheck(Argument.Ends ends) implements Check {
  static final Rule<Check> RULE =
      new Rule<>(
          "range",
          EnumSet.of(FieldType.TEXT, FieldType.INTEGER, FieldType.LONG, FieldType.DECIMAL),
          argument -> new RangeCheck(argument.ends()));

  @Override
  public boolean passes(Slice value) {
    Optional<BigDecimal> number = Optional.ofNullable(DecimalNumber.read(value));
    return number.isPresent()
        && ends.from().filter(from -> from.compareTo(number.get()) > 0).isEmpty()
        && ends.to().filter(to -> to.compareTo(number.get()) < 0).isEmpty();
  }

  @Override
  public String reason() {
    return "not a number within " + ends.text();
  }
}

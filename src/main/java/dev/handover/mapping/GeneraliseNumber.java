package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes for a number the lower end of its step: 37 by tens is 30, -1 is -10. */
record GeneraliseNumber(int step, FieldType declared) implements Treatment {
  @Override
  public void treat(Slice value) {
    BigDecimal number = DecimalNumber.read(value);
    if (number == null) {
      value.setAbsent();
      return;
    }
    BigDecimal width = BigDecimal.valueOf(step);
    BigDecimal low = number.divide(width, 0, RoundingMode.FLOOR).multiply(width);
    value.setText(low.max(least()).toPlainString());
  }

  /** The lowest step may begin below what the type can hold. */
  private BigDecimal least() {
    return switch (declared) {
      case INTEGER -> BigDecimal.valueOf(Integer.MIN_VALUE);
      case LONG -> BigDecimal.valueOf(Long.MIN_VALUE);
      default -> new BigDecimal("-1E+401");
    };
  }
}

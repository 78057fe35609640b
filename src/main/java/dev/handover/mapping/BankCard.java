package dev.handover.mapping;

import dev.handover.record.Slice;

/** The number of a bank card: 13 to 19 digits with a right check digit (ISO/IEC 7812, Luhn). */
record BankCard() implements Check {
  static final Rule<Check> RULE = Rule.plain("bank-card", Rule.ON_TEXT, new BankCard());
  private static final int LEAST = 13;
  private static final int MOST = 19;

  @Override
  public boolean passes(Slice value) {
    if (value.length < LEAST || value.length > MOST) {
      return false;
    }
    int sum = 0;
    boolean anything = false;
    for (int i = 0; i < value.length; i++) {
      byte b = value.bytes[value.start + value.length - 1 - i];
      if (!Ascii.isDigit(b)) {
        return false;
      }
      int digit = b - '0';
      anything |= digit > 0;
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return anything && sum % 10 == 0;
  }

  @Override
  public String reason() {
    return "not a bank card number: 13 to 19 digits whose check digit agrees";
  }
}

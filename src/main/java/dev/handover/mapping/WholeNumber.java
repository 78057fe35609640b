package dev.handover.mapping;

import dev.handover.record.Slice;

/** Whole numbers of 32 or 64 bits; canonical without plus and leading zeros. */
final class WholeNumber implements Form {
  static final Form INTEGER = new WholeNumber("2147483648", 32);
  static final Form LONG = new WholeNumber("9223372036854775808", 64);

  /** The least negative number's digits; the greatest positive one is one less. */
  private final String most;

  private final int bits;

  private WholeNumber(String most, int bits) {
    this.most = most;
    this.bits = bits;
  }

  @Override
  public boolean fits(Slice value) {
    int end = value.start + value.length;
    int first = DecimalNumber.afterSign(value);
    if (first == end) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (!Ascii.isDigit(value.bytes[i])) {
        return false;
      }
    }
    first = DecimalNumber.afterZeros(value.bytes, first, end);
    if (end - first != most.length()) {
      return end - first < most.length();
    }
    return belowMost(value.bytes, first, value.bytes[value.start] == '-');
  }

  private boolean belowMost(byte[] bytes, int first, boolean negative) {
    for (int i = 0; i < most.length(); i++) {
      int difference = bytes[first + i] - most.charAt(i);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return negative;
  }

  @Override
  public String reason() {
    return "not a whole number of " + bits + " bits";
  }

  @Override
  public void canonical(Slice value) {
    DecimalNumber.FORM.canonical(value);
  }
}

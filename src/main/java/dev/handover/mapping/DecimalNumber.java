package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Plain decimal numbers, without exponent or separators; canonical without plus, leading zeros or a
 * negative zero, with the scale as it came.
 */
final class DecimalNumber implements Form {
  static final Form FORM = new DecimalNumber();

  /** Longer numbers are compared with nothing: parsing them costs more than linear time. */
  private static final int MOST_TO_READ = 400;

  private DecimalNumber() {}

  @Override
  public boolean fits(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    int i = afterSign(value);
    int point = -1;
    for (int k = i; k < end; k++) {
      if (bytes[k] == '.' && point < 0) {
        point = k;
      } else if (!Ascii.isDigit(bytes[k])) {
        return false;
      }
    }
    return i < end && point != end - 1;
  }

  @Override
  public String reason() {
    return "not a plain decimal number";
  }

  @Override
  public void canonical(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    int unsigned = afterSign(value);
    int first = afterZeros(bytes, unsigned, end);
    boolean nothingLeft = first == end || bytes[first] == '.';
    boolean lacksZero = nothingLeft && first == unsigned;
    if (nothingLeft && !lacksZero) {
      first--;
    }
    boolean negative = value.length > 0 && bytes[value.start] == '-' && !isZero(value);
    if (!negative && !lacksZero) {
      value.set(bytes, first, end - first);
    } else if (lacksZero || first > value.start + 1) {
      rewrite(value, first, end, negative, lacksZero);
    }
  }

  private static void rewrite(Slice value, int first, int end, boolean negative, boolean zero) {
    int head = (negative ? 1 : 0) + (zero ? 1 : 0);
    byte[] written = new byte[head + end - first];
    if (negative) {
      written[0] = '-';
    }
    if (zero) {
      written[head - 1] = '0';
    }
    System.arraycopy(value.bytes, first, written, head, end - first);
    value.set(written, 0, written.length);
  }

  private static boolean isZero(Slice value) {
    for (int i = value.start; i < value.start + value.length; i++) {
      if (value.bytes[i] >= '1' && value.bytes[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  /** The number, or null (inside this package only) where it is none or absurdly long. */
  static BigDecimal read(Slice value) {
    if (value.length > MOST_TO_READ || !FORM.fits(value)) {
      return null;
    }
    return new BigDecimal(
        new String(value.bytes, value.start, value.length, StandardCharsets.US_ASCII));
  }

  static int afterSign(Slice value) {
    boolean signed =
        value.length > 0 && (value.bytes[value.start] == '-' || value.bytes[value.start] == '+');
    return signed ? value.start + 1 : value.start;
  }

  static int afterZeros(byte[] bytes, int first, int end) {
    int i = first;
    while (i < end && bytes[i] == '0') {
      i++;
    }
    return i;
  }
}

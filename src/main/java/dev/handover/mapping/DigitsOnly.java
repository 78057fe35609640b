package dev.handover.mapping;

import dev.handover.record.Slice;

/** Leaves the digits alone standing, full-width ones as ASCII. */
final class DigitsOnly implements Cleaner {
  static final Rule<Cleaner> RULE = Rule.plain("digits", Rule.ON_TEXT, new DigitsOnly());

  private DigitsOnly() {}

  @Override
  public void clean(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    int i = value.start;
    while (i < end && Ascii.isDigit(bytes[i])) {
      i++;
    }
    if (i == end) {
      return;
    }
    byte[] written = new byte[value.length];
    int used = i - value.start;
    System.arraycopy(bytes, value.start, written, 0, used);
    for (; i < end; i++) {
      byte b = bytes[i] < 0 ? Narrow.narrowed(bytes, i, end) : bytes[i];
      if (Ascii.isDigit(b)) {
        written[used++] = b;
      }
    }
    value.set(written, 0, used);
  }
}

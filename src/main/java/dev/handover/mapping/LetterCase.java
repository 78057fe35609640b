package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes all letters as capitals, or as small letters, whatever the machine's language. */
final class LetterCase implements Cleaner {
  static final Rule<Cleaner> UPPER =
      Rule.plain("upper", Rule.ON_TEXT, new LetterCase('a', s -> s.toUpperCase(Locale.ROOT)));
  static final Rule<Cleaner> LOWER =
      Rule.plain("lower", Rule.ON_TEXT, new LetterCase('A', s -> s.toLowerCase(Locale.ROOT)));

  private final int firstToChange;
  private final UnaryOperator<String> whole;

  private LetterCase(int firstToChange, UnaryOperator<String> whole) {
    this.firstToChange = firstToChange;
    this.whole = whole;
  }

  @Override
  public void clean(Slice value) {
    if (value.isAscii()) {
      cleanAscii(value);
      return;
    }
    String text = Utf8.strictly(value.bytes, value.start, value.length);
    if (text != null) {
      String changed = whole.apply(text);
      if (!changed.equals(text)) {
        value.setText(changed);
      }
    }
  }

  private void cleanAscii(Slice value) {
    for (int i = 0; i < value.length; i++) {
      if (changes(value.bytes[value.start + i])) {
        byte[] written = new byte[value.length];
        System.arraycopy(value.bytes, value.start, written, 0, value.length);
        for (int k = i; k < written.length; k++) {
          written[k] ^= (byte) (changes(written[k]) ? 0x20 : 0);
        }
        value.set(written, 0, written.length);
        return;
      }
    }
  }

  private boolean changes(byte b) {
    return b >= firstToChange && b < firstToChange + 26;
  }
}

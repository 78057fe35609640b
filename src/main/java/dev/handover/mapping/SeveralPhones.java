package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one phone number of a field that holds several, with words or separators between: {@code
 * 13812345678/0571-88776655}, {@code 手机138… 电话0571…}. Spaces, hyphens, dots and brackets belong to
 * a number; spaces part two only where there is a whole number on either side. A number with an
 * extension cannot be written internationally, so it is not taken, and its extension is no number.
 */
final class SeveralPhones {
  private static final int MOST_BYTES = 512;

  /** Digits with what may stand between them, in plain and full width. */
  private static final Pattern NUMBER =
      Pattern.compile("[+＋(（]?[0-9０-９][0-9０-９ \u00a0\u3000.．()（）\u2010-\u2015\u2212－-]*");

  /** Words between a number and its extension. */
  private static final Pattern EXTENSION =
      Pattern.compile("\\s*(?:转|轉|转接|轉接|分机|分機|转分机|轉分機|内线|內線|ext\\.?|x|#|＃)[\\s:：]*");

  private final PhoneForm form;
  private final Taken taken;

  SeveralPhones(PhoneForm form, Taken taken) {
    this.form = form;
    this.taken = taken;
  }

  /** Which number is taken, of those that exist. */
  enum Taken {
    /** The first mobile number, or else the first of all. */
    MOBILE,
    FIRST,
    LAST
  }

  /** Leaves the value as it is where no number is found. */
  void clean(Slice value) {
    if (value.length > MOST_BYTES || !hasDigit(value)) {
      return;
    }
    String text = Utf8.strictly(value.bytes, value.start, value.length);
    if (text != null) {
      choose(numbers(text))
          .ifPresent(chosen -> value.set(chosen.bytes, chosen.start, chosen.length));
    }
  }

  private static boolean hasDigit(Slice value) {
    for (int i = value.start; i < value.start + value.length; i++) {
      // 0xEF begins full-width digits
      if (Ascii.isDigit(value.bytes[i]) || value.bytes[i] == (byte) 0xEF) {
        return true;
      }
    }
    return false;
  }

  private Optional<Slice> choose(List<Slice> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    Slice otherwise = numbers.get(taken == Taken.LAST ? numbers.size() - 1 : 0);
    return taken != Taken.MOBILE
        ? Optional.of(otherwise)
        : numbers.stream()
            .filter(PhoneNumbers::isMobile)
            .findFirst()
            .or(() -> Optional.of(otherwise));
  }

  private List<Slice> numbers(String text) {
    List<Slice> numbers = new ArrayList<>();
    Matcher written = NUMBER.matcher(text);
    boolean extension = false;
    while (written.find()) {
      boolean was = extension;
      extension = EXTENSION.matcher(text).region(written.end(), text.length()).lookingAt();
      if (!was && !extension && !touchesLetter(text, written)) {
        add(written.group(), numbers);
      }
    }
    return numbers;
  }

  /** Whether it is part of a code or of a number with an exponent: M138…, 1.38E10. */
  private static boolean touchesLetter(String text, Matcher written) {
    return (written.start() > 0 && isLatin(text.charAt(written.start() - 1)))
        || (written.end() < text.length() && isLatin(text.charAt(written.end())));
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Ascii.isLetter((byte) c) || c == '_' || c == '@';
  }

  private void add(String written, List<Slice> numbers) {
    Slice whole = slice(written);
    if (form.one(whole)) {
      numbers.add(whole);
      return;
    }
    List<Slice> parts = new ArrayList<>();
    for (String part : written.strip().split("[ \u00a0\u3000]+")) {
      Slice number = slice(part);
      if (!form.one(number)) {
        return;
      }
      parts.add(number);
    }
    numbers.addAll(parts);
  }

  private static Slice slice(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Slice slice = new Slice();
    slice.set(bytes, 0, bytes.length);
    return slice;
  }
}

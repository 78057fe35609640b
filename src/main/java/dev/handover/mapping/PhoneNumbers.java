package dev.handover.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Phone numbers as people write them. Mainland mobile numbers are told by their shape, 1[3-9] and
 * nine digits; the library, which takes microseconds, sees the rest.
 */
final class PhoneNumbers {
  /** The region whose mobile numbers are known by their shape. */
  static final String MAINLAND = "CN";

  /** The library's name for no region at all. */
  static final String NOWHERE = "ZZ";

  /** Room before a dialled number for a country code. */
  static final int HEAD = 3;

  /** Room for a dialled number: head, plus, at most 20 digits. */
  static final int ROOM = HEAD + 21;

  private static final int MOST_BYTES = 96;
  private static final int E164_MOST = 16;

  private PhoneNumbers() {}

  /** Loads the library only where a mapping has phone numbers. */
  private static final class Library {
    static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
  }

  static Set<String> regions() {
    return Library.UTIL.getSupportedRegions();
  }

  /** Whether a value is exactly {@code +86} and a mainland mobile number. */
  static boolean isMainlandMobile(Slice value) {
    byte[] bytes = value.bytes;
    int start = value.start;
    return value.length == 14
        && bytes[start] == '+'
        && bytes[start + 1] == '8'
        && bytes[start + 2] == '6'
        && isMobile(bytes, start + 3);
  }

  /**
   * Writes what one would dial, a plus and digits, from {@link #HEAD} on, leaving out separators,
   * brackets and invisible marks; answers where it ends, or -1 where the value holds anything else,
   * such as words, an extension or a second number.
   */
  static int dial(Slice value, byte[] into) {
    if (value.length > MOST_BYTES) {
      return -1;
    }
    byte[] bytes = value.bytes;
    int used = HEAD;
    for (int i = value.start, end = i + value.length; i < end; i += Utf8.size(bytes, i, end)) {
      byte b = meant(bytes, i, end);
      if (Ascii.isDigit(b) || (b == '+' && used == HEAD)) {
        if (used == ROOM) {
          return -1;
        }
        into[used++] = b;
      } else if (b != ' ' && b != '-' && b != '(' && b != ')' && b != '.') {
        return -1;
      }
    }
    return used > HEAD + 1 ? used : -1;
  }

  /** The character in ASCII: a space for what cannot be seen, 0 for what has no counterpart. */
  static byte meant(byte[] bytes, int i, int end) {
    if (bytes[i] >= 0) {
      return bytes[i];
    }
    byte narrowed = Narrow.narrowed(bytes, i, end);
    if (narrowed != 0) {
      return narrowed;
    }
    int codePoint = Utf8.codePoint(bytes, i, end);
    boolean dash = (codePoint >= 0x2010 && codePoint <= 0x2015) || codePoint == 0x2212;
    return (byte) (dash ? '-' : Trim.isBlank(codePoint) ? ' ' : 0);
  }

  /**
   * Where the 11 digits of a mainland mobile number begin in a dialled number, or -1.
   *
   * @param home whether it was written in the mainland, so that the country code may be missing
   */
  static int mobileStart(byte[] dialled, int end, boolean home) {
    boolean plus = dialled[HEAD] == '+';
    int digits = plus ? HEAD + 1 : HEAD;
    int start = end - 11;
    boolean prefixed =
        switch (start - digits) {
          case 0 -> home && !plus;
          case 2 -> (home || plus) && isCountry(dialled, digits);
          case 4 ->
              home
                  && !plus
                  && Ascii.number(dialled, digits, 2) == 0
                  && isCountry(dialled, digits + 2);
          default -> false;
        };
    return prefixed && isMobile(dialled, start) ? start : -1;
  }

  private static boolean isCountry(byte[] bytes, int i) {
    return bytes[i] == '8' && bytes[i + 1] == '6';
  }

  private static boolean isMobile(byte[] bytes, int i) {
    return bytes[i] == '1'
        && bytes[i + 1] >= '3'
        && bytes[i + 1] <= '9'
        && Ascii.number(bytes, i + 2, 9) >= 0;
  }

  /** The E.164 text of a dialled number that exists in the library's plans. */
  static Optional<String> e164(byte[] dialled, int end, String region) {
    return parse(dialled, end, region)
        .filter(Library.UTIL::isValidNumber)
        .map(number -> Library.UTIL.format(number, PhoneNumberFormat.E164))
        .filter(text -> text.length() <= E164_MOST);
  }

  /** Whether a number in international form can be that of a mobile phone. */
  static boolean isMobile(Slice value) {
    if (isMainlandMobile(value)) {
      return true;
    }
    byte[] dialled = new byte[ROOM];
    int end = dial(value, dialled);
    return end > 0
        && parse(dialled, end, NOWHERE)
            .map(Library.UTIL::getNumberType)
            .filter(
                type ->
                    type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
            .isPresent();
  }

  /** Whether a dialled number is one of this region. */
  static boolean isOf(byte[] dialled, int end, String region) {
    return parse(dialled, end, region)
        .filter(number -> Library.UTIL.isValidNumberForRegion(number, region))
        .isPresent();
  }

  private static Optional<PhoneNumber> parse(byte[] dialled, int end, String region) {
    String text = new String(dialled, HEAD, end - HEAD, StandardCharsets.US_ASCII);
    try {
      return Optional.of(Library.UTIL.parse(text, region));
    } catch (NumberParseException notOne) {
      return Optional.empty();
    }
  }
}

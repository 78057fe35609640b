package dev.handover.source.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number: a day, a time of day or a span, or a number.
 *
 * @param digits to which a whole number is filled up with zeros in front; 0 where it is not
 */
record NumberForm(Kind kind, int digits) {
  enum Kind {
    DAY,
    TIME,
    PLAIN
  }

  static final NumberForm PLAIN = new NumberForm(Kind.PLAIN, 0);
  private static final NumberForm DAY = new NumberForm(Kind.DAY, 0);
  private static final NumberForm TIME = new NumberForm(Kind.TIME, 0);

  /** Quoted text, escaped characters, room for a character, repeated ones. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");

  /** Colours, conditions, locales; spans such as {@code [h]} are none of them. */
  private static final Pattern ASIDE = Pattern.compile("\\[(?![hms]+\\])[^]]*\\]");

  private static final Pattern ZEROS = Pattern.compile("0{2,}");

  /** The days of the numbered formats that have no text, in Chinese, Japanese and Korean Excel. */
  private static boolean isEastAsianDay(int id) {
    return id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58;
  }

  private static boolean isEastAsianTime(int id) {
    return id >= 32 && id <= 35 || id == 55 || id == 56;
  }

  /**
   * @param id the format's number, below 164 one of those that every Excel knows
   * @param text such as {@code yyyy"年"m"月"d"日"}; may be null
   */
  static NumberForm of(int id, String text) {
    if (isEastAsianDay(id)) {
      return DAY;
    }
    if (isEastAsianTime(id)) {
      return TIME;
    }
    if (text == null || text.equalsIgnoreCase("General")) {
      return PLAIN;
    }
    String positive = LITERAL.matcher(text).replaceAll("").split(";", 2)[0];
    String bare = ASIDE.matcher(positive).replaceAll("").replaceAll("上午/下午|(?i)am/pm|a/p", "h");
    bare = bare.replaceAll("(?i)general", "");
    String letters = bare.toLowerCase(java.util.Locale.ROOT);
    if (letters.matches(".*[yde].*")
        && !letters.matches(".*[0#?].*[yd].*")
        && !isScience(letters)) {
      return DAY;
    }
    if (letters.matches("aaaa?|m{1,5}")) {
      return DAY;
    }
    if (letters.matches(".*[hs].*")) {
      return TIME;
    }
    Matcher zeros = ZEROS.matcher(bare);
    return zeros.matches() ? new NumberForm(Kind.PLAIN, bare.length()) : PLAIN;
  }

  private static boolean isScience(String letters) {
    return letters.matches(".*e[+-].*");
  }

  /** A whole number with the zeros in front that its format shows. */
  String padded(String number) {
    return digits > number.length() && number.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "0".repeat(digits - number.length()) + number
        : number;
  }
}

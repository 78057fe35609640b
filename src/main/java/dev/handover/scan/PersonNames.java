package dev.handover.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what may be a person's name: by the surname and the usual letters of given names where it
 * is Chinese, by lists of the commonest where it is Latin.
 */
final class PersonNames {
  private static final PersonNames SHIPPED = new PersonNames();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern MASKED = Pattern.compile("\\p{IsHan}{1,2}[*＊xX某○]{1,2}\\p{IsHan}?");
  private static final Pattern BEGUN =
      Pattern.compile("(\\p{IsHan}{2,4})(?:[\\s/,，、;；|(（:：_-]+.{1,14}|[\\d*-]{3,14})");
  private static final Pattern ADDRESSED =
      Pattern.compile("(\\p{IsHan})\\p{IsHan}{0,2}?(?:先生|女士|小姐|太太)");
  private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{2,8}[·•・]\\p{IsHan}{2,8}");
  private static final Pattern LATIN =
      Pattern.compile(
          "(?:(?:Mr|Ms|Mrs|Dr)\\.? )?\\p{Lu}[\\p{L}'-]*\\.?(?:[ ,/]+\\p{L}[\\p{L}'-]*\\.?){0,3}");

  private final Set<Integer> surnames = new HashSet<>();
  private final Set<Integer> given = new HashSet<>();
  private final Set<String> compound;
  private final List<String> titles;
  private final Set<String> latinGiven;
  private final Set<String> latinSurnames;
  private final Set<String> pinyin;
  private final Set<String> ethnic;
  private final Set<String> genders;
  private final Set<String> fillers;
  private final List<String> companyEnds;

  static PersonNames shipped() {
    return SHIPPED;
  }

  private PersonNames() {
    Map<?, ?> read = Resource.read("names.yaml");
    read.get("surnames").toString().codePoints().forEach(surnames::add);
    read.get("given").toString().codePoints().forEach(given::add);
    compound = Set.copyOf(Resource.texts(read, "compound"));
    titles = Resource.texts(read, "titles");
    latinGiven = new HashSet<>(Resource.texts(read, "latin given"));
    latinSurnames = new HashSet<>(Resource.texts(read, "latin surnames"));
    pinyin = new HashSet<>(Resource.texts(read, "pinyin surnames"));
    ethnic = new HashSet<>(Resource.texts(read, "ethnic groups"));
    genders = new HashSet<>(Resource.texts(read, "genders"));
    fillers = new HashSet<>(Resource.texts(read, "gender fillers"));
    companyEnds = Resource.texts(read, "company ends");
  }

  /** A Chinese name, also with a title, partly masked, or with a number or remark behind it. */
  boolean mayBeChinese(String value) {
    return mayBeBare(name(value));
  }

  private static String name(String value) {
    Matcher begun = BEGUN.matcher(value);
    return begun.matches() ? begun.group(1) : value;
  }

  /** Whether a text speaks to or of somebody by surname and title. */
  boolean addresses(String text) {
    Matcher found = ADDRESSED.matcher(text);
    while (found.find()) {
      if (surnames.contains(found.group(1).codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeBare(String value) {
    if (DOTTED.matcher(value).matches()) {
      return true;
    }
    if (MASKED.matcher(value).matches()) {
      return surnames.contains(value.codePointAt(0));
    }
    String bare = withoutTitle(value);
    if (!bare.equals(value) && bare.length() == 1) {
      return surnames.contains(bare.codePointAt(0));
    }
    if (!HAN.matcher(bare).matches()) {
      return false;
    }
    boolean two = bare.length() > 2 && compound.contains(bare.substring(0, 2));
    return two || (bare.length() <= 3 && surnames.contains(bare.codePointAt(0)));
  }

  /** The same, and every other character is usual in given names. */
  boolean isLikelyChinese(String text) {
    String value = name(text);
    if (!mayBeBare(value)) {
      return false;
    }
    String bare = withoutTitle(value);
    boolean two = bare.length() > 2 && compound.contains(bare.substring(0, 2));
    return !bare.equals(value)
        || MASKED.matcher(value).matches()
        || DOTTED.matcher(value).matches()
        || bare.codePoints().skip(two ? 2 : 1).allMatch(given::contains);
  }

  private String withoutTitle(String value) {
    for (String title : titles) {
      if (value.length() > title.length() && value.endsWith(title)) {
        return value.substring(0, value.length() - title.length());
      }
    }
    return value;
  }

  /** One to four capitalised words. */
  boolean looksLatin(String value) {
    return value.length() <= 60 && LATIN.matcher(value).matches();
  }

  /** The same, and one of the words is a common name. */
  boolean isLikelyLatin(String value) {
    if (!looksLatin(value)) {
      return false;
    }
    String[] parts = value.toLowerCase(Locale.ROOT).split("[ ,/]+");
    for (String part : parts) {
      boolean known = latinGiven.contains(part) || latinSurnames.contains(part);
      if (known || (parts.length > 1 && pinyin.contains(part))) {
        return true;
      }
    }
    return false;
  }

  /** A name as it stands in a login: zhangwei, li.na, wangfang02. */
  boolean isLikelyLogin(String value) {
    String lower = value.toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
    if (!lower.matches("[a-z]+([._-][a-z]+)?") || lower.length() < 4) {
      return false;
    }
    String[] parts = lower.split("[._-]");
    if (latinGiven.contains(parts[0]) || latinSurnames.contains(parts[parts.length - 1])) {
      return true;
    }
    return pinyin.stream()
            .anyMatch(each -> lower.startsWith(each) && lower.length() > each.length() + 1)
        && lower.length() <= 16;
  }

  boolean isCompany(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    for (String end : companyEnds) {
      boolean latin = end.charAt(0) < 0x80;
      if (latin ? (" " + lower + " ").contains(" " + end + " ") : lower.endsWith(end)) {
        return true;
      }
    }
    return lower.contains("公司") || lower.contains("有限");
  }

  boolean isEthnicGroup(String value) {
    return ethnic.contains(value);
  }

  boolean isGender(String value) {
    return genders.contains(value.toLowerCase(Locale.ROOT));
  }

  boolean isGenderFiller(String value) {
    return fillers.contains(value.toLowerCase(Locale.ROOT));
  }
}

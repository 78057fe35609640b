package dev.handover.scan;

import dev.handover.mapping.ValueForm;
import dev.handover.mapping.scrub.Finds;
import dev.handover.mapping.scrub.Kind;
import dev.handover.mapping.scrub.Scrubber;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of a sampled column are like; counts and shares, never a value. */
final class Content {
  /** More values say no more. */
  private static final int LOOKED_AT = 500;

  private static final int LONGEST_SHAPE = 64;
  private static final int EPOCH = 1900;
  private static final Scrubber FINDER = new Scrubber(EnumSet.allOf(Kind.class));
  private static final Pattern SEPARATORS = Pattern.compile("[\\s()（）.-]");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?1[3-9]\\d{9}");
  private static final Pattern MASKED_MOBILE = Pattern.compile("1[3-9]\\d[*xX#]{3,8}\\d{2,4}");
  private static final Pattern LANDLINE =
      Pattern.compile("(?:\\+?86)?0[1-9]\\d{8,10}(?:[xX转#]\\d+)?|[2-8]\\d{6,7}");
  private static final Pattern HOTLINE = Pattern.compile("[48]00\\d{7}|9\\d{4,5}|12\\d{3}");
  private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)[1-9]\\d{7,14}");
  private static final Pattern MASKED_ID = Pattern.compile("\\d{3,10}\\*{4,12}[\\dxX]{1,4}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}[1-9]\\d{6,7}");
  private static final Pattern PLATE =
      Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·. -]?[A-Z0-9]{4,6}[挂学警港澳]?");
  private static final Pattern IP = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d+)?");
  private static final Pattern HASH =
      Pattern.compile(
          "\\$(?:2[aby]|argon2|5|6|pbkdf2|P|1)\\b?.{8,}|\\{(?:SSHA|MD5|SHA|bcrypt|noop)\\}.+|pbkdf2_.+");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32,128}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern WECHAT = Pattern.compile("wxid_\\w{5,}|o[\\w-]{27}");
  private static final Pattern PAIR =
      Pattern.compile("-?\\d{1,3}\\.\\d{3,}\\s*[,，; ]\\s*-?\\d{1,3}\\.\\d{3,}");
  private static final Pattern STREET =
      Pattern.compile(
          ".*(?:路|街|巷|弄|道|村|镇|小区|苑|园|里|大厦|城|府|湾|庭|公寓|胡同).{0,14}?[0-9A-Za-z０-９一二三四五六七八九十]+.{0,6}?(?:号|栋|幢|室|弄|单元|楼|座|#|层|户|-\\d).*");
  private static final Pattern STREET_LATIN =
      Pattern.compile(
          "(?i).*\\d+.*\\b(?:st|street|rd|road|ave|avenue|lane|ln|blvd|drive|dr|court|ct|way|place|pl|square|close|apt|terrace)\\b.*|(?i).*(?:straße|strasse|rue |via |calle )\\D*\\d+.*");
  private static final Pattern IMAGE =
      Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|bmp|webp|heic|pdf)(?:\\?.*)?");

  /** A folder or a file that is called after what only people have. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          "(?i)(?:.*[/_-])?(?:avatars?|head|headimg|faces?|sign|signature|signs|qm|qianming|selfie|portrait|idcards?|sfz|zjz|cert|certs|touxiang|tx|zp|zhaopian|pod|passport|id_?photo)\\d*[/_.-].*");

  /** Where a text has a gap for somebody's name, it is a pattern of texts and not a text. */
  private static final Pattern GAP =
      Pattern.compile(
          "(?s).*(?:\\{\\{|\\{[\\w.]{1,24}}|\\$\\{|\\{%|%[A-Za-z_]+%|<%|\\[\\[|#[A-Za-z_]+#).*");

  private static final Pattern HOTLINES =
      Pattern.compile("(?<!\\d)[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}(?!\\d)");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]{0,6}[-_]?[0-9][A-Za-z0-9_-]*|[A-Z0-9_]{2,}");
  private static final Set<String> TRUTHS =
      Set.of("0", "1", "y", "n", "yes", "no", "true", "false", "t", "f", "是", "否", "有", "无");

  /** What a value may look like; one may look like several. */
  enum Looks {
    RESIDENT_ID,
    MASKED_ID,
    PASSPORT,
    MOBILE,
    LANDLINE,
    HOTLINE,
    ABROAD,
    EMAIL,
    PLATE,
    BANK_CARD,
    CREDIT_CODE,
    IP,
    HASH,
    HEX,
    UUID,
    WECHAT,
    GPS,
    CHINESE_NAME,
    LIKELY_CHINESE_NAME,
    LATIN_NAME,
    LIKELY_LATIN_NAME,
    LOGIN,
    COMPANY,
    ADDRESS,
    DIVISION,
    IMAGE,
    IMAGE_OF_PERSON,
    GAP,
    ADDRESSED,
    GENDER,
    GENDER_FILLER,
    ETHNIC,
    DATE,
    TRUTH,
    WHOLE,
    NUMBER,
    HUMAN_AGE,
    MANY_DIGITS,
    CODE,
    SENTENCE,
    FINDS,
    GARBLED
  }

  private static final int MANY = 8;

  private final Map<Looks, Integer> counts = new EnumMap<>(Looks.class);
  private final Set<String> genders = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final List<Integer> years = new ArrayList<>();
  private final int total;
  private final int blank;
  private final int looked;
  private final int distinct;
  private final double length;

  private Content(List<String> values) {
    Set<String> seen = new HashSet<>();
    List<String> present = new ArrayList<>();
    int empty = 0;
    for (String value : values) {
      if (value == null || value.isBlank()) {
        empty++;
      } else {
        seen.add(value);
        present.add(value);
      }
    }
    List<String> some = present.subList(0, Math.min(present.size(), LOOKED_AT));
    long letters = 0;
    for (String value : some) {
      letters += value.codePointCount(0, value.length());
      look(Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
    }
    total = values.size();
    blank = empty;
    looked = some.size();
    distinct = seen.size();
    length = some.isEmpty() ? 0 : (double) letters / some.size();
    Collections.sort(years);
  }

  /** Of values in the sample's order, null where there is none. */
  static Content of(List<String> values) {
    return new Content(values);
  }

  private void look(String value) {
    if (!ValueForm.READABLE.fits(value)) {
      count(Looks.GARBLED, true);
    }
    if (value.length() <= LONGEST_SHAPE) {
      if (MOBILE.matcher(value).matches()) {
        beginnings.add(value.substring(0, 3));
      }
      number(value);
      shape(value);
    }
    names(value);
    boolean street = STREET.matcher(value).matches() || STREET_LATIN.matcher(value).matches();
    boolean division = value.length() >= 3 && ValueForm.beginsWithDivision(value);
    count(Looks.DIVISION, division);
    count(
        Looks.ADDRESS,
        value.length() <= 120
            && (street || (division && value.length() >= 9))
            && (street || !PersonNames.shipped().isCompany(value)));
    boolean image = IMAGE.matcher(value).matches();
    count(Looks.IMAGE, image);
    count(Looks.IMAGE_OF_PERSON, image && OF_PERSON.matcher(value).matches());
    count(Looks.GAP, GAP.matcher(value).matches());
    count(Looks.SENTENCE, isSentence(value));
    byte[] bytes = HOTLINES.matcher(value).replaceAll("").getBytes(StandardCharsets.UTF_8);
    Finds finds = FINDER.find(bytes, 0, bytes.length);
    count(Looks.FINDS, finds.count() > 0 && !isPublicNumber(value));
  }

  private void number(String value) {
    String bare = SEPARATORS.matcher(value).replaceAll("");
    count(Looks.MOBILE, MOBILE.matcher(bare).matches() || MASKED_MOBILE.matcher(bare).matches());
    count(Looks.LANDLINE, LANDLINE.matcher(bare).matches());
    count(Looks.HOTLINE, HOTLINE.matcher(bare).matches());
    count(Looks.ABROAD, ABROAD.matcher(bare).matches());
    count(Looks.RESIDENT_ID, ValueForm.RESIDENT_ID.fits(value) && !isMoment(value));
    count(Looks.MASKED_ID, value.length() >= 15 && MASKED_ID.matcher(value).matches());
    count(Looks.PASSPORT, PASSPORT.matcher(value).matches());
    boolean card = bare.matches("(?:62|4|5[1-5]|3[47]|35|60|9[15])\\d{11,17}");
    count(Looks.BANK_CARD, card && bare.length() >= 15 && ValueForm.BANK_CARD.fits(bare));
    count(Looks.WHOLE, WHOLE.matcher(value).matches());
    boolean number = NUMBER.matcher(value).matches();
    count(Looks.NUMBER, number);
    count(
        Looks.HUMAN_AGE,
        value.matches("\\d{1,3}岁?") && Integer.parseInt(value.replace("岁", "")) <= 125);
    long digits = value.chars().filter(c -> (c >= '0' && c <= '9') || c == '*').count();
    count(Looks.MANY_DIGITS, digits >= 5);
    count(Looks.GPS, PAIR.matcher(value).matches());
    date(value);
  }

  /** A number with an area code, or one that serves everybody, and nothing else. */
  private static boolean isPublicNumber(String value) {
    String bare = SEPARATORS.matcher(value).replaceAll("");
    return LANDLINE.matcher(bare).matches() || HOTLINE.matcher(bare).matches();
  }

  /** Fourteen or seventeen digits of the time of day make an order number, not an old ID. */
  private static boolean isMoment(String value) {
    return value.length() == 15 && value.matches("(?:19|20)\\d{13}");
  }

  private void date(String value) {
    java.util.OptionalInt year = ValueForm.year(value);
    if (year.isEmpty() && value.matches("(?:19|20)\\d\\d(?:-?(?:0\\d|1[0-2]))?")) {
      year = java.util.OptionalInt.of(Integer.parseInt(value.substring(0, 4)));
    }
    boolean plausible = year.isPresent() && year.getAsInt() >= EPOCH && year.getAsInt() <= 2100;
    count(Looks.DATE, plausible || value.matches("(?:0?[1-9]|1[0-2])[-/月.](?:[0-3]?\\d)日?"));
    if (plausible) {
      years.add(year.getAsInt());
    }
  }

  private void shape(String value) {
    count(
        Looks.EMAIL,
        value.indexOf('@') > 0
            && (ValueForm.EMAIL.fits(value) || value.matches("\\S+@\\S+\\.\\w+")));
    count(Looks.PLATE, PLATE.matcher(value.toUpperCase(Locale.ROOT)).matches());
    count(Looks.CREDIT_CODE, ValueForm.CREDIT_CODE.fits(value));
    count(Looks.IP, IP.matcher(value).matches());
    count(Looks.HEX, HEX.matcher(value).matches());
    count(Looks.HASH, HASH.matcher(value).matches());
    count(Looks.UUID, UUID.matcher(value).matches());
    count(Looks.WECHAT, WECHAT.matcher(value).matches());
    count(Looks.TRUTH, TRUTHS.contains(value.toLowerCase(Locale.ROOT)));
    count(Looks.CODE, CODE.matcher(value).matches());
  }

  private void names(String value) {
    PersonNames names = PersonNames.shipped();
    count(Looks.CHINESE_NAME, names.mayBeChinese(value));
    count(Looks.LIKELY_CHINESE_NAME, names.isLikelyChinese(value));
    count(Looks.ADDRESSED, names.addresses(value));
    count(Looks.LATIN_NAME, names.looksLatin(value));
    count(Looks.LIKELY_LATIN_NAME, names.isLikelyLatin(value));
    count(Looks.LOGIN, names.isLikelyLogin(value));
    count(Looks.COMPANY, names.isCompany(value));
    count(Looks.ETHNIC, names.isEthnicGroup(value));
    boolean gender = names.isGender(value);
    count(Looks.GENDER, gender);
    count(Looks.GENDER_FILLER, names.isGenderFiller(value));
    if (gender && genders.size() < 12) {
      genders.add(value.toLowerCase(Locale.ROOT));
    }
  }

  private static boolean isSentence(String value) {
    long han = value.codePoints().filter(Character::isIdeographic).count();
    boolean words = value.split("\\s+").length >= 3;
    boolean marks = value.matches("(?s).*[,，。;；!！?？、].*");
    return (han >= 5 && (marks || han >= 7)) || (words && value.length() >= 15);
  }

  private void count(Looks looks, boolean fits) {
    if (fits) {
      counts.merge(looks, 1, Integer::sum);
    }
  }

  int count(Looks... looks) {
    int sum = 0;
    for (Looks each : looks) {
      sum += counts.getOrDefault(each, 0);
    }
    return sum;
  }

  /** The share of values that are there and look so; 0 where none is there. */
  double share(Looks... looks) {
    return looked == 0 ? 0 : Math.min(1, (double) count(looks) / looked);
  }

  /**
   * The share of values that are names: by what is usual in names, or, where almost all begin with
   * a surname and few are alike, by that.
   */
  double names() {
    double likely = share(Looks.LIKELY_CHINESE_NAME, Looks.LIKELY_LATIN_NAME);
    double shaped = share(Looks.CHINESE_NAME);
    boolean surnames =
        shaped >= 0.85
            && share(Looks.LIKELY_CHINESE_NAME) >= 0.15
            && distinct >= MANY
            && variety() >= 0.2;
    return surnames ? Math.max(shaped, likely) : likely;
  }

  /** Rows of the sample. */
  int total() {
    return total;
  }

  /** Rows without a value, or with nothing but blanks. */
  int blank() {
    return blank;
  }

  int present() {
    return total - blank;
  }

  int distinct() {
    return distinct;
  }

  /** Of the values that are there, how many are the first of their like. */
  double variety() {
    return present() == 0 ? 0 : (double) distinct / present();
  }

  /** How many beginnings the mobile numbers have; numbers that are counted up share theirs. */
  int beginnings() {
    return beginnings.size();
  }

  double averageLength() {
    return length;
  }

  boolean bothGenders() {
    return (genders.contains("男") && genders.contains("女"))
        || (genders.contains("男性") && genders.contains("女性"))
        || (genders.contains("m") && genders.contains("f"))
        || (genders.contains("male") && genders.contains("female"));
  }

  /** Whether years are those of births: most lie far back, and they are spread over generations. */
  boolean hasBirthYears() {
    if (years.size() < 5 || years.size() < looked * 0.7) {
      return false;
    }
    int low = years.get(years.size() / 10);
    int middle = years.get(years.size() / 2);
    int high = years.get(years.size() * 9 / 10);
    return middle <= 2004 && high - low >= 8 && low >= 1915;
  }

  @Override
  public String toString() {
    return "Content[" + present() + " of " + total + " values]";
  }
}

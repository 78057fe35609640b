package dev.handover.scan;

import dev.handover.mapping.ValueForm;
import dev.handover.mapping.scrub.Finds;
import dev.handover.mapping.scrub.Kind;
import dev.handover.mapping.scrub.Scrubber;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What one value looks like. */
final class Shapes {
  private static final Scrubber FINDER = new Scrubber(EnumSet.allOf(Kind.class));
  private static final int LONGEST_SHAPE = 64;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s()（）.-]");
  private static final Pattern MOBILE =
      Pattern.compile("(?:\\+?86|0086)?1[3-9]\\d{9}(?:(?:转|ext|x|[,，;#*])\\d{1,6})?");
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

  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:https?://\\S+|[\\w.:-]*[/\\\\][\\w./\\\\:=+-]*[\\w.-]{5,})(?:\\?\\S*)?|\\S{3,60}\\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|mp3|amr|wav|m4a|mp4|pdf)");
  private static final Pattern LIST_OPENED = Pattern.compile("^[\\[{(\"' ]+");
  private static final Pattern SOUND =
      Pattern.compile(
          "(?i)(?:\\S*\\.(?:mp3|amr|wav|m4a|aac|ogg|silk|opus|mp4|mov|avi|3gp)|\\S*[/\\\\_](?:rec|record|recordings?|luyin|voice|audio)s?[/\\\\_]\\S*)(?:\\?\\S*)?");
  private static final Pattern STANDING =
      Pattern.compile(
          "(?i).*(?:[卡级店行院部渠网等]|普通|正常|有效|无效|停|[已未](?!婚)|待|中$|新客|老客|老带新|散客|团|协议|推|介绍|平台|微信|支付|现金|住院|门诊|菜|vip|web|app|ota|friend|flyer|phone|walk|gold|silver|basic|active|open|closed|new|old|normal|regular|type|level|standard|problem|default).*|[a-z]{1,2}(?:[-_][A-Za-z]{2})?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?:0?[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final Pattern MAIL_OF_WORK =
      Pattern.compile(
          "(?i)(?:info|sales?|service|contact|office|admin|support|hr|kefu|mail|e?mail|finance|caiwu|hello|desk|booking|reservations?|orders?|shop|store|enquir|inquir|market|webmaster|no-?reply|post|team|help|account|billing|invoice|fapiao|front|hotel|manager|public|service|vip|bd|pr|it|ops|system|root|purchas|caigou|xiaoshou|yewu|bangong)[a-z]*[\\d._-]*@.*");
  private static final Pattern HOME =
      Pattern.compile(
          ".*\\d(?:栋|幢|座|号楼|单元|#楼)\\s?.{0,8}?\\d{2,4}室?|\\d{1,2}(?:单元|门)[-\\s]?\\d{2,4}室?|[A-Za-z]?\\d{3,4}室|(?i)(?:flat|apt\\.?|apartment|unit|suite|floor)\\s?#?\\d{1,4}[a-z]?");

  /** Numbers of building, unit and room, if a room is what the name speaks of. */
  private static final Pattern TRIPLE =
      Pattern.compile(
          "[A-Za-z]?\\d{1,3}[-－/#]\\d{1,2}[-－/#]\\d{2,4}|[A-Za-z]?\\d{1,3}[-－/#]\\d{3,4}");

  private static final Pattern ESTATE =
      Pattern.compile(
          "\\p{IsHan}{1,8}(?:花园|家园|公寓|小区|新村|嘉园|雅苑|名邸|华庭|名苑|佳苑|苑|府|邸|庭|湾|墅|里|公馆|社区|大院|宿舍|花苑|一期|二期|三期)(?:[一二三四]期|[A-Z东南西北]区)?");
  private static final Pattern SCHOOL =
      Pattern.compile(
          "\\p{IsHan}{2,14}(?:小学|中学|幼儿园|附小|附中|学校|一中|二中|[三四五六]中|职高|大学|学院)(?:[(（].{1,8}[)）]|\\p{IsHan}{0,3}校区)?");
  private static final Pattern SCHOOL_CLASS =
      Pattern.compile(
          "(?:[小初高]?[一二三四五六七八九1-9](?:年级)?|[小中大](?:一|二|三)?|高[一二三]|初[一二三]|学前|托)?[(（]?[0-9一二三四五六七八九十]{0,2}[)）]?(?:年级)?[(（]?[0-9一二三四五六七八九十]{0,2}[)）]?班|[一二三四五六]年级|[小初高][一二三]");
  private static final Pattern TALK =
      Pattern.compile(
          "(?s).*(?:不[^锈干]|别|勿|请|要|怕|爱|喜欢|偏好|习惯|我|你|您|他|她|孩|宝宝|老人|家里|家人|本人|朋友|爱人|老公|老婆|妈|爸|爷爷|奶奶|婆婆|女儿|儿子|过敏|忌|门口|门卫|楼下|楼上|打电话|来电|致电|打给|联系|改约|代收|代取|等待|放[在前门柜]|送[到上货]|带[小狗猫]|帮|谢|麻烦|投诉|反映|生气|急|周[一二三四五六日末]|上午|下午|晚上|晚到|早到|前台|邻居|物业|保安|钥匙|敲门|按铃|生日|送人|已告知|怀孕|听力|腿脚|视力|腰|膝|血压|血糖|糖尿|术后|花粉|乳糖|素食|清真|吃|睡|吵|安静|轻[一点声]|高层|低楼层|朝[南阳]|靠窗|远离|加[枕床被]|婴儿|轮椅|猫|狗|宠).*");
  private static final Pattern TALK_LATIN =
      Pattern.compile(
          "(?is).*\\b(?:please|pls|call(?:ed)?|ring|leave|left|don'?t|doesn'?t|not|never|prefers?|likes?|allerg\\w*|hates?|wants?|wishes|needs?|his|her|my|their|she|he|wife|husband|mother|father|mum|mom|dad|son|daughter|kids?|children|dogs?|cats?|baby|before|after|mornings?|afternoons?|evenings?|weekends?|neighbou?rs?|door|gate|upstairs|asked|said|says|told|complain\\w*|vegetarian|vegan|gluten|wheelchair|pregnant|birthday|honeymoon|anniversary|late|early|quiet|pillow|thanks?|sorry|happy|upset|careful|knock)\\b.*");
  private static final Pattern WORDS = Pattern.compile("(?s).*(?:\\p{IsHan}|[a-z]{2}).*");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2,3}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{5}-\\d{3,4}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,28}");
  private static final Pattern HANDLE =
      Pattern.compile("(?=.*[a-z]{3})(?=.*[0-9_])[A-Za-z][A-Za-z0-9_.-]{4,19}");
  private static final Pattern DEGREE = Pattern.compile("-?\\d{1,3}\\.\\d{4,}");

  private final Set<Looks> found = EnumSet.noneOf(Looks.class);

  private Shapes() {}

  /**
   * All that a value looks like.
   *
   * @param value trimmed and in plain width
   */
  static Set<Looks> of(String value) {
    Shapes shapes = new Shapes();
    shapes.look(value);
    return shapes.found;
  }

  /** Its first three digits, if it is a mobile number. */
  static String beginning(String value) {
    boolean mobile = MOBILE.matcher(value).matches() || MASKED_MOBILE.matcher(value).matches();
    return mobile ? value.substring(0, 3) : "";
  }

  private void look(String value) {
    if (!ValueForm.READABLE.fits(value)) {
      count(Looks.GARBLED, true);
    }
    if (value.length() <= LONGEST_SHAPE) {
      number(value);
      shape(value);
    }
    names(value);
    boolean street = STREET.matcher(value).matches() || STREET_LATIN.matcher(value).matches();
    String bare = LIST_OPENED.matcher(value).replaceFirst("");
    boolean division = bare.length() >= 3 && ValueForm.beginsWithDivision(bare);
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
    count(Looks.FILE, FILE.matcher(value).matches());
    count(Looks.HAN, value.codePoints().anyMatch(Character::isIdeographic));
    count(Looks.SOUND, SOUND.matcher(value).matches());
    count(Looks.STANDING, value.length() <= 24 && STANDING.matcher(value).matches());
    count(Looks.ESTATE, ESTATE.matcher(value).matches());
    count(Looks.SCHOOL, SCHOOL.matcher(value).matches());
    count(Looks.WORDS, WORDS.matcher(value).matches());
    count(Looks.POSTCODE, POSTCODE.matcher(value).matches());
    count(Looks.HOME, HOME.matcher(value).matches());
    count(Looks.TRIPLE, TRIPLE.matcher(value).matches());
    count(Looks.SCHOOL_CLASS, SCHOOL_CLASS.matcher(value).matches());
    count(Looks.TALK, TALK.matcher(value).matches() || TALK_LATIN.matcher(value).matches());
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
    count(Looks.IBAN, IBAN.matcher(bare).matches());
    count(Looks.BANK_CARD, card && bare.length() >= 15 && ValueForm.BANK_CARD.fits(bare));
    count(Looks.MONTH_DAY, MONTH_DAY.matcher(value).matches());
    count(Looks.WHOLE, WHOLE.matcher(value).matches());
    boolean number = NUMBER.matcher(value).matches();
    count(Looks.NUMBER, number);
    count(
        Looks.HUMAN_AGE,
        value.matches("\\d{1,3}岁?") && Integer.parseInt(value.replace("岁", "")) <= 125);
    long digits = value.chars().filter(c -> (c >= '0' && c <= '9') || c == '*').count();
    count(Looks.DIGIT, digits >= 1);
    count(Looks.MANY_DIGITS, digits >= 5);
    count(Looks.GPS, PAIR.matcher(value).matches());
    count(Looks.DEGREE, DEGREE.matcher(value).matches());
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

  private void shape(String value) {
    count(
        Looks.EMAIL,
        value.indexOf('@') > 0
            && (ValueForm.EMAIL.fits(value) || value.matches("\\S+@\\S+\\.\\w+")));
    count(Looks.MAIL_OF_PERSON, shapes(Looks.EMAIL) && !MAIL_OF_WORK.matcher(value).matches());
    count(Looks.PLATE, PLATE.matcher(value.toUpperCase(Locale.ROOT)).matches());
    count(Looks.CREDIT_CODE, ValueForm.CREDIT_CODE.fits(value));
    count(Looks.IP, IP.matcher(value).matches());
    count(Looks.HEX, HEX.matcher(value).matches());
    count(Looks.HASH, HASH.matcher(value).matches());
    count(Looks.UUID, UUID.matcher(value).matches());
    count(Looks.WECHAT, WECHAT.matcher(value).matches());
    count(Looks.TRUTH, TRUTHS.contains(value.toLowerCase(Locale.ROOT)));
    count(Looks.HANDLE, HANDLE.matcher(value).matches());
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
    count(Looks.GENDER, names.isGender(value));
    count(Looks.GENDER_FILLER, names.isGenderFiller(value));
  }

  private static boolean isSentence(String value) {
    long han = value.codePoints().filter(Character::isIdeographic).count();
    boolean words = value.split("\\s+").length >= 3;
    boolean marks = value.matches("(?s).*[,，。;；!！?？、].*");
    return (han >= 5 && (marks || han >= 7)) || (words && value.length() >= 15);
  }

  private boolean shapes(Looks looks) {
    return found.contains(looks);
  }

  private void count(Looks looks, boolean fits) {
    if (fits) {
      found.add(looks);
    }
  }
}

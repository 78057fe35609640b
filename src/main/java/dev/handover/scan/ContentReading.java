package dev.handover.scan;

import java.util.Optional;

/** What a column's values tell by themselves, whatever it is called. */
final class ContentReading {
  private static final int FEW = 3;
  private static final int SEVERAL = 4;
  private static final int BEGINNINGS = 6;

  private ContentReading() {}

  /**
   * The kind that the values show beyond doubt.
   *
   * @param name which may forbid what numbers of things look like by chance
   */
  static Optional<Kind> of(Content content, NameReading name) {
    if (content.present() < FEW) {
      return Optional.empty();
    }
    boolean number = name.verdict() == NameReading.Verdict.NUMBER;
    boolean other = name.verdict() == NameReading.Verdict.OTHER;
    if (content.share(Looks.RESIDENT_ID, Looks.MASKED_ID) >= 0.5
        && content.share(Looks.CREDIT_CODE) < 0.5) {
      return Optional.of(Kind.ID_NUMBER);
    }
    if (content.share(Looks.EMAIL) >= 0.5) {
      return Optional.of(Kind.EMAIL);
    }
    if (isPhone(content, other) && (!number || isScattered(content))) {
      return Optional.of(Kind.PHONE);
    }
    if (content.share(Looks.PLATE) >= 0.5) {
      return Optional.of(Kind.PLATE);
    }
    if (content.share(Looks.BANK_CARD) >= (number ? 0.85 : 0.7)) {
      return Optional.of(Kind.BANK_CARD);
    }
    if (content.share(Looks.IP) >= 0.8) {
      return Optional.of(Kind.IP);
    }
    if (content.share(Looks.HASH) >= 0.5) {
      return Optional.of(Kind.SECRET);
    }
    if (content.share(Looks.WECHAT) >= 0.3) {
      return Optional.of(Kind.WECHAT);
    }
    if (!number && isMixedNames(content)) {
      return Optional.of(Kind.PERSON_NAME);
    }
    return other || number ? Optional.empty() : softer(content);
  }

  /** Numbers of people begin in many ways, those of parcels and orders in few. */
  private static boolean isScattered(Content content) {
    double each = content.distinct() * 0.8;
    return content.share(Looks.MOBILE) >= 0.9
        && content.beginnings() >= Math.min(BEGINNINGS, Math.max(SEVERAL, each));
  }

  /** Some are companies, the others people: whom an invoice is made out to. */
  private static boolean isMixedNames(Content content) {
    double people = content.share(Looks.CHINESE_NAME);
    double companies = content.share(Looks.COMPANY);
    return content.count(Looks.CHINESE_NAME) >= FEW
        && content.variety() >= 0.3
        && people >= 0.15
        && companies >= 0.15
        && companies + people >= 0.85;
  }

  private static boolean isPhone(Content content, boolean other) {
    double mobile = content.share(Looks.MOBILE, Looks.ABROAD);
    boolean varied = content.distinct() >= FEW;
    boolean alike = other && content.distinct() >= BEGINNINGS && content.beginnings() < FEW;
    return varied
        && !alike
        && (mobile >= (other ? 0.8 : 0.6)
            || (!other && mobile >= 0.2 && content.share(Looks.MOBILE, Looks.LANDLINE) >= 0.8));
  }

  /** What needs a name that does not speak against it. */
  private static Optional<Kind> softer(Content content) {
    boolean varied = isVaried(content) && content.variety() >= 0.15;
    boolean chinese = content.share(Looks.CHINESE_NAME) >= 0.7 && content.names() >= 0.5;
    boolean latin =
        content.share(Looks.LATIN_NAME) >= 0.8 && content.share(Looks.LIKELY_LATIN_NAME) >= 0.5;
    boolean either =
        content.names() >= 0.6 && content.share(Looks.CHINESE_NAME, Looks.LATIN_NAME) >= 0.8;
    if (varied && (chinese || latin || either) && content.share(Looks.COMPANY) < 0.3) {
      return Optional.of(Kind.PERSON_NAME);
    }
    if (varied && content.share(Looks.ADDRESS) >= 0.5) {
      return Optional.of(Kind.ADDRESS);
    }
    if (content.hasPassports() && varied) {
      return Optional.of(Kind.ID_NUMBER);
    }
    if (content.bothGenders()
        && content.share(Looks.GENDER, Looks.GENDER_FILLER) >= 0.95
        && content.distinct() <= 6) {
      return Optional.of(Kind.GENDER);
    }
    if (content.share(Looks.ETHNIC) >= 0.8) {
      return Optional.of(Kind.NATIONALITY);
    }
    if (content.share(Looks.GPS) >= 0.7) {
      return Optional.of(Kind.GPS);
    }
    return content.hasBirthYears() ? Optional.of(Kind.BIRTHDAY) : Optional.empty();
  }

  /** Whether enough differ, as far as a small sample can tell. */
  static boolean isVaried(Content content) {
    return content.distinct() >= Math.min(5, Math.max(FEW, Math.round(content.present() * 0.6)));
  }

  /** Whether some values, not most, are numbers or addresses of people: a mixed column, a note. */
  static boolean holdsFinds(Content content) {
    int found = content.count(Looks.FINDS);
    boolean addressed =
        content.count(Looks.ADDRESSED) >= FEW && content.share(Looks.ADDRESSED) >= 0.05;
    boolean some = found >= 2 && content.share(Looks.FINDS) >= 0.02;
    return (some || addressed) && !isOfGaps(content);
  }

  /** Whether the values are patterns of texts, to be filled in. */
  static boolean isOfGaps(Content content) {
    return content.share(Looks.GAP) >= 0.2;
  }

  /** Whether somebody speaks in many of the values, in sentences or short. */
  static boolean isSpoken(Content content, double least) {
    return content.present() >= FEW
        && !isOfGaps(content)
        && content.distinct() >= SEVERAL
        && (content.variety() >= 0.1 || content.distinct() >= 12)
        && content.averageLength() >= 3
        && content.share(Looks.FILE, Looks.IMAGE) < 0.3
        && content.share(Looks.TALK) >= least;
  }

  /** Mail that goes to people: many addresses, few of them called after work that is done. */
  static boolean isMailOfPeople(Content content) {
    return content.distinct() > BEGINNINGS && content.share(Looks.MAIL_OF_PERSON) >= 0.8;
  }

  /** Whether the values are sentences that somebody wrote. */
  static boolean isFreeText(Content content) {
    return content.present() >= FEW
        && !isOfGaps(content)
        && content.distinct() >= FEW
        && content.variety() >= 0.1
        && content.share(Looks.SENTENCE) >= 0.25;
  }

  /** Short texts of things, of which none is said by anybody: a room's rent, a breakfast. */
  static boolean isOfLedger(Content content) {
    return content.present() >= 20
        && content.distinct() >= FEW
        && content.variety() < 0.6
        && content.averageLength() < 4
        && content.share(Looks.TALK, Looks.SENTENCE) < 0.3
        && content.share(Looks.FINDS, Looks.CHINESE_NAME) < 0.15;
  }

  /** A few short words over and over, which somebody chose from a list. */
  static boolean isLabel(Content content) {
    return content.present() >= 8
        && content.distinct() <= 6
        && content.variety() <= 0.25
        && content.averageLength() <= 6
        && content.share(Looks.SENTENCE) < 0.1;
  }
}

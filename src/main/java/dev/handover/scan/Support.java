package dev.handover.scan;

import dev.handover.source.CatalogueTable.Form;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether a column's type and values agree with what its name speaks of. */
final class Support {
  private static final int FEW = 3;
  private static final int MANY = 20;
  private static final Map<Form, Set<Kind>> POSSIBLE = new EnumMap<>(Form.class);

  static {
    POSSIBLE.put(Form.TRUTH, EnumSet.noneOf(Kind.class));
    POSSIBLE.put(Form.TIME, EnumSet.noneOf(Kind.class));
    POSSIBLE.put(Form.DAY, EnumSet.of(Kind.BIRTHDAY));
    POSSIBLE.put(Form.MOMENT, EnumSet.of(Kind.BIRTHDAY));
    POSSIBLE.put(
        Form.BYTES,
        EnumSet.of(Kind.PHOTO, Kind.SIGNATURE, Kind.SECRET, Kind.ID_NUMBER, Kind.IP, Kind.NOTE));
    POSSIBLE.put(
        Form.WHOLE,
        EnumSet.of(
            Kind.PHONE,
            Kind.ID_NUMBER,
            Kind.BANK_CARD,
            Kind.AGE,
            Kind.GENDER,
            Kind.BIRTHDAY,
            Kind.TRAIT,
            Kind.WECHAT,
            Kind.LOGIN,
            Kind.ADDRESS,
            Kind.ADDRESS_PART,
            Kind.NATIONALITY,
            Kind.SECRET,
            Kind.IP));
    POSSIBLE.put(
        Form.DECIMAL,
        EnumSet.of(
            Kind.GPS,
            Kind.TRAIT,
            Kind.PHONE,
            Kind.ID_NUMBER,
            Kind.BANK_CARD,
            Kind.AGE,
            Kind.LOGIN,
            Kind.BIRTHDAY,
            Kind.GENDER,
            Kind.WECHAT));
  }

  private Support() {}

  static boolean isPossible(Kind kind, Form form) {
    Set<Kind> possible = POSSIBLE.get(form);
    return possible == null || possible.contains(kind);
  }

  /** The share of values that have the kind's own shape; negative where it has none. */
  static double share(Kind kind, Content content) {
    return switch (kind) {
      case PHONE -> content.share(Looks.MOBILE, Looks.LANDLINE, Looks.ABROAD, Looks.HOTLINE);
      case EMAIL -> content.share(Looks.EMAIL);
      case ID_NUMBER -> content.share(Looks.RESIDENT_ID, Looks.MASKED_ID, Looks.PASSPORT);
      case BANK_CARD -> content.share(Looks.BANK_CARD);
      case PERSON_NAME -> content.share(Looks.CHINESE_NAME, Looks.LATIN_NAME);
      case PLATE -> content.share(Looks.PLATE);
      case ADDRESS -> content.share(Looks.ADDRESS);
      case BIRTHDAY -> content.share(Looks.DATE);
      case GENDER -> content.share(Looks.GENDER, Looks.GENDER_FILLER);
      case AGE -> content.share(Looks.HUMAN_AGE);
      case IP -> content.share(Looks.IP);
      default -> -1;
    };
  }

  /** Whether the values cannot be of that kind, whatever the name says. */
  static boolean refutes(Kind kind, Content content) {
    if (content.present() < FEW) {
      return false;
    }
    boolean truth = content.share(Looks.TRUTH) >= 0.95;
    boolean uuids = content.share(Looks.UUID) >= 0.8 && kind != Kind.SECRET && kind != Kind.LOGIN;
    if (uuids || (truth && kind != Kind.GENDER && kind != Kind.HEALTH && kind != Kind.TRAIT)) {
      return true;
    }
    if ((kind == Kind.EMAIL || kind == Kind.PHONE)
        && content.present() >= MANY
        && content.distinct() == 1) {
      return true; // everybody's
    }
    double digits = content.share(Looks.MANY_DIGITS);
    return switch (kind) {
      case PHONE ->
          digits < 0.3
              // the last digits of a number, which couriers ask for
              && !(content.share(Looks.WHOLE) >= 0.8
                  && content.averageLength() >= 3.5
                  && content.variety() >= 0.3);
      case EMAIL -> content.share(Looks.EMAIL) < 0.2;
      case ID_NUMBER, BANK_CARD ->
          (digits < 0.3 && content.averageLength() < 3.5)
              || content.share(Looks.DATE) >= 0.8
              || content.share(Looks.CREDIT_CODE) >= 0.6
              || (content.share(Looks.SENTENCE) >= 0.5);
      case PERSON_NAME ->
          content.share(Looks.NUMBER) >= 0.6
              || (content.share(Looks.COMPANY) >= 0.6 && content.share(Looks.CHINESE_NAME) < 0.12)
              || content.share(Looks.DATE) >= 0.6
              || (content.present() >= 20 && content.distinct() <= 2);
      case BIRTHDAY ->
          content.share(Looks.DATE) < 0.3
              && digits < 0.5
              && (content.share(Looks.MONTH_DAY) < 0.1
                  || content.share(Looks.MONTH_DAY, Looks.TRUTH) < 0.9);
      case GENDER -> content.distinct() > 10;
      case AGE -> content.share(Looks.HUMAN_AGE) < 0.5;
      case ADDRESS ->
          content.share(Looks.EMAIL, Looks.IP, Looks.DATE) >= 0.6
              // what one calls an address: home, office
              || (content.share(Looks.WORDS) >= 0.8
                  && content.averageLength() < 3
                  && content.share(Looks.DIGIT) < 0.1
                  && content.distinct() > 1
                  && content.distinct() <= 5
                  && content.present() > content.distinct() * 3);
      case NOTE, PREFERENCE, HEALTH ->
          (content.share(Looks.NUMBER, Looks.DATE) >= 0.7 && content.share(Looks.TRUTH) < 0.9)
              || content.share(Looks.IMAGE) >= 0.7
              || ContentReading.isOfGaps(content);
      case LOGIN ->
          content.share(Looks.COMPANY) >= 0.5
              || (content.share(Looks.WHOLE) >= 0.9 && content.averageLength() < 4);
      case GPS -> content.share(Looks.NUMBER, Looks.GPS) < 0.5;
      case PLATE -> content.share(Looks.NUMBER) >= 0.8;
      case IP -> content.share(Looks.IP) < 0.3 && content.share(Looks.NUMBER) < 0.9;
      case PHOTO, SIGNATURE -> content.share(Looks.NUMBER) >= 0.7;
      default -> false;
    };
  }

  /** Whether the values speak for the kind of an abbreviation that means other things, too. */
  static boolean supports(Kind kind, Content content) {
    if (content.present() == 0) {
      return true;
    }
    double share = share(kind, content);
    if (ContentReading.isLabel(content) && content.share(Looks.STANDING) >= 0.8) {
      return kind == Kind.GENDER && share >= 0.3; // how a record ranks or stands
    }
    return switch (kind) {
      case BIRTHDAY ->
          share >= 0.3
              || (content.distinct() >= FEW
                  && content.share(Looks.MONTH_DAY) >= 0.1
                  && content.share(Looks.MONTH_DAY, Looks.TRUTH) >= 0.9);
      case PHONE, EMAIL, PLATE, AGE -> share >= 0.3;
      case GENDER ->
          share >= 0.3 || (content.distinct() <= 4 && content.share(Looks.HUMAN_AGE) >= 0.95);
      case PERSON_NAME ->
          content.share(Looks.CHINESE_NAME, Looks.LATIN_NAME) >= 0.4 && content.names() >= 0.2;
      case ID_NUMBER -> content.share(Looks.MANY_DIGITS) >= 0.5 && content.averageLength() >= 6;
      case BANK_CARD -> content.share(Looks.MANY_DIGITS) >= 0.5 && content.averageLength() >= 10;
      case ADDRESS ->
          share >= 0.2 || content.share(Looks.DIVISION, Looks.ESTATE, Looks.HOME) >= 0.3;
      case ADDRESS_PART ->
          content.share(Looks.DIVISION) >= 0.3
              || (content.averageLength() > 5.9 && content.averageLength() < 6.1)
              || (content.share(Looks.WHOLE) >= 0.8
                  && content.averageLength() >= 4.5
                  && content.averageLength() <= 6.5);
      case NATIONALITY ->
          content.share(Looks.ETHNIC, Looks.DIVISION) >= 0.3
              || content.share(Looks.NUMBER) < 0.2 && content.share(Looks.COMPANY) < 0.2;
      case PHOTO, SIGNATURE ->
          content.share(Looks.IMAGE) >= 0.3 || content.share(Looks.FILE) >= 0.3;
      case NOTE, PREFERENCE, HEALTH ->
          content.share(Looks.NUMBER, Looks.DATE) < 0.3 && content.averageLength() >= 2;
      case GPS -> content.share(Looks.NUMBER, Looks.GPS) >= 0.7 && content.averageLength() >= 5;
      case SECRET -> content.averageLength() >= 4 && content.share(Looks.CHINESE_NAME) < 0.3;
      default -> content.share(Looks.TRUTH) < 0.9;
    };
  }
}

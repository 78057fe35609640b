package dev.handover.cli.demo;

/** What years of typing at a desk do to good values: some of it heals, some does not. */
final class Dirt {
  private static final String[] NO_NAME = {"", "  ", "\u3000", null};
  private static final String[] NO_MOBILE = {"暂无", "00000000000", "12345678901", "1", "同上"};

  private Dirt() {}

  /** Heals by trimming, except for the one in two hundred that is no name at all. */
  static String name(String name, Draw draw) {
    if (draw.chance(50)) {
      return draw.one(NO_NAME);
    }
    return switch (draw.below(40)) {
      case 0 -> " " + name + " ";
      case 1 -> "\u3000" + name;
      case 2 -> name + "\u3000";
      case 3 -> name + "\t";
      default -> name;
    };
  }

  /** Heals by narrowing and by phone normalisation, except for the one in a hundred that is bad. */
  static String mobile(String mobile, Draw draw) {
    if (draw.chance(100)) {
      return draw.chance(4_000) ? mobile.substring(0, draw.between(7, 9)) : draw.one(NO_MOBILE);
    }
    return switch (draw.below(25)) {
      case 0 -> "+86 " + grouped(mobile, " ");
      case 1 -> "+86" + mobile;
      case 2 -> "86-" + mobile;
      case 3 -> grouped(mobile, "-");
      case 4 -> grouped(mobile, " ");
      case 5 -> wide(mobile);
      case 6 -> mobile + " ";
      default -> mobile;
    };
  }

  /** Heals by trimming, except for the seven in a thousand with a check digit that does not fit. */
  static String residentId(String id, Draw draw) {
    if (id.length() == 18 && draw.chance(70)) {
      return ResidentIds.miscopied(id);
    }
    return switch (draw.below(50)) {
      case 0 -> " " + id;
      case 1 -> id + "\u3000";
      case 2, 3, 4 -> id.replace('X', 'x');
      default -> id;
    };
  }

  /** Stays bad in one of a hundred. */
  static String email(String email, Draw draw) {
    if (!draw.chance(100)) {
      return draw.chance(150) ? " " + email : email;
    }
    return switch (draw.below(4)) {
      case 0 -> email.replace("@", "");
      case 1 -> email.substring(0, email.indexOf('@') + 1);
      case 2 -> email.replace("@", "@@");
      default -> email.replace("@", " @ ");
    };
  }

  private static String grouped(String mobile, String separator) {
    return mobile.substring(0, 3)
        + separator
        + mobile.substring(3, 7)
        + separator
        + mobile.substring(7);
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder(digits.length());
    digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uFF10')));
    return wide.toString();
  }
}

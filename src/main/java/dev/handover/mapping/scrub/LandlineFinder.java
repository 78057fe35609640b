package dev.handover.mapping.scrub;

/**
 * Numbers of the fixed network with their area code (010, 02x, 0[3-9]xx), those of 400 and 800, and
 * what is dialled after them. A local number of seven or eight digits is one only directly after a
 * word such as 座机, and never where it can be a date.
 */
final class LandlineFinder implements NumberFinder {
  private static final int MOST_EXTENSION = 6;

  /** The first two digits of area codes, after their zero. */
  private static final boolean[] AREAS = new boolean[100];

  static {
    String all =
        "10 20 21 22 23 24 25 27 28 29 31 33 34 35 37 39 41 42 43 44 45 46 47 48 51 52 53 54 55 56 57"
            + " 58 59 63 66 69 70 71 72 73 74 75 76 77 78 79 81 82 83 85 87 88 89 90 91 93 94 95 97 99";
    for (String each : all.split(" ")) {
      AREAS[Integer.parseInt(each)] = true;
    }
  }

  @Override
  public Kind kind() {
    return Kind.LANDLINE;
  }

  @Override
  public int end(Run run) {
    if (run.count() < 7 || run.isCoded() || run.saysDirectly(Words.THINGS_NUMBER)) {
      return 0;
    }
    int length = withArea(run);
    if (length == 0) {
      length = nationwide(run);
    }
    if (length == 0) {
      length = local(run);
    }
    return length == 0 || run.isMoney(length) ? 0 : extension(run.text, run.end(length));
  }

  private static int withArea(Run run) {
    int country = country(run);
    int at = country;
    boolean zero = run.count() > at && run.digit(at) == 0;
    if ((!zero && country == 0) || run.count() < at + 10) {
      return 0;
    }
    at += zero ? 1 : 0;
    int area = run.digit(at) <= 2 ? 2 : 3;
    int end = at + area;
    boolean written = run.isTogether(country, end - country) || run.isApart(country, end - country);
    boolean known = written && AREAS[run.number(at, 2)];
    for (int local = 8; known && local >= (area == 2 ? 8 : 7); local--) {
      if (run.isWhole(end + local) && isLocal(run, end, local) && isGrouped(run, end, local)) {
        return end + local;
      }
    }
    return 0;
  }

  /** How many digits are a country code: 86 behind a plus sign, or 0086. */
  private static int country(Run run) {
    if (run.count() > 4 && run.number(0, 4) == 86) {
      return 4;
    }
    return run.number(0, 2) == 86 && (run.text.sign(run.start() - 1) == '+' || run.holds("-", 0, 3))
        ? 2
        : 0;
  }

  private static boolean isLocal(Run run, int at, int length) {
    return at + length <= run.count() && run.digit(at) >= 2;
  }

  private static boolean isGrouped(Run run, int at, int length) {
    boolean together = run.isTogether(0, at + length);
    if (together) {
      return !run.isThing();
    }
    boolean areaApart = run.isWhole(at) && !run.holds(",，、", 0, at + length);
    return run.isApart(0, at + length) || (areaApart && isGroupedLocal(run, at, length));
  }

  private static boolean isGroupedLocal(Run run, int at, int length) {
    return switch (run.shape(at, length)) {
      case 8, 7, 44, 34, 43, 35, 53, 2222, 332, 322 -> true;
      default -> run.isTogether(at, length) || run.isApart(at, length);
    };
  }

  private static int nationwide(Run run) {
    if (run.count() < 10 || !run.isWhole(10) || run.saysDirectly(Words.THING)) {
      return 0;
    }
    int three = run.number(0, 3);
    boolean grouped =
        switch (run.shape(0, 10)) {
          case 37, 334, 433, 343, 46, 3322, 3223 -> !run.holds(",，、", 0, 10);
          default -> run.isTogether(0, 10) || run.isApart(0, 10);
        };
    return (three == 400 || three == 800) && grouped ? 10 : 0;
  }

  private static int local(Run run) {
    int length = run.isWhole(8) ? 8 : run.isWhole(7) ? 7 : 0;
    if (run.isCut() || length == 0 || run.digit(0) < 2 || length != run.count()) {
      return 0;
    }
    int shape = run.shape(0, length);
    boolean grouped = run.isTogether(0, length) || shape == 44 || shape == 34;
    return grouped && run.saysDirectly(Words.PHONE) && !isDate(run, length) ? length : 0;
  }

  static boolean isDate(Run run, int length) {
    int month = length == 8 ? run.number(4, 2) : 0;
    int day = length == 8 ? run.number(6, 2) : 0;
    int century = run.number(0, 2);
    return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** Goes on over an extension: -8021, 转802, 分机 8021. */
  private static int extension(Text text, int end) {
    int i = end;
    boolean dash = text.sign(i) == '-' && text.isDigit(i + 1);
    while (text.sign(i) == ' ') {
      i++;
    }
    boolean said = true;
    if (dash) {
      i = end + 1;
    } else if (text.sign(i) == '转') {
      i += text.isAt(i, "转分机") ? 3 : 1;
    } else if (text.isAt(i, "分机")) {
      i += text.sign(i + 2) == '号' ? 3 : 2;
    } else if (text.isAt(i, "ext")) {
      i += text.sign(i + 3) == '.' ? 4 : 3;
    } else {
      said = false;
    }
    while (said && (text.sign(i) == ' ' || text.sign(i) == ':')) {
      i++;
    }
    int digits = i;
    while (text.isDigit(digits)) {
      digits++;
    }
    int count = digits - i;
    return said && count > (dash ? 2 : 0) && count < MOST_EXTENSION ? digits : end;
  }
}

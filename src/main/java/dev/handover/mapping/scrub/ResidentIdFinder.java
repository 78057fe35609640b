package dev.handover.mapping.scrub;

/**
 * Resident identity numbers (GB 11643), new and old. Region and birth date tell them better than
 * the check digit: one in six thousand numbers of 18 digits holds both by chance, and a number with
 * a slip in its last digit still leads to the person. Only where words speak of an order or an
 * invoice must the check digit agree. Fifteen digits hold both by chance in one of eighty, so for
 * the old form the words of things decide against it. What directly follows 身份证 is one, however
 * badly it was copied.
 */
final class ResidentIdFinder implements NumberFinder {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10x98765432";
  private static final boolean[] PROVINCES = new boolean[100];
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2050;

  static {
    int[] all = {
      11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
      52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83
    };
    for (int each : all) {
      PROVINCES[each] = true;
    }
  }

  @Override
  public Kind kind() {
    return Kind.RESIDENT_ID;
  }

  @Override
  public int end(Run run) {
    if (run.count() < 14) {
      return 0;
    }
    int end = newForm(run);
    if (end == 0) {
      end = oldForm(run);
    }
    return end == 0 ? miscopied(run) : end;
  }

  private static int newForm(Run run) {
    int letter = run.isWhole(17) ? checkLetter(run) : 0;
    if ((letter == 0 && !run.isWhole(18)) || !isPlausible(run)) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * run.digit(i);
    }
    char check = letter > 0 ? 'x' : (char) ('0' + run.digit(17));
    boolean right = CHECKS.charAt(sum % 11) == check;
    if (!right && (run.isThing() || run.isCoded())) {
      return 0;
    }
    return letter > 0 ? letter : run.end(18);
  }

  /** The sign after an X that ends 17 digits, or 0. */
  private static int checkLetter(Run run) {
    Text text = run.text;
    int i = run.end(17);
    while (text.isGap(i) && i < run.end(17) + 3) {
      i++;
    }
    return text.sign(i) == 'x' && !text.isAlphanumeric(i + 1) ? i + 1 : 0;
  }

  private static boolean isPlausible(Run run) {
    int year = run.number(6, 4);
    return isRegion(run)
        && year >= FIRST_YEAR
        && year <= LAST_YEAR
        && isDay(run.number(10, 2), run.number(12, 2));
  }

  private static boolean isRegion(Run run) {
    return PROVINCES[run.number(0, 2)] || (run.digit(0) == 9 && PROVINCES[run.number(1, 2)]);
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  }

  private static int oldForm(Run run) {
    boolean found =
        run.isWhole(15)
            && PROVINCES[run.number(0, 2)]
            && isDay(run.number(8, 2), run.number(10, 2))
            && !run.isThing()
            && !run.isCoded()
            && !run.isMoney(15)
            && !run.text.isLetter(run.end(15))
            && isGroupedAsOld(run);
    return found ? run.end(15) : 0;
  }

  private static boolean isGroupedAsOld(Run run) {
    return switch (run.shape(0, 15)) {
      case 663, 6333, 62223, 555, 33333, 4443 -> true;
      default -> run.isTogether(0, 15) || run.isApart(0, 15);
    };
  }

  private static int miscopied(Run run) {
    if (run.isCut()
        || !run.saysDirectly(Words.ID)
        || !run.isTogether(0, run.count())
        || run.count() > 20) {
      return 0;
    }
    int end = run.end(run.count());
    return run.text.sign(end) == 'x' && !run.text.isAlphanumeric(end + 1) ? end + 1 : end;
  }
}

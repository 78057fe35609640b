package dev.handover.mapping.scrub;

/**
 * Passports. Those of China are known by their form: E or G and eight digits, E, a letter and
 * seven, and D, S, P (also DE, SE, PE) and seven; but not where words speak of a thing, for goods
 * are numbered like that. Of other countries, and of the permits for Hong Kong, Macao and Taiwan,
 * anything of seven to ten signs with at least five digits counts, if 护照 or 通行证 stands before it.
 */
final class PassportFinder {
  private static final int LEAST = 7;
  private static final int MOST = 10;
  private static final int LEAST_DIGITS = 5;
  private static final int WIDEST_GAP = 3;

  private PassportFinder() {}

  static void find(Text text) {
    for (int i = 0; i + LEAST <= text.length; i++) {
      boolean begins = text.isAlphanumeric(i) && !text.isAlphanumeric(i - 1) && !text.isTaken(i);
      if (begins) {
        int end = text.isLetter(i) ? chinese(text, i) : 0;
        end = end == 0 ? foreign(text, i) : end;
        if (end > 0) {
          text.found(Kind.PASSPORT, i, end);
          i = end - 1;
        }
      }
    }
  }

  private static int chinese(Text text, int start) {
    int letters = text.isLetter(start + 1) ? 2 : 1;
    int digits = digitsAfter(text.sign(start), letters == 2 ? text.sign(start + 1) : 0);
    if (digits == 0) {
      return 0;
    }
    int end = end(text, start + letters, digits);
    int meaning = end == 0 ? 0 : Words.before(text, start);
    return (meaning & (Words.THING | Words.THINGS_NUMBER)) == 0 ? end : 0;
  }

  private static int digitsAfter(char first, char second) {
    boolean official = first == 'd' || first == 's' || first == 'p';
    if (second == 0) {
      return first == 'e' || first == 'g' ? 8 : official ? 7 : 0;
    }
    return first == 'e' || (official && second == 'e') ? 7 : 0;
  }

  /** The sign after so many digits, together or with single separators, or 0. */
  private static int end(Text text, int start, int count) {
    int i = start;
    int found = 0;
    while (found < count) {
      i = afterGap(text, i);
      if (!text.isDigit(i) || text.isTaken(i)) {
        return 0;
      }
      i++;
      found++;
    }
    return text.isAlphanumeric(i) ? 0 : i;
  }

  private static int afterGap(Text text, int start) {
    int i = start;
    while (text.isGap(i) && i < start + WIDEST_GAP) {
      i++;
    }
    return i;
  }

  private static int foreign(Text text, int start) {
    int i = start;
    int count = 0;
    int digits = 0;
    int end = 0;
    while (count <= MOST && text.isAlphanumeric(i) && !text.isTaken(i)) {
      count++;
      digits += text.isDigit(i) ? 1 : 0;
      i++;
      boolean complete = !text.isAlphanumeric(i);
      if (complete && count >= LEAST && count <= MOST && digits >= LEAST_DIGITS && end == 0) {
        end = i;
      }
      i = end == 0 ? afterGap(text, i) : i;
    }
    int meaning = end == 0 ? 0 : Words.before(text, start);
    boolean said = (meaning & Words.PASSPORT) != 0;
    return said && (text.isLetter(start) || (meaning & Words.DIRECT) != 0) ? end : 0;
  }
}

package dev.handover.mapping.scrub;

/**
 * Licence plates (GA 36): the sign of a province, a letter, and five signs of which at least three
 * are digits, or six for new-energy cars (two letters at most, at the front or one at the end); the
 * last may be 警, 学, 挂, 港, 澳 or 领. Separators may stand after the province and the letter.
 */
final class PlateFinder {
  private static final String LAST = "警学挂港澳领";

  private PlateFinder() {}

  static void find(Text text) {
    for (int i = 0; i + 6 < text.length; i++) {
      if (text.type[i] == Signs.PROVINCE) {
        int letter = afterGap(text, i + 1);
        int tail = afterGap(text, letter + 1);
        int end = text.isLetter(letter) && text.sign(letter) != 'i' ? end(text, tail) : 0;
        if (end > 0 && isFree(text, i, end)) {
          text.found(Kind.PLATE, i, end);
          i = end - 1;
        }
      }
    }
  }

  private static boolean isFree(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.isTaken(i)) {
        return false;
      }
    }
    int meaning = Words.before(text, from);
    boolean thing = (meaning & (Words.THING | Words.THINGS_NUMBER)) != 0;
    return !thing || (meaning & Words.DIRECT) == 0;
  }

  private static int afterGap(Text text, int start) {
    int i = start;
    while (text.isGap(i) && i < start + 2) {
      i++;
    }
    return i;
  }

  private static int end(Text text, int start) {
    int together = start;
    while (text.isAlphanumeric(together)) {
      together++;
    }
    int count = together - start;
    if (count == 4 && LAST.indexOf(text.sign(together)) >= 0 && digits(text, start, 4) >= 3) {
      return together + 1;
    }
    if (count == 5 || count == 6) {
      return isTail(text, start, count) ? together : 0;
    }
    return count == 1 ? apart(text, start) : 0;
  }

  /** Five or six signs with a separator between each and the next. */
  private static int apart(Text text, int start) {
    int i = start;
    int count = 1;
    int digits = text.isDigit(i) ? 1 : 0;
    while (count < 7 && text.isGap(i + 1) && text.isAlphanumeric(i + 2)) {
      i += 2;
      count++;
      digits += text.isDigit(i) ? 1 : 0;
    }
    boolean fits = (count == 5 && digits >= 3) || (count == 6 && digits >= 4);
    return fits && !text.isAlphanumeric(i + 1) ? i + 1 : 0;
  }

  private static boolean isTail(Text text, int start, int count) {
    if (count == 5) {
      return digits(text, start, 5) >= 3;
    }
    boolean front =
        text.isLetter(start) && text.sign(start) <= 'k' && digits(text, start + 2, 4) == 4;
    return front || (digits(text, start, 5) == 5 && text.isLetter(start + 5));
  }

  private static int digits(Text text, int start, int count) {
    int digits = 0;
    for (int i = start; i < start + count; i++) {
      digits += text.isDigit(i) ? 1 : 0;
    }
    return digits;
  }
}

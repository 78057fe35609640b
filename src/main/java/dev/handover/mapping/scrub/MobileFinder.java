package dev.handover.mapping.scrub;

/**
 * Mobile numbers of the mainland, 1[3-9] and nine digits, with or without country code. Eleven
 * digits together of that shape are one unless they directly follow the name of another number
 * (单号). In groups they are one where people group so (138 1234 5678), for three prices side by side
 * look like that too rarely; any other grouping needs a word such as 电话 before it. After such a
 * word ten and twelve digits are one as well: a slip, but one that a person would see through.
 * Behind a plus sign, numbers of other countries are found too.
 */
final class MobileFinder implements NumberFinder {
  private static final int LENGTH = 11;

  @Override
  public Kind kind() {
    return Kind.PHONE;
  }

  @Override
  public int end(Run run) {
    if (run.count() < 9 || run.isMoney(Math.min(run.count(), LENGTH))) {
      return 0;
    }
    for (int prefix = 0; prefix <= 4 && prefix + LENGTH <= run.count(); prefix++) {
      if (isPrefix(run, prefix) && isMobile(run, prefix)) {
        return run.end(prefix + LENGTH);
      }
    }
    int abroad = hasPlus(run) ? foreign(run) : 0;
    return abroad > 0 ? abroad : mistyped(run);
  }

  private static boolean hasPlus(Run run) {
    return run.text.sign(run.start() - 1) == '+';
  }

  private static boolean isPrefix(Run run, int length) {
    return switch (length) {
      case 0 -> true;
      case 1 -> run.digit(0) == 0;
      case 2 -> run.number(0, 2) == 86;
      case 4 -> run.number(0, 4) == 86;
      default -> false;
    };
  }

  private static boolean isMobile(Run run, int at) {
    if (run.digit(at) != 1 || run.digit(at + 1) < 3 || !run.isWhole(at + LENGTH)) {
      return false;
    }
    if (run.isTogether(0, at + LENGTH)) {
      boolean things = at == 0 ? run.saysDirectly(Words.THINGS_NUMBER) : run.isThing();
      return !things && (at == 0 || hasPlus(run) || !run.isCoded());
    }
    return !run.isCoded() && isGrouped(run, at);
  }

  private static boolean isGrouped(Run run, int at) {
    if (at > 0 && run.isWhole(at) && run.isTogether(at, LENGTH)) {
      return !run.saysDirectly(Words.THINGS_NUMBER);
    }
    if (run.isMoney(at + LENGTH) || (run.isThing() && !run.isApart(at, LENGTH))) {
      return false;
    }
    if (run.says(Words.PHONE) || (at > 0 && run.isWhole(at))) {
      return true;
    }
    if (run.isTogether(at, LENGTH) || run.isApart(at, LENGTH)) {
      return true;
    }
    boolean listed = run.holds(",，、", at, LENGTH) && !run.isSpoken(at);
    return !listed
        && switch (run.shape(at, LENGTH)) {
          case 344, 335, 434, 3422, 32222, 3233, 122222, 3431 -> true;
          case 74, 56, 65 -> true;
          // around a dot that is a longitude: China ends at 135 degrees
          case 38 -> run.number(at, 3) > 135 || !run.holds(".", at, LENGTH);
          default -> false;
        };
  }

  private static int foreign(Run run) {
    int most = run.isCut() || run.number(0, 2) == 86 ? 0 : Math.min(15, run.count());
    for (int length = most; length >= 9; length--) {
      boolean sure =
          run.isTogether(0, length)
              || run.says(Words.PHONE)
              || (length <= 12 && isNeighbour(run.number(0, 3)));
      if (run.isWhole(length) && sure && run.digit(0) > 0 && !run.isMoney(length)) {
        return run.end(length);
      }
    }
    return 0;
  }

  /** Hong Kong, Macao, Taiwan. */
  private static boolean isNeighbour(int code) {
    return code == 852 || code == 853 || code == 886;
  }

  /**
   * A digit too many or too few, however grouped, where a word or the country's code says phone.
   */
  private static int mistyped(Run run) {
    for (int prefix = 0; prefix <= 4; prefix += 2) {
      int length = run.count() - prefix;
      boolean found =
          isPrefix(run, prefix)
              && length >= 10
              && length <= 12
              && !run.isCut()
              && run.digit(prefix) == 1
              && run.digit(prefix + 1) >= 3
              && (run.saysDirectly(Words.PHONE) || (prefix > 0 && hasPlus(run)))
              && !run.isSpoken(0);
      if (found) {
        return run.end(run.count());
      }
    }
    return 0;
  }
}

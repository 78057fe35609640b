package dev.handover.mapping.scrub;

/**
 * Numbers of bank cards (ISO/IEC 7812). One in ten numbers passes the Luhn check by chance, so
 * without a word it takes the first digits of a card scheme and 16 digits or more besides, and no
 * word of a thing. After a word such as 卡号, and for 16 or 19 digits that begin with 62, the check
 * need not agree, for slips are as telling as what was meant.
 */
final class BankCardFinder implements NumberFinder {
  private static final int LEAST = 13;
  private static final int MOST = 19;

  @Override
  public Kind kind() {
    return Kind.BANK_CARD;
  }

  @Override
  public int end(Run run) {
    if (run.count() < LEAST || run.isCoded() || run.isThing()) {
      return 0;
    }
    if (run.says(Words.CARD) && run.isTogether(0, run.count())) {
      int right = longestRight(run);
      if (right > 0) {
        return run.end(right);
      }
    }
    for (int length = Math.min(MOST, run.count()); length >= LEAST; length--) {
      if (!run.isWhole(length) || run.isMoney(length) || run.text.isLetter(run.end(length))) {
        continue;
      }
      boolean fits =
          run.says(Words.CARD)
              ? isGrouped(run, length) || isLuhn(run, length)
              : isScheme(run, length)
                  && isGrouped(run, length)
                  && (isLuhn(run, length) || isUnionPay(run, length));
      if (fits) {
        return run.end(length);
      }
    }
    return 0;
  }

  /** Spelled-out digits that follow, as in …0472一三五上午, are told from the number by the check. */
  private static int longestRight(Run run) {
    int length = Math.min(MOST, run.count());
    while (length >= LEAST && !(run.isWhole(length) && isLuhn(run, length))) {
      length--;
    }
    return length >= LEAST ? length : 0;
  }

  private static boolean isLuhn(Run run, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = run.digit(length - 1 - i);
      int twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : twice;
    }
    return sum % 10 == 0;
  }

  /** As most cards in China begin, and as long as they are: told without the check. */
  private static boolean isUnionPay(Run run, int length) {
    return run.number(0, 2) == 62 && (length == 16 || length == 19);
  }

  /** UnionPay and what China's banks issued before it; Visa, Mastercard, JCB. */
  private static boolean isScheme(Run run, int length) {
    int two = run.number(0, 2);
    if (length < 16) {
      return false;
    }
    boolean unionPay = two == 62 || two == 60 || two == 68 || two == 69 || two == 81;
    boolean older = run.number(0, 4) == 9558 || run.number(0, 3) == 103;
    boolean master = (two >= 51 && two <= 55) || (two >= 22 && two <= 27);
    return unionPay || older || run.digit(0) == 4 || (length == 16 && (master || two == 35));
  }

  private static boolean isGrouped(Run run, int length) {
    if (run.isTogether(0, length) || run.isApart(0, length)) {
      return true;
    }
    if (run.holds(",，、", 0, length)) {
      return false;
    }
    int shape = run.shape(0, length);
    boolean fours = shape / 10 == 444 || shape / 10 == 4444 || shape == 4444 || shape == 44443;
    boolean six = run.isTogether(0, 6) && run.isTogether(6, length - 6);
    return fours || six || shape == 465 || shape == 5554 || shape == 6667 || shape == 664;
  }
}

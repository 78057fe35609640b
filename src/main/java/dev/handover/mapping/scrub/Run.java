package dev.handover.mapping.scrub;

/**
 * The digits from one group on, as far as the groups are joined and a number could be long. Finders
 * ask whether so many digits end with a group, and how they are grouped.
 */
final class Run {
  private static final int MOST = 24;
  private static final int UNKNOWN = -1;

  final Text text;
  private final Numbers numbers;
  private final byte[] digits = new byte[MOST];
  private final int[] signs = new int[MOST + 1];
  private int first;
  private int count;
  private int context;
  private boolean cut;

  Run(Text text, Numbers numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /**
   * @param together whether to stop at the first gap
   */
  void read(int group, boolean together) {
    first = group;
    count = 0;
    context = UNKNOWN;
    cut = false;
    for (int g = group; ; g++) {
      if (count + numbers.to[g] - numbers.from[g] > MOST) {
        count = g == group ? 0 : count;
        cut = true;
        break;
      }
      for (int i = numbers.from[g]; i < numbers.to[g]; i++) {
        digits[count] = (byte) (text.type[i] & 0x0F);
        signs[count++] = i;
      }
      boolean joined = numbers.isJoined(text, g);
      cut = joined && together && numbers.from[g + 1] > numbers.to[g];
      if (!joined || cut) {
        break;
      }
    }
  }

  int count() {
    return count;
  }

  int digit(int i) {
    return digits[i];
  }

  int number(int at, int length) {
    int number = 0;
    for (int i = at; i < at + length; i++) {
      number = number * 10 + digits[i];
    }
    return number;
  }

  /** Where the first digit stands. */
  int start() {
    return numbers.from[first];
  }

  /** The sign after the last of so many digits. */
  int end(int length) {
    return signs[length - 1] + 1;
  }

  /** Whether more digits are joined to the last: what counts all of them must not be sure yet. */
  boolean isCut() {
    return cut;
  }

  /** Whether a group ends, and none is cut, after so many digits. */
  boolean isWhole(int length) {
    if (length > count || length == 0) {
      return false;
    }
    int next = signs[length - 1] + 1;
    return !text.isDigit(next) || !text.isDigit(next - 1);
  }

  /** Whether digits stand without anything between, from one up to another. */
  boolean isTogether(int at, int length) {
    return signs[at + length - 1] - signs[at] == length - 1;
  }

  /**
   * Whether something stands between each digit and the next, and the digits before and after are
   * not set apart in the same way: of sixteen single digits no eleven are a number.
   */
  boolean isApart(int at, int length) {
    for (int i = at + 1; i < at + length; i++) {
      boolean comma = text.type[signs[i] - 1] == Signs.COMMA;
      boolean first = text.type[signs[at + 1] - 1] == Signs.COMMA;
      if (signs[i] - signs[i - 1] == 1 || comma != first) {
        return false;
      }
    }
    int last = signs[at + length - 1];
    return !goesOn(signs[at], last, last + 1, 1) && !goesOn(signs[at], last, signs[at] - 1, -1);
  }

  /** Whether a single digit comes, in one direction, after the same gap as after the first. */
  private boolean goesOn(int start, int last, int from, int step) {
    int gap = from;
    while ((gap - from) * step < 4 && (text.isGap(gap) || text.type(gap) == Signs.COMMA)) {
      gap += step;
    }
    int width = (gap - from) * step;
    boolean single = text.isDigit(gap) && !text.isDigit(gap + step) && !text.isTaken(gap);
    return last > start
        && single
        && width > 0
        && text.sign(from) == text.sign(start + 1)
        && !text.isDigit(start + width)
        && text.isDigit(start + width + 1);
  }

  /** The lengths of the groups as decimal digits: 344; 0 where there are too many or too long. */
  int shape(int at, int length) {
    int shape = 0;
    int size = 1;
    for (int i = at + 1; i <= at + length; i++) {
      if (i < at + length && signs[i] - signs[i - 1] == 1) {
        size++;
        continue;
      }
      if (size > 9 || shape >= 10_000_000) {
        return 0;
      }
      shape = shape * 10 + size;
      size = 1;
    }
    return shape;
  }

  /** Whether one of these signs stands between the digits. */
  boolean holds(String any, int at, int length) {
    for (int i = signs[at]; i < signs[at + length - 1]; i++) {
      if (any.indexOf(text.sign[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean isSpoken(int i) {
    return text.type[signs[i]] >= Signs.SPOKEN;
  }

  /** What the words before it say. */
  int context() {
    if (context == UNKNOWN) {
      context = Words.before(text, start());
    }
    return context;
  }

  boolean says(int meaning) {
    return (context() & meaning) != 0;
  }

  boolean saysDirectly(int meaning) {
    return says(meaning) && says(Words.DIRECT);
  }

  boolean isThing() {
    return says(Words.THING | Words.THINGS_NUMBER);
  }

  /** Whether letters lead into the number, as in SF1234567890123; 电话 written tel does not count. */
  boolean isCoded() {
    return text.isLetter(start() - 1) && !saysDirectly(Words.PHONE | Words.ID);
  }

  boolean isMoney(int length) {
    char before = text.sign(start() - 1);
    char after = text.sign(end(length));
    return before == '¥' || before == '￥' || before == '$' || "元块万亿%度".indexOf(after) >= 0;
  }
}

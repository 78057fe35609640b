package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Arrays;

/**
 * Takes away what nobody sees and no reader expects: control characters (C0 but tab and line
 * breaks, DEL, C1), zero-width and bidirectional controls, byte order marks, soft hyphens. With the
 * argument {@code one-line}, tabs and line breaks become a space too.
 *
 * <p>Joiners stay where they shape what is seen: between letters of Arabic and Indic scripts,
 * within emoji. A value that is not UTF-8 stays as it is for the type to refuse, and so does one
 * that was decoded wrongly: there the controls are halves of characters, without which nobody could
 * tell.
 */
final class Controls implements Cleaner {
  static final Cleaner CLEANER = new Controls(false);
  static final Rule<Cleaner> RULE = new Rule<>("controls", Rule.ANY, Controls::read);
  private static final String ONE_LINE = "one-line";
  private static final int NEXT_LINE = 0x85;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private final boolean oneLine;

  private Controls(boolean oneLine) {
    this.oneLine = oneLine;
  }

  private static Cleaner read(Argument argument) {
    boolean oneLine = argument.text().filter(ONE_LINE::equals).isPresent();
    if (argument.isGiven() && !oneLine) {
      argument.wrong("takes no argument but one-line, for tabs and line breaks as spaces");
    }
    return oneLine ? new Controls(true) : CLEANER;
  }

  @Override
  public void clean(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    for (int i = value.start; i < end; i++) {
      byte b = bytes[i];
      boolean plain = b >= ' ' && b != 0x7F;
      if (!plain && (b >= 0 || mayLead(b)) && changes(Utf8.codePoint(bytes, i, end))) {
        rewrite(value, i);
        return;
      }
    }
  }

  /** The first bytes of the characters that may have to go. */
  private static boolean mayLead(byte b) {
    return b == (byte) 0xC2
        || b == (byte) 0xD8
        || b == (byte) 0xE1
        || b == (byte) 0xE2
        || b == (byte) 0xEF;
  }

  private boolean changes(int codePoint) {
    return isUnseen(codePoint) || (oneLine && isBreak(codePoint));
  }

  /** Tab and whatever ends a line. */
  private static boolean isBreak(int codePoint) {
    return codePoint >= '\t' && codePoint <= '\r'
        || codePoint == NEXT_LINE
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  static boolean isUnseen(int codePoint) {
    if (codePoint < 0x100) {
      boolean kept = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
      boolean control = codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0);
      return (control && !kept && codePoint != Utf8.MALFORMED) || codePoint == SOFT_HYPHEN;
    }
    if (codePoint < 0x2000) {
      return codePoint == 0x61C || codePoint == 0x180E;
    }
    return (codePoint >= 0x200B && codePoint <= 0x200F)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || codePoint == 0xFEFF
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB);
  }

  private void rewrite(Slice value, int first) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    if (!PlainText.isUtf8(value) || (holdsHalves(bytes, first, end) && Misread.found(value))) {
      return;
    }
    byte[] written = Arrays.copyOfRange(bytes, value.start, end);
    int used = first - value.start;
    for (int i = first; i < end; ) {
      int codePoint = Utf8.codePoint(bytes, i, end);
      int width = Utf8.width(codePoint);
      if (oneLine && isBreak(codePoint)) {
        written[used++] = ' ';
        i = behindBreaks(bytes, i, end);
        continue;
      }
      if (!isUnseen(codePoint) || shapes(codePoint, written, used, bytes, i + width, end)) {
        System.arraycopy(bytes, i, written, used, width);
        used += width;
      }
      i += width;
    }
    value.set(written, 0, used);
  }

  private static int behindBreaks(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && isBreak(Utf8.codePoint(bytes, i, end))) {
      i += Utf8.size(bytes, i, end);
    }
    return i;
  }

  /** Whether there are characters that a wrong decoding makes of half a character: C1, U+00AD. */
  private static boolean holdsHalves(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == (byte) 0xC2 && isUnseen(Utf8.codePoint(bytes, i, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean shapes(
      int joiner, byte[] before, int used, byte[] bytes, int next, int end) {
    if (joiner != JOINER && joiner != NON_JOINER || used == 0 || next >= end) {
      return false;
    }
    int left = Utf8.codePoint(before, Utf8.before(before, 0, used), used);
    int right = Utf8.codePoint(bytes, next, end);
    return (isOfJoiningScript(left) && isOfJoiningScript(right))
        || (joiner == JOINER && isPictograph(left) && isPictograph(right));
  }

  /** Letters and marks of the scripts from Arabic to Sinhala, of Myanmar, Khmer and Mongolian. */
  private static boolean isOfJoiningScript(int codePoint) {
    boolean block =
        (codePoint >= 0x620 && codePoint <= 0xDFF)
            || (codePoint >= 0x1000 && codePoint <= 0x109F)
            || (codePoint >= 0x1780 && codePoint <= 0x18AF);
    return block && !isUnseen(codePoint);
  }

  /** Emoji, with the selectors and tones that may stand before a joiner. */
  private static boolean isPictograph(int codePoint) {
    return codePoint >= 0x1F000 && codePoint <= 0x1FAFF
        || codePoint >= 0x2190 && codePoint <= 0x2BFF
        || codePoint == 0xFE0F;
  }
}

package dev.handover.mapping.scrub;

import dev.handover.record.Eight;
import dev.handover.record.WellFormed;
import java.util.Arrays;

/**
 * A note as signs, each with the place of its bytes, and what of it has been found. One instance is
 * used for note after note. Malformed bytes are signs without meaning, a byte each.
 */
final class Text {
  private static final char NOTHING = '\uFFFF';

  char[] sign = new char[256];
  byte[] type = new byte[256];

  /** Where each sign's bytes begin; one more than there are signs, for the end. */
  int[] at = new int[257];

  int length;

  /** How many signs are digits of any kind, and how many are letters or plain digits. */
  int digits;

  int alphanumerics;
  boolean hasAt;
  boolean hasProvince;

  /** By the sign with which a find begins: where it ends, and its kind. Zero: none begins here. */
  int[] findEnd = new int[256];

  byte[] findKind = new byte[256];
  private boolean[] taken = new boolean[256];
  int finds;

  /**
   * Whether there may be anything in a note: not where it has too few signs of which a number or a
   * word could be made, and none that an address could have. Most notes are so, and need no more.
   */
  static boolean mayHold(byte[] bytes, int start, int count, int least) {
    int weight = 0;
    for (int i = start, end = start + count; i < end && weight < least; ) {
      if (i <= end - 8) {
        long eight = Eight.of(bytes, i);
        if (WellFormed.areTwoUsual(eight) && Signs.areWeightless(eight)) {
          i += 6;
          continue;
        }
      }
      int c = bytes[i];
      int size = 1;
      if (c < 0) {
        c = beyondAscii(bytes, i, end);
        size = c < 0 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      }
      weight += c < 0 ? 0 : Signs.weight(c);
      i += size;
    }
    return weight >= least;
  }

  void read(byte[] bytes, int start, int count) {
    room(count);
    digits = 0;
    alphanumerics = 0;
    hasAt = false;
    hasProvince = false;
    finds = 0;
    int used = 0;
    int end = start + count;
    for (int i = start; i < end; ) {
      int c = bytes[i];
      int size = 1;
      if (c < 0) {
        c = beyondAscii(bytes, i, end);
        size = c < 0 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      }
      byte t = c < 0 ? Signs.OTHER : Signs.type(c);
      if (t != Signs.HIDDEN) {
        char folded = c < 0 ? NOTHING : Signs.folded(c);
        sign[used] = folded;
        type[used] = t;
        at[used++] = i;
        if (t >= Signs.PROVINCE) {
          note(t);
        } else if (folded == '@' || folded == ')' || folded == ']') {
          hasAt |= folded == '@' || closesAt(used);
        }
      }
      i += size;
    }
    length = used;
    at[length] = end;
  }

  private void note(byte t) {
    if (t >= Signs.LETTER) {
      digits += t == Signs.LETTER ? 0 : 1;
      alphanumerics += t >= Signs.SPOKEN ? 0 : 1;
    }
    hasProvince |= t == Signs.PROVINCE;
  }

  /** Whether the last of so many signs closes {@code (at)}. */
  private boolean closesAt(int used) {
    int t = isAt(used, ' ', 2) ? 3 : 2;
    return isAt(used, 't', t) && isAt(used, 'a', t + 1);
  }

  private boolean isAt(int used, char wanted, int before) {
    return used >= before && sign[used - before] == wanted;
  }

  private static int beyondAscii(byte[] bytes, int i, int end) {
    int lead = bytes[i];
    if ((lead & 0xF0) == 0xE0 && i + 2 < end && goesOn(bytes[i + 1]) && goesOn(bytes[i + 2])) {
      int c = (lead & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
      return c < 0x800 || (c >= 0xD800 && c < 0xE000) ? -1 : c;
    }
    if ((lead & 0xE0) == 0xC0 && i + 1 < end && goesOn(bytes[i + 1])) {
      int c = (lead & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
      return c < 0x80 ? -1 : c;
    }
    if ((lead & 0xF8) == 0xF0
        && i + 3 < end
        && goesOn(bytes[i + 1])
        && goesOn(bytes[i + 2])
        && goesOn(bytes[i + 3])) {
      int high = (lead & 0x07) << 18 | (bytes[i + 1] & 0x3F) << 12;
      int c = high | (bytes[i + 2] & 0x3F) << 6 | (bytes[i + 3] & 0x3F);
      return c < 0x10000 || c > 0x10FFFF ? -1 : c;
    }
    return -1;
  }

  private static boolean goesOn(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private void room(int signs) {
    if (sign.length < signs) {
      int size = signs + signs / 2;
      sign = new char[size];
      type = new byte[size];
      at = new int[size + 1];
      findEnd = new int[size];
      findKind = new byte[size];
      taken = new boolean[size];
    }
  }

  /** Before anything is taken; not needed where nothing is looked for. */
  void clear() {
    Arrays.fill(findEnd, 0, length, 0);
    Arrays.fill(taken, 0, length, false);
  }

  void found(Kind kind, int from, int to) {
    findEnd[from] = to;
    findKind[from] = (byte) kind.ordinal();
    Arrays.fill(taken, from, to, true);
    finds++;
  }

  boolean isTaken(int i) {
    return i >= 0 && i < length && taken[i];
  }

  /** The sign, or 0 outside the text. */
  char sign(int i) {
    return i >= 0 && i < length ? sign[i] : 0;
  }

  byte type(int i) {
    return i >= 0 && i < length ? type[i] : Signs.OTHER;
  }

  boolean isLetter(int i) {
    return type(i) == Signs.LETTER;
  }

  /** A digit as it is typed, not one that is spelled out. */
  boolean isDigit(int i) {
    return (type(i) & 0xF0) == Signs.DIGIT;
  }

  boolean isAlphanumeric(int i) {
    return isLetter(i) || isDigit(i);
  }

  boolean isGap(int i) {
    return type(i) == Signs.GAP;
  }

  /** Whether a word of signs begins here. */
  boolean isAt(int i, String word) {
    if (i < 0 || i + word.length() > length) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (sign[i + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "Text[" + length + " signs]";
  }
}

package dev.handover.mapping.scrub;

/**
 * A text's digits in groups: typed digits that stand together are one, every spelled-out digit is
 * one of its own, for nobody can see where a spelled number ends and prose begins (…零零一直忙). Groups
 * with no more than {@value #WIDEST_GAP} separators between them are joined.
 */
final class Numbers {
  private static final int WIDEST_GAP = 3;

  int[] from = new int[64];
  int[] to = new int[64];
  int count;

  void read(Text text) {
    count = 0;
    int i = 0;
    while (i < text.length) {
      if (text.type[i] < Signs.DIGIT || text.isTaken(i)) {
        i++;
        continue;
      }
      int end = i + 1;
      if (text.type[i] < Signs.SPOKEN) {
        while (end < text.length && text.isDigit(end) && !text.isTaken(end)) {
          end++;
        }
      }
      add(i, end);
      i = end;
    }
  }

  private void add(int start, int end) {
    if (count == from.length) {
      from = java.util.Arrays.copyOf(from, count * 2);
      to = java.util.Arrays.copyOf(to, count * 2);
    }
    from[count] = start;
    to[count++] = end;
  }

  /** Whether a group and the one after it could be parts of one number. */
  boolean isJoined(Text text, int group) {
    if (group + 1 >= count || from[group + 1] - to[group] > WIDEST_GAP) {
      return false;
    }
    for (int i = to[group]; i < from[group + 1]; i++) {
      if (text.isTaken(i) || (text.type[i] != Signs.GAP && text.type[i] != Signs.COMMA)) {
        return false;
      }
    }
    return true;
  }
}

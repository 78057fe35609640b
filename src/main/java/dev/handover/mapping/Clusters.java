package dev.handover.mapping;

/**
 * Characters as people see them: a letter with its marks, an emoji with its tone, a flag, a family
 * joined by joiners, a Hangul syllable of parts (grapheme clusters, UAX 29, as far as one can go
 * without tables of its own). A malformed byte is one by itself.
 */
final class Clusters {
  private static final int JOINER = 0x200D;

  private Clusters() {}

  /** Behind the character that starts at {@code i}. */
  static int behind(byte[] bytes, int i, int end) {
    int before = Utf8.codePoint(bytes, i, end);
    int at = i + Utf8.size(bytes, i, end);
    boolean flag = isFlagHalf(before);
    boolean picture = isPictograph(before);
    while (at < end && (before == '\r' || !standsAlone(before))) {
      if (bytes[at] >= 0 && !(before == '\r' && bytes[at] == '\n')) {
        return at;
      }
      int next = Utf8.codePoint(bytes, at, end);
      boolean joins =
          before == '\r'
              ? next == '\n'
              : extendsCharacter(next)
                  || (before == JOINER && picture && isPictograph(next))
                  || (flag && isFlagHalf(next))
                  || joinsSyllable(before, next);
      if (!joins) {
        return at;
      }
      flag = false;
      before = next;
      at += Utf8.size(bytes, at, end);
    }
    return at;
  }

  static int count(byte[] bytes, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i = behind(bytes, i, end)) {
      count++;
    }
    return count;
  }

  /** Behind so many characters, or the end. */
  static int skip(byte[] bytes, int start, int end, int n) {
    int i = start;
    for (int k = 0; k < n && i < end; k++) {
      i = behind(bytes, i, end);
    }
    return i;
  }

  /** Malformed bytes, controls and invisible marks: nothing joins them. */
  private static boolean standsAlone(int codePoint) {
    return codePoint < ' '
        || (codePoint >= 0x7F && codePoint < 0xA0)
        || codePoint == 0xAD
        || (codePoint >= 0x200B && Trim.isBlank(codePoint) && isFormat(codePoint));
  }

  private static boolean isFormat(int codePoint) {
    boolean joiner = codePoint == JOINER || codePoint == 0x200C;
    return !joiner && Character.getType(codePoint) != Character.SPACE_SEPARATOR;
  }

  /** Marks, joiners, selectors, skin tones, tags, and the Thai and Lao vowels that are letters. */
  private static boolean extendsCharacter(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    if (codePoint >= 0x3400 && codePoint <= 0x9FFF) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == JOINER
        || codePoint == 0x200C
        || codePoint == 0xE33
        || codePoint == 0xEB3
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }

  private static boolean isFlagHalf(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isPictograph(int codePoint) {
    return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x2190 && codePoint <= 0x2BFF)
        || codePoint == 0xA9
        || codePoint == 0xAE;
  }

  /** The parts of a Hangul syllable: leading consonant, vowel, trailing consonant. */
  private static boolean joinsSyllable(int before, int next) {
    boolean vowel = next >= 0x1160 && next <= 0x11A7;
    boolean trail = next >= 0x11A8 && next <= 0x11FF;
    boolean syllable = before >= 0xAC00 && before <= 0xD7A3;
    boolean afterLead = before >= 0x1100 && before <= 0x115F;
    boolean afterVowel = before >= 0x1160 && before <= 0x11A7;
    boolean open = syllable && (before - 0xAC00) % 28 == 0;
    return (afterLead
            && (next >= 0x1100 && next <= 0x115F || vowel || next >= 0xAC00 && next <= 0xD7A3))
        || (vowel && (afterVowel || open))
        || (trail && (afterVowel || syllable || before >= 0x11A8 && before <= 0x11FF));
  }
}

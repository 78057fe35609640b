package dev.handover.mapping;

/**
 * Bytes of UTF-8 or GBK that were decoded as Latin-1 or its Windows form (CP1252): {@code æŽé›·},
 * {@code Ã©}, {@code ÀîÀ×}. Each character there stands for one byte.
 */
final class MisreadAsLatin {
  /** What CP1252 has in place of the controls 0x80 to 0x9F; five bytes are not defined. */
  private static final String WINDOWS =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private static final int NONE = -1;

  private MisreadAsLatin() {}

  /** The byte that a character stands for, or -1 where it is none of these sets. */
  static int meant(int codePoint) {
    if (codePoint < 0x100) {
      return codePoint;
    }
    int at = codePoint <= 0x2122 ? WINDOWS.indexOf(codePoint) : -1;
    return at < 0 ? -1 : 0x80 + at;
  }

  /**
   * Whether characters that come together are the bytes of UTF-8. Two bytes count only with a first
   * one that begins letters of living scripts, since capitals stand before quotes and signs in real
   * text too (É”, Ö»); some may be spoilt, as where a column cut them off.
   */
  static boolean utf8(byte[] bytes, int start, int end) {
    int good = 0;
    int bad = 0;
    int before = 0;
    for (int i = start; i < end; ) {
      int codePoint = Utf8.codePoint(bytes, i, end);
      if (codePoint >= 0 && codePoint < 0x80) {
        before = codePoint;
        i++;
        continue;
      }
      int size = Utf8.sizeByLead(meant(codePoint));
      int behind = size == 1 ? NONE : behindCharacter(bytes, i, end, size);
      if (behind > 0) {
        good += size > 2 ? 2 : isLetter(bytes, i, end) ? 1 : 0;
        bad += size > 2 || isLetter(bytes, i, end) ? 0 : 1;
      } else if (codePoint == 0xC3 && before >= 'a' && before <= 'z') {
        good++; // à, whose second byte is a blank that was trimmed or replaced
      } else if (behind == NONE) {
        bad++;
      }
      before = codePoint;
      i = behind > 0 ? behind : behind == NONE ? i + Utf8.size(bytes, i, end) : ~behind;
    }
    return good > 2 * bad;
  }

  /**
   * Behind a whole character; behind what there is of one that lost a byte on the way, as its
   * complement; or NONE.
   */
  private static int behindCharacter(byte[] bytes, int lead, int end, int size) {
    int i = lead + Utf8.size(bytes, lead, end);
    int second = 0;
    for (int n = 1; n < size; n++) {
      int next = i < end ? meant(Utf8.codePoint(bytes, i, end)) : '?';
      if (next == '?') {
        return size > 2 ? ~i : NONE;
      }
      if ((next & 0xC0) != 0x80 || next < 0) {
        return n > 1 ? ~i : NONE;
      }
      second = n == 1 ? next : second;
      i += Utf8.size(bytes, i, end);
    }
    int first = meant(Utf8.codePoint(bytes, lead, end));
    boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    return overlong || first < 0xC2 || first > 0xF4 ? NONE : i;
  }

  /** Whether two bytes are a letter or sign of Latin, Greek, Cyrillic, Hebrew or Arabic. */
  private static boolean isLetter(byte[] bytes, int i, int end) {
    int lead = meant(Utf8.codePoint(bytes, i, end));
    int second = meant(Utf8.codePoint(bytes, i + Utf8.size(bytes, i, end), end));
    return switch (lead) {
      case 0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xD8, 0xD9 -> true;
      case 0xC6 -> second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0;
      case 0xC8 -> second >= 0x98 && second <= 0x9B;
      case 0xD7 -> second >= 0x90 && second <= 0xAA;
      default -> false;
    };
  }

  /**
   * Whether runs of characters beyond ASCII, with no ASCII letter beside them, are pairs of GBK,
   * most of them of the 3,755 usual ideographs (first byte B0 to D7).
   */
  static boolean gbk(byte[] bytes, int start, int end) {
    int usual = 0;
    int other = 0;
    boolean letters = false;
    boolean same = false;
    boolean besideLetter = false;
    for (int i = start; i < end; ) {
      int lead = meant(Utf8.codePoint(bytes, i, end));
      if (lead >= 0 && lead < 0x80) {
        besideLetter = Ascii.isLetter((byte) lead);
        letters |= besideLetter;
        i++;
        continue;
      }
      int next = i + Utf8.size(bytes, i, end);
      int trail = next < end ? meant(Utf8.codePoint(bytes, next, end)) : -1;
      if (besideLetter || lead < 0x81 || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        return false;
      }
      boolean wide = trail >= 0xA1;
      usual += wide && lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
      other += wide && lead >= 0xA1 ? 0 : 1;
      other += wide && lead >= 0xA1 && (lead < 0xB0 || lead > 0xD7) ? 1 : 0;
      same |= Character.toLowerCase(lead) == Character.toLowerCase(trail);
      i = next + Utf8.size(bytes, next, end);
      besideLetter = trail < 0x80;
      if (wide && i < end && Ascii.isLetter(bytes[i])) {
        return false;
      }
    }
    boolean one = usual == 1 && other == 0;
    return one ? !letters && !same : usual > 0 && usual >= other;
  }
}

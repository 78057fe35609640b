package dev.handover.mapping;

import dev.handover.record.Slice;
import java.text.Normalizer;

/**
 * Unicode's composed form (NFC), so that equal names are equal bytes. Most texts are seen to be in
 * that form from their bytes alone; only the rest become a String.
 */
final class Nfc implements Cleaner {
  static final Cleaner CLEANER = new Nfc();
  static final Rule<Cleaner> RULE = Rule.plain("nfc", Rule.ANY, CLEANER);

  /**
   * More combining marks on end than any script has (Unicode's stream-safe format allows 30):
   * sorting them takes quadratic time, so such a value stays as it is.
   */
  private static final int MOST_MARKS = 256;

  private Nfc() {}

  @Override
  public void clean(Slice value) {
    if (isSurelyComposed(value)) {
      return;
    }
    String text = Utf8.strictly(value.bytes, value.start, value.length);
    if (text == null || hasTooManyMarks(text)) {
      return;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!composed.equals(text)) {
      value.setText(composed);
    }
  }

  private static boolean isSurelyComposed(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    for (int i = value.start; i < end; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int codePoint = Utf8.codePoint(bytes, i, end);
      if (codePoint == Utf8.MALFORMED || !isInert(codePoint)) {
        return false;
      }
      i += Utf8.width(codePoint);
    }
    return true;
  }

  /**
   * Characters that are composed and never compose with one before them: Latin, CJK punctuation,
   * kana, ideographs, Hangul syllables, full-width forms, pictographs. A test compares this with
   * the JDK's tables.
   */
  static boolean isInert(int codePoint) {
    if (codePoint >= 0x3400) {
      return codePoint <= 0x9FFF
          || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
          || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)
          || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
          || (codePoint >= 0x20000 && codePoint <= 0x2EBE0);
    }
    if (codePoint >= 0x2002) {
      return codePoint <= 0x2064
          || codePoint == 0x20AC
          || (codePoint >= 0x2500 && codePoint <= 0x27BF)
          || (codePoint >= 0x3000 && codePoint <= 0x3029)
          || (codePoint >= 0x3030 && codePoint <= 0x3098)
          || codePoint >= 0x309B;
    }
    return codePoint < 0x300;
  }

  private static boolean hasTooManyMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int type = Character.getType(text.codePointAt(i));
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      marks = mark ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return true;
      }
    }
    return false;
  }
}

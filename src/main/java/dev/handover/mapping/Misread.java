package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Tells text that was decoded with a wrong character set: by the marks that decoders leave (U+FFFD,
 * 锟斤拷, 烫烫烫, 屯屯屯), and by encoding it back: hardly any real text makes sense a second time.
 */
final class Misread {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int FILLS_TO_TELL = 3;

  private Misread() {}

  static boolean found(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    int first = value.start;
    while (first < end && bytes[first] >= 0) {
      first++;
    }
    return first < end
        && (hasMark(bytes, first, end)
            || MisreadAsLatin.utf8(bytes, value.start, end)
            || MisreadAsLatin.gbk(bytes, value.start, end)
            || MisreadAsGbk.utf8(bytes, value.start, end));
  }

  /** U+FFFD, two of them as GBK (锟斤拷), or memory that nobody wrote to (烫, 屯). */
  private static boolean hasMark(byte[] bytes, int from, int end) {
    int before = 0;
    int fills = 0;
    for (int i = from; i < end; i += Utf8.size(bytes, i, end)) {
      int codePoint = Utf8.codePoint(bytes, i, end);
      boolean fill = codePoint == '烫' || codePoint == '屯';
      fills = fill ? codePoint == before ? fills + 1 : 1 : 0;
      if (codePoint == REPLACEMENT
          || (before == '锟' && codePoint == '斤')
          || (before == '斤' && codePoint == '拷')
          || fills == FILLS_TO_TELL) {
        return true;
      }
      before = codePoint;
    }
    return false;
  }
}

package dev.handover.mapping;

import java.nio.charset.Charset;

/**
 * Bytes of UTF-8 that were decoded as GBK: {@code 鏉庨浄} for 李雷, {@code M眉ller}. Encoded back, such
 * text is UTF-8 of longer characters throughout, as real Chinese hardly ever is by chance, or it is
 * Latin letters, some with accents.
 */
final class MisreadAsGbk {
  private MisreadAsGbk() {}

  /** Two bytes for each character of GBK, made when first asked. */
  private static final class Table {
    static final char[] BYTES = bytes();

    private static char[] bytes() {
      char[] bytes = new char[0x10000];
      Charset gbk = Charset.forName("GBK");
      for (int lead = 0x81; lead <= 0xFE; lead++) {
        for (int trail = 0x40; trail <= 0xFE; trail++) {
          String one = new String(new byte[] {(byte) lead, (byte) trail}, gbk);
          if (one.length() == 1 && one.charAt(0) > 0x7F && one.charAt(0) != 0xFFFD) {
            bytes[one.charAt(0)] = (char) (lead << 8 | trail);
          }
        }
      }
      return bytes;
    }
  }

  static boolean utf8(byte[] bytes, int start, int end) {
    Count count = new Count();
    int letters = 0;
    boolean accents = true;
    for (int i = start; i < end && count.isHopeful(); ) {
      int codePoint = Utf8.codePoint(bytes, i, end);
      i += Utf8.size(bytes, i, end);
      if (codePoint >= 0 && codePoint < 0x80) {
        count.add(codePoint);
        letters += Ascii.isLetter((byte) codePoint) ? 1 : 0;
      } else {
        int pair = codePoint > 0 && codePoint < 0x10000 ? Table.BYTES[codePoint] : 0;
        if (pair == 0) {
          return false;
        }
        accents &= pair >> 8 == 0xC3;
        count.add(pair >> 8);
        count.add(pair & 0xFF);
      }
    }
    boolean western = accents && count.two > 0 && letters >= count.two;
    return count.isHopeful() && (count.longer > 2 * count.two || western);
  }

  /** Counts the characters of UTF-8 in bytes that come one by one. */
  private static final class Count {
    private int two;
    private int longer;
    private int broken;
    private int left;
    private int size;
    private int last;

    void add(int b) {
      if (left > 0 && (b & 0xC0) == 0x80) {
        left--;
        two += left == 0 && size == 2 ? 1 : 0;
        longer += left == 0 && size > 2 ? 1 : 0;
      } else if (left > 0) {
        // the decoder wrote ? for a byte that had no second one
        boolean lost = b == '?' && size > 2;
        broken += lost ? 0 : 1;
        longer += lost && left == 1 && last < 0xA1 ? 1 : 0;
        left = 0;
        begin(lost ? ' ' : b);
      } else {
        begin(b);
      }
      last = b;
    }

    private void begin(int b) {
      if (b >= 0x80) {
        size = Utf8.sizeByLead(b);
        left = size - 1;
        broken += size == 1 || b < 0xC2 || b > 0xF4 ? 1 : 0;
      }
    }

    /** Real text breaks at its first or second character; one spoilt in six may be an accident. */
    boolean isHopeful() {
      return broken * 6 <= longer;
    }
  }
}

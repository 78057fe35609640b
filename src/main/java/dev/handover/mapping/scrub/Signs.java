package dev.handover.mapping.scrub;

/**
 * What characters mean in numbers and addresses: full-width forms, capitals and the many dashes
 * become one sign each, digits of any script their value, invisible marks nothing.
 */
final class Signs {
  /** The types of signs; a digit's value is in its lower four bits. */
  static final byte OTHER = 0;

  static final byte GAP = 1;
  static final byte COMMA = 2;

  /** May begin a licence plate. */
  static final byte PROVINCE = 3;

  /** May begin a word for WeChat. */
  static final byte CHAT = 4;

  static final byte HIDDEN = 5;
  static final byte LETTER = 6;
  static final byte DIGIT = 0x10;
  static final byte SPOKEN = 0x20;

  private static final int BMP = 0x10000;
  private static final char[] FOLDED = new char[BMP];
  private static final byte[] TYPES = new byte[BMP];

  /** Enough for any note to be looked at. */
  private static final byte MUCH = 100;

  private static final byte[] WEIGHTS = new byte[BMP];

  /** A bit for each character that weighs anything: small enough to stay in the cache. */
  private static final long[] WEIGHTY = new long[BMP / Long.SIZE];

  /**
   * Digits as they are read out, by value: everyday, formal, and the words by which soldiers,
   * drivers and couriers tell them apart (洞 0, 拐 7, 勾 9).
   */
  private static final String[] WORDS = {
    "〇零○洞", "一壹幺弌", "二贰貳弍", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒拐", "八捌", "九玖勾"
  };

  static {
    for (int c = 0; c < BMP; c++) {
      FOLDED[c] = fold(c);
      TYPES[c] = isHidden(c) ? HIDDEN : type(FOLDED[c]);
    }
    for (char c : "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".toCharArray()) {
      TYPES[c] = PROVINCE;
    }
    for (char c : "微威薇徽卫加".toCharArray()) {
      TYPES[c] = CHAT;
    }
    for (int value = 0; value < WORDS.length; value++) {
      for (char c : WORDS[value].toCharArray()) {
        TYPES[c] = (byte) (SPOKEN | value);
      }
    }
  }

  static {
    for (int c = 0; c < BMP; c++) {
      boolean mayBeAt = FOLDED[c] == '@' || FOLDED[c] == ')' || FOLDED[c] == ']';
      WEIGHTS[c] = mayBeAt ? MUCH : TYPES[c] >= LETTER ? (byte) 1 : 0;
      if (WEIGHTS[c] != 0) {
        WEIGHTY[c >>> 6] |= 1L << c;
      }
    }
  }

  private Signs() {}

  /** 1 for letters and digits of any kind, much for what an address may have, else nothing. */
  static int weight(int codePoint) {
    return codePoint < BMP ? WEIGHTS[codePoint] : MUCH;
  }

  /** Whether the two characters of three bytes each, with which the eight begin, weigh nothing. */
  static boolean areWeightless(long eight) {
    long ofFirst = WEIGHTY[place((int) eight)];
    long ofSecond = WEIGHTY[place((int) (eight >>> 24))];
    return (ofFirst | ofSecond) == 0
        || (ofFirst >>> (eight >>> 16) & 1 | ofSecond >>> (eight >>> 40) & 1) == 0;
  }

  /** What the first two of three bytes say; the third tells the bit. */
  private static int place(int bytes) {
    return (bytes & 0x0F) << 6 | (bytes >>> 8 & 0x3F);
  }

  static char folded(int codePoint) {
    return codePoint < BMP ? FOLDED[codePoint] : fold(codePoint);
  }

  static byte type(int codePoint) {
    return codePoint < BMP ? TYPES[codePoint] : type(fold(codePoint));
  }

  private static char fold(int c) {
    int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    if (narrow < 0x80) {
      return (char) (narrow >= 'A' && narrow <= 'Z' ? narrow + 32 : narrow);
    }
    int digit = digit(c);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) {
      return ' ';
    }
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0x30FC || c == 0xFE63) {
      return '-';
    }
    boolean dot = c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5;
    if (dot || c == 0x30FB || c == 0xFF65) {
      return '·';
    }
    return c >= BMP ? '\uFFFF' : (char) (c == 0xFF61 ? '。' : c);
  }

  /** The value of a digit that is no CJK word: of any script, circled, raised, lowered. */
  private static int digit(int c) {
    if (c >= 0x3100 && c < 0xFF00) {
      return -1;
    }
    for (int first : new int[] {0x2460, 0x2474, 0x2488, 0x2776, 0x2780, 0x278A}) {
      if (c >= first && c < first + 9) {
        return c - first + 1;
      }
    }
    if (c == 0x24EA || c == 0x24FF) {
      return 0;
    }
    if (c == 0xB9) {
      return 1;
    }
    if (c == 0xB2 || c == 0xB3) {
      return c - 0xB0;
    }
    boolean raised = c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
    boolean lowered = c >= 0x2080 && c <= 0x2089;
    return raised || lowered ? c & 0x0F : Character.digit(c, 10);
  }

  private static boolean isHidden(int c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x20E3
        || c == 0xAD
        || c == 0x180E
        || c == 0xFEFF;
  }

  private static byte type(char folded) {
    if (folded >= '0' && folded <= '9') {
      return (byte) (DIGIT | folded - '0');
    }
    if (folded >= 'a' && folded <= 'z') {
      return LETTER;
    }
    if (",，、".indexOf(folded) >= 0) {
      return COMMA;
    }
    return " \t-_./\\*·()~|".indexOf(folded) >= 0 ? GAP : OTHER;
  }
}

package dev.handover.mapping.scrub;

import java.util.Set;

/**
 * Ids of WeChat: what follows 微信, vx, 加微 and the other words by which people mean it, if it can be
 * an id (a letter and five to nineteen letters, digits, - or _), a QQ number or a mobile number.
 * Without such a word only wxid_… is known for one. 微信支付 and 微信群 lead to no id.
 */
final class WeChatFinder {
  private static final String[] WORDS = {
    "微信", "威信", "薇信", "徽信", "卫星号", "v信", "加微", "加薇", "加威", "加v", "+v", "vx", "wx", "weixin",
    "wechat", "v:", "v："
  };
  private static final Set<String> NO_IDS =
      Set.of("wechat", "weixin", "official", "public", "account", "please", "payment", "service");
  private static final String FILLERS = " ：:=，,.(（\"“'「【-_>~→号码是为搜加同名叫用即我";
  private static final String UNITS = "元块万人次年月点:：时.%分个天度件";
  private static final int MOST_FILLERS = 8;
  private static final int LEAST = 6;
  private static final int MOST = 20;

  private WeChatFinder() {}

  static void find(Text text) {
    for (int i = 0; i < text.length; i++) {
      int after = afterWord(text, i);
      if (after >= 0) {
        int start = afterFillers(text, after);
        boolean apart = after == i || start > after || !text.isLetter(i) || !text.isLetter(start);
        int end = apart && !text.isTaken(start) ? end(text, start) : 0;
        if (end > 0) {
          text.found(Kind.WECHAT, start, end);
          i = end - 1;
        }
      }
    }
  }

  /**
   * The sign after a word that begins here, or -1; an id that speaks for itself is its own word.
   */
  private static int afterWord(Text text, int i) {
    char sign = text.sign[i];
    boolean letter = sign == 'v' || sign == 'w';
    if ((!letter && text.type[i] != Signs.CHAT && sign != '+')
        || (letter && (text.isAlphanumeric(i - 1) || text.sign(i - 1) == '_'))) {
      return -1;
    }
    if (text.isAt(i, "wxid_")) {
      return i;
    }
    for (String word : WORDS) {
      if (text.isAt(i, word)) {
        return i + word.length();
      }
    }
    return -1;
  }

  private static int afterFillers(Text text, int start) {
    int i = start;
    while (i < start + MOST_FILLERS) {
      if (text.isAt(i, "id") && !text.isLetter(i + 2)) {
        i += 2;
      } else if (FILLERS.indexOf(text.sign(i)) >= 0) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static int end(Text text, int start) {
    int i = start;
    int letters = 0;
    while (i <= start + MOST
        && (text.isAlphanumeric(i)
            || ((text.sign(i) == '_' || text.sign(i) == '-') && i > start))) {
      letters += text.isLetter(i) ? 1 : 0;
      i++;
    }
    while (i > start && !text.isAlphanumeric(i - 1)) {
      i--;
    }
    int length = i - start;
    if (text.isLetter(start)) {
      boolean fits = length >= LEAST && length <= MOST;
      return fits && !(letters == length && NO_IDS.contains(word(text, start, i))) ? i : 0;
    }
    boolean number = letters == 0 && text.sign(start) != '0' && isNumber(text, start, i);
    return number && UNITS.indexOf(text.sign(i)) < 0 ? i : 0;
  }

  /** A QQ number or a mobile number, but not a day such as 20260131. */
  private static boolean isNumber(Text text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!text.isDigit(i)) {
        return false;
      }
    }
    boolean century = text.isAt(start, "20") || text.isAt(start, "19");
    boolean day = end - start == 8 && century && text.sign(start + 4) <= '1';
    return end - start >= 5 && end - start <= 11 && !day;
  }

  private static String word(Text text, int start, int end) {
    return new String(text.sign, start, end - start);
  }
}

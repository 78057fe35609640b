package dev.handover.mapping.scrub;

import static dev.handover.mapping.scrub.Identifiers.one;

import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/** The ways in which people write one and the same number. */
final class Spellings {
  private static final String[] GAPS = {
    " ", "-", " ", "-", ".", "·", "/", "*", "－", "　", "  ", " - ", "—", "_"
  };
  private static final String[] INVISIBLE = {"\u200b", "\u200d", "\u2060", "\ufeff", "\u202c"};
  private static final String[] SPOKEN = {"〇零○", "一幺", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] RADIO = {"洞", "幺", "二", "三", "四", "五", "六", "拐", "八", "勾"};
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

  private final Random random;
  private final boolean heldOut;

  /**
   * @param heldOut whether to use also those spellings that the scanner was not tuned on
   */
  Spellings(Random random, boolean heldOut) {
    this.random = random;
    this.heldOut = heldOut;
  }

  String mobile(String digits) {
    String spelled =
        switch (random.nextInt(20)) {
          case 0, 1, 2, 3, 4, 5, 6 -> digits;
          case 7, 8, 9 -> grouped(digits, 3, 4, 4);
          case 10 -> heldOut ? grouped(digits, 3, 3, 5) : grouped(digits, 3, 8);
          case 11 -> heldOut ? grouped(digits, 4, 3, 4) : grouped(digits, 7, 4);
          case 12 -> wide(digits);
          case 13 -> apart(digits);
          case 14 -> invisible(digits);
          case 15 -> spoken(digits);
          case 16 -> formalOrRadio(digits);
          case 17 -> mixed(digits);
          case 18 -> wide(grouped(digits, 3, 4, 4));
          default -> heldOut ? odd(digits) : mixed(grouped(digits, 3, 4, 4));
        };
    boolean plain = spelled.charAt(0) == '1';
    return plain && random.nextInt(5) == 0
        ? one(random, "+86", "+86 ", "86", "86-", "0086", "0086 ", "+86-", "(+86)", "＋８６") + spelled
        : spelled;
  }

  /**
   * @param number the area code, a bar and the local number
   */
  String landline(String number) {
    int bar = number.indexOf('|');
    String area = number.substring(0, bar);
    String local = number.substring(bar + 1);
    if (area.equals("400") || area.equals("800")) {
      return switch (random.nextInt(4)) {
        case 0 -> area + local;
        case 1 -> area + local.charAt(0) + "-" + local.substring(1, 4) + "-" + local.substring(4);
        case 2 -> wide(area + "-" + local.substring(0, 3) + "-" + local.substring(3));
        default -> area + gap() + local.substring(0, 3) + gap() + local.substring(3);
      };
    }
    String spelled =
        switch (random.nextInt(10)) {
          case 0, 1, 2, 3 -> area + "-" + local;
          case 4 -> "(" + area + ")" + local;
          case 5 -> "（" + area + "）" + local;
          case 6 -> area + local;
          case 7 ->
              area
                  + " "
                  + local.substring(0, local.length() - 4)
                  + " "
                  + local.substring(local.length() - 4);
          case 8 -> wide(area + "-" + local);
          default ->
              heldOut ? invisible(area + "-" + local) : "+86-" + area.substring(1) + "-" + local;
        };
    return random.nextInt(8) == 0 ? spelled + one(random, "-8021", "转802", " 转 8001") : spelled;
  }

  String residentId(String id) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4, 5 -> id;
      case 6 -> grouped(id, 6, 8, id.length() - 14);
      case 7 -> grouped(id, 6, 4, 4, id.length() - 14);
      case 8 -> wide(id);
      case 9 -> apart(id);
      case 10 -> invisible(id);
      default -> heldOut ? grouped(id, 3, 3, 4, 4, id.length() - 14) : mixed(id);
    };
  }

  String oldResidentId(String id) {
    return switch (random.nextInt(6)) {
      case 0 -> wide(id);
      case 1 -> grouped(id, 6, 6, 3);
      case 2 -> invisible(id);
      default -> id;
    };
  }

  String card(String number) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> number;
      case 3, 4, 5 -> fours(number);
      case 6 -> wide(number);
      case 7 -> heldOut ? apart(number) : grouped(number, 6, number.length() - 6);
      default -> invisible(fours(number));
    };
  }

  String email(String address) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> address;
      case 5 -> address.replace("@", "＠").replace(".", one(random, "。", "．", "."));
      case 6 -> wide(address);
      case 7 -> address.replace("@", one(random, "(at)", " (at) ", "（at）"));
      case 8 -> heldOut ? address.replace("@", " @ ") : address.replace("@", " @");
      default -> heldOut ? address.toUpperCase(Locale.ROOT) : invisible(address);
    };
  }

  String passport(String number) {
    int letters = number.length() > 1 && Character.isLetter(number.charAt(1)) ? 2 : 1;
    return switch (random.nextInt(8)) {
      case 0 -> wide(number);
      case 1 -> number.toLowerCase(Locale.ROOT);
      case 2 -> number.substring(0, letters) + one(random, " ", "-") + number.substring(letters);
      case 3 ->
          heldOut ? invisible(number) : grouped(number, letters, 4, number.length() - letters - 4);
      default -> number;
    };
  }

  String plate(String number) {
    String head = number.substring(0, 2);
    String tail = number.substring(2);
    return switch (random.nextInt(9)) {
      case 0, 1 -> head + "·" + tail;
      case 2 -> head + one(random, "-", " ", "•", "・", ".") + tail;
      case 3 -> wide(number);
      case 4 -> number.toLowerCase(Locale.ROOT);
      case 5 -> number.charAt(0) + " " + number.charAt(1) + " " + tail;
      case 6 -> heldOut ? invisible(number) : number;
      default -> number;
    };
  }

  String wechat(String id) {
    return random.nextInt(8) == 0 ? wide(id) : id;
  }

  private String gap() {
    return one(random, GAPS);
  }

  private String grouped(String text, int... sizes) {
    StringBuilder grouped = new StringBuilder();
    int at = 0;
    String gap = gap();
    for (int size : sizes) {
      grouped.append(at == 0 ? "" : gap).append(text, at, at + size);
      at += size;
      gap = heldOut && random.nextInt(4) == 0 ? gap() : gap;
    }
    return grouped.append(text.substring(at)).toString();
  }

  private String fours(String number) {
    String gap = one(random, " ", "-", " ", "　", ".");
    StringBuilder fours = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      fours.append(i > 0 && i % 4 == 0 ? gap : "").append(number.charAt(i));
    }
    return fours.toString();
  }

  private String apart(String text) {
    String gap = one(random, " ", "-", ".", "　", " ", "、");
    return String.join(gap, text.split(""));
  }

  private String invisible(String text) {
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      hidden
          .append(i > 0 && random.nextInt(4) == 0 ? one(random, INVISIBLE) : "")
          .append(text.charAt(i));
    }
    return hidden.toString();
  }

  static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c - 0x20 + 0xFF00 : c)));
    return wide.toString();
  }

  private String spoken(String digits) {
    return each(digits, d -> String.valueOf(SPOKEN[d].charAt(random.nextInt(SPOKEN[d].length()))));
  }

  private String formalOrRadio(String digits) {
    return random.nextBoolean()
        ? each(digits, d -> String.valueOf(FORMAL.charAt(d)))
        : each(digits, d -> RADIO[d]);
  }

  private String mixed(String text) {
    return each(
        text,
        d ->
            switch (random.nextInt(4)) {
              case 0 -> String.valueOf(SPOKEN[d].charAt(0));
              case 1 -> wide(Integer.toString(d));
              default -> Integer.toString(d);
            });
  }

  /** Circled, mathematical and keycap digits. */
  private String odd(String digits) {
    return switch (random.nextInt(3)) {
      case 0 -> each(digits, d -> String.valueOf((char) (d == 0 ? 0x24EA : 0x245F + d)));
      case 1 -> each(digits, d -> Character.toString(0x1D7CE + d));
      default -> each(digits, d -> d + "\ufe0f\u20e3");
    };
  }

  private static String each(String text, IntFunction<String> digit) {
    StringBuilder spelled = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                spelled.append(
                    c >= '0' && c <= '9' ? digit.apply(c - '0') : String.valueOf((char) c)));
    return spelled.toString();
  }
}

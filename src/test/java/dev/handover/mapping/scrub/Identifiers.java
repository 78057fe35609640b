package dev.handover.mapping.scrub;

import java.time.LocalDate;
import java.util.Random;

/** Invented numbers of invented people, right in shape and checksum, plainly written. */
final class Identifiers {
  private static final String[] MOBILES =
      ("130 131 132 133 135 136 137 138 139 147 150 151 152 153 155 156 157 158 159 162 166 171 173 175"
              + " 176 177 178 180 181 182 183 185 186 187 188 189 191 193 195 198 199")
          .split(" ");
  private static final String[] AREAS =
      ("010 021 022 023 024 025 027 028 029 0311 0351 0371 0431 0451 0512 0531 0571 0574 0591 0592 0631"
              + " 0731 0755 0769 0771 0851 0871 0898 0931 0991")
          .split(" ");
  private static final String[] REGIONS =
      ("110101 120103 130202 210102 310115 320102 330106 350203 370202 410105 420106 430104 440305"
              + " 450103 500112 510107 530102 610113 650102")
          .split(" ");
  private static final String[] BINS =
      ("622202 621226 621700 622848 622588 621661 622262 623058 621799 622908 436742 521899 552599 404157")
          .split(" ");
  private static final String[] HOSTS =
      ("qq.com 163.com 126.com sina.com.cn outlook.com gmail.com foxmail.com example.com mail.example.cn"
              + " corp.example.net yeah.net")
          .split(" ");
  private static final String[] NICKS =
      ("lilei hanmeimei zhang.san wang_wu xiaoming chenjie88 david.li amy2008 zhaoliu66 sunny-day kefu01 "
              + "liuyang linxi mumu hz.boss blue_sky")
          .split(" ");
  private static final String[] WECHATS =
      "lilei_hz wangwu-88 xiaomei2019 chenchen_cc zhangsan1990 Amy_Li tt-lucky dabai_888 wxid_7hq2k9ab sunflower_y liuyang520 mumu_mama A13579bc"
          .split(" ");
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川宁琼";
  private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String CHECKS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Identifiers() {}

  static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  static String digits(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  static String mobile(Random random) {
    return one(random, MOBILES) + digits(random, 8);
  }

  /** Area code, a bar, local number; or a number that is the same all over the country. */
  static String landline(Random random) {
    if (random.nextInt(5) == 0) {
      return one(random, "400", "400", "800") + "|" + digits(random, 7);
    }
    String area = one(random, AREAS);
    boolean eight = area.length() == 3 || random.nextBoolean();
    return area + "|" + (2 + random.nextInt(7)) + digits(random, eight ? 7 : 6);
  }

  static String residentId(Random random) {
    LocalDate birth = LocalDate.of(1938, 1, 1).plusDays(random.nextInt(30_000));
    String digits = one(random, REGIONS) + birth.toString().replace("-", "") + digits(random, 3);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    char check = CHECKS.charAt(sum % 11);
    return digits + (check == 'X' && random.nextInt(3) == 0 ? 'x' : check);
  }

  /** One whose last character was misread. */
  static String mistypedResidentId(Random random) {
    String right = residentId(random);
    char last = right.charAt(17) == '9' ? '0' : '9';
    return right.substring(0, 17) + last;
  }

  static String oldResidentId(Random random) {
    LocalDate birth = LocalDate.of(1938, 1, 1).plusDays(random.nextInt(18_000));
    return one(random, REGIONS)
        + birth.toString().replace("-", "").substring(2)
        + digits(random, 3);
  }

  static String card(Random random) {
    String bin = one(random, BINS);
    int length = bin.startsWith("62") ? one(random, "16", "19", "19").equals("16") ? 16 : 19 : 16;
    String digits = bin + digits(random, length - 7);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? twice : digit;
    }
    return digits + (10 - sum % 10) % 10;
  }

  static String mistypedCard(Random random) {
    String right = card(random);
    int last = right.charAt(right.length() - 1) - '0';
    return right.substring(0, right.length() - 1) + (last + 3) % 10;
  }

  static String email(Random random) {
    String name =
        switch (random.nextInt(4)) {
          case 0 -> digits(random, 9).replaceFirst("^0", "7");
          case 1 -> one(random, NICKS) + digits(random, 1 + random.nextInt(3));
          case 2 -> mobile(random);
          default -> one(random, NICKS);
        };
    return name + "@" + one(random, HOSTS);
  }

  static String passport(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> "E" + digits(random, 8);
      case 2 -> "E" + one(random, "A", "B", "C", "H", "J", "K") + digits(random, 7);
      case 3, 4 -> "G" + digits(random, 8);
      default -> one(random, "PE", "SE", "DE") + digits(random, 7);
    };
  }

  static String foreignPassport(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "5" + digits(random, 8);
      case 1 -> "T" + one(random, "K", "R", "Z") + digits(random, 7);
      case 2 -> "C0" + digits(random, 1) + "X" + digits(random, 2) + "T" + digits(random, 2);
      case 3 -> "M" + digits(random, 8);
      default -> "K" + digits(random, 7) + one(random, "A", "E", "P");
    };
  }

  static String plate(Random random) {
    String head =
        "" + PROVINCES.charAt(random.nextInt(PROVINCES.length())) + letter(random, "ABCDEFGHJKLM");
    return switch (random.nextInt(5)) {
      case 0 -> head + one(random, "D", "F") + digits(random, 5);
      case 1 -> head + "F" + letter(random, PLATE_LETTERS) + digits(random, 4);
      case 2 -> head + letter(random, PLATE_LETTERS) + digits(random, 4);
      case 3 ->
          head
              + digits(random, 2)
              + letter(random, PLATE_LETTERS)
              + digits(random, 1)
              + letter(random, PLATE_LETTERS);
      default -> head + digits(random, 5);
    };
  }

  private static char letter(Random random, String of) {
    return of.charAt(random.nextInt(of.length()));
  }

  static String wechat(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> mobile(random);
      case 1 -> (1 + random.nextInt(9)) + digits(random, 6 + random.nextInt(4));
      default -> one(random, WECHATS);
    };
  }
}

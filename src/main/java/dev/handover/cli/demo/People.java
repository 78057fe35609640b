package dev.handover.cli.demo;

/** The people of one seed: who stands where in a list, and the numbers that are theirs. */
record People(long seed) {
  private static final String[] PREFIXES =
      ("130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 "
              + "176 177 178 180 181 182 183 184 185 186 187 188 189")
          .split(" ");
  private static final String[] MAIL_HOSTS = {
    "qq.example", "163.example", "126.example", "sina.example", "outlook.example"
  };
  private static final String BCRYPT =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Who is at that place: now and then somebody was taken down a second time, as somebody new. */
  long at(long index) {
    long at = index;
    Draw draw = Draw.of(seed, 5, at);
    while (at > 100 && draw.chance(100)) {
      at -= 1 + draw.below(100);
      draw = Draw.of(seed, 5, at);
    }
    return at;
  }

  /** The eight digits behind the prefix never repeat within a hundred million people. */
  String mobile(long person, Draw draw) {
    long digits = Math.floorMod(person * 7_368_787 + seed * 31, 100_000_000L);
    return draw.one(PREFIXES) + Long.toString(100_000_000L + digits).substring(1);
  }

  /** Absent for one in four. */
  static String email(String surname, String mobile, Draw draw) {
    if (draw.chance(2_500)) {
      return null;
    }
    String host = draw.one(MAIL_HOSTS);
    String digits = mobile.substring(3);
    String name =
        host.equals("qq.example") ? "1" + digits : Names.pinyin(surname) + digits.substring(2);
    return Dirt.email(name + "@" + host, draw);
  }

  static String passwordHash(Draw draw) {
    StringBuilder hash = new StringBuilder(60).append("$2a$10$");
    long bits = 0;
    while (hash.length() < 60) {
      bits = bits > 1 ? bits >>> 6 : draw.below(Long.MAX_VALUE);
      hash.append(BCRYPT.charAt((int) (bits & 63)));
    }
    return hash.toString();
  }
}

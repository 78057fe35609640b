package dev.handover.cli.demo;

import java.time.LocalDateTime;

/** The preferences: two for every other guest, each of another kind. */
record PreferenceTable(long seed, long rows, long guests) implements SeededTable {
  private static final String[][] KINDS = {
    {"枕头", "荞麦枕", "羽绒枕", "乳胶枕", "低枕"},
    {"楼层", "高楼层", "低楼层", "远离电梯", "靠近电梯"},
    {"早餐", "中式", "西式", "素食", "不含早"},
    {"吸烟", "无烟房", "吸烟房"},
    {"床型", "大床", "双床", "硬床垫", "加婴儿床"},
    {"温度", "24度", "26度", "冬天要暖气"},
    {"报纸", "人民日报", "参考消息", "不需要"},
    {"过敏", "花生", "海鲜", "羽绒", "花粉", "无"}
  };
  private static final LocalDateTime FIRST = LocalDateTime.of(2019, 1, 1, 9, 0);

  @Override
  public String name() {
    return "preferences";
  }

  @Override
  public String columns() {
    return "pref_id, guest_id, pref_key, pref_value, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 3, index);
    long guest = (index - index % 2) % guests;
    long round = index % 2 + index / guests * 2;
    String[] kind =
        KINDS[(int) ((Draw.of(seed, 4, guest).below(KINDS.length) + round) % KINDS.length)];

    return new Object[] {
      1 + index * 5 + index % 3,
      GuestTable.key(guest),
      kind[0],
      value(kind[1 + draw.below(kind.length - 1)], draw),
      draw.chance(20) ? null : FIRST.plusMinutes(draw.below(60 * 24 * 365 * 7))
    };
  }

  private static String value(String value, Draw draw) {
    return switch (draw.below(60)) {
      case 0 -> value + "\u3000";
      case 1 -> " " + value;
      default -> draw.chance(20) ? "" : value;
    };
  }
}

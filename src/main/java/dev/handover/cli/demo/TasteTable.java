package dev.handover.cli.demo;

import java.time.LocalDateTime;

/** What customers like to buy: two for every fourth. */
record TasteTable(long seed, long rows, long customers) implements SeededTable {
  private static final String[][] KINDS = {
    {"笔尖", "0.38", "0.5", "0.7", "钢笔F尖", "０.５"},
    {"纸张", "A4 70g", "A4 80g", "B5横线", "方格本"},
    {"颜色", "黑", "蓝黑", "红", "彩色"},
    {"送货", "上午", "下午", "周末", "放前台"},
    {"通知", "短信", "微信", "不需要"}
  };
  private static final LocalDateTime FIRST = LocalDateTime.of(2022, 1, 1, 9, 0);

  @Override
  public String name() {
    return "pos_preference";
  }

  @Override
  public String columns() {
    return "pref_id, customer_no, category, content, is_active, updated_at, deleted_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 24, index);
    String[] kind = KINDS[draw.below(KINDS.length)];
    return new Object[] {
      1 + index * 4,
      CustomerTable.key(index / 2 * 4 % customers),
      draw.chance(40) ? "其他" : kind[0],
      draw.chance(30) ? " " : kind[1 + draw.below(kind.length - 1)],
      draw.chance(9_500) ? "Y" : "N",
      draw.chance(20) ? null : draw.minute(FIRST, 1_400),
      draw.chance(150) ? FIRST.plusDays(1_401) : null
    };
  }
}

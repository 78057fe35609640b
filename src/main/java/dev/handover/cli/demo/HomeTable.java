package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The homes: one in ten is a client's second. */
record HomeTable(long seed, long rows) implements SeededTable {
  private static final String[] KEYS = {"门垫下", "物业前台", "消防栓箱内", "邻居家", "公司代管3号柜"};
  private static final Notes VISITS =
      new Notes(
          "阳台照片",
          "进门换鞋,拖鞋在柜子里",
          "有两只猫,不要开阳台门",
          "实木地板不能用水拖",
          "书房文件不要动",
          "冰箱里的药不要动",
          "停车在地下B2访客位",
          "窗外不擦,物业统一清洗",
          "先吸尘后拖地",
          "垃圾分类投放在一楼",
          "宝宝房最后打扫");
  private static final LocalDateTime FIRST = LocalDateTime.of(2021, 6, 1, 9, 0);

  static long key(long index) {
    return 31_000 + index * 3;
  }

  /** Whose home it is. */
  static long client(long home) {
    return home % 10 == 9 ? home - 1 : home;
  }

  @Override
  public String name() {
    return "homes";
  }

  @Override
  public String columns() {
    return "home_id, client_id, home_type, area_m2, has_pets, door_code, key_place,"
        + " wifi_password, door_notes, visit_notes, status_code, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 32, index);
    String code = draw.digits(6);
    boolean coded = draw.chance(4_000);
    return new Object[] {
      key(index),
      ClientTable.key(client(index)),
      draw.chance(30) ? 0 : draw.chance(8_000) ? 1 : draw.between(2, 4),
      // Square metres whose point slipped.
      BigDecimal.valueOf(draw.between(350, 2_600) * (draw.chance(30) ? 1_000L : 1L), 1),
      draw.chance(3_000) ? 1 : 0,
      coded ? code + "#" : null,
      coded || draw.chance(5_000) ? null : draw.one(KEYS),
      draw.chance(2_500) ? "demo-" + draw.digits(8) : null,
      coded ? "大门密码" + code + "#,进门右手关报警器" : draw.chance(3_000) ? "先按门铃,没人应就打电话" : null,
      VISITS.on("138" + draw.digits(8), draw),
      draw.chance(100) ? 9 : 1,
      draw.chance(20) ? null : draw.minute(FIRST, 1_600)
    };
  }
}

package dev.handover.cli.demo;

import java.time.LocalDate;

/**
 * What workers wrote about every second visit: on clients and homes, with numbers among the words.
 */
record WorkerNoteTable(long seed, long rows, long orders) implements SeededTable {
  private static final Notes WORDS =
      new Notes(
          "完工照片",
          "客户要求重擦厨房油烟机",
          "家里老人独居,耳朵不太好",
          "客户不在家,孩子开的门",
          "阳台玻璃太高,没擦",
          "客户说下次要加两小时",
          "狗会叫但不咬人",
          "卫生间下水慢,已告诉客户",
          "客户挑剔但给了小费",
          "打碎一个杯子,客户说没关系");
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 4);
  private static final int DAYS = 1_430;

  @Override
  public String name() {
    return "worker_notes";
  }

  @Override
  public String columns() {
    return "note_id, order_id, worker_id, worker_name, visited_on, rating, note, is_deleted,"
        + " updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 36, index);
    int worker = draw.below(60);
    LocalDate day = FIRST.plusDays((long) ((double) index / rows * DAYS));
    String words = WORDS.on("137" + draw.digits(8), draw);
    return new Object[] {
      100 + index * 9,
      OrderTable.key((long) ((double) index / rows * orders)),
      worker + 1L,
      Workers.name(seed, worker),
      day,
      draw.chance(20) ? 55 : draw.between(3, 5),
      draw.chance(40) ? " " : words == null ? "正常完成" : words,
      draw.chance(150) ? 1 : 0,
      draw.chance(20) ? null : day.atTime(20, draw.below(60))
    };
  }
}

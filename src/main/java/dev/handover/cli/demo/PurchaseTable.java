package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The purchases, with days and hours as three versions of the software wrote them. */
record PurchaseTable(long seed, long rows, long customers) implements SeededTable {
  private static final String[] STORES = {"S01", "S01", "S02", "S02", "S03", "WEB", "WEB"};
  private static final String[] GOODS = {
    "中性笔0.5黑×12",
    "A4复印纸×5包",
    "软面抄B5×10",
    "钢笔礼盒",
    "彩色铅笔36色",
    "文件夹×20",
    "计算器",
    "美工刀×3",
    "作业本×50",
    "白板笔×10",
    "订书机",
    "定制刻字钢笔"
  };
  private static final String[] WAYS = {"WX", "WX", "WX", "ALI", "ALI", "CASH", "CARD", "SV"};
  private static final String[] REMARKS = {"送货上门", "开增值税普票", "缺货补发一件", "学校统一采购", "刻字:毕业快乐"};
  private static final DateTimeFormatter NEW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("yyyy/M/d H:mm");
  private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 2, 9, 0);
  private static final int DAYS = 2_180;

  @Override
  public String name() {
    return "pos_purchase";
  }

  @Override
  public String columns() {
    return "purchase_no, customer_no, store_code, bought_at, goods, total_amount, paid_by,"
        + " card_no, cashier, is_refunded, remark, updated_at, deleted_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 22, index);
    LocalDateTime at =
        FIRST
            .plusDays((long) ((double) index / rows * DAYS))
            .plusMinutes(draw.below(660))
            .plusSeconds(draw.below(60));
    String way = draw.one(WAYS);
    return new Object[] {
      "P" + Long.toString(10_000_000_000L + index * 3 + draw.below(3)).substring(1),
      CustomerTable.key(Math.min(draw.below(customers), draw.below(customers))),
      draw.one(STORES),
      // Tills whose clock was never set.
      draw.chance(20) ? "0000-00-00 00:00:00" : at.format(index < rows / 3 ? OLD : NEW),
      draw.one(GOODS),
      BigDecimal.valueOf(draw.between(150, 90_000) * (draw.chance(25) ? -1L : 1L), 2),
      draw.chance(25) ? "?" : way,
      way.equals("CARD") ? "62220200" + draw.digits(11) : null,
      Names.full(Names.surname(draw), draw.chance(3_000), draw),
      draw.chance(250) ? "Y" : "N",
      draw.chance(500) ? "代买人139" + draw.digits(8) : draw.chance(800) ? draw.one(REMARKS) : null,
      draw.chance(20) ? null : at,
      draw.chance(80) ? at.plusDays(1) : null
    };
  }
}

package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The complaints about one parcel in eight. */
record ComplaintTable(long seed, long rows, long parcels, long recipients) implements SeededTable {
  private static final String[] KINDS = {"A", "B", "C", "C", "D", "E"};
  private static final Notes WORDS =
      new Notes(
          "破损照片",
          "快件显示已签收但本人没有收到",
          "包装压扁,里面杯子碎了",
          "没打电话就放驿站,要求送上门",
          "店员态度不好,取件排队半小时",
          "被别人拿错,找了两天",
          "水果放坏了,要求赔偿",
          "通知发晚了,生鲜化冻");
  private static final String[] OUTCOMES = {"已上门道歉", "小周联系客户协商,已赔付", "转快递公司处理", "查监控后找回"};
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 3, 9, 0);
  private static final int DAYS = 720;

  @Override
  public String name() {
    return "ts";
  }

  @Override
  public String columns() {
    return "ts_id, kd_id, sjr_id, lx_dm, nr, clr_xm, clr_dh, cljg, pc, zt, tssj, gxsj";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 15, index);
    long parcel = (long) ((double) index / rows * parcels);
    LocalDateTime told =
        FIRST.plusDays((long) ((double) index / rows * DAYS)).plusMinutes(draw.below(700));
    String words = WORDS.on("139" + draw.digits(8), draw);
    return new Object[] {
      60_000 + index * 11,
      ParcelTable.key(parcel),
      RecipientTable.key(ParcelTable.recipient(seed, parcel, recipients)),
      draw.chance(80) ? "Z" : draw.one(KINDS),
      words == null ? "要求回电" : words,
      Names.full(Names.surname(draw), draw.chance(5_000), draw),
      "1" + draw.between(3, 9) + draw.digits(9),
      draw.chance(2_000) ? null : draw.one(OUTCOMES),
      draw.chance(2_500) ? BigDecimal.valueOf(draw.between(500, 30_000), 2) : null,
      index > rows * 0.9 ? 1 : draw.chance(300) ? 3 : 2,
      told,
      draw.chance(20) ? null : draw.minute(told, 9)
    };
  }
}

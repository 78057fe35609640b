package dev.handover.cli.demo;

import java.time.LocalDateTime;

/** The notices that a parcel waits: mostly one each, by text message. */
record NoticeTable(long seed, long rows, long parcels, long recipients) implements SeededTable {
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 9, 0);
  private static final int DAYS = 725;

  @Override
  public String name() {
    return "tz";
  }

  @Override
  public String columns() {
    return "tz_id, kd_id, sjr_id, fs, nr, jsh, zt, cs, fssj, gxsj";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 14, index);
    long parcel = (long) ((double) index / rows * parcels);
    int way = draw.chance(7_000) ? 1 : draw.chance(7_000) ? 2 : 3;
    LocalDateTime sent =
        FIRST.plusDays((long) ((double) index / rows * DAYS)).plusMinutes(draw.below(700));
    return new Object[] {
      3_000_000 + index * 2 + index % 2,
      ParcelTable.key(parcel),
      RecipientTable.key(ParcelTable.recipient(seed, parcel, recipients)),
      // A way that was tried once and never listed.
      draw.chance(20) ? 7 : way,
      "【示例驿站】您的快件已到,取件码" + draw.between(1, 12) + "-" + draw.between(1_000, 9_999),
      way == 2 ? "oDemo" + draw.digits(20) : "1" + draw.between(3, 9) + draw.digits(9),
      draw.chance(400) ? 2 : draw.chance(50) ? 0 : 1,
      draw.chance(15) ? 0 : 1 + Math.min(draw.below(4), draw.below(4)),
      sent,
      draw.chance(20) ? null : draw.minute(sent, 1)
    };
  }
}

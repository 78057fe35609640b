package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The parcels, in order of arrival: those that came last wait to be picked up. */
record ParcelTable(long seed, long rows, long recipients) implements SeededTable {
  private static final String[] CARRIERS = {
    "ZT", "ZT", "YT", "YT", "YD", "YD", "ST", "ST", "JT", "YZ", "SF", "JD"
  };
  private static final String[] REMARKS = {"外包装轻微破损", "到付", "易碎", "冷链,请尽快取", "收件人改约周六"};
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 8, 0);
  private static final int DAYS = 725;

  static long key(long index) {
    return 9_000_000 + index * 7 + index % 3;
  }

  /** Whose parcel it is: some get many more than others. */
  static long recipient(long seed, long parcel, long recipients) {
    Draw draw = Draw.of(seed, 17, parcel);
    return Math.min(draw.below(recipients), draw.below(recipients));
  }

  @Override
  public String name() {
    return "kd";
  }

  @Override
  public String columns() {
    return "kd_id, sjr_id, ydh, gs_dm, qjm, hjh, zl, zt_dm, dsk, jjr_xm, jjr_dh, qs_tp,"
        + " rksj, qjsj, bz, gxsj";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 13, index);
    String carrier = draw.one(CARRIERS);
    LocalDateTime arrived =
        FIRST.plusDays((long) ((double) index / rows * DAYS)).plusMinutes(draw.below(700));
    boolean waits = index > rows * 0.97;
    boolean collected = !waits && !draw.chance(300);
    String shelf = draw.between(1, 12) + "-" + draw.between(1, 6);
    return new Object[] {
      key(index),
      RecipientTable.key(recipient(seed, index, recipients)),
      draw.chance(20) ? "无单号" : waybill(carrier, draw),
      // A carrier that nobody entered into the list of codes.
      draw.chance(40) ? "QT9" : carrier,
      shelf + "-" + draw.between(1_000, 9_999),
      shelf,
      // A scale that was not set to zero.
      BigDecimal.valueOf(draw.chance(30) ? -draw.between(1, 400) : draw.between(40, 19_000), 3),
      waits ? "10" : collected ? "20" : draw.chance(6_000) ? "30" : "40",
      draw.chance(100) ? BigDecimal.valueOf(draw.between(990, 59_900), 2) : null,
      draw.chance(2_000) ? null : Names.full(Names.surname(draw), draw.chance(5_000), draw),
      draw.chance(3_000) ? null : "1" + draw.between(3, 9) + draw.digits(9),
      collected ? "sign/" + index + ".png" : null,
      arrived,
      collected ? draw.minute(arrived, 4) : null,
      remark(draw),
      draw.chance(20) ? null : draw.minute(arrived, 4)
    };
  }

  private static String waybill(String carrier, Draw draw) {
    return switch (carrier) {
      case "SF", "YT", "JT" -> carrier + draw.digits(13);
      case "JD" -> "jdva" + draw.digits(11);
      case "YZ" -> " 98" + draw.digits(11);
      default -> "7" + draw.digits(13);
    };
  }

  private static String remark(Draw draw) {
    if (draw.chance(100)) {
      return "代取人" + Names.full(Names.surname(draw), true, draw) + "139" + draw.digits(8);
    }
    return draw.chance(300) ? draw.one(REMARKS) : null;
  }
}

package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The stays, in order of booking: early guests have come more often than late ones. */
record StayTable(long seed, long rows, long guests) implements SeededTable {
  private static final String[] ROOM_TYPES = {"标准大床房", "标准双床房", "商务大床房", "豪华套房", "家庭房", "江景大床房"};
  private static final int[] RATES = {29_800, 31_800, 42_800, 98_800, 56_800, 62_800};
  private static final String[] CHANNELS = {"携程", "携程", "美团", "美团", "飞猪", "官网", "电话", "前台", "协议单位"};
  private static final String[] STATES = {
    "已离店", "已离店", "已离店", "已离店", "已离店", "已离店", "已离店", "已取消", "未到店"
  };
  private static final String[] REMARKS = {
    "提前到店", "延迟退房至14:00", "加床一张", "发票已开", "需要接机", "房卡遗失,已补办", "同行两人", "宠物友好房"
  };
  private static final LocalDate FIRST_STAY = LocalDate.of(2018, 1, 1);
  private static final int DAYS = 2_900;

  static long key(long index) {
    return 500_000 + index * 2 + index / 10_000 * 1_001;
  }

  /** Which guest's stay it is. */
  static long guest(long seed, long stay, long guests) {
    return guest(Draw.of(seed, 2, stay), guests);
  }

  private static long guest(Draw draw, long guests) {
    return Math.min(draw.below(guests), draw.below(guests));
  }

  @Override
  public String name() {
    return "stays";
  }

  @Override
  public String columns() {
    return "stay_id, guest_id, room_no, room_type, check_in, check_out, nights, amount, channel,"
        + " status, remark, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 2, index);
    long guest = guest(draw, guests);
    LocalDate from = FIRST_STAY.plusDays((long) ((double) index / rows * DAYS));
    int nights = 1 + Math.min(draw.below(7), Math.min(draw.below(7), draw.below(7)));
    LocalDate until = from.plusDays(nights);
    int type = draw.below(ROOM_TYPES.length);
    long cents = (long) RATES[type] * nights * draw.between(70, 120) / 100;

    return new Object[] {
      key(index),
      GuestTable.key(guest),
      Integer.toString(draw.between(3, 26) * 100 + draw.between(1, 24)),
      ROOM_TYPES[type],
      from,
      until,
      // Night audits that were entered by hand: no stay lasts no or fewer nights.
      draw.chance(30) ? -draw.below(2) : nights,
      BigDecimal.valueOf(cents, 2),
      draw.chance(100) ? null : draw.one(CHANNELS),
      draw.one(STATES),
      remark("139" + draw.between(10_000_000, 99_999_999), draw),
      draw.chance(20) ? null : until.atTime(draw.between(9, 14), draw.below(60), draw.below(60))
    };
  }

  /** Absent for eight in ten; now and then with the number of whoever booked. */
  private static String remark(String mobile, Draw draw) {
    if (draw.chance(8_000)) {
      return null;
    }
    return draw.chance(400) ? "代订人" + mobile : draw.one(REMARKS);
  }
}

package dev.handover.cli.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Those whose parcels the station hands out: one in ten has not agreed to the handover. */
record RecipientTable(long seed, long rows) implements SeededTable {
  private static final String[] KINDS = {"01", "01", "01", "01", "02", "02", "03", "04"};
  private static final Notes REMARKS =
      new Notes(
          "货架照片",
          "放门口鞋柜上即可",
          "晚上八点后来取",
          "腿脚不便,需送货上门",
          "生鲜优先通知",
          "大件请先打电话",
          "家人代取时报房号",
          "不要放快递柜",
          "周末统一取件\n请保留三天",
          "电话常关机,请发微信",
          "-不接电话;+只看短信",
          "老住户📦");
  private static final LocalDateTime FIRST = LocalDateTime.of(2019, 5, 6, 9, 0);
  private static final LocalDateTime ASKED = LocalDateTime.of(2025, 11, 1, 9, 0);

  /** The key of the {@code index}th recipient: rising and sparse. */
  static long key(long index) {
    return 700_000 + index * 2 + index / 512 * 37;
  }

  @Override
  public String name() {
    return "sjr";
  }

  @Override
  public String columns() {
    return "sjr_id, sjr_xm, xb, sfzh, dz, lx_dm, zyty, cxsj, rlmb, wx_openid, bz, zx, cjsj,"
        + " gxsj";
  }

  @Override
  public Object[] row(long index) {
    People people = new People(seed);
    long person = people.at(index);
    Draw draw = Draw.of(seed, 11, person);
    boolean male = draw.chance(4_700);
    String district = Places.district(draw);
    LocalDateTime created = draw.minute(FIRST, 2_300);
    boolean agreed = draw.chance(9_000);
    return new Object[] {
      key(index),
      Dirt.name(Names.full(Names.surname(draw), male, draw), draw),
      draw.chance(3_000) ? 0 : male ? 1 : 2,
      draw.chance(7_000) ? null : identity(person, Places.code(district), male, draw),
      Places.address(Places.NEIGHBOURHOOD, draw),
      draw.one(KINDS),
      agreed ? Integer.valueOf(1) : draw.chance(5_000) ? 0 : null,
      agreed && draw.chance(100) ? draw.minute(ASKED, 50) : null,
      draw.chance(2_000) ? "FT1:" + draw.digits(40) : null,
      draw.chance(6_000) ? "oDemo" + draw.digits(20) : null,
      REMARKS.on(people.mobile(person + rows, draw), draw),
      draw.chance(200) ? 1 : 0,
      created,
      draw.chance(20) ? null : draw.minute(created, 30)
    };
  }

  private static String identity(long person, String region, boolean male, Draw draw) {
    LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(person * 97 % 20_000);
    int sequence = draw.below(500) * 2 + (male ? 1 : 0);
    return Dirt.residentId(ResidentIds.of(region, birth, sequence), draw);
  }
}

package dev.handover.cli.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The clients: one in ten has not agreed to the handover, one in three not to that of notes. */
record ClientTable(long seed, long rows) implements SeededTable {
  private static final Notes REMARKS =
      new Notes(
          "房间照片",
          "只要固定的阿姨",
          "周二周四上午在家",
          "对消毒水气味敏感",
          "家有老人,动作轻一点",
          "孩子午睡一点到三点",
          "要自带清洁工具",
          "擦玻璃要先报价",
          "按季度结算\n要开发票",
          "-不用84消毒液;+用中性清洁剂",
          "投诉过迟到,已减免",
          "新客户🏠");
  private static final LocalDateTime FIRST = LocalDateTime.of(2019, 3, 4, 9, 0);
  private static final LocalDateTime ASKED = LocalDateTime.of(2025, 10, 9, 9, 0);

  static long key(long index) {
    return 20_000 + index * 4 + index % 3;
  }

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public String columns() {
    return "client_id, full_name, sex, mobile, id_card, contact2_name, contact2_phone,"
        + " pay_card_no, level_code, share_consent, note_consent, withdrawn_at, remark,"
        + " status_code, created_at, updated_at";
  }

  @Override
  public Object[] row(long index) {
    People people = new People(seed);
    long person = people.at(index);
    Draw draw = Draw.of(seed, 31, person);
    boolean male = draw.chance(3_800);
    String surname = Names.surname(draw);
    boolean agreed = draw.chance(9_000);
    LocalDateTime created = draw.minute(FIRST, 2_400);
    return new Object[] {
      key(index),
      Dirt.name(Names.full(surname, male, draw), draw),
      draw.chance(1_000) ? 0 : male ? 1 : 2,
      Dirt.mobile(people.mobile(person, draw), draw),
      draw.chance(8_000) ? null : identity(male, draw),
      draw.chance(5_000) ? null : Names.full(surname, !male, draw),
      draw.chance(5_000) ? null : people.mobile(person + rows, draw),
      draw.chance(2_000) ? "62220200" + draw.digits(11) : null,
      draw.chance(15) ? 7 : draw.between(1, 3),
      agreed ? 1 : draw.chance(5_000) ? 2 : 0,
      draw.chance(6_700) ? 1 : draw.chance(5_000) ? 2 : 0,
      agreed && draw.chance(100) ? draw.minute(ASKED, 70) : null,
      REMARKS.on(people.mobile(person + rows, draw), draw),
      draw.chance(200) ? 9 : draw.chance(600) ? 2 : 1,
      created,
      draw.chance(20) ? null : draw.minute(created, 90)
    };
  }

  private static String identity(boolean male, Draw draw) {
    LocalDate birth = LocalDate.of(1955, 1, 1).plusDays(draw.below(16_000));
    int sequence = draw.below(500) * 2 + (male ? 1 : 0);
    String region = Places.code(Places.district(draw));
    return Dirt.residentId(ResidentIds.of(region, birth, sequence), draw);
  }
}

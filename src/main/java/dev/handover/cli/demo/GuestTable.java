package dev.handover.cli.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The guests: one in eight has not agreed to the handover, one in fifty is deleted. */
record GuestTable(long seed, long rows) implements SeededTable {
  private static final String[] LEVELS = {"普通会员", "普通会员", "普通会员", "银卡", "银卡", "金卡", "白金卡"};
  private static final String[] NO_CONSENT = {"N", "N", "n", null};
  private static final String[] CONSENT = {"Y", "Y", "Y", "Y", "Y", "Y", "Y", "Y", "Y", "y", "Ｙ"};
  private static final Notes REMARKS =
      new Notes(
          "房间照片",
          "喜欢高楼层,远离电梯",
          "对花生过敏",
          "常带孩子,需加儿童床",
          "要求无烟房",
          "习惯晚到,请保留房间",
          "喜欢靠窗位置,早餐要豆浆油条",
          "腰不好,需要硬床垫",
          "会员日联系\n喜欢收到短信",
          "投诉过空调噪音,已道歉并赠送果盘",
          "老客户,前台都叫她\"王姐\"",
          "-不吃辣;+要加湿器",
          "=每次都要12楼",
          "@前台 退房时提醒带充电器",
          "生日时送蛋糕🎂");
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1946, 1, 1);
  private static final int BIRTHDAYS = 22_280;
  private static final LocalDateTime FIRST_GUEST = LocalDateTime.of(2014, 3, 1, 8, 0);
  private static final LocalDateTime LAST_CHANGE = LocalDateTime.of(2025, 12, 31, 20, 0);

  /** The key of the {@code index}th guest: rising, sparse, with wider gaps now and then. */
  static long key(long index) {
    return 10_000 + index * 3 + index % 7 % 3 + index / 4_096 * 7_919;
  }

  @Override
  public String name() {
    return "guests";
  }

  @Override
  public String columns() {
    return "guest_id, name, gender, id_no, mobile, email, birthday, nationality, address,"
        + " member_level, points, share_consent, remark, password_hash, is_deleted, created_at,"
        + " updated_at";
  }

  @Override
  public Object[] row(long index) {
    People people = new People(seed);
    long person = people.at(index);
    Draw draw = Draw.of(seed, 1, person);
    boolean male = draw.chance(5_300);
    String surname = Names.surname(draw);
    String district = Places.district(draw);
    // Consecutive guests walk through (birthday, sequence) by a step prime to both: no two share
    // one.
    long slot = Math.floorMod(person * 7_368_787 + seed, BIRTHDAYS * 500L);
    LocalDate birth = FIRST_BIRTH.plusDays(slot % BIRTHDAYS);
    String mobile = people.mobile(person, draw);
    LocalDateTime created = created(index, draw);

    return new Object[] {
      key(index),
      Dirt.name(Names.full(surname, male, draw), draw),
      male ? "男" : "女",
      residentId(Places.code(district), birth, (int) (slot / BIRTHDAYS), male, draw),
      draw.chance(50) ? null : Dirt.mobile(mobile, draw),
      People.email(surname, mobile, draw),
      birth,
      "中国",
      draw.chance(800) ? null : Places.address(district, draw),
      draw.one(LEVELS),
      draw.below(20) * draw.below(2_500),
      draw.chance(1_200) ? draw.one(NO_CONSENT) : draw.one(CONSENT),
      REMARKS.on(people.mobile(person + rows, draw), draw),
      People.passwordHash(draw),
      draw.chance(200) ? 1 : 0,
      created,
      draw.chance(20) ? null : changed(created, draw)
    };
  }

  private static String residentId(
      String region, LocalDate birth, int nth, boolean male, Draw draw) {
    int sequence = nth * 2 + (male ? 1 : 0);
    if (birth.getYear() < 1980 && draw.chance(60)) {
      return ResidentIds.legacy(region, birth, sequence);
    }
    return Dirt.residentId(ResidentIds.of(region, birth, sequence), draw);
  }

  private LocalDateTime created(long index, Draw draw) {
    long minutes = 60L * 24 * 365 * 8;
    return FIRST_GUEST
        .plusMinutes((long) ((double) index / rows * minutes))
        .plusSeconds(draw.below(60));
  }

  private static LocalDateTime changed(LocalDateTime created, Draw draw) {
    long days = created.until(LAST_CHANGE, ChronoUnit.DAYS);
    return created.plusDays(draw.below(days + 1)).plusMinutes(draw.below(600));
  }
}

package dev.handover.cli.demo;

import java.time.LocalDateTime;

/** The reviews: of every eighth stay. */
record ReviewTable(long seed, long rows, long stays, long guests) implements SeededTable {
  private static final String[] PLATFORMS = {"携程", "美团", "飞猪", "官网"};
  private static final Notes WORDS =
      new Notes(
          "房间照片",
          "早餐种类多,服务热情",
          "隔音一般,空调有点吵",
          "位置好,离地铁近",
          "前台办入住很快,还免费升级",
          "房间有烟味,换了一间就好了",
          "带孩子住很方便,送了小玩具",
          "性价比高,下次还来👍");
  private static final String[] NICKNAMES = {"行者", "小鱼", "爱旅行的猫", "M***9", "匿名用户", "阿木"};
  private static final LocalDateTime FIRST = LocalDateTime.of(2018, 1, 3, 12, 0);
  private static final int DAYS = 2_900;

  @Override
  public String name() {
    return "reviews";
  }

  @Override
  public String columns() {
    return "review_id, guest_id, stay_id, platform, nickname, score, content, replied_by, reply,"
        + " reviewed_at, updated_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 7, index);
    long stay = index * 8 % stays;
    LocalDateTime at =
        FIRST.plusDays((long) ((double) stay / stays * DAYS)).plusMinutes(draw.below(7_000));
    boolean answered = draw.chance(6_000);
    return new Object[] {
      1_200_000 + index * 2,
      GuestTable.key(StayTable.guest(seed, stay, guests)),
      StayTable.key(stay),
      draw.one(PLATFORMS),
      draw.one(NICKNAMES),
      draw.chance(30) ? 0 : 5 - Math.min(draw.below(5), Math.min(draw.below(5), draw.below(5))),
      WORDS.on("136" + draw.digits(8), draw),
      answered ? Names.full(Names.surname(draw), draw.chance(4_000), draw) : null,
      answered ? "感谢您的入住,期待再次光临" : null,
      at,
      draw.chance(20) ? null : at.plusDays(draw.below(5))
    };
  }
}

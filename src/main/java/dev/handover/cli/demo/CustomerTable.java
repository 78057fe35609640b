package dev.handover.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The shop's customers: people, pupils among them, and one company in six. */
record CustomerTable(long seed, long rows) implements SeededTable {
  private static final String[] YES = {"Y", "Y", "Y", "Y", "Y", "Y", "Y", "y", "Ｙ"};
  private static final String[] CITIES = {"杭州", "宁波", "苏州", "南京", "合肥", "济南", "武汉"};
  private static final String[] BRANDS = {"示例晨曦", "示例远山", "示例启明", "示例文津", "示例云帆"};
  private static final String[] LINES = {"科技", "教育咨询", "商贸", "建筑设计", "广告传媒", "物业服务"};
  private static final Notes MEMOS =
      new Notes(
          "刻字效果图",
          "只用0.38黑色中性笔",
          "开学前批量采购练习本",
          "喜欢国产钢笔,要细尖",
          "送货放前台,先打电话",
          "月结客户,每月25日对账",
          "孩子对橡皮气味过敏",
          "要带发票清单\n一式两份",
          "打印纸每次十箱",
          "-不要赠品;+要环保袋",
          "老顾客✏️");
  private static final LocalDateTime FIRST = LocalDateTime.of(2018, 9, 1, 9, 0);

  /** The number of the {@code index}th customer: letters and digits, with gaps. */
  static String key(long index) {
    return "C" + Long.toString(100_000_000L + index * 3 + index / 100 * 17).substring(1);
  }

  /** A company's name. */
  static String company(Draw draw) {
    return draw.one(CITIES) + draw.one(BRANDS) + draw.one(LINES) + "有限公司";
  }

  @Override
  public String name() {
    return "pos_customer";
  }

  @Override
  public String columns() {
    return "customer_no, display_name, gender, mobile_phone, email_address, birth_date,"
        + " guardian_ok, is_company, company_name, street_address, wechat_id,"
        + " opt_in_transfer, opt_in_marketing, do_not_call, stored_value, points,"
        + " pay_password, memo, created_at, updated_at, deleted_at";
  }

  @Override
  public Object[] row(long index) {
    People people = new People(seed);
    long person = people.at(index);
    Draw draw = Draw.of(seed, 21, person);
    boolean male = draw.chance(4_200);
    boolean company = draw.chance(1_600);
    boolean pupil = !company && draw.chance(600);
    String surname = Names.surname(draw);
    String mobile = people.mobile(person, draw);
    LocalDateTime created = draw.minute(FIRST, 2_600);
    return new Object[] {
      key(index),
      Dirt.name(Names.full(surname, male, draw), draw),
      draw.chance(3_000) ? "U" : male ? "M" : "F",
      draw.chance(300) ? null : Dirt.mobile(mobile, draw),
      People.email(surname, mobile, draw),
      company || (draw.chance(4_000) && !pupil) ? null : written(birth(pupil, draw), draw),
      pupil ? draw.chance(6_000) ? "Y" : "N" : null,
      company ? "Y" : "N",
      company ? company(draw) : null,
      draw.chance(5_000) ? null : Places.address(Places.district(draw), draw),
      draw.chance(4_000) ? "demo_" + Names.pinyin(surname) + draw.digits(4) : null,
      draw.chance(1_000) ? draw.chance(7_000) ? "N" : null : draw.one(YES),
      draw.chance(6_500) ? "Y" : "N",
      draw.chance(400) ? "Y" : "N",
      draw.chance(2_000) ? BigDecimal.valueOf(draw.below(200_000), 2) : null,
      draw.below(10) * draw.below(900),
      People.passwordHash(draw),
      MEMOS.on(people.mobile(person + rows, draw), draw),
      created,
      draw.chance(20) ? null : draw.minute(created, 60),
      draw.chance(200) ? draw.minute(created, 200) : null
    };
  }

  private static LocalDate birth(boolean pupil, Draw draw) {
    return pupil
        ? LocalDate.of(2014, 9, 1).plusDays(draw.below(1_500))
        : LocalDate.of(1958, 1, 1).plusDays(draw.below(17_500));
  }

  /** As the years of the software wrote it. */
  private static String written(LocalDate day, Draw draw) {
    return switch (draw.below(8)) {
      case 0 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
      case 1 -> day.toString().replace("-", "");
      case 2 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      default -> draw.chance(30) ? "1990-02-30" : day.toString();
    };
  }
}

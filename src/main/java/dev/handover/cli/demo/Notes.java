package dev.handover.cli.demo;

/** Free text of the front desk; some of it hides what belongs to somebody else. */
final class Notes {
  private static final String[] PLAIN = {
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
    "生日时送蛋糕🎂"
  };
  private static final String[] STAY = {
    "提前到店", "延迟退房至14:00", "加床一张", "发票已开", "需要接机", "房卡遗失,已补办", "同行两人", "宠物友好房"
  };

  private Notes() {}

  /** A remark on a guest; absent for four in ten. {@code mobile} is somebody's, without dirt. */
  static String onGuest(String mobile, Draw draw) {
    if (draw.chance(4_000)) {
      return null;
    }
    if (draw.chance(500)) {
      return "紧急联系人电话" + mobile + "," + draw.one(PLAIN);
    }
    if (draw.chance(150)) {
      return "发票抬头另寄,邮箱fapiao" + draw.between(100, 999) + "@163.example";
    }
    if (draw.chance(200)) {
      return hidden(mobile, draw);
    }
    return draw.one(PLAIN);
  }

  /** A number among wishes, as people at a desk write it. */
  private static String hidden(String mobile, Draw draw) {
    String tail = mobile.substring(3);
    return switch (draw.below(6)) {
      case 0 -> "加微信demo_" + tail.substring(4) + "发房间照片";
      case 1 -> "车牌京A" + tail.substring(3) + "," + draw.one(PLAIN);
      case 2 -> draw.one(PLAIN) + ",公司座机010-6" + tail.substring(1);
      case 3 -> "押金退到卡号62220200" + tail + "," + draw.one(PLAIN);
      case 4 -> "外宾护照E" + tail + "已登记";
      default ->
          mobile.substring(0, 3) + " " + tail.substring(0, 4) + " " + tail.substring(4) + "是他爱人";
    };
  }

  /** A remark on a stay; absent for eight in ten. */
  static String onStay(String mobile, Draw draw) {
    if (draw.chance(8_000)) {
      return null;
    }
    return draw.chance(400) ? "代订人" + mobile : draw.one(STAY);
  }
}

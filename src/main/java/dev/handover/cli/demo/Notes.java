package dev.handover.cli.demo;

/** Free text that staff write on a person; some of it hides what belongs to somebody else. */
final class Notes {
  private final String photos;
  private final String[] plain;

  /**
   * The notes of one trade.
   *
   * @param photos what people are sent by WeChat
   * @param plain notes without a number of anybody
   */
  Notes(String photos, String... plain) {
    this.photos = photos;
    this.plain = plain;
  }

  /** Absent for four in ten. {@code mobile} is somebody's, without dirt. */
  String on(String mobile, Draw draw) {
    if (draw.chance(4_000)) {
      return null;
    }
    if (draw.chance(500)) {
      return "紧急联系人电话" + mobile + "," + draw.one(plain);
    }
    if (draw.chance(150)) {
      return "发票抬头另寄,邮箱fapiao" + draw.between(100, 999) + "@163.example";
    }
    if (draw.chance(200)) {
      return hidden(mobile, draw);
    }
    return draw.one(plain);
  }

  /** A number among wishes, as people at a desk write it. */
  private String hidden(String mobile, Draw draw) {
    String tail = mobile.substring(3);
    return switch (draw.below(6)) {
      case 0 -> "加微信demo_" + tail.substring(4) + "发" + photos;
      case 1 -> "车牌京A" + tail.substring(3) + "," + draw.one(plain);
      case 2 -> draw.one(plain) + ",公司座机010-6" + tail.substring(1);
      case 3 -> "押金退到卡号62220200" + tail + "," + draw.one(plain);
      case 4 -> "外宾护照E" + tail + "已登记";
      default ->
          mobile.substring(0, 3) + " " + tail.substring(0, 4) + " " + tail.substring(4) + "是他爱人";
    };
  }
}

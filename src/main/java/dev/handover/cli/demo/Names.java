package dev.handover.cli.demo;

/** Chinese names as people are taken down. */
final class Names {
  private static final String[] SURNAMES =
      ("王wang李li张zhang刘liu陈chen杨yang赵zhao黄huang周zhou吴wu徐xu孙sun胡hu朱zhu高gao林lin何he郭guo马ma罗luo"
              + "梁liang宋song郑zheng谢xie韩han唐tang冯feng于yu董dong萧xiao程cheng曹cao袁yuan邓deng许xu傅fu沈shen曾zeng彭peng吕lv"
              + "苏su卢lu蒋jiang蔡cai贾jia丁ding魏wei薛xue叶ye阎yan欧阳ouyang司马sima上官shangguan诸葛zhuge")
          .split("(?<=[a-z])(?=[^a-z])");
  private static final String[] MALE =
      ("伟强磊军洋勇杰涛明超刚平辉鹏飞鑫波斌宇浩凯健俊帆晨龙志建国海文华永福生荣子轩博航一鸣嘉豪思远泽洋天佑" + "立群少康景行修远雷亮峰林森").split("");
  private static final String[] FEMALE =
      ("芳娜敏静丽艳娟霞燕玲婷雪慧莹倩琳颖洁薇萍红玉兰英梅秀珍桂香雅诗涵梦瑶欣怡思琪雨桐可馨若曦语嫣佳宁晓晴" + "婉清书瑶丹蕾莉").split("");
  private static final String[] RARE = {"𠮷", "㛃", "䶮", "犇", "喆", "堃", "翀", "玥", "嫄", "𬱖"};

  private Names() {}

  /** A surname followed by its pinyin, such as {@code 王wang}. */
  static String surname(Draw draw) {
    // The square favours the front of the list, where the common names are.
    int place = Math.min(draw.below(SURNAMES.length), draw.below(SURNAMES.length));
    return SURNAMES[place];
  }

  static String pinyin(String surname) {
    return surname.substring(pinyinStart(surname));
  }

  static String full(String surname, boolean male, Draw draw) {
    StringBuilder name = new StringBuilder(8).append(surname, 0, pinyinStart(surname));
    String[] given = male ? MALE : FEMALE;
    name.append(draw.one(given));
    if (draw.chance(60)) {
      name.append(draw.one(RARE));
    } else if (draw.chance(6_500)) {
      name.append(draw.one(given));
    }
    return name.toString();
  }

  private static int pinyinStart(String surname) {
    int start = 1;
    while (surname.charAt(start) > 'z') {
      start++;
    }
    return start;
  }
}

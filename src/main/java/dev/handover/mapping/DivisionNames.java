package dev.handover.mapping;

import java.util.List;

/** How people abridge the names of provinces and prefectures. */
final class DivisionNames {
  private static final List<String> ENDINGS = List.of("特别行政区", "自治区", "自治州", "地区", "省", "市", "盟");

  /** The peoples in the names of autonomous regions and prefectures, longer names first. */
  private static final List<String> PEOPLES =
      List.of(
          "柯尔克孜", "土家族", "布依族", "哈尼族", "景颇族", "傈僳族", "朝鲜族", "蒙古族", "哈萨克", "维吾尔", "蒙古", "藏族", "羌族",
          "彝族", "苗族", "侗族", "壮族", "傣族", "白族", "回族");

  private DivisionNames() {}

  static String brief(String name, Division.Level level) {
    if (level == Division.Level.DISTRICT) {
      return name;
    }
    String rest = name;
    for (String ending : ENDINGS) {
      if (rest.endsWith(ending)) {
        rest = rest.substring(0, rest.length() - ending.length());
        break;
      }
    }
    // 内蒙古 is no people but a place
    boolean left = name.length() - rest.length() == 3 && !rest.equals("内蒙古");
    while (left) {
      String before = rest;
      left = false;
      for (String people : PEOPLES) {
        if (rest.length() > people.length() && rest.endsWith(people)) {
          rest = rest.substring(0, rest.length() - people.length());
          left = !rest.equals(before);
          break;
        }
      }
    }
    return rest.length() < 2 ? name : rest;
  }
}

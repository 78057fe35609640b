package dev.handover.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of data a field holds; gates, retention and the buyer's duties follow it. */
public enum DataClass {
  BASIC("basic details", "基本信息"),
  CONTACT("contact details", "联系方式"),
  IDENTITY("identity documents", "身份证件信息"),
  TRANSACTION("transactions and services", "交易与服务记录"),
  PREFERENCE("preferences", "偏好信息"),
  NOTE("service notes", "服务备注"),
  /** Face, fingerprint, voice: what the body tells. */
  BIOMETRIC("biometric data", "生物识别信息"),
  RELIGION("religion", "宗教信仰"),
  /** A specific identity that the law protects, such as of somebody disabled. */
  STATUS("specific identity", "特定身份"),
  HEALTH("health data", "医疗健康信息"),
  FINANCIAL("financial accounts", "金融账户信息"),
  /** Where somebody is or was. */
  LOCATION("whereabouts", "行踪轨迹");

  private final String english;
  private final String chinese;

  DataClass(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /**
   * What people are told it is, the same in every page, report, notice and draft.
   *
   * @param language {@code zh}, or any other for English
   */
  public String said(String language) {
    return language.equals("zh") ? chinese : english;
  }

  /** As mappings and rule packs write it: {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class as a bit of its own, for sets of classes in a number. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The classes of a set of bits, as mappings write them. */
  public static List<String> names(int bits) {
    return Arrays.stream(values())
        .filter(each -> (bits & each.bit()) != 0)
        .map(DataClass::word)
        .toList();
  }
}

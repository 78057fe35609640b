package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final NameReading NEUTRAL = NameReading.of("f03");

  private static Optional<Kind> kind(String... values) {
    return ContentReading.of(Content.of(Arrays.asList(values)), NEUTRAL);
  }

  @Test
  void valuesTellWhatTheyAreWhateverTheColumnIsCalled() {
    assertThat(kind("13812345678", "139-0000-1234", "+86 15912340000")).contains(Kind.PHONE);
    assertThat(kind("138****5678", "139****1234", "158****0000")).contains(Kind.PHONE);
    assertThat(kind("11010119900307002X", "110101199003070029", null)).isEmpty(); // too few
    assertThat(kind("11010119900307002X", "110101********0029", "11010119900307002X"))
        .contains(Kind.ID_NUMBER);
    assertThat(kind("a@example.com", "b.c@example.cn", "d@mail.example.com")).contains(Kind.EMAIL);
    assertThat(kind("京A12345", "沪B12345", "浙A8D123")).contains(Kind.PLATE);
    assertThat(kind("王小明", "李雷", "韩梅梅", "张伟", "陈静")).contains(Kind.PERSON_NAME);
    assertThat(kind("王**", "李先生", "张女士", "陈*", "赵师傅")).contains(Kind.PERSON_NAME);
    assertThat(kind("James Smith", "Mary Brown", "Linda Clark", "Tom Hall", "Ann Young"))
        .contains(Kind.PERSON_NAME);
    assertThat(kind("男", "女", "男", "女", "未知")).contains(Kind.GENDER);
    assertThat(kind("1960-01-01", "1971-02-03", "1985-05-06", "1990-01-01", "2001-09-09"))
        .contains(Kind.BIRTHDAY);
  }

  @Test
  void namesAreToldByTheirSurnamesWhereGivenNamesAreRare() {
    assertThat(kind("胡穗苒/8593", "谭霁", "陈钧葭", "曹霞棠", "李苒", "梁棠沅", "朱钧恺", "杨军澍", "周葭", "张伟", "李娜"))
        .contains(Kind.PERSON_NAME);
    assertThat(kind("杭州明远商贸有限公司", "王澍", "宁波拓新有限公司", "陈静", "李葭", "苏州榆筠公司"))
        .contains(Kind.PERSON_NAME);
  }

  @Test
  void textsWithGapsAreNoNotes() {
    Content texts =
        Content.of(List.of("{name}您好,取件码{code}", "Dear {{guest}}, thank you", "致电 13812345678"));
    assertThat(ContentReading.holdsFinds(texts)).isFalse();
    assertThat(ContentReading.isFreeText(texts)).isFalse();
  }

  @Test
  void valuesOfThingsTellOfNobody() {
    assertThat(kind("白板笔", "马克笔", "订书机", "文件夹", "计算器")).isEmpty();
    assertThat(kind("豪华大床房", "标准双床房", "单人间", "家庭套房", "商务房")).isEmpty();
    assertThat(kind("202601310000000001", "202602010000000002", "202602020000000003")).isEmpty();
    assertThat(kind("2026-01-01", "2026-02-03", "2025-05-06", "2025-01-01", "2024-09-09"))
        .isEmpty();
    assertThat(kind("杭州晨光商贸有限公司", "上海得力科技有限公司", "宁波小学", "南京明远公司", "A公司")).isEmpty();
    NameReading number = NameReading.of("waybill_no");
    assertThat(
            ContentReading.of(
                Content.of(List.of("13812345678", "13912345678", "15812345678")), number))
        .isEmpty();
  }

  @Test
  void peopleAreHeardToSpeak() {
    assertThat(ContentReading.isSpoken(Content.of(List.of("放门口别敲门", "对猫毛过敏", "妈妈代收", "要高层")), 0.3))
        .isTrue();
    assertThat(ContentReading.isSpoken(Content.of(List.of("白板笔", "订书机", "计算器", "复印纸")), 0.3))
        .isFalse();
  }

  @Test
  void whatStandsForNothingIsNoValue() {
    Content content = Content.of(List.of("-", "N/A", "暂无", "张伟"));
    assertThat(content.present()).isEqualTo(1);
    assertThat(content.blank()).isZero();
  }

  @Test
  void numbersThatAreCountedUpAreNoPassports() {
    assertThat(kind("P10000001", "P10000002", "P10000003", "P10000004", "P10000005")).isEmpty();
    assertThat(kind("E43219876", "G10293847", "E77120045", "P61100912", "E20984411"))
        .contains(Kind.ID_NUMBER);
  }

  @Test
  void isMeasuredWithoutKeepingAValue() {
    Content content = Content.of(Arrays.asList("13812345678", "", null, "13812345678", "x"));
    assertThat(content.total()).isEqualTo(5);
    assertThat(content.blank()).isEqualTo(2);
    assertThat(content.distinct()).isEqualTo(2);
    assertThat(content.share(Looks.MOBILE)).isBetween(0.66, 0.67);
    assertThat(content.toString()).doesNotContain("138");
  }
}

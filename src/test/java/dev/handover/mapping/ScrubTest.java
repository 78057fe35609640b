package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "电话13812345678，晚到|电话[手机号]，晚到",
        "+86 138-1234-5678|[手机号]",
        "(+86)13812345678|[手机号]",
        "１３８　１２３４　５６７８|[手机号]",
        "1 3 8 1 2 3 4 5 6 7 8|[手机号]",
        "一三八零零一三八零零零一直忙|[手机号]一直忙",
        "幺三八洞洞幺三八洞洞拐|[手机号]",
        "138一二三四5678|[手机号]",
        "13812345678/13912345678|[手机号]/[手机号]",
        "+852 6123 4567|[手机号]",
        "打010-62345678转802|打[座机]",
        "(021)62345678|[座机]",
        "＋86-571-87654321|[座机]",
        "400-820-8820|[座机]",
        "座机 6655 4433|座机 [座机]",
        "11010119900307002X|[身份证号]",
        "110101 19900307 0021号|[身份证号]号",
        "身份证110101900307123|身份证[身份证号]",
        "卡号6222 0212 3456 7890 123|卡号[银行卡号]",
        "４１１１１１１１１１１１１１１１|[银行卡号]",
        "lilei@mail.example|[邮箱]",
        "ｌｉｌｅｉ＠ｍａｉｌ。ｅｘａｍｐｌｅ谢谢|[邮箱]谢谢",
        "lilei(at)163.com|[邮箱]",
        "lilei@qq点com|[邮箱]",
        "E12345678|[护照号]",
        "护照号码 K1234567A|护照号码 [护照号]",
        "京A·12345、粤BD12345|[车牌号]、[车牌号]",
        "京A1234警|[车牌号]",
        "微信：lilei_hz|微信：[微信号]",
        "加V 123456789|加V [微信号]",
        "wxid_7hq2k9ab|[微信号]",
        "微信同号13812345678|微信同号[微信号]",
      })
  void putsALabelInTheValuesPlace(String value, String expected) {
    assertThat(Yaml.treated("treat: scrub", value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单号202601311234567",
        "顺丰SF1234567890123",
        "YT1234567890123",
        "运单JD0012345678901",
        "单号123456789012",
        "金额¥12,800.00",
        "一万三千八百元",
        "1208房，2晚",
        "2026-01-31 14:00入住",
        "2026-01-31至2026-02-02",
        "20260131-20260202",
        "G1234次",
        "MU5137航班",
        "邮编310000",
        "发票号码24332000000123456789",
        "版本1.3.8.1234",
        "121.4737021,31.2304321",
        "会员号123456",
        "周一三五上午",
        "二〇二六年一月",
        "货号P1234567",
        "微信支付13800.00元",
        "微信群里说",
        "@前台 退房",
        "131.12345678,30.12345678",
        "139.196.123.45",
        "税号91330106MA2K91528X",
        "第一百三十八号",
        "流水号6222021234567890123",
        "单号13812345678"
      })
  void leavesTheNumbersOfThingsAlone(String value) {
    assertThat(Yaml.treated("treat: scrub", value)).isEqualTo(value);
  }

  @Test
  void findsOnlyWhatWasAskedFor() {
    String note = "13812345678 a@mail.example 京A12345";
    assertThat(Yaml.treated("treat: {scrub: [plate]}", note))
        .isEqualTo("13812345678 a@mail.example [车牌号]");
    assertThat(Yaml.treated("treat: {scrub: [email, phone]}", note))
        .isEqualTo("[手机号] [邮箱] 京A12345");
  }

  @Test
  void tellsKindsAndNeverValues() {
    List<String> kinds = new ArrayList<>();
    CompiledField field = Yaml.compiled("treat: scrub");
    field.treat(Slice.of("13812345678或13912345678，E12345678"), kinds::add);
    assertThat(kinds).containsExactly("phone", "phone", "passport");

    kinds.clear();
    field.treat(Slice.of("没有"), kinds::add);
    field.treat(new Slice(), kinds::add);
    Yaml.compiled("treat: mask").treat(Slice.of("13812345678"), kinds::add);
    assertThat(kinds).isEmpty();
  }

  @Test
  void refusesKindsThatThereAreNot() {
    assertThat(problems("treat: {scrub: [phone, emial]}"))
        .singleElement()
        .asString()
        .contains("treat scrub does not know emial")
        .contains("email");
    assertThat(problems("treat: {scrub: []}")).singleElement().asString().contains("at least one");
    assertThat(problems("treat: {scrub: {phone: x}}")).singleElement().asString().contains("list");
    assertThat(problems("type: integer, treat: scrub")).singleElement().asString().contains("text");
    assertThat(problems("treat: {scrub: phone}")).isEmpty();
  }

  private static List<String> problems(String yaml) {
    return CompiledMapping.problems(Yaml.field(yaml));
  }
}

package dev.handover.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingTest {
  @ParameterizedTest
  @CsvSource({
    "CELL_NO, phone",
    "CERT_NO, id-number",
    "DOB, birthday",
    "custname, person-name",
    "GST_NM, person-name",
    "ReceiverMobile, phone",
    "wechat_c, wechat",
    "MobilePhone__c, phone",
    "shoujihao, phone",
    "lianxidianhua, phone",
    "sjh, phone",
    "sfzh, id-number",
    "khxm, person-name",
    "sjrdz, address",
    "csrq, birthday",
    "hykh, login",
    "收件人手机, phone",
    "身份证号码, id-number",
    "家庭住址, address",
    "primary_address_city, address",
    "addr_detail, address",
    "gender_code, gender",
    "door_code, secret",
    "id_card_front_url, photo",
    "birth_date, birthday",
    "password_hash, secret",
    "cph, plate",
    "qmtp, signature",
    "rlmb, photo",
    "NATN_CD, nationality",
    "DOC_NBR, id-number",
    "CNTC_TEL, phone",
    "deviceId, login",
    "接收号码, phone",
    "NTVPL02, nationality",
    "DRPIN03, secret",
    "AGEYR02, age",
    "RCVPH, phone",
    "PHTPH02, photo",
    "mailingcity, address-part",
    "chu_sheng_ri_qi, birthday",
    "孩子班级, trait",
    "faceId, photo"
  })
  void aNameSpeaksOfAKind(String name, String kind) {
    assertThat(NameReading.of(name).kind()).contains(Kind.named(kind).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "product_name",
        "file_name",
        "waybill_no",
        "phone_model",
        "email_template_id",
        "card_type",
        "room_type",
        "mobile_verified",
        "address_id",
        "is_vip",
        "证件类型",
        "手机型号",
        "商品名称",
        "运单号",
        "spmc",
        "ddh",
        "customer_id",
        "user_type",
        "是否同意短信",
        "email_sent_at",
        "birthday_coupon",
        "install_date",
        "serno",
        "tpl_title",
        "storefront_code"
      })
  void aNameSpeaksOfSomethingElse(String name) {
    assertThat(NameReading.of(name).kind()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"f01, 手机号, phone", "a2, 客户姓名(必填), person-name", "memo1, 身份证号码：18位, id-number"})
  void whatTheDatabaseSaysOfAColumnCounts(String name, String comment, String kind) {
    assertThat(NameReading.of(name, comment).kind()).contains(Kind.named(kind).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "customers, PEOPLE",
    "t_kh, PEOPLE",
    "orders, EVENTS",
    "订单, EVENTS",
    "product, THINGS",
    "门店, ORGANISATIONS",
    "user_address, PEOPLE",
    "email_templates, THINGS",
    "xyz, UNKNOWN"
  })
  void aTablesNameTellsWhomItIsAbout(String name, TableSense sense) {
    assertThat(TableSense.of(name, "")).isEqualTo(sense);
  }
}

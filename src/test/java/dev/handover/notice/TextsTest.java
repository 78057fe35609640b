package dev.handover.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.Cases;
import dev.handover.cases.NoticeRules.Language;
import dev.handover.law.RulePacks;
import dev.handover.ledger.NoticeState.Publication;
import dev.handover.record.HandoverException;
import dev.handover.testing.HotelHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Publication STATEMENT =
      new Publication(DAY, "https://seller.example/notice");
  @TempDir Path folder;
  private HotelHome home;

  @BeforeEach
  void aHotelThatTellsItsGuests() {
    home = new HotelHome(folder);
    home.edit(
        home.mapping("case.yaml"),
        "limits:\n",
        "notice: {window: P15D, channels: [sms, mail], language: [zh, en]}\n\nlimits:\n");
  }

  @Test
  void aLetterSaysAllThatTheSaleOfABusinessAsksFor() {
    String zh = texts(Optional.empty()).in(Kind.LETTER, Language.ZH).whole();
    assertThat(zh)
        .startsWith("关于您的个人信息转移的通知")
        .contains("示例卖方酒店有限公司", "privacy@seller.example")
        .contains("示例买方酒店管理有限公司", "privacy@buyer.example")
        .contains("继续履行转让协议列明的预订与会员服务", "资产（业务）转让", "加密文件")
        .contains("基本信息、联系方式、身份证件信息、交易与服务记录、偏好信息、服务备注")
        .contains("移交经接收方确认后保存3年", "移交经接收方确认后删除", "民法典 Art. 188")
        .contains("单独同意", "第四十四条", "15日内", "编号：{{reference}}")
        .doesNotContain("http");
    String en = texts(Optional.empty()).in(Kind.LETTER, Language.EN).whole();
    assertThat(en)
        .contains("sale of the business", "kept for 3 years", "separate consent", "within 15 days");
    assertThat(texts(Optional.empty()).in(Kind.STATEMENT, Language.ZH).whole())
        .contains("致各位客户", "单独同意", "15日内")
        .doesNotContain("编号");
  }

  @Test
  void whereNoPackHoldsAtTheBuyersTheSellersLawAloneIsAsked() {
    home.edit(home.mapping("case.yaml"), "buyer: CN}", "buyer: SG}");
    assertThat(texts(Optional.empty()).in(Kind.LETTER, Language.EN).whole())
        .contains("separate consent", "PIPL");
    home.edit(home.mapping("case.yaml"), "{seller: CN", "{seller: SG");
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.LETTER, Language.EN))
        .hasMessageContaining("no rule pack holds in SG");
  }

  @Test
  void severalLanguagesStandOneAfterTheOther() {
    Texts.Text both =
        texts(Optional.empty()).in(Kind.LETTER, List.of(Language.EN, Language.ZH)).to("N-1");
    assertThat(both.title()).startsWith("Notice that").contains(" / 关于");
    assertThat(both.body()).containsSubsequence("Reference: N-1", "----", "编号：N-1");
  }

  @Test
  void aTextThatLacksWhatTheLawAsksForIsRefusedWithItsName() throws IOException {
    own("letter.zh.txt", "通知\n{{seller.name}} {{seller.contact}} {{buyer.name}} {{purpose}}\n");
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.LETTER, Language.ZH))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("recipient (PIPL Art. 23): write {{buyer.contact}}")
        .hasMessageContaining("retention (PIPL Art. 17(2)): write {{retention}}")
        .hasMessageContaining("consent (PIPL Art. 23): write {{consent}}")
        .hasMessageContaining("objection (the case's window)")
        .hasMessageNotContaining("handler (")
        .hasMessageNotContaining("purpose (");
    own("letter.zh.txt", "{{buyer.nam}}");
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.LETTER, Language.ZH))
        .hasMessageContaining("buyer.nam")
        .hasMessageContaining("nothing fills");
  }

  @Test
  void whatNobodyKnowsCannotBeSaid() throws IOException {
    for (String name : List.of("guest", "stay", "preference", "member", "review")) {
      Path file = home.mapping(name + ".yaml");
      Files.writeString(file, Files.readString(file).replaceAll("(?s)\nretain:.*", "\n"));
    }
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.STATEMENT, Language.EN))
        .hasMessageContaining("retention")
        .hasMessageContaining("no mapping of the case says retain:");
  }

  @Test
  void aShortMessageLeadsToTheStatementForTheRest() throws IOException {
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.SMS, Language.ZH))
        .hasMessageContaining("kinds")
        .hasMessageContaining("notice published --url");
    assertThat(texts(Optional.of(STATEMENT)).in(Kind.SMS, Language.ZH).whole().strip())
        .contains("示例买方酒店管理有限公司", "https://seller.example/notice", "15日内")
        .hasLineCount(1);
    own("sms.zh.txt", "{{statement}}");
    assertThatThrownBy(() -> texts(Optional.of(STATEMENT)).in(Kind.SMS, Language.ZH))
        .hasMessageContaining("{{seller.name}}")
        .hasMessageContaining("{{buyer.name}}");
  }

  @Test
  void whereThePartyIsInTheUnionItsLawIsAskedToo() throws IOException {
    home.edit(home.mapping("case.yaml"), "buyer: CN", "buyer: DE");
    assertThat(texts(Optional.empty()).in(Kind.LETTER, Language.EN).whole())
        .contains("PIPL Art. 44", "GDPR Art. 15", "supervisory authority");
    own("letter.en.txt", "Notice\n{{seller.name}}");
    assertThatThrownBy(() -> texts(Optional.empty()).in(Kind.LETTER, Language.EN))
        .hasMessageContaining("PIPL Art. 23; GDPR Art. 13(1)(e), 14(1)(e)")
        .hasMessageContaining("complaint (GDPR");
  }

  @Test
  void aSaleOfSharesAsksForNothing() throws IOException {
    home.edit(home.mapping("case.yaml"), "deal: asset-sale", "deal: equity");
    home.edit(home.mapping("case.yaml"), "window: P15D", "window: P0D");
    own("letter.en.txt", "We have new shareholders\n");
    assertThat(texts(Optional.empty()).in(Kind.LETTER, Language.EN).whole())
        .isEqualTo("We have new shareholders\n");
  }

  @Test
  void theTextsThatShipSayAllThatAnyDealAsksFor() {
    String before = "asset-sale";
    home.edit(home.mapping("case.yaml"), "buyer: CN", "buyer: DE");
    for (String deal :
        List.of("equity", "merger", "division", "dissolution", "entrusted", "asset-sale")) {
      home.edit(home.mapping("case.yaml"), "deal: " + before, "deal: " + deal);
      before = deal;
      for (Language language : Language.values()) {
        for (Kind kind : Kind.values()) {
          assertThat(texts(Optional.of(STATEMENT)).in(kind, language).whole())
              .as(deal + " " + kind)
              .contains("示例卖方酒店有限公司", "示例买方酒店管理有限公司")
              .doesNotContain("null");
        }
      }
    }
  }

  private void own(String name, String text) throws IOException {
    Path file = home.mapping("notice").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Texts texts(Optional<Publication> published) {
    return new Texts(
        new Cases(folder.resolve("mappings"), TextsTest::filled).load("hotel"),
        folder.resolve("mappings/hotel"),
        RulePacks.shipped(),
        DAY,
        published);
  }

  private static Optional<String> filled(String name) {
    return Optional.of(
        switch (name) {
          case "seller.url" -> "jdbc:h2:mem:none";
          case "delivery.to", "delivery.receipts" -> "file:none";
          default -> "x";
        });
  }
}

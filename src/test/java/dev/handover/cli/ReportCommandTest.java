package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.ledger.Ledger;
import dev.handover.report.Kind;
import dev.handover.testing.Canaries;
import dev.handover.testing.PdfA;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents about a hotel of which one run was delivered. */
class ReportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path shared;
  private static CommandHome home;

  @BeforeAll
  static void run() {
    home = new CommandHome(shared);
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
  }

  @Test
  void everyNumberOfEveryDocumentIsWhatItsQueryGives(@TempDir Path out) throws Exception {
    for (Kind kind : Kind.values()) {
      JsonNode told = make(kind.word(), out.resolve(kind.word() + ".html"), "en");
      assertThat(told.get("numbers")).as(kind.word()).isNotEmpty();
      try (Ledger ledger = home.ledger();
          Connection connection = ledger.forQuartz().getConnection()) {
        for (Map.Entry<String, JsonNode> each : told.get("numbers").properties()) {
          String query = each.getValue().get("query").asText();
          String column = each.getKey().substring(each.getKey().lastIndexOf('.') + 1);
          assertThat(numbers(connection, query, column))
              .as(each.getKey())
              .contains(each.getValue().get("value").asLong());
        }
      }
    }
  }

  private static List<Long> numbers(Connection connection, String query, String column)
      throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getLong(column));
      }
    }
    return found;
  }

  @Test
  void theNumbersAreThoseOfTheRun(@TempDir Path out) throws IOException {
    JsonNode run = JSON.readTree(home.run("status", "--case", "hotel", "--json").out());
    JsonNode told = make("transfer-record", out.resolve("record.html"), "en");
    JsonNode numbers = told.get("numbers");
    long read = numbers.at("/outcomes.records_read/value").asLong();
    assertThat(read).isEqualTo(CommandHome.RECORDS);
    assertThat(run.toString()).contains("" + numbers.at("/outcomes.delivered/value").asLong());
    String page = Files.readString(out.resolve("record.html"));
    assertThat(page)
        .contains("<html lang=\"en\">", "select ", String.format("%,d", read))
        .contains(numbers.at("/outcomes.delivered/query").asText().lines().findFirst().get());
  }

  @Test
  void noDocumentHoldsAValueOfARecord(@TempDir Path out) throws IOException {
    Canaries canaries =
        Canaries.in(
            "jdbc:h2:file:" + home.at("seller/hotel"),
            SellerHotel.READER,
            "guests.id_no",
            "guests.mobile",
            "guests.email",
            "guests.address");
    for (Kind kind : Kind.values()) {
      for (String language : List.of("zh", "en")) {
        Path html = out.resolve(kind.word() + language + ".html");
        make(kind.word(), html, language);
      }
    }
    assertThat(canaries.count()).isGreaterThan(CommandHome.RECORDS / 2);
    assertThat(canaries.in(out)).isEmpty();
  }

  @Test
  void aPdfShowsChineseInAFontOfItsOwn(@TempDir Path out) throws IOException {
    Path file = out.resolve("record.pdf");
    JsonNode told = make("transfer-record", file, "zh");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("个人信息转移记录", "示例买方酒店管理有限公司", "资产或业务转让", "附录")
          .contains(String.format("%,d", told.at("/numbers/outcomes.delivered/value").asLong()))
          .contains("select ", "hotel-2026");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).contains("个人信息转移记录");
      assertThat(fonts(pdf))
          .isNotEmpty()
          .allSatisfy(
              font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
              });
    }
    assertThat(Files.size(file)).isLessThan(1_000_000);
  }

  @Test
  void everyPdfIsArchivableAndAccessible(@TempDir Path out) throws IOException {
    for (Kind kind : Kind.values()) {
      for (String language : List.of("zh", "en")) {
        Path pdf = out.resolve(kind.word() + language + ".pdf");
        make(kind.word(), pdf, language);
        assertThat(PdfA.broken(pdf)).as(kind.word() + " " + language).isEmpty();
      }
    }
  }

  @Test
  void aRecordIsFiledAndAnAlteredOneIsSeen(@TempDir Path out) throws IOException {
    JsonNode told = make("transfer-record", out.resolve("record.pdf"), "zh");
    Path filed = Path.of(told.get("filed").asText());
    assertThat(filed).hasSameBinaryContentAs(out.resolve("record.pdf"));
    assertThat(filed).startsWith(home.at("var/records/hotel-2026"));
    CommandHome.Ended listed = home.run("report", "list");
    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out())
        .contains("as filed", filed.getFileName().toString(), told.get("sha256").asText())
        .contains("kept until " + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(3));
    byte[] good = Files.readAllBytes(filed);
    try {
      Files.writeString(filed, "another");
      JsonNode altered = JSON.readTree(home.run("report", "list", "--json").out());
      assertThat(altered.get("records").findValuesAsText("state")).contains("altered");
      Files.delete(filed);
      CommandHome.Ended missing = home.run("report", "list");
      assertThat(missing.code()).isEqualTo(7);
      assertThat(missing.out()).contains("missing");
    } finally {
      Files.write(filed, good);
    }
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().before(Long.MAX_VALUE, 1_000))
          .anyMatch(
              entry ->
                  entry.act().equals("report made")
                      && entry.detail().contains(told.get("sha256").asText()));
    }
  }

  @Test
  void refusesWhatItCannotWrite(@TempDir Path out) throws IOException {
    Path there = Files.writeString(out.resolve("there.pdf"), "mine");
    CommandHome.Ended again = report("compliance", "--out", there.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("[HUB-AUD-01]");
    assertThat(there).hasContent("mine");
    assertThat(report("compliance", "--out", out.resolve("x.doc").toString()).err())
        .contains("--format", "[HUB-REP-06]");
    Path turned = out.resolve("x.html");
    assertThat(
            report(
                    "compliance",
                    "--from",
                    "2026-02-01",
                    "--to",
                    "2026-01-01",
                    "--out",
                    turned.toString())
                .err())
        .contains("[HUB-REP-05]");
    assertThat(turned).doesNotExist();
  }

  @Test
  void aPeriodBeforeTheRunHasNothingToTell(@TempDir Path out) throws IOException {
    Path file = out.resolve("early.html");
    CommandHome.Ended ended =
        report(
            "compliance",
            "--from",
            "2020-01-01",
            "--to",
            "2020-12-31",
            "--out",
            "" + file,
            "--json");
    assertThat(ended.code()).as(ended.err()).isZero();
    JsonNode numbers = JSON.readTree(ended.out()).get("numbers");
    assertThat(numbers.at("/outcomes.delivered/value").asLong()).isZero();
    assertThat(numbers.at("/outcomes.delivered/query").asText())
        .contains("2019-12-31 16:00:00", "2020-12-31 16:00:00"); // midnight in Shanghai
  }

  private static CommandHome.Ended report(String kind, String... more) {
    List<String> words = new ArrayList<>(List.of("report", kind, "--case", "hotel"));
    words.addAll(List.of(more));
    return home.run(words.toArray(String[]::new));
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName each : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(each));
      }
    }
    return fonts;
  }

  private static JsonNode make(String kind, Path out, String language) throws IOException {
    CommandHome.Ended ended =
        home.run(
            "report",
            kind,
            "--case",
            "hotel",
            "--language",
            language,
            "--out",
            out.toString(),
            "--json");
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }
}

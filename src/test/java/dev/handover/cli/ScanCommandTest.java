package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One for each kind of column; no part of them may come out. */
  private static final List<String> CANARIES =
      List.of(
          "欧阳金丝雀",
          "13877665544",
          "110101199003070029",
          "canary.person@example.com",
          "北京市东城区金丝雀路 77 号",
          "canary77password",
          "wxid_canary7788",
          "京A7C8N9",
          "金丝雀客人对灰尘不耐受",
          "6222021234567890128",
          "canary-neutral-value-77");

  @TempDir private static Path shared;
  private static CommandHome home;

  @BeforeAll
  static void sell() {
    home = new CommandHome(shared);
  }

  @Test
  void theHotelsFirstMappingsPassTheCheckAndTheComparisonWithTheSource() throws IOException {
    Path folder = home.at("mappings/first");
    Files.createDirectories(folder);
    String deal = Files.readString(home.at("mappings/hotel/case.yaml"), StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("case.yaml"), deal.replace("case: hotel-2026", "case: first-2026"));
    CommandHome.Ended scanned = home.run("scan", "--case", "first", "--lang", "en");
    assertThat(scanned.code()).as(scanned.err()).isZero();
    assertThat(scanned.out()).contains("guest.yaml", "stay.yaml", "preference.yaml", "scan.html");

    CommandHome.Ended checked = home.run("check", "--case", "first", "--source");
    assertThat(checked.code()).as(checked.out()).isZero();
    CommandHome.Ended shown = home.run("preview", "--case", "first", "--records", "2");
    assertThat(shown.code()).as(shown.err()).isZero();

    Map<String, Mapping> mappings = new TreeMap<>();
    MappingFiles.load(folder).mappings().forEach(each -> mappings.put(each.entity(), each));
    Mapping guest = mappings.get("guest");
    assertThat(guest.from().key()).isEqualToIgnoringCase("guest_id");
    assertThat(guest.from().changed()).contains("UPDATED_AT");
    assertThat(guest.from().deleted()).contains("IS_DELETED = 1");
    assertThat(guest.who().consents())
        .singleElement()
        .satisfies(c -> assertThat(c.granted()).containsExactly("Y"));
    assertThat(guest.subject()).contains("GUEST_ID");
    assertThat(mappings.get("stay").subject()).contains("GUEST_ID");
    assertThat(guest.withhold())
        .extracting(Mapping.Withheld::field)
        .contains("PASSWORD_HASH", "NATIONALITY");
    String text = Files.readString(folder.resolve("guest.yaml"));
    assertThat(text)
        .contains(
            "{mask: {tail: 4}}",
            "{generalise: year}",
            "{scrub: [",
            "not decided yet",
            "duplicates: {by: [");

    // again: what is there stays, what is the same is not written twice
    Files.writeString(
        folder.resolve("stay.yaml"), "# mine\n" + Files.readString(folder.resolve("stay.yaml")));
    assertThat(home.run("scan", "--case", "first").code()).isZero();
    assertThat(Files.readString(folder.resolve("stay.yaml"))).startsWith("# mine");
    assertThat(folder.resolve("stay.yaml.new")).exists();
    assertThat(folder.resolve("guest.yaml.new")).doesNotExist();
    assertThat(home.run("check", "--case", "first").code()).isZero();
  }

  @Test
  void noValueOfAPersonComesOutAnywhere() throws SQLException, IOException {
    String url = "jdbc:h2:file:" + home.at("canary/crm");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR(40), mobile VARCHAR(40), id_card"
              + " VARCHAR(40), email VARCHAR(60), address VARCHAR(99), password VARCHAR(40), wechat"
              + " VARCHAR(40), plate_no VARCHAR(40), remark VARCHAR(99), bank_card VARCHAR(40), f07"
              + " VARCHAR(40), level VARCHAR(10))");
      for (int i = 0; i < 60; i++) {
        sql.execute(
            "INSERT INTO customer VALUES (%d, '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s')"
                .formatted(
                    i,
                    CANARIES.get(0),
                    CANARIES.get(1),
                    CANARIES.get(2),
                    CANARIES.get(3),
                    CANARIES.get(4),
                    CANARIES.get(5),
                    CANARIES.get(6),
                    CANARIES.get(7),
                    CANARIES.get(8),
                    CANARIES.get(9),
                    CANARIES.get(10),
                    i % 2 == 0 ? "gold" : "silver"));
      }
    }
    Path out = home.at("canary-out");
    for (String language : List.of("zh", "en")) {
      CommandHome.Ended text =
          home.run("scan", "--jdbc", url, "--out", out.toString(), "--lang", language);
      CommandHome.Ended json =
          home.run("scan", "--jdbc", url, "--out", out.toString(), "--json", "--debug");
      assertThat(text.code()).as(text.err()).isZero();
      JsonNode table = JSON.readTree(json.out()).get("tables").get(0);
      assertThat(table.get("rows").asInt()).isEqualTo(60);
      for (String canary : CANARIES) {
        assertThat(text.out() + text.err() + json.out() + json.err()).doesNotContain(canary);
      }
      try (Stream<Path> files = Files.walk(out)) {
        files.filter(Files::isRegularFile).forEach(ScanCommandTest::holdsNoCanary);
      }
    }
    assertThat(out.resolve("customer.yaml")).content().contains("gold", "silver");
    try (Stream<Path> files = Files.walk(home.at("var"))) {
      assertThat(files.filter(file -> file.toString().contains("staged/copy-"))).isEmpty();
    }
  }

  private static void holdsNoCanary(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      CANARIES.forEach(canary -> assertThat(text).as(file.toString()).doesNotContain(canary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsExportedFilesAndTellsOfThoseItCannot() throws IOException {
    Path folder = home.at("exports");
    Files.createDirectories(folder);
    StringBuilder csv = new StringBuilder("会员名单,,,\n编号,姓名,手机号(必填),会员等级\n");
    for (int i = 0; i < 30; i++) {
      csv.append(
          "%d,王小%s,138%08d,%s\n"
              .formatted(i, "明丽强".charAt(i % 3), 10_000_000 + i * 77, i % 2 == 0 ? "金" : "银"));
    }
    Files.writeString(folder.resolve("会员[1].csv"), csv);
    Files.writeString(folder.resolve("leer.csv"), "");
    CommandHome.Ended scanned =
        home.run(
            "scan",
            "--files",
            folder.toString(),
            "--out",
            home.at("files-out").toString(),
            "--json");
    assertThat(scanned.code()).as(scanned.err()).isZero();
    JsonNode json = JSON.readTree(scanned.out());
    JsonNode columns = json.get("tables").get(0).get("columns");
    assertThat(columns.findValuesAsText("column")).containsExactly("编号", "姓名", "手机号_必填", "会员等级");
    assertThat(columns.findValuesAsText("kind")).containsExactly("person-name", "phone");
    assertThat(json.get("notes").toString()).contains("leer.csv");
    assertThat(json.get("tables").get(0).get("key").asText()).isEqualTo("编号");
    try (Stream<Path> staged = Files.list(home.at("var/staged"))) {
      assertThat(staged).isEmpty();
    }
  }

  @Test
  void tellsWhatIsWrongWithTheQuestion() {
    assertThat(home.run("scan").code()).isEqualTo(2);
    CommandHome.Ended secret = home.run("scan", "--jdbc", "jdbc:postgresql://u:geheim@host/crm");
    assertThat(secret.err()).contains("HUB-SCAN-03").doesNotContain("geheim");
    assertThat(home.run("scan", "--jdbc", "postgres://x").err()).contains("HUB-SCAN-02");
    assertThat(home.run("scan", "--files", home.at("nowhere").toString()).err())
        .contains("HUB-SCAN-04");
    CommandHome.Ended none = home.run("scan", "--case", "hotel", "--table", "nothing*");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("HUB-SCAN-01");
    assertThat(home.run("scan", "--case", "hotel", "--rows", "0").err()).contains("HUB-SCAN-06");
  }
}

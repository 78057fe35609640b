package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does in the morning with the records that a run has set aside. */
class QuarantineCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Guests that break one rule each, with a value that must not be seen unasked. */
  private static final String[] BROKEN = {
    guest(900001, "归心甲", "138-CANARY"),
    guest(900002, "归心乙", "=HYPERLINK(\"CANARY\")"),
    guest(900003, "归心丙", "1380000CANARY"),
    guest(900004, "归心丁", "CANARY0000"),
    "insert into stays (stay_id, guest_id, room_type, check_in, nights, status)"
        + " values (900101, 900001, '豪华大床房', date '2026-05-01', 2, '已预订')"
  };

  @TempDir private static Path shared;
  private static CommandHome home;

  @BeforeAll
  static void run() {
    home = new CommandHome(shared);
    home.sell(BROKEN);
    CommandHome.Ended run = home.run("run", "--case", "hotel", "--json");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static String guest(int id, String name, String mobile) {
    return "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at) values ("
        + id
        + ", '"
        + name
        + "', '"
        + mobile
        + "', 'Y', 0, timestamp '2026-01-01 00:00:00')";
  }

  @Test
  void listsWhatIsBrokenRankedWithReasonAndRemedy() throws IOException {
    CommandHome.Ended told = home.run("quarantine", "list", "--case", "hotel");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("mobile", "phone", "why: not a phone number of CN", "do:  correct the number")
        .contains("quarantine retry")
        .doesNotContain("CANARY");

    JsonNode json = json("quarantine", "list", "--case", "hotel");
    List<Long> counts =
        json.get("groups").findValues("count").stream().map(JsonNode::asLong).toList();
    assertThat(counts).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(counts.stream().mapToLong(n -> n).sum()).isEqualTo(json.get("quarantined").asLong());
    JsonNode status = json("status", "--case", "hotel");
    assertThat(json.get("quarantined")).isEqualTo(status.get("latest").get("quarantined"));
    JsonNode some =
        json("quarantine", "list", "--case", "hotel", "--entity", "guest", "--rule", "phone");
    assertThat(some.get("groups")).hasSize(1);
    assertThat(some.get("groups").get(0).get("reasonZh").asText()).contains("电话");
  }

  @Test
  void namesRecordsByShortIdsAndTellsOfMore() {
    CommandHome.Ended told =
        home.run(
            "quarantine",
            "list",
            "--records",
            "--case",
            "hotel",
            "--rule",
            "phone",
            "--limit",
            "1");
    assertThat(told.out())
        .containsPattern("\\b[0-9a-f]{12} +guest +\\d+ +mobile +phone")
        .contains("more");
    assertThat(told.out()).doesNotContain("CANARY");
  }

  @Test
  void aFilterThatMeetsNothingIsToldAndNoFailure() {
    CommandHome.Ended none = home.run("quarantine", "list", "--case", "hotel", "--rule", "phne");
    assertThat(none.code()).isZero();
    assertThat(none.err()).contains("there is:", "guest mobile/phone");
    CommandHome.Ended unknown =
        home.run("quarantine", "list", "--case", "hotel", "--run", "tonight");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("has no run tonight", "[HUB-CLI-23]");
  }

  @Test
  void showsARecordMaskedAndInClearOnlyIntoTheAuditChain() {
    String id = idOf("900001");
    long before = audit().size();
    CommandHome.Ended masked =
        home.run("quarantine", "show", id.substring(0, 12), "--case", "hotel");
    assertThat(masked.code()).as(masked.err()).isZero();
    assertThat(masked.out())
        .contains("mobile fails the check phone", "do:  correct the number")
        .containsPattern("> mobile +1•••••••••\\D* \\(10\\) +breaks phone")
        .containsPattern("  name +归•• \\(3\\)")
        .doesNotContain("CANARY", "900001", "归心甲");
    assertThat(audit()).hasSize((int) before);

    CommandHome.Ended clear =
        home.run("quarantine", "show", id.substring(0, 12), "--unmask", "--case", "hotel");
    assertThat(clear.out()).contains("138-CANARY", "归心甲");
    AuditChain.Entry entry = audit().get(audit().size() - 1);
    assertThat(entry.actor()).isEqualTo(System.getProperty("user.name"));
    assertThat(entry.act()).contains("shown in clear");
    assertThat(entry.subject()).startsWith("hotel-2026/");
    assertThat(entry.detail()).isEqualTo("guest " + id);
    assertThat(audit().toString()).doesNotContain("CANARY", "900001", "归心甲");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void anIdThatIsNoneOrUnknownSaysWhereIdsAre() {
    for (String id : List.of("xyz", "ab", "00000000000000000001")) {
      CommandHome.Ended ended = home.run("quarantine", "show", id, "--case", "hotel");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("quarantine list --records");
    }
  }

  @Test
  void exportsAListForTheSellerWithoutValuesForItsOwnerAlone() throws IOException {
    Path file = shared.resolve("mend.csv");
    CommandHome.Ended ended =
        home.run(
            "quarantine", "export", "--case", "hotel", "--rule", "phone", "--to", file.toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.err()).contains("personal data");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String csv = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\ufeff")
        .contains("guest,900001,mobile,mobile,phone,not a phone number of CN,不是有效的电话号码,")
        .doesNotContain("CANARY", "归心甲");
    AuditChain.Entry entry = audit().get(audit().size() - 1);
    assertThat(entry.act()).isEqualTo("quarantine exported");
    assertThat(entry.detail()).contains("source keys", "no values");

    CommandHome.Ended again =
        home.run("quarantine", "export", "--case", "hotel", "--to", file.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(csv);
    assertThat(audit().get(audit().size() - 1).sequence()).isEqualTo(entry.sequence());
  }

  @Test
  void brokenValuesAreExportedOnlyWhenAskedForAndNeverAsFormulas() throws IOException {
    Path file = shared.resolve("mend-in-clear.csv");
    CommandHome.Ended ended =
        home.run(
            "quarantine",
            "export",
            "--unmask",
            "--case",
            "hotel",
            "--rule",
            "phone",
            "--to",
            file.toString());
    assertThat(ended.err()).contains("broken values");
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .contains("138-CANARY")
        .contains("\"'=HYPERLINK(\"\"CANARY\"\")\"")
        .doesNotContain("归心甲");
    assertThat(audit().get(audit().size() - 1).detail()).contains("in clear");
    assertThat(audit().toString()).doesNotContain("CANARY");
  }

  @Test
  void aRecordThatHealsAtTheSourceTravelsByItselfWithTheNextRun(@TempDir Path own)
      throws IOException {
    CommandHome hotel = new CommandHome(own);
    hotel.sell(BROKEN);
    assertThat(hotel.run("run", "--case", "hotel").code()).isZero();
    JsonNode first =
        JSON.readTree(hotel.run("quarantine", "retry", "--case", "hotel", "--json").out());
    assertThat(first.get("healed").asLong()).isZero();
    assertThat(first.get("broken").asLong()).isPositive();
    assertThat(first.get("waiting").asLong()).isPositive(); // stays of quarantined guests

    hotel.sell(
        "update guests set mobile = '13812345678' where guest_id in (900001, 900002)",
        "update guests set mobile = '13812345678', share_consent = 'N' where guest_id = 900003",
        "delete from guests where guest_id = 900004");
    JsonNode second =
        JSON.readTree(hotel.run("quarantine", "retry", "--case", "hotel", "--json").out());
    assertThat(second.get("healed").asLong()).isEqualTo(2);
    assertThat(second.get("withheld").asLong()).isEqualTo(1);
    assertThat(second.get("gone").asLong()).isEqualTo(1);
    assertThat(second.get("broken").asLong()).isEqualTo(first.get("broken").asLong() - 4);
    assertThat(second.get("records")).isEqualTo(first.get("records"));
    CommandHome.Ended told = hotel.run("quarantine", "retry", "--case", "hotel");
    assertThat(told.out())
        .contains("2  healed", "Nothing was sent", "travels by itself with the next run")
        .doesNotContain("CANARY", "900001");

    assertThat(delivered(hotel, "first")).doesNotContain("归心甲");
    CommandHome.Ended run = hotel.run("run", "--case", "hotel", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(delivered(hotel, "second"))
        .contains("归心甲", "归心乙", "2026-05-01")
        .doesNotContain("归心丙");
    JsonNode left =
        JSON.readTree(
            hotel
                .run(
                    "quarantine",
                    "list",
                    "--case",
                    "hotel",
                    "--records",
                    "--limit",
                    "500",
                    "--json")
                .out());
    assertThat(left.get("run").asText()).isEqualTo(JSON.readTree(run.out()).get("run").asText());
    assertThat(left.get("records"))
        .hasSize((int) first.get("records").asLong() - 5); // four guests and a stay
  }

  /** What the buyer reads of the newest run. */
  private static String delivered(CommandHome hotel, String name) throws IOException {
    String run =
        JSON.readTree(hotel.run("status", "--case", "hotel", "--json").out())
            .at("/latest/run")
            .asText();
    hotel.run(
        "keys", "export", "--case", "hotel", "--out", hotel.at(name + ".seller.asc").toString());
    CommandHome.Ended opened =
        hotel.run(
            "open",
            hotel.at("inbox/hotel-2026").resolve(run).toString(),
            "--key",
            hotel.at("buyer-secret.asc").toString(),
            "--trust",
            hotel.at(name + ".seller.asc").toString(),
            "--out",
            hotel.at(name).toString());
    assertThat(opened.code()).as(opened.err()).isZero();
    return Files.readString(hotel.at(name).resolve("guest.ndjson"))
        + Files.readString(hotel.at(name).resolve("stay.ndjson"));
  }

  private static String idOf(String key) {
    Path file = shared.resolve("keys-" + key + ".csv");
    home.run("quarantine", "export", "--case", "hotel", "--rule", "phone", "--to", file.toString());
    try {
      List<String> keys =
          Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", 3)[1]).toList();
      JsonNode records =
          json("quarantine", "list", "--records", "--case", "hotel", "--rule", "phone")
              .get("records");
      return records.get(keys.indexOf(key)).get("id").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<AuditChain.Entry> audit() {
    try (Ledger ledger = home.ledger()) {
      return ledger.audit().entries(0, 1000);
    }
  }

  private static JsonNode json(String... command) throws IOException {
    String[] all = Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
    CommandHome.Ended ended = home.run(all);
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }
}

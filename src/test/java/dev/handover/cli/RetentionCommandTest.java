package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From the last receipt to the day on which everything may go; one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionCommandTest {
  private static final CaseId CASE = new CaseId("hotel-2026");
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private static Path folder;
  private static CommandHome home;
  private static LocalDate receipt;
  private static RunId run;

  @BeforeAll
  static void oneRun() throws IOException {
    home = new CommandHome(folder);
    home.sell(
        "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at,"
            + " updated_at) values (900001, '归心甲', '13900009991', 'Y', 0, timestamp"
            + " '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00')",
        "insert into stays (stay_id, guest_id, room_type, check_in, nights, status, updated_at)"
            + " values (900101, 900001, '豪华大床房', date '2026-05-01', 2, '已预订', timestamp"
            + " '2026-01-01 00:00:00')");
    run = new RunId(json(0, "run", "--case", "hotel", "--json").get("run").asText());
  }

  @Test
  @Order(1)
  void beforeTheHandOverEverythingIsKeptAndMayBeRead() throws IOException {
    JsonNode due = json(0, "retention", "due", "--case", "hotel", "--json").at("/cases/0");
    assertThat(due.has("acknowledged")).isFalse();
    assertThat(due.get("due")).isNotEmpty().allMatch(each -> !each.get("over").asBoolean());
    JsonNode preview =
        json(0, "retention", "preview", "--case", "hotel", "--on", "2090-01-01", "--json");
    assertThat(preview.get("delete").asLong()).isZero();
    assertThat(preview.get("blank").asLong()).isZero();
    assertThat(preview.get("keep").asLong()).isPositive();
    assertThat(home.run("preview", "--case", "hotel").code()).isZero();
    assertThat(home.run("check", "--case", "hotel").out()).contains("no problem");
  }

  @Test
  @Order(2)
  void afterItWhatIsKeptIsNeitherReadNorShown() throws IOException {
    handOver();
    JsonNode due = json(0, "retention", "due", "--case", "hotel", "--json").at("/cases/0");
    assertThat(due.get("acknowledged").asText()).isEqualTo(receipt.toString());
    assertThat(due.at("/storageOnly/until").asText()).isEqualTo(lastDay().toString());
    for (List<String> each :
        List.of(
            List.of("preview", "--case", "hotel"),
            List.of("quarantine", "show", "abcd", "--case", "hotel"),
            List.of("quarantine", "retry", "--case", "hotel"),
            List.of("quarantine", "export", "--case", "hotel", "--to", at("bad.csv")),
            List.of("subject", "explain", "900001", "--case", "hotel"),
            List.of("subject", "copy", "900001", "--case", "hotel", "--to", at("copy.zip")))) {
      CommandHome.Ended refused = home.run(each.toArray(String[]::new));
      assertThat(refused.code()).as(each + " " + refused.err()).isEqualTo(3);
      assertThat(refused.err())
          .contains("HUB-RET-01", "storage only since", "until " + lastDay(), "opens it");
    }
    assertThat(folder.resolve("copy.zip")).doesNotExist();
    CommandHome.Ended ran = home.run("run", "--case", "hotel");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("HUB-CUT-02", "storage only", "until " + lastDay());
    assertThat(home.run("subject", "find", "900001", "--case", "hotel").out())
        .as("counts alone")
        .contains("at the source: 1 guest, 1 stay");
    assertThat(home.run("status", "--case", "hotel").out()).contains("is storage only since");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().before(Long.MAX_VALUE, 100))
          .extracting(AuditChain.Entry::act)
          .contains("storage only", "refused: storage only");
    }
  }

  @Test
  @Order(3)
  void aPreviewCountsWhatWouldBecomeOfEveryRecord() throws IOException {
    JsonNode now = preview(receipt);
    assertThat(now.at("/entities/stay/delete").asLong()).isZero();
    assertThat(now.at("/entities/stay/blank").asLong()).isPositive();
    assertThat(now.at("/entities/stay/blankColumns/remark").asLong()).isPositive();
    assertThat(now.at("/entities/guest/blankColumns/id_no").asLong()).isPositive();
    assertThat(now.at("/entities/guest/blankColumns").has("mobile")).isFalse();
    assertThat(now.at("/entities/preference/delete").asLong())
        .isEqualTo(now.at("/entities/preference/records").asLong())
        .isPositive();
    assertThat(now.at("/entities/guest/stays/0/lastUntil").asText())
        .isEqualTo(lastDay().toString());

    JsonNode eve = preview(lastDay().minusDays(1));
    assertThat(eve.at("/entities/guest/delete").asLong()).isZero();
    JsonNode last = preview(lastDay());
    long records = 0;
    for (JsonNode each : last.get("entities")) {
      assertThat(each.get("delete")).isEqualTo(each.get("records"));
      records += each.get("records").asLong();
    }
    assertThat(last.get("delete").asLong()).isEqualTo(records);
    assertThat(home.run("retention", "preview", "-c", "hotel", "--on", lastDay().toString()).out())
        .contains("were it done", "deleted")
        .doesNotContain("归心甲", "13900009991");
  }

  @Test
  @Order(4)
  void aHoldKeepsAPersonAndIsReleased() throws IOException {
    Files.writeString(folder.resolve("who"), "139 0000 9991\n");
    JsonNode hold =
        json(
            0,
            "retention",
            "hold",
            "--case",
            "hotel",
            "--by",
            "mobile",
            "--by-file",
            at("who"),
            "--owner",
            "legal",
            "--review",
            "2090-06-01",
            "--reason",
            "a lawsuit",
            "--json");
    assertThat(hold.get("scope").asText()).isEqualTo("subject");
    assertThat(hold.get("digests").asInt()).as("the person and the number").isEqualTo(2);
    JsonNode held = preview(lastDay());
    assertThat(held.at("/entities/guest/held").asLong()).isEqualTo(1);
    assertThat(held.at("/entities/stay/held").asLong()).isEqualTo(1);
    assertThat(held.at("/entities/guest/holds/legal hold 1 on one person").asLong()).isEqualTo(1);
    assertThat(home.run("retention", "holds").out()).contains("1 hotel-2026, one person: owner");
    byte[] ledger = Files.readAllBytes(folder.resolve("var/ledger/ledger.mv.db"));
    assertThat(new String(ledger, StandardCharsets.ISO_8859_1))
        .doesNotContain("13900009991")
        .doesNotContain("139 0000 9991");

    assertThat(home.run("retention", "release", "1", "--reason", "settled").code()).isZero();
    assertThat(home.run("retention", "release", "1", "--reason", "settled").code()).isEqualTo(9);
    assertThat(preview(lastDay()).get("held").asLong()).isZero();
  }

  @Test
  @Order(5)
  void whatIsHeldIsSaidOnceAndRightly() throws IOException {
    String[] rest = {"--owner", "legal", "--review", "2090-06-01", "--reason", "x"};
    assertThat(hold(rest).err()).contains("HUB-RET-10");
    assertThat(hold(rest, "--all", "--class", "contact").err()).contains("HUB-RET-10");
    assertThat(hold(rest, "--class", "shoes").err()).contains("HUB-RET-13", "contact");
    assertThat(
            hold(new String[] {"--owner", "l", "--review", "2020-01-01", "--reason", "x"}, "--all")
                .err())
        .contains("HUB-RET-12");
    assertThat(hold(rest, "--class", "contact").code()).isZero();
    JsonNode held = preview(lastDay());
    assertThat(held.at("/entities/guest/delete").asLong()).isZero();
    assertThat(held.at("/entities/guest/blankColumns").has("mobile")).isFalse();
    assertThat(hold(rest, "--all").code()).isZero();
    JsonNode all = preview(lastDay());
    assertThat(all.get("delete").asLong() + all.get("blank").asLong()).isZero();
    JsonNode due = json(0, "retention", "due", "--case", "hotel", "--json").at("/cases/0");
    assertThat(due.at("/storageOnly").has("until")).as("a hold has no day").isFalse();
  }

  private static CommandHome.Ended hold(String[] rest, String... what) {
    List<String> all = new java.util.ArrayList<>(List.of("retention", "hold", "--case", "hotel"));
    all.addAll(List.of(rest));
    all.addAll(List.of(what));
    return home.run(all.toArray(String[]::new));
  }

  private static LocalDate lastDay() {
    return receipt.plusYears(3).plusDays(1);
  }

  private static JsonNode preview(LocalDate day) throws IOException {
    return json(0, "retention", "preview", "--case", "hotel", "--on", day.toString(), "--json");
  }

  private static void handOver() {
    Instant now = Clock.systemUTC().instant().minus(Duration.ofSeconds(5));
    receipt = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
    try (Ledger ledger = home.ledger()) {
      ledger.receipts().record(run, "ab".repeat(32), ReceiptOutcome.AGREES, "", now);
      ledger.caseStates().freeze(CASE, now, "me");
      ledger.caseStates().swept(CASE, run, now, "me");
      ledger.caseStates().finish(CASE, run, now, "me");
      ledger.caseStates().handOver(CASE, Optional.empty(), now, "me");
    }
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  private static JsonNode json(int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return JSON.readTree(ended.out());
  }
}

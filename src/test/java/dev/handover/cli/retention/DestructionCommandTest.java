package dev.handover.cli.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cases.Cases;
import dev.handover.cli.CommandHome;
import dev.handover.cli.TwoPeople;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.flow.Deals;
import dev.handover.flow.DestructionDesk;
import dev.handover.flow.LawRulings;
import dev.handover.flow.RetentionNights;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.testing.OpenedGates;
import dev.handover.testing.PdfA;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the seller's hotel data, on the command line, from the plan to the certificate. */
class DestructionCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseId CASE = new CaseId("hotel-2026");
  @TempDir private Path folder;
  private CommandHome home;
  private TwoPeople people;
  private String seller = "seller/hotel";

  @BeforeEach
  void handOver() throws IOException {
    home = new CommandHome(folder);
    destroying("{user: " + SellerHotel.OWNER + "}");
    json(home.run("keys", "export", "--case", "hotel", "--out", at("seller.asc"), "--json"), 0);
    String run = json(home.run("run", "--case", "hotel", "--json"), 0).get("run").asText();
    CommandHome.Ended received =
        home.run(
            "receive",
            home.at("inbox/hotel-2026").resolve(run).toString(),
            "--key",
            at("buyer-secret.asc"),
            "--trust",
            at("seller.asc"),
            "--out",
            at("received"),
            "--receipts",
            at("receipts"));
    assertThat(received.code()).as(received.err()).isZero();
    json(home.run("status", "--case", "hotel", "--receipts", "--json"), 0);
    people = new TwoPeople(home);
    CommandHome.Ended early = officer("plan");
    assertThat(early.code()).isEqualTo(3);
    assertThat(early.err()).contains("HUB-DST-21");
    try (Ledger ledger = home.ledger()) {
      RunId id = new RunId(run);
      Instant now = Instant.now();
      ledger.caseStates().freeze(CASE, now, "me");
      ledger.caseStates().swept(CASE, id, now, "me");
      ledger.caseStates().finish(CASE, id, now, "me");
      ledger.caseStates().handOver(CASE, Optional.of(now), now, "me");
      OpenedGates.of(ledger, CASE);
    }
  }

  private void destroying(String rules) throws IOException {
    Path file = home.at("mappings/hotel/case.yaml");
    String text = Files.readString(file);
    int at = text.indexOf("\ndestroy:");
    Files.writeString(file, (at < 0 ? text : text.substring(0, at)) + "\ndestroy: " + rules + "\n");
  }

  private String at(String name) {
    return home.at(name).toString();
  }

  private CommandHome.Ended officer(String what, String... more) {
    return people.as("olga", command(what, more));
  }

  private CommandHome.Ended engineer(String what, String... more) {
    return people.as("eve", command(what, more));
  }

  private static String[] command(String what, String... more) {
    return Stream.concat(Stream.of("retention", what, "--case", "hotel", "--json"), Stream.of(more))
        .toArray(String[]::new);
  }

  private static JsonNode json(CommandHome.Ended ended, int code) throws IOException {
    assertThat(ended.code()).as(ended.err() + ended.out()).isEqualTo(code);
    return JSON.readTree(ended.out());
  }

  private long count(String from) throws SQLException {
    try (Connection seller =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.at(this.seller) + ";IFEXISTS=TRUE", SellerHotel.OWNER, "");
        ResultSet rows = seller.createStatement().executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** From now on what the hub has read all the time is a replica that nothing arrives at. */
  private void theSourceIsAReplica() throws IOException, SQLException {
    Path script = home.at("seller/hotel.sql");
    sell("script to '" + script + "'");
    seller = "seller/primary";
    try (Connection primary =
        DriverManager.getConnection("jdbc:h2:file:" + home.at(seller), SellerHotel.OWNER, "")) {
      primary.createStatement().execute("runscript from '" + script + "'");
    }
    destroying("{user: " + SellerHotel.OWNER + ", jdbc: 'jdbc:h2:file:" + home.at(seller) + "'}");
  }

  private void sell(String statement) throws SQLException {
    try (Connection primary =
        DriverManager.getConnection(
            "jdbc:h2:file:" + home.at(seller) + ";IFEXISTS=TRUE", SellerHotel.OWNER, "")) {
      primary.createStatement().execute(statement);
    }
  }

  private void agreed() throws IOException {
    CommandHome.Ended asked = engineer("approve", "--reason", "everything is handed over");
    assertThat(asked.code()).isEqualTo(3);
    Matcher proposed = Pattern.compile("proposed as (\\w+)").matcher(asked.err());
    assertThat(proposed.find()).as(asked.err()).isTrue();
    CommandHome.Ended signed =
        people.as("olga", "approve", "sign", proposed.group(1), "--key", at("olga-key.asc"));
    assertThat(signed.code()).as(signed.err()).isZero();
    json(engineer("approve"), 0);
  }

  /** One story, because a case is handed over once. */
  @Test
  void fromThePlanToTheCertificate() throws IOException, SQLException {
    subjectsAreToldFirst();
    anotherPlanNeedsAnotherApproval();
    theSourceIsAReplica();
    long guests = count("guests");
    JsonNode plan = json(officer("plan"), 0);
    JsonNode dry = json(engineer("purge", "--dry-run"), 0).get("entities");
    assertThat(count("guests")).isEqualTo(guests);
    whoWritesToTheLedgerAgreesOnNothing();
    aPurgeLooksAgainWhetherItMay();
    agreed();
    whoeverAgreedHasAnotherKey();
    sell("create table dump as select * from preferences");
    JsonNode done = json(engineer("purge"), 0);
    assertThat(done.get("entities")).isEqualTo(dry);
    assertThat(done.at("/search/clean").asBoolean()).isTrue();
    long deleted = done.at("/entities/guest/deleted").asLong();
    assertThat(deleted).isEqualTo(plan.at("/entities/guest/delete").asLong());
    assertThat(done.at("/entities/guest/blanked").asLong())
        .isEqualTo(plan.at("/entities/guest/blank").asLong())
        .isPositive(); // stays that the law keeps refer to them
    assertThat(count("guests")).isEqualTo(guests - deleted);
    assertThat(count("stays")).isPositive(); // the law keeps them
    assertThat(count("preferences")).isZero();
    certificate(deleted);
    sell("insert into preferences select * from dump");
    assertThat(count("preferences")).isPositive();
    JsonNode found = json(officer("search"), 7);
    assertThat(found.at("/back/preference").asLong()).isEqualTo(count("preferences"));
    aNightFindsItToo();
    aStoreThatIsAwayIsNotClean();
  }

  private void aNightFindsItToo() {
    Settings settings = Settings.load(folder, Map.of());
    Deals deals = new Deals(new Cases(settings.mappings(), settings::find));
    try (Ledger ledger = home.ledger();
        Keystore keystore =
            Keystore.open(settings.keys(), "correct horse battery staple".toCharArray())) {
      assertThat(isBack(ledger)).isTrue();
      ledger.alarms().clearAll(Optional.of(CASE), AlarmKind.DATA_CAME_BACK, "seen", Instant.now());
      assertThat(isBack(ledger)).isFalse();
      new RetentionNights(ledger, deals, settings, keystore, Clock.systemUTC()).look(CASE.value());
      assertThat(isBack(ledger)).isTrue();
    }
  }

  private static boolean isBack(Ledger ledger) {
    return ledger.alarms().open(CASE).stream()
        .anyMatch(alarm -> alarm.kind() == AlarmKind.DATA_CAME_BACK);
  }

  private void aStoreThatIsAwayIsNotClean() throws IOException, SQLException {
    sell("delete from preferences");
    destroying(
        "{user: %s, jdbc: 'jdbc:h2:file:%s', stores: [{name: away, jdbc: '%s', tables: [%s]}]}"
            .formatted(
                SellerHotel.OWNER,
                home.at(seller),
                "jdbc:h2:file:" + home.at("nowhere/store") + ";IFEXISTS=TRUE",
                "{table: newsletter, key: id, columns: [mobile]}"));
    JsonNode found = json(officer("search"), 4);
    assertThat(found.get("clean").asBoolean()).isFalse();
    assertThat(found.at("/unreached/away").asText()).startsWith("HUB-SRC");
    whatWasBrokenOffIsCertified();
    assertThat(engineer("certificates", "--renew").code()).as("not an officer").isNotZero();
    int before = json(officer("certificates"), 0).get("certificates").size();
    JsonNode renewed = json(officer("certificates", "--renew"), 0).get("certificates");
    assertThat(renewed).as("of the plan that was carried out").hasSize(before + 1);
  }

  private void certificate(long deleted) throws IOException {
    json(people.as("olga", "audit", "certificate", "--out", at("hub.asc"), "--json"), 0);
    JsonNode files = json(officer("certificates", "--out", at("out")), 0).get("files");
    assertThat(files).hasSize(6);
    String certificate = files.get(0).asText();
    for (String page : List.of("-en.html", "-zh-CN.html", "-en.pdf", "-zh-CN.pdf")) {
      assertThat(certificate.replace(".json", page))
          .satisfies(p -> assertThat(Path.of(p)).isNotEmptyFile());
    }
    for (String paper : List.of("-en.pdf", "-zh-CN.pdf")) {
      assertThat(PdfA.broken(Path.of(certificate.replace(".json", paper)))).isEmpty();
    }
    assertThat(Files.readString(Path.of(certificate.replace(".json", "-zh-CN.html"))))
        .contains("销毁证明", "电子商务法 Art. 31", "olga", "eve");
    JsonNode said = JSON.readTree(Path.of(certificate).toFile());
    assertThat(said.at("/approval/approver").asText()).isEqualTo("olga");
    assertThat(said.at("/carriedOut/by").asText()).isEqualTo("eve");
    assertThat(said.at("/total/deleted").asLong()).as(said.toString()).isGreaterThan(deleted);
    assertThat(said.at("/ownCopies/destroyed").asBoolean()).isFalse();

    assertThat(json(officer("certificates", "--check", certificate), 0).get("good").asBoolean())
        .isTrue();
    JsonNode verified =
        json(home.run("verify", certificate, "--trust", at("hub.asc"), "--json"), 0);
    assertThat(verified.get("good").asBoolean()).isTrue();
    String altered =
        Files.readString(Path.of(certificate)).replace("\"deleted\":", "\"deleted\":1");
    Files.write(Path.of(certificate), altered.getBytes(StandardCharsets.UTF_8));
    assertThat(home.run("verify", certificate, "--trust", at("hub.asc")).code()).isEqualTo(7);
    assertThat(officer("certificates", "--check", certificate).code()).isEqualTo(7);
  }

  private void anotherPlanNeedsAnotherApproval() throws IOException {
    keysThatAHoldNeedsStay();
    json(officer("plan"), 0);
    agreed();
    json(officer("plan"), 0);
    CommandHome.Ended other = engineer("purge");
    assertThat(other.code()).as(other.err()).isEqualTo(3);
  }

  private void whoWritesToTheLedgerAgreesOnNothing() throws SQLException {
    ledger("update destruction_plan set content = content || ' ' where state = 'PLANNED'");
    refused(engineer("purge"), 7, "HUB-DST-15");
    ledger(
        "update destruction_plan set content = substring(content, 1, length(content) - 1), state ="
            + " 'BEGUN', begun_at = made_at, begun_by = 'eve', proposal_id = (select max(id) from"
            + " proposal where state = 'APPROVED') where state = 'PLANNED'");
    refused(engineer("purge"), 3, "HUB-APR-05");
    refused(destroyKeys(), 3, "HUB-KEY-61");
    backToPlanned();
    ledger("update transfer_run set state = 'STOPPED' where state = 'ACKNOWLEDGED'");
    refused(engineer("purge"), 3, "HUB-DST-24");
    ledger("update transfer_run set state = 'ACKNOWLEDGED' where state = 'STOPPED'");
  }

  private void backToPlanned() throws SQLException {
    ledger(
        "update destruction_plan set state = 'PLANNED', begun_at = null, begun_by = null,"
            + " proposal_id = null where state = 'BEGUN'");
  }

  /** It begins without an approval here, and time goes fast. */
  private void aPurgeLooksAgainWhetherItMay() throws SQLException {
    Settings settings = Settings.load(folder, Map.of());
    char[] passphrase = "correct horse battery staple".toCharArray();
    try (Ledger ledger = home.ledger();
        Keystore keystore = Keystore.open(settings.keys(), passphrase)) {
      Instant[] now = {Instant.now()};
      Clock fast =
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              now[0] = now[0].plusSeconds(60);
              return now[0];
            }
          };
      DestructionDesk desk =
          new DestructionDesk(
              settings,
              ledger,
              keystore,
              new Cases(settings.mappings(), settings::find).load("hotel"),
              "hotel",
              new LawRulings(settings),
              fast);
      DestructionPlan plan = desk.find(Optional.empty());
      assertThatThrownBy(() -> desk.purge(plan, "eve", begin -> begin.accept("none"), rows -> {}))
          .hasMessageContaining("HUB-APR-05");
      assertThat(ledger.destructions().counts(plan.id())).isEmpty();
    }
    backToPlanned();
  }

  /** What was begun stands still until it is agreed on again, and says so. */
  private void whoeverAgreedHasAnotherKey() throws IOException, SQLException {
    ledger(
        "update destruction_plan set state = 'BEGUN', begun_at = made_at, begun_by = 'eve',"
            + " proposal_id = (select id from proposal where state = 'APPROVED' order by made_at"
            + " desc fetch first 1 row only) where state = 'PLANNED'");
    ledger(
        "update proposal set state = 'USED' where id = (select proposal_id from destruction_plan"
            + " where state = 'BEGUN')");
    people.enrol();
    CommandHome.Ended blocked = engineer("purge");
    refused(blocked, 3, "HUB-APR-05");
    assertThat(blocked.err()).contains("replaced his key (olga", "retention approve --plan");
    agreed();
  }

  private void whatWasBrokenOffIsCertified() throws IOException, SQLException {
    ledger("delete from destruction_certificate"); // as of one that did not come to its end
    ledger("update destruction_plan set state = 'BEGUN' where state = 'PURGED'");
    JsonNode next = json(officer("plan"), 0);
    JsonNode all = json(officer("certificates", "--out", at("broken")), 0);
    JsonNode last = all.get("certificates").get(all.get("certificates").size() - 1);
    assertThat(last.get("brokenOff").asBoolean()).isTrue();
    assertThat(next.at("/brokenOff/0/certificate")).isEqualTo(last.get("id"));
    String file = all.at("/files/0").asText();
    JsonNode said = JSON.readTree(Path.of(file).toFile());
    assertThat(said.at("/brokenOff/by").asText()).isEqualTo("olga");
    assertThat(said.at("/brokenOff/for")).isEqualTo(next.get("plan"));
    assertThat(said.at("/brokenOff/rowsNotReached").asLong()).isZero();
    assertThat(said.has("search")).isTrue();
    assertThat(Files.readString(Path.of(file.replace(".json", "-en.html"))))
        .contains("Broken off", " Asia/Shanghai by olga")
        .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");
    JsonNode verified = json(home.run("verify", file, "--trust", at("hub.asc"), "--json"), 0);
    assertThat(verified.get("brokenOff").asBoolean()).isTrue();
    assertThat(officer("certificates").out()).contains("Z\"");
  }

  private CommandHome.Ended destroyKeys() {
    return people.as(
        "eve", "keys", "destroy", "--case", "hotel", "--confirm", CASE.value(), "--reason", "x");
  }

  private void keysThatAHoldNeedsStay() {
    long hold;
    try (Ledger ledger = home.ledger()) {
      LocalDate review = LocalDate.of(2099, 1, 1);
      Holds.Order order =
          new Holds.Order(CASE, LegalHold.Scope.CASE, "", "a dispute", "legal", review);
      hold = ledger.holds().set(order, List.of(), "me", Instant.now()).id();
    }
    refused(destroyKeys(), 3, "legal hold " + hold);
    try (Ledger ledger = home.ledger()) {
      ledger.holds().release(hold, "it is over", "me", Instant.now());
    }
    refused(destroyKeys(), 3, "HUB-APR-05"); // proposed
  }

  private void ledger(String statement) throws SQLException {
    try (Ledger ledger = home.ledger();
        Connection connection = ledger.forQuartz().getConnection();
        Statement sql = connection.createStatement()) {
      assertThat(sql.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private static void refused(CommandHome.Ended ended, int code, String word) {
    assertThat(ended.err()).contains(word);
    assertThat(ended.code()).isEqualTo(code);
  }

  private void subjectsAreToldFirst() throws IOException {
    destroying("{user: " + SellerHotel.OWNER + ", notice: P30D}");
    json(officer("plan"), 0);
    assertThat(engineer("purge").err()).contains("HUB-DST-04");
    Files.writeString(home.at("mailing.log"), "sent");
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    json(officer("notice", "--told", today, "--evidence", at("mailing.log")), 0);
    CommandHome.Ended other =
        officer("notice", "--told", "2020-01-31", "--evidence", at("mailing.log"));
    assertThat(other.err()).contains("HUB-DST-42");
    assertThat(officer("certificates", "--renew").err()).contains("HUB-DST-08");
    CommandHome.Ended early = engineer("purge");
    assertThat(early.code()).isEqualTo(3);
    assertThat(early.err()).contains("HUB-DST-05");
    assertThat(json(officer("notice"), 0).get("zh").asText()).contains("30 日后");
    destroying("{user: " + SellerHotel.OWNER + "}");
  }
}

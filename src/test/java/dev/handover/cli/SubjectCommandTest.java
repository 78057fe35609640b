package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Requests from the telephone call to the buyer's receipt, with a real run, a real {@code receive}
 * and its signed receipt; one story, told in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubjectCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHO = "passport seen at the desk";

  @TempDir private static Path folder;
  private static CommandHome home;
  private static JdbcTemplate buyer;

  @BeforeAll
  static void firstNight() {
    home = new CommandHome(folder);
    home.sell(
        guest(900001, "归心甲", "13900009991"),
        stay(900101, 900001),
        stay(900102, 900001),
        guest(900002, "归心乙", "13900009992"),
        stay(900103, 900002),
        guest(900003, "归心丙", "13900009993"));
    buyer =
        new JdbcTemplate(
            new SingleConnectionDataSource(
                "jdbc:h2:mem:subjects" + folder.getFileName() + ";DB_CLOSE_DELAY=-1", true));
    buyer.execute("select 1"); // the one connection that keeps it alive
    home.run("keys", "export", "--case", "hotel", "--out", home.at("seller.asc").toString());
    night("full");
    assertThat(atTheBuyer("归心甲")).isEqualTo(1);
    assertThat(atTheBuyer("归心乙")).isEqualTo(1);
  }

  private static String guest(int id, String name, String mobile) {
    return "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at,"
        + " updated_at) values ("
        + id
        + ", '"
        + name
        + "', '"
        + mobile
        + "', 'Y', 0, timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00')";
  }

  private static String stay(int id, int guest) {
    return "insert into stays (stay_id, guest_id, room_type, check_in, nights, status, updated_at)"
        + " values ("
        + id
        + ", "
        + guest
        + ", '豪华大床房', date '2026-05-01', 2, '已预订', timestamp '2026-01-01 00:00:00')";
  }

  @Test
  @Order(1)
  void aPersonIsFoundByAnIdentifierEverywhereAndNoValueIsShown() throws IOException {
    JsonNode found = json(subject("find", "--by", "mobile", "--by-file", file("139 0000 9991")));

    assertThat(found.get("known").asBoolean()).isTrue();
    assertThat(found.get("source").toString()).isEqualTo("{\"guest\":1,\"stay\":2}");
    assertThat(found.get("held").toString()).isEqualTo("{\"guest\":1,\"stay\":2}");
    assertThat(found.get("parcels")).hasSize(2);
    AuditChain.Entry entry = audit().get(audit().size() - 1);
    assertThat(entry.act()).isEqualTo("subject looked up");
    assertThat(entry.detail()).matches("mobile \\[[0-9a-f]{32}\\]");
    assertThat(found.toString() + entry).doesNotContain("归心", "13900009991", "900001");

    JsonNode nobody = json(subject("find", "--by", "mobile", "--by-file", file("13900000000")));
    assertThat(nobody.get("known").asBoolean()).isFalse();
    CommandHome.Ended unknown = home.run(subject("find", "4711", "--by", "shoe"));
    assertThat(unknown.code()).isEqualTo(2);
    CommandHome.Ended field = home.run(subject("find", "--by", "shoe", "--by-file", file("1")));
    assertThat(field.err()).contains("HUB-RGT-10", "mobile");
    CommandHome.Ended mistaken =
        home.run(subject("find", "--by", "13800138000", "--by-file", file("1")));
    assertThat(mistaken.err()).contains("HUB-RGT-10").doesNotContain("13800138000");
    assertThat(audit().toString()).doesNotContain("13800138000");
  }

  @Test
  @Order(2)
  void aDeletionLodgedAtNoonIsAtTheBuyerThatNightAndReceiptedAndStaysDeleted() throws IOException {
    JsonNode lodged =
        json(
            subject(
                "lodge", "--kind", "delete", "--by", "mobile", "--by-file", file("13900009991")));
    String id = lodged.get("request").asText();
    assertThat(lodged.get("state").asText()).isEqualTo("received");
    assertThat(lodged.get("ground").asText()).contains("PIPL Art. 47", "the house's own term");
    CommandHome.Ended early = home.run(subject("delete", "--request", id));
    assertThat(early.code()).as(early.err()).isEqualTo(10);
    assertThat(early.err()).contains("subject verify " + id);
    json(subject("verify", id, "--identity", WHO));
    JsonNode executing = json(subject("delete", "--request", id));
    assertThat(executing.get("state").asText()).isEqualTo("executing");

    JsonNode run = night("delta");

    assertThat(run.get("mode").asText()).isEqualTo("delta");
    assertThat(tombstones(run).toString()).isEqualTo("{guest=1, stay=2}");
    assertThat(manifest(run)).contains("\"erased\"");
    assertThat(atTheBuyer("归心甲")).isZero();
    assertThat(atTheBuyer("归心乙")).isEqualTo(1);
    JsonNode receipted = request(id);
    assertThat(receipted.get("state").asText()).isEqualTo("receipted");
    assertThat(receipted.get("run").asText()).isEqualTo(run.get("run").asText());

    night("full");
    assertThat(atTheBuyer("归心甲")).isZero();
    assertThat(held("13900009991")).isEqualTo("{}");
    // the source changes the record, which it should have deleted
    home.sell("update guests set name = '归心改', updated_at = now() where guest_id = 900001");
    night("delta");
    assertThat(atTheBuyer("归心改")).isZero();

    CommandHome.Ended story = home.run(subject("explain", "900001"));
    assertThat(story.out())
        .contains("erased (erased-by-request)", id, "receipted", WHO, run.get("run").asText());
    json(subject("answer", id, "--text", "told by letter that it is done"));
    assertThat(request(id).get("state").asText()).isEqualTo("answered");
    assertThat(json(subject("list")).get("requests")).isEmpty();
    assertThat(audit().toString()).doesNotContain("归心", "13900009991", "900001");
  }

  @Test
  @Order(3)
  void aCorrectionTravelsWithoutAChangeAtTheSourceAndEndsWhenTheSourceAgrees() throws IOException {
    CommandHome.Ended unfit = correct("900002", "mobile", "no number CANARY", "--identity", WHO);
    assertThat(unfit.code()).isEqualTo(2);
    assertThat(unfit.err()).contains("HUB-RGT-06", "phone").doesNotContain("CANARY");
    JsonNode done = ended(correct("900002", "mobile", "139-8888-0000", "--identity", WHO));
    String id = done.get("request").asText();

    night("delta");
    assertThat(mobile("归心乙")).isEqualTo("+8613988880000");
    assertThat(request(id).get("state").asText()).isEqualTo("receipted");
    night("full");
    assertThat(mobile("归心乙")).isEqualTo("+8613988880000");

    home.sell(
        "update guests set mobile = '13988880000', updated_at = now() where guest_id = 900002");
    night("delta");
    home.sell(
        "update guests set mobile = '13977770000', updated_at = now() where guest_id = 900002");
    night("delta");
    assertThat(mobile("归心乙")).as("the correction has ended").isEqualTo("+8613977770000");
    assertThat(audit()).extracting(AuditChain.Entry::act).contains("order ended");
    try (Stream<Path> files = Files.walk(home.at("var"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
            .as(each.toString())
            .doesNotContain("139-8888-0000");
      }
    }
  }

  @Test
  @Order(4)
  void aRestrictionTakesBackAndItsEndBringsAgain() throws IOException {
    JsonNode done = json(subject("restrict", "900003", "--identity", WHO));
    String id = done.get("request").asText();
    JsonNode run = night("delta");
    assertThat(manifest(run)).contains("\"restricted\"");
    assertThat(atTheBuyer("归心丙")).isZero();

    json(subject("lift", id, "--reason", "the dispute is settled"));
    night("delta");
    assertThat(atTheBuyer("归心丙")).isEqualTo(1);

    String mistake = json(subject("delete", "900003", "--identity", WHO)).get("request").asText();
    JsonNode lifted = json(subject("lift", mistake, "--reason", "another person's"));
    assertThat(lifted.get("state").asText()).isEqualTo("lifted");
    night("delta");
    assertThat(atTheBuyer("归心丙")).isEqualTo(1);
    assertThat(request(mistake).get("state").asText()).as("never receipted").isEqualTo("lifted");
  }

  @Test
  @Order(5)
  void aCopyIsForTheOneWhoAskedAndForItsOwnerAlone() throws IOException {
    JsonNode lodged = json(subject("lodge", "--kind", "copy", "900002"));
    String id = lodged.get("request").asText();
    Path zip = home.at("copy.zip");
    CommandHome.Ended early =
        home.run(subject("copy", "900002", "--request", id, "--to", zip + ""));
    assertThat(early.code()).isEqualTo(10);
    json(subject("verify", id, "--identity", WHO));
    CommandHome.Ended other =
        home.run(subject("copy", "900003", "--request", id, "--to", zip + ""));
    assertThat(other.code()).isEqualTo(10);
    assertThat(zip).doesNotExist();

    // two guests have one telephone number; only one of them asked
    home.sell(guest(900004, "归心丁", "13900009994"), guest(900005, "归心戊", "13900009994"));
    String number = file("13900009994");
    for (String[] each :
        List.of(
            subject(
                "copy", "--by", "mobile", "--by-file", number, "--request", id, "--to", "" + zip),
            subject("delete", "--by", "mobile", "--by-file", number, "--identity", WHO),
            subject("lodge", "--kind", "copy", "--by", "mobile", "--by-file", number))) {
      CommandHome.Ended shared = home.run(each);
      assertThat(shared.code()).as(shared.err()).isEqualTo(10);
      assertThat(shared.err()).contains("HUB-RGT-29", "by KEY");
    }
    assertThat(home.run(subject("find", "--by", "mobile", "--by-file", number)).out())
        .contains("2 persons share it");
    assertThat(zip).doesNotExist();

    // whom nobody knew is nobody's copy now
    String nobody = json(subject("lodge", "--kind", "copy", "424242424")).get("request").asText();
    json(subject("verify", nobody, "--identity", WHO));
    CommandHome.Ended unbound =
        home.run(subject("copy", "900002", "--request", nobody, "--to", zip.toString()));
    assertThat(unbound.code()).as(unbound.err()).isEqualTo(10);
    assertThat(zip).doesNotExist();

    json(subject("copy", "900002", "--request", id, "--to", zip.toString()));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
        .isEqualTo("rw-------");
    Map<String, String> files = unzip(zip);
    JsonNode copy = JSON.readTree(files.get("copy.json"));
    assertThat(copy.get("records")).hasSize(2);
    assertThat(copy.get("records").get(0).get("values").get("name").asText()).isEqualTo("归心乙");
    assertThat(copy.get("delivered").size()).isPositive();
    assertThat(files.get("copy.html")).contains("归心乙", "Copy of your data");
    assertThat(files.toString()).doesNotContain("归心丙");
  }

  @Test
  @Order(6)
  void aDeletionHoldsForThePersonsOtherKeyWhenTheSourceNoLongerHasTheOneThatAsked()
      throws IOException {
    home.sell(
        guest(900006, "归心己", "13900009996"),
        guest(900007, "归心己", "13900009996"),
        "update guests set id_no = '11010119900307002X' where guest_id in (900006, 900007)");
    night("delta");
    assertThat(atTheBuyer("归心己")).isEqualTo(1);
    // they share the number, but they are one person
    json(subject("lodge", "--kind", "query", "--by", "mobile", "--by-file", file("13900009996")));
    json(subject("delete", "900006", "--identity", WHO));
    home.sell("delete from guests where guest_id = 900006");
    night("full");
    assertThat(atTheBuyer("归心己")).isZero();
  }

  @Test
  @Order(7)
  void whatIsRefusedIsToldWithReasonsAndNobodyIsAnAnswerToo() throws IOException {
    JsonNode lodged = json(subject("lodge", "--kind", "query", "424242424"));
    String id = lodged.get("request").asText();
    json(subject("answer", id, "--refused", "--text", "who asked could not show to be the person"));
    assertThat(request(id).get("state").asText()).isEqualTo("refused");
    CommandHome.Ended none = home.run(subject("delete", "424242424", "--identity", WHO));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("HUB-RGT-24");
  }

  @Test
  @Order(7)
  void theTermRunsFromTheDayARequestArrivedWhichIsNotToCome() throws IOException {
    java.time.LocalDate day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    JsonNode lodged =
        json(subject("lodge", "--kind", "query", "900003", "--received", "" + day.minusDays(20)));
    String id = lodged.get("request").asText();
    assertThat(lodged.get("overdue").asBoolean()).isTrue();
    assertThat(lodged.get("due").asText()).startsWith("" + day.minusDays(6)); // in UTC
    assertThat(audit().get(audit().size() - 1).detail()).contains(", received ");
    CommandHome.Ended early =
        home.run(subject("lodge", "--kind", "query", "900003", "--received", "" + day.plusDays(1)));
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("HUB-RGT-07");
    CommandHome.Ended none =
        home.run(
            subject("extend", id, "--until", "" + day.plusDays(9), "--reason", "much to read"));
    assertThat(none.code()).as(none.err()).isEqualTo(10);
    assertThat(none.err()).contains("HUB-RGT-08", "no rule pack");
    json(subject("verify", id, "--identity", WHO));
    CommandHome.Ended twice =
        home.run(subject("copy", "900003", "--request", id, "--received", "" + day, "--to", "x"));
    assertThat(twice.err()).contains("HUB-RGT-32");
    json(subject("answer", id, "--text", "told"));
  }

  @Test
  @Order(8)
  void afterTheHandOverARequestIsForwardedWithTheBuyersReferences() throws IOException {
    Path letter = home.at("letter.json");
    JsonNode before = json(subject("lodge", "--kind", "delete", "900002"));
    String id = before.get("request").asText();
    json(subject("verify", id, "--identity", WHO));
    CommandHome.Ended early = home.run(subject("forward", id, "--to", letter.toString()));
    assertThat(early.code()).isEqualTo(10);
    assertThat(early.err()).contains("HUB-RGT-28");
    String reference =
        buyer.queryForObject(
            "select \"ref\" from \"guest\" where \"name\" = ?", String.class, "归心乙");
    CommandHome.Ended cut =
        home.run("cutover", "--case", "hotel", "--yes", "--freeze-check", "PT0S", "--wait", "PT1S");
    assertThat(cut.code()).as(cut.err()).isEqualTo(5);
    receive();
    // while the receipt was awaited: no run takes this one any more
    String late = json(subject("restrict", "900003", "--identity", WHO)).get("request").asText();
    CommandHome.Ended over =
        home.run("cutover", "--case", "hotel", "--yes", "--freeze-check", "PT0S", "--wait", "PT1S");
    assertThat(over.code()).as(over.err()).isZero();
    assertThat(request(late).get("state").asText()).isEqualTo("forwarded");
    Path own = home.at("var/letters/hotel-2026/request-" + late + ".json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rw-------");
    JsonNode sent = JSON.readTree(own.toFile());
    assertThat(sent.get("kind").asText()).isEqualTo("restrict");
    assertThat(sent.get("records")).hasSize(1);

    JsonNode correction = ended(correct("900002", "mobile", "13966660000", "--identity", WHO));
    JsonNode executing = json(subject("delete", "--request", id));
    assertThat(executing.get("state").asText()).isEqualTo("executing");
    JsonNode forwarded = json(subject("forward", id, "--to", letter.toString()));

    assertThat(forwarded.get("state").asText()).isEqualTo("forwarded");
    JsonNode written = JSON.readTree(letter.toFile());
    assertThat(written.get("kind").asText()).isEqualTo("delete");
    assertThat(written.get("records").toString()).contains(reference);
    assertThat(written.get("zh").asText()).contains("删除");
    Path second = home.at("second.json");
    json(subject("forward", correction.get("request").asText(), "--to", second.toString()));
    JsonNode change = JSON.readTree(second.toFile()).get("corrections").get(0);
    assertThat(change.get("ref").asText()).isEqualTo(reference);
    assertThat(change.get("value").asText()).isEqualTo("13966660000");
  }

  @Test
  @Order(9)
  void whoIsKnownByNothingButAnIdentifierIsNamedToTheNewOwnerByThat() throws IOException {
    JsonNode lodged =
        json(
            subject(
                "lodge", "--kind", "delete", "--by", "mobile", "--by-file", file("139 5555 0000")));
    String id = lodged.get("request").asText();
    json(subject("verify", id, "--identity", WHO));
    Path letter = home.at("third.json");
    CommandHome.Ended empty = home.run(subject("forward", id, "--to", letter.toString()));
    assertThat(empty.code()).as(empty.err()).isEqualTo(2);
    assertThat(empty.err()).contains("HUB-RGT-30", "--by mobile");
    CommandHome.Ended other = home.run(forward(id, letter, "13955550001"));
    assertThat(other.code()).as(other.err()).isEqualTo(10);
    assertThat(other.err()).contains("HUB-RGT-13").doesNotContain("13955550001");
    assertThat(letter).doesNotExist();

    json(forward(id, letter, "13955550000"));

    assertThat(request(id).get("state").asText()).isEqualTo("forwarded");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
        .isEqualTo("rw-------");
    JsonNode written = JSON.readTree(letter.toFile());
    assertThat(written.get("asks").toString())
        .isEqualTo("{\"by\":\"mobile\",\"value\":\"13955550000\"}");
    assertThat(written.get("kind").asText()).isEqualTo("delete");
    assertThat(written.get("received").asText()).isEqualTo(lodged.get("received").asText());
    assertThat(written.get("zh").asText()).contains("自述");
    assertThat(audit().toString()).doesNotContain("13955550000");
  }

  private static String[] forward(String id, Path letter, String mobile) throws IOException {
    return subject(
        "forward", id, "--to", letter.toString(), "--by", "mobile", "--by-file", file(mobile));
  }

  /** A run, the buyer's receipt, and what the hub makes of it. */
  private static JsonNode night(String mode) {
    CommandHome.Ended run = home.run("run", "--case", "hotel", "--mode", mode, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    receive();
    CommandHome.Ended status = home.run("status", "--case", "hotel", "--receipts", "--json");
    assertThat(status.code()).as(status.err()).isZero();
    return read(run.out());
  }

  private static void receive() {
    List<String> command = new ArrayList<>(List.of("receive"));
    try (Stream<Path> runs = Files.list(home.at("inbox/hotel-2026"))) {
      runs.filter(run -> Files.exists(run.resolve("manifest.json")))
          .sorted(Comparator.comparing(SubjectCommandTest::written)) // two may share a second
          .map(Path::toString)
          .forEach(command::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    command.addAll(
        List.of(
            "--key",
            home.at("buyer-secret.asc").toString(),
            "--trust",
            home.at("seller.asc").toString(),
            "--receipts",
            home.at("receipts").toString(),
            "--jdbc",
            "jdbc:h2:mem:subjects" + folder.getFileName()));
    CommandHome.Ended received = home.run(command.toArray(String[]::new));
    assertThat(received.code()).as(received.out() + received.err()).isZero();
  }

  private static FileTime written(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve("manifest.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String manifest(JsonNode run) throws IOException {
    return Files.readString(
        home.at("inbox/hotel-2026").resolve(run.get("run").asText()).resolve("manifest.json"));
  }

  /** How many records of each entity the buyer must delete by a run. */
  private static Map<String, Long> tombstones(JsonNode run) {
    Map<String, Long> tombstones = new TreeMap<>();
    run.get("entities")
        .fields()
        .forEachRemaining(
            each -> tombstones.put(each.getKey(), each.getValue().get("tombstones").asLong()));
    tombstones.values().removeIf(n -> n == 0);
    return tombstones;
  }

  private static int atTheBuyer(String name) {
    return buyer.queryForObject(
        "select count(*) from \"guest\" where \"name\" = ?", Integer.class, name);
  }

  private static String mobile(String name) {
    return buyer.queryForObject(
        "select \"mobile\" from \"guest\" where \"name\" = ?", String.class, name);
  }

  private static String held(String mobile) throws IOException {
    return json(subject("find", "--by", "mobile", "--by-file", file(mobile)))
        .get("held")
        .toString();
  }

  private static JsonNode request(String id) throws IOException {
    for (JsonNode each : json(subject("list", "--all")).get("requests")) {
      if (each.get("request").asText().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("no request " + id);
  }

  private static CommandHome.Ended correct(String key, String field, String value, String... more) {
    var in = System.in;
    System.setIn(new ByteArrayInputStream((value + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return home.run(
          subject(
              Stream.concat(
                      Stream.of(
                          "correct", "--entity", "guest", "--key", key, "--field", field, "--json"),
                      Stream.of(more))
                  .toArray(String[]::new)));
    } finally {
      System.setIn(in);
    }
  }

  private static String file(String content) throws IOException {
    Path file = Files.createTempFile(folder, "sought", "");
    Files.writeString(file, content + "\n");
    return file.toString();
  }

  private static String[] subject(String... words) {
    List<String> all = new ArrayList<>(List.of("subject"));
    all.addAll(List.of(words));
    all.addAll(List.of("--case", "hotel"));
    return all.toArray(String[]::new);
  }

  private static JsonNode json(String... command) {
    return ended(
        home.run(Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new)));
  }

  private static JsonNode ended(CommandHome.Ended ended) {
    assertThat(ended.code()).as(ended.err()).isZero();
    return read(ended.out());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("not one JSON object: " + json, e);
    }
  }

  private static List<AuditChain.Entry> audit() {
    try (Ledger ledger = home.ledger()) {
      return ledger.audit().entries(0, 1000);
    }
  }

  private static Map<String, String> unzip(Path file) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}

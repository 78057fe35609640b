package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Certificate;
import dev.handover.record.CaseId;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.OpenedGates;
import dev.handover.testing.OutsideProgram;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar from a real PostgreSQL over a real OpenSSH server to the buyer's PostgreSQL and
 * back. One story, told in order, because each chapter costs a start of the program.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 4_000;

  private static Path folder;
  private static OpenSshServer server;
  private static String seller;
  private static String buyer;
  private static HotelHome home;
  private static Jar jar;
  private static final StringBuilder printed = new StringBuilder();
  private static JsonNode first;

  @BeforeAll
  static void build() throws Exception {
    OutsideProgram.require("gpg");
    OutsideProgram.require("zstd");
    folder = Files.createTempDirectory("handover-it-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    seller = SharedPostgres.freshDatabase();
    buyer = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    plantCanaries();
    Files.createDirectories(folder.resolve("home"));
    home = new HotelHome(folder.resolve("home"));
    home.deliverTo(server)
        .set("seller.url", seller)
        .set("seller.user", "")
        .set("seller.password", "")
        .set("buyer.certificate", folder.resolve("buyer/certificate.asc").toString());
    jar = new Jar(home.folder(), Map.of("HANDOVER_PASSPHRASE", "correct horse battery staple"));
  }

  @AfterAll
  static void clear() throws IOException {
    if (server != null) {
      server.close();
    }
    if (folder != null) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  @Order(1)
  void theCaseIsPreparedWithTheCommandsOfTheReadme() {
    succeed("keys", "new", "--user", "Buyer (example) <it@buyer.example>", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Jar.Ended early = jar.run("run", "--case", "hotel");
    assertThat(early.code()).as(early.all()).isEqualTo(3);
    assertThat(early.err()).contains("nobody has confirmed the buyer's certificate");
    String read = Certificate.read(Path.of(at("buyer/certificate.asc"))).fingerprint();
    succeed("keys", "confirm", "--case", "hotel", "--fingerprint", read, "--how", "telephone");
    Jar.Ended closed = jar.run("run", "--case", "hotel");
    assertThat(closed.code()).as(closed.all()).isEqualTo(3);
    assertThat(closed.err())
        .contains("HUB-LAW-20", "buyer-assessment", "handover gates --case hotel");
    OpenedGates.at(home.folder(), new CaseId("hotel-2026"));
    succeed("gates", "--case", "hotel");
    JsonNode check = json(succeed("check", "--case", "hotel", "--source", "--json"));
    assertThat(check.get("problems")).isEmpty();
    JsonNode preview = json(succeed("preview", "--case", "hotel", "--records", "3", "--json"));
    assertThat(preview.get("records")).hasSize(15);
    assertThat(preview.toString()).doesNotContain("password_hash");
  }

  @Test
  @Order(2)
  void aRunDeliversAndBalances() {
    first = json(succeed("run", "--case", "hotel", "--json"));

    assertThat(first.get("state").asText()).isEqualTo("delivered");
    assertThat(first.get("read").asLong()).isEqualTo(RECORDS);
    assertThat(
            Stream.of("delivered", "quarantined", "withheld", "duplicate", "deleted", "unchanged")
                .mapToLong(each -> first.get(each).asLong())
                .sum())
        .isEqualTo(RECORDS);
    assertThat(first.get("delivered").asLong())
        .isGreaterThanOrEqualTo(
            (long)
                (0.8 * (RECORDS - first.get("withheld").asLong() - first.get("deleted").asLong())));
  }

  @Test
  @Order(3)
  void theBuyerCountsTheSameWithStandardToolsAndWithOurs() throws Exception {
    Path gnupg = Files.createDirectories(folder.resolve("g"));
    String count =
        shell(
            "chmod 700 %s; export GNUPGHOME=%s; gpg --batch -q --import %s %s; cd %s && gpg --batch -q --verify manifest.json.asc manifest.json"
                    .formatted(gnupg, gnupg, at("buyer/secret.asc"), at("seller.asc"), runFolder())
                + " && for p in *.pgp; do gpg --batch -q --trust-model always -d $p | zstd -dcq; done"
                + " | grep -c '^{\"op\":\"upsert\"'; gpgconf --kill all");
    assertThat(count.strip()).isEqualTo(first.get("delivered").asText());

    JsonNode verified =
        json(succeed("verify", runFolder().toString(), "--trust", at("seller.asc"), "--json"));
    assertThat(verified.get("promised").asLong()).isEqualTo(first.get("delivered").asLong());
    JsonNode opened =
        json(
            succeed(
                "open",
                runFolder().toString(),
                "--key",
                at("buyer/secret.asc"),
                "--trust",
                at("seller.asc"),
                "--out",
                at("opened"),
                "--json"));
    assertThat(opened.get("upserts").asLong()).isEqualTo(first.get("delivered").asLong());
  }

  @Test
  @Order(4)
  void theBuyerLoadsFromTheServerAndTheRunIsAcknowledged() throws SQLException {
    receive();

    for (String entity : List.of("guest", "stay", "preference", "member", "review")) {
      assertThat(count(buyer, entity))
          .isEqualTo(first.get("entities").get(entity).get("delivered").asLong());
    }
    JsonNode status = json(succeed("status", "--case", "hotel", "--receipts", "--json"));
    assertThat(status.get("latest").get("state").asText()).isEqualTo("acknowledged");
    assertThat(status.get("alarms")).isEmpty();
  }

  @Test
  @Order(5)
  void aSecondRunOfTheSameDataDeliversTheSameRecords() throws Exception {
    Path before = folder.resolve("opened");
    succeed("run", "--case", "hotel", "--json");
    succeed(
        "open",
        runFolder().toString(),
        "--key",
        at("buyer/secret.asc"),
        "--trust",
        at("seller.asc"),
        "--out",
        at("opened-again"),
        "--json");

    for (String entity : List.of("guest", "stay", "preference", "member", "review")) {
      List<String> again = Files.readAllLines(folder.resolve("opened-again/" + entity + ".ndjson"));
      assertThat(new TreeSet<>(again))
          .isEqualTo(new TreeSet<>(Files.readAllLines(before.resolve(entity + ".ndjson"))))
          .hasSameSizeAs(again);
    }
    receive();
    assertThat(
            json(succeed("status", "--case", "hotel", "--receipts", "--json"))
                .get("latest")
                .get("state")
                .asText())
        .isEqualTo("acknowledged");
  }

  @Test
  @Order(6)
  void aForgedReceiptIsAnAlarmAndNeverAcknowledges() throws Exception {
    String run = json(succeed("run", "--case", "hotel", "--json")).get("run").asText();
    Path receipts = server.receipts().resolve("hotel-2026");
    String earlier;
    try (Stream<Path> files = Files.list(receipts)) {
      earlier =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".receipt.json"))
              .findFirst()
              .orElseThrow();
    }
    // The buyer's own, signed receipt of another run, under this run's name.
    Files.copy(receipts.resolve(earlier), receipts.resolve(run + ".receipt.json"));
    Files.copy(receipts.resolve(earlier + ".asc"), receipts.resolve(run + ".receipt.json.asc"));

    Jar.Ended alarmed = note(jar.run("status", "--case", "hotel", "--receipts", "--json"));
    JsonNode status = json(alarmed);

    assertThat(alarmed.code()).isEqualTo(7);
    assertThat(status.get("latest").get("state").asText()).isEqualTo("delivered");
    assertThat(status.get("alarms").toString()).contains("manifest digest");

    Files.writeString(receipts.resolve(run + ".receipt.json"), "{}");
    Jar.Ended forged = note(jar.run("status", "--case", "hotel", "--receipts"));
    assertThat(forged.code()).isEqualTo(7);

    Files.delete(receipts.resolve(run + ".receipt.json"));
    Files.delete(receipts.resolve(run + ".receipt.json.asc"));
    receive();
    assertThat(note(jar.run("status", "--case", "hotel", "--receipts", "--json")).out())
        .as("the true receipt is believed after all")
        .contains("\"state\":\"acknowledged\"");
  }

  @Test
  @Order(7)
  void noValueOfAPersonIsInAnyLogMessageOrFileOfTheHub() throws IOException {
    assertThat(printed.toString()).doesNotContain("CANARY");
    try (Stream<Path> files = Files.walk(home.folder().resolve("var"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("CANARY");
      }
    }
    String delivered = Files.readString(folder.resolve("opened/guest.ndjson"));
    assertThat(delivered).as("the hunt would find one").contains("CANARYDELIVERED");
    assertThat(delivered)
        .doesNotContain("CANARYWITHHELD", "CANARYHASH", "CANARYBROKEN", "CANARYREMARK");
  }

  private static void plantCanaries() throws SQLException {
    try (Connection connection = DriverManager.getConnection(seller);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "update guests set password_hash = 'CANARYHASH', remark = '邮箱CANARYREMARK@mail.example'");
      sql.execute(
          """
          update guests set name = 'CANARYWITHHELD' where guest_id =
          (select min(guest_id) from guests where share_consent = 'N' and is_deleted = 0)""");
      sql.execute(
          """
          update guests set mobile = 'CANARYBROKEN' where guest_id =
          (select max(guest_id) from guests where share_consent = 'Y' and is_deleted = 0)""");
      // a clean guest: one whose neighbours' rules all hold
      sql.execute(
          """
          update guests set name = 'CANARYDELIVERED' where guest_id in
          (select guest_id from guests where share_consent = 'Y' and is_deleted = 0 order by guest_id limit 20)""");
    }
  }

  private static void receive() {
    succeed(
        "receive",
        "--from",
        "sftp:" + server.user() + "@" + server.host() + ":" + server.port() + "/inbox",
        "--case-id",
        "hotel-2026",
        "--known-hosts",
        server.knownHosts().toString(),
        "--ssh-key",
        server.clientKey().toString(),
        "--key",
        at("buyer/secret.asc"),
        "--trust",
        at("seller.asc"),
        "--jdbc",
        buyer);
  }

  /** The newest run's folder at the buyer. */
  private static Path runFolder() {
    try (Stream<Path> runs = Files.list(server.inbox().resolve("hotel-2026"))) {
      return runs.max(java.util.Comparator.naturalOrder()).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Jar.Ended succeed(String... arguments) {
    Jar.Ended ended = jar.run(arguments);
    if (!arguments[0].equals("preview")) {
      note(ended);
    }
    assertThat(ended.code()).as("%s%n%s", String.join(" ", arguments), ended.all()).isZero();
    return ended;
  }

  private static Jar.Ended note(Jar.Ended ended) {
    printed.append(ended.all());
    return ended;
  }

  private static JsonNode json(Jar.Ended ended) {
    try {
      return JSON.readTree(ended.out());
    } catch (IOException e) {
      throw new AssertionError("not one JSON object: " + ended.out(), e);
    }
  }

  private static String shell(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private static long count(String url, String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}

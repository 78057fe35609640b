package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * The end of a case with the packaged jar, a real PostgreSQL and a real OpenSSH server: gaps and
 * late runs at the buyer, a source that is not frozen, the cut-over, and what comes after it. One
 * story, told in order, because each chapter costs a start of the program.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CutoverIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 1_000;

  private static Path folder;
  private static OpenSshServer server;
  private static String seller;
  private static String buyer;
  private static Jar jar;
  private static boolean sweeps;

  @BeforeAll
  static void build() throws Exception {
    folder = Files.createTempDirectory("handover-cut-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    seller = SharedPostgres.freshDatabase();
    buyer = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    Files.createDirectories(folder.resolve("home"));
    HotelHome home = new HotelHome(folder.resolve("home"));
    home.deliverTo(server)
        .set("seller.url", seller)
        .set("seller.user", "")
        .set("seller.password", "")
        .set("buyer.certificate", folder.resolve("buyer/certificate.asc").toString());
    jar = new Jar(home.folder(), Map.of("HANDOVER_PASSPHRASE", "correct horse battery staple"));
    succeed("keys", "new", "--user", "Buyer (example) <it@buyer.example>", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Confirmed.buyerAt(
        folder.resolve("home"), new CaseId("hotel-2026"), Path.of(at("buyer/certificate.asc")));
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
  void whatWasReceivedIsNotFetchedAgainAndItsReceiptOnlyWhereItIsMissing() throws IOException {
    String run = json(succeed("run", "--case", "hotel", "--json")).get("run").asText();
    assertThat(receive(0).get("runs")).hasSize(1);
    Path receipt = server.receipts().resolve("hotel-2026/" + run + ".receipt.json");
    byte[] first = Files.readAllBytes(receipt);
    Files.delete(receipt);
    Path manifest = server.inbox().resolve("hotel-2026/" + run + "/manifest.json");
    byte[] content = Files.readAllBytes(manifest);
    Files.writeString(manifest, "it would be refused if anybody looked at it");

    assertThat(receive(0).get("runs").get(0).get("state").asText()).isEqualTo("accepted");

    assertThat(receipt).as("the same receipt, sent again").hasBinaryContent(first);
    Files.write(manifest, content);
    Object before = Files.getLastModifiedTime(receipt);
    receive(0);
    assertThat(Files.getLastModifiedTime(receipt)).isEqualTo(before);
    assertThat(status(0).get("latest").get("state").asText()).isEqualTo("acknowledged");
  }

  @Test
  @Order(2)
  void aGapAtTheBuyerIsASignedNoAndTheNextRunIsFull() throws Exception {
    change(
        "update guests set name = 'first change' where guest_id = (select min(guest_id) from guests)");
    JsonNode missing = json(succeed("run", "--case", "hotel", "--mode", "sweep", "--json"));
    sweeps = missing.get("mode").asText().equals("sweep");
    Assumptions.assumeTrue(sweeps, "this build makes every run full: nothing can be compared");
    Path lost = server.inbox().resolve("hotel-2026/" + missing.get("run").asText());
    Files.move(lost, folder.resolve("lost"));
    change(
        "update guests set name = 'second change' where guest_id = (select min(guest_id) from guests)");
    String gap =
        json(succeed("run", "--case", "hotel", "--mode", "sweep", "--json")).get("run").asText();

    JsonNode received = receive(7);

    assertThat(received.toString()).contains(gap).contains("the chain is broken");
    JsonNode status = status(7);
    assertThat(status.get("alarms").toString())
        .contains("receipt-disagrees", gap, "the chain is broken");
    assertThat(status.get("nextRunIsFull").asText()).contains(gap);
    JsonNode full = json(succeed("run", "--case", "hotel", "--mode", "sweep", "--json"));
    assertThat(full.get("mode").asText()).isEqualTo("full");
    Files.move(folder.resolve("lost"), lost);
    // The lost one follows on what is held, and so is taken; the full then replaces everything.
    receive(0);
    assertThat(status(0).get("alarms")).isEmpty();
    assertThat(count("guest")).isEqualTo(delivered(full, "guest"));
  }

  @Test
  @Order(3)
  void aSourceThatIsNotFrozenIsNotHandedOver() throws Exception {
    Assumptions.assumeTrue(sweeps, "this build makes every run full: nothing can be compared");
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread seller =
        new Thread(
            () -> {
              for (int i = 0; writing.get(); i++) {
                change("update guests set name = 'still here " + i + "', updated_at = now()");
              }
            });
    seller.start();
    try {
      Jar.Ended refused =
          jar.run("cutover", "--case", "hotel", "--yes", "--freeze-check", "PT1S", "--json");
      assertThat(refused.code()).as(refused.all()).isEqualTo(3);
      assertThat(refused.err()).contains("the source is not frozen");
    } finally {
      writing.set(false);
      seller.join();
    }
    receive(0);
    assertThat(status(0).get("state").asText()).isEqualTo("open");
  }

  @Test
  @Order(4)
  void theCutOverWaitsForTheBuyerAndGoesOnWhereItStopped() throws Exception {
    Assumptions.assumeTrue(sweeps, "this build makes every run full: nothing can be compared");
    String[] cutover = {
      "cutover", "--case", "hotel", "--yes", "--freeze-check", "PT0S", "--wait", "PT1S", "--json"
    };
    Jar.Ended waiting = jar.run(cutover);
    assertThat(waiting.code()).as(waiting.all()).isEqualTo(5);
    assertThat(status(0).get("state").asText()).isEqualTo("freezing");
    assertThat(jar.run("run", "--case", "hotel").code()).isEqualTo(3);
    int runs = status(0).get("runs").asInt();
    receive(0);

    JsonNode done = json(succeed(cutover));

    assertThat(done.get("state").asText()).isEqualTo("handed over");
    assertThat(done.get("runs").asInt()).isEqualTo(runs);
    JsonNode status = status(0);
    assertThat(status.get("runs").asInt()).as("no further run").isEqualTo(runs);
    assertThat(status.get("finalRun").asText()).isEqualTo(done.get("finalRun").asText());
    JsonNode manifest =
        JSON.readTree(
            server
                .inbox()
                .resolve("hotel-2026/" + done.get("finalRun").asText() + "/manifest.json")
                .toFile());
    assertThat(manifest.get("final").asBoolean()).isTrue();
    assertThat(manifest.get("files")).isEmpty();
    assertThat(jar.run("run", "--case", "hotel").err()).contains("was handed over");
    assertThat(json(succeed(cutover)).get("finalRun")).isEqualTo(done.get("finalRun"));
  }

  private static JsonNode receive(int code) {
    Jar.Ended ended =
        jar.run(
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
            buyer,
            "--json");
    assertThat(ended.code()).as(ended.all()).isEqualTo(code);
    return json(ended);
  }

  private static JsonNode status(int code) {
    Jar.Ended ended = jar.run("status", "--case", "hotel", "--receipts", "--json");
    assertThat(ended.code()).as(ended.all()).isEqualTo(code);
    return json(ended);
  }

  private static Jar.Ended succeed(String... arguments) {
    Jar.Ended ended = jar.run(arguments);
    assertThat(ended.code()).as("%s%n%s", String.join(" ", arguments), ended.all()).isZero();
    return ended;
  }

  private static JsonNode json(Jar.Ended ended) {
    try {
      return JSON.readTree(ended.out());
    } catch (IOException e) {
      throw new AssertionError("not one JSON object: " + ended.out(), e);
    }
  }

  private static long delivered(JsonNode run, String entity) {
    return run.get("entities").get(entity).get("delivered").asLong();
  }

  private static void change(String sql) {
    try (Connection connection = DriverManager.getConnection(seller);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(buyer);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}

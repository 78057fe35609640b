package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.record.CaseId;
import dev.handover.testing.BuyerCrm;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * Parcels of the real hub into a buyer's API with the packaged jar and the description that the
 * documentation shows. One story, told in order, because each chapter costs a start of the program.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReceiveApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 600;
  private static final List<String> ENTITIES =
      List.of("guest", "stay", "preference", "member", "review");

  private static Path folder;
  private static String seller;
  private static Jar jar;
  private static BuyerCrm crm;
  private static final StringBuilder printed = new StringBuilder();

  @BeforeAll
  static void build() throws Exception {
    folder = Files.createTempDirectory("handover-api-");
    seller = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    change("update guests set name = 'CANARY' || guest_id where name not like '% %'");
    crm = new BuyerCrm();
    Files.createDirectories(folder.resolve("home"));
    HotelHome home =
        new HotelHome(folder.resolve("home"))
            .set("delivery.to", "file:" + folder.resolve("inbox"))
            .set("delivery.receipts", "file:" + folder.resolve("receipts"))
            .set("delivery.knownHosts", "unused")
            .set("delivery.privateKey", "unused")
            .set("seller.url", seller)
            .set("seller.user", "")
            .set("seller.password", "")
            .set("pms.token", "CANARY-TOKEN")
            .set("buyer.certificate", folder.resolve("buyer/certificate.asc").toString());
    jar = new Jar(home.folder(), Map.of("HANDOVER_PASSPHRASE", "correct horse battery staple"));
    succeed("keys", "new", "--user", "Buyer (example) <it@buyer.example>", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Confirmed.buyerAt(
        folder.resolve("home"), new CaseId("hotel-2026"), Path.of(at("buyer/certificate.asc")));
    String page = Files.readString(Path.of("docs/receive-api.md"));
    String example = page.substring(page.indexOf("```yaml\n") + 8);
    Files.writeString(
        folder.resolve("buyer-api.yaml"),
        example
            .substring(0, example.indexOf("```"))
            .replace("https://pms.buyer.example", crm.url()));
  }

  @AfterAll
  static void clear() throws IOException {
    if (crm != null) {
      crm.close();
    }
    if (folder != null) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  @Order(1)
  void aLoadThatIsKilledAfterTheApiHasAcceptedGoesOnAndCreatesNothingTwice() throws Exception {
    JsonNode run = run();
    CompletableFuture<Process> started = new CompletableFuture<>();
    int[] answers = {0};
    crm.manner =
        (call, status, body) -> {
          if (++answers[0] == 25) { // accepted, and nobody hears of it
            started.join().destroyForcibly();
            call.nothing();
          } else {
            call.answer(status, "application/json", body);
          }
        };
    Process killed = jar.begin(folder.resolve("killed.txt"), receiveArguments(run));
    started.complete(killed);
    assertThat(killed.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(answers[0]).isEqualTo(25);

    JsonNode received = receive(run, 0);

    assertThat(received.at("/runs/0/state").asText()).isEqualTo("accepted");
    assertHeld(run);
    crm.held("guest").keySet().forEach(ref -> assertThat(crm.created("guest", ref)).isEqualTo(1));
    assertThat(crm.held("stay").values())
        .allMatch(stay -> stay.path("guest").asText().startsWith("id/"))
        .allMatch(stay -> stay.path("amount").isNumber() || stay.path("amount").isNull());
    assertThat(status(0).at("/latest/state").asText()).isEqualTo("acknowledged");
    crm.forgetLog();
    receive(run, 0);
    assertThat(crm.log()).as("a run that was applied").isEmpty();
  }

  @Test
  @Order(2)
  void whatTheApiRefusesIsToldToTheSellerWhoSendsAFull() throws Exception {
    change(
        "update guests set name = 'CANARY renamed', updated_at = now() where guest_id in (select"
            + " guest_id from guests where share_consent = 'Y' and is_deleted = 0 order by guest_id"
            + " limit 8)");
    change(
        "update guests set is_deleted = 1, updated_at = now() where guest_id in (select guest_id"
            + " from guests where share_consent = 'Y' and is_deleted = 0 order by guest_id desc"
            + " limit 8)");
    JsonNode delta = json(succeed("run", "--case", "hotel", "--mode", "sweep", "--json"));
    long changed = delta.at("/entities/guest/delivered").asLong();
    assertThat(changed).isPositive();
    assertThat(delta.path("tombstones").asLong()).isPositive();
    crm.refuses = record -> record.at("/profile/name").asText().equals("CANARY renamed");

    JsonNode received = receive(delta, 6);

    long refused = received.at("/runs/0/refused").asLong();
    assertThat(refused).isPositive();
    assertThat(received.at("/runs/0/entities/guest/upserts").asLong()).isEqualTo(changed - refused);
    Path list = folder.resolve("buyer-api.state/refusals-" + delta.get("run").asText() + ".jsonl");
    assertThat(Files.readAllLines(list))
        .hasSize((int) refused)
        .allMatch(line -> line.contains("\"status\":422"));
    JsonNode status = status(7);
    assertThat(status.at("/latest/state").asText()).isEqualTo("delivered");
    assertThat(status.get("alarms").toString())
        .contains("records-refused", "guest: the buyer's system refused " + refused + " of ");

    crm.refuses = record -> false;
    JsonNode full = run();
    assertThat(full.get("mode").asText()).isEqualTo("full");
    crm.forgetLog();
    receive(full, 0);
    assertThat(crm.log()).as("what is held is not sent again").hasSizeLessThanOrEqualTo(20);
    assertHeld(full);
    assertThat(status(0).get("alarms")).isEmpty();
  }

  @Test
  @Order(3)
  void noValueOfAPersonAndNoSecretIsInAnyMessageReceiptOrNote() throws IOException {
    assertThat(printed.toString()).doesNotContain("CANARY");
    assertThat(Files.readString(folder.resolve("killed.txt"))).doesNotContain("CANARY");
    for (String where : List.of("receipts", "buyer-api.state")) {
      try (Stream<Path> files = Files.walk(folder.resolve(where))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain("CANARY");
        }
      }
    }
    assertThat(crm.held("guest").toString()).as("the hunt would find one").contains("CANARY");
  }

  private static void assertHeld(JsonNode run) {
    for (String entity : ENTITIES) {
      assertThat((long) crm.held(entity).size())
          .as(entity)
          .isEqualTo(run.at("/entities/" + entity + "/delivered").asLong());
    }
  }

  private static JsonNode run() {
    return json(succeed("run", "--case", "hotel", "--json"));
  }

  private static JsonNode receive(JsonNode run, int code) {
    Jar.Ended ended = note(jar.run(receiveArguments(run)));
    assertThat(ended.code()).as(ended.all()).isEqualTo(code);
    return json(ended);
  }

  private static String[] receiveArguments(JsonNode run) {
    return new String[] {
      "receive",
      folder.resolve("inbox/hotel-2026/" + run.get("run").asText()).toString(),
      "--key",
      at("buyer/secret.asc"),
      "--trust",
      at("seller.asc"),
      "--receipts",
      at("receipts"),
      "--api",
      at("buyer-api.yaml"),
      "--json"
    };
  }

  private static JsonNode status(int code) {
    Jar.Ended ended = note(jar.run("status", "--case", "hotel", "--receipts", "--json"));
    assertThat(ended.code()).as(ended.all()).isEqualTo(code);
    return json(ended);
  }

  private static void change(String sql) {
    try (Connection connection = DriverManager.getConnection(seller);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Jar.Ended succeed(String... arguments) {
    Jar.Ended ended = note(jar.run(arguments));
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
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}

package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.MariaDbHotel;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.SharedMariaDb;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar from a seller's real MariaDB: the buyer sees what PostgreSQL would have sent.
 */
class MariaDbHandoverIT {
  private static final int RECORDS = 2_000;
  private static final List<String> PARTS =
      List.of("delivered", "quarantined", "withheld", "duplicate", "deleted", "unchanged");

  private static Path folder;
  private static OpenSshServer server;
  private static HotelHome home;
  private static Jar jar;

  @BeforeAll
  static void build() throws Exception {
    SharedMariaDb.require();
    folder = Files.createTempDirectory("handover-maria-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    home = new HotelHome(Files.createDirectories(folder.resolve("home")));
    home.deliverTo(server).set("buyer.certificate", at("buyer/certificate.asc"));
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
  void theSameHotelGivesTheSameRecordsFromMariaDbAndFromPostgreSql() throws Exception {
    String database = SharedMariaDb.freshDatabase();
    MariaDbHotel.create(SharedMariaDb.url(database, ""), RECORDS, SellerHotel.SEED);
    String postgres = SharedPostgres.freshDatabase();
    SellerHotel.create(postgres, RECORDS, SellerHotel.SEED, (done, total) -> {});
    sellFrom(SharedMariaDb.address(database), SharedMariaDb.ADMIN);
    succeed("keys", "new", "--user", "Buyer (example) <it@buyer.example>", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Confirmed.buyerAt(
        folder.resolve("home"), new CaseId("hotel-2026"), Path.of(at("buyer/certificate.asc")));

    JsonNode maria = runFrom(SharedMariaDb.address(database), SharedMariaDb.ADMIN, "maria");
    assertThat(maria.get("state").asText()).isEqualTo("delivered");
    assertThat(maria.get("read").asLong()).isEqualTo(RECORDS);
    assertThat(PARTS.stream().mapToLong(each -> maria.get(each).asLong()).sum()).isEqualTo(RECORDS);

    JsonNode other = runFrom(postgres, "", "postgres");
    for (String part : PARTS) {
      assertThat(maria.get(part)).as(part).isEqualTo(other.get(part));
    }
    for (String entity : List.of("guest", "stay", "preference", "member", "review")) {
      assertThat(lines("maria", entity)).as(entity).isEqualTo(lines("postgres", entity));
    }
  }

  /** Runs, and opens what the buyer got into a folder of that name. */
  private static JsonNode runFrom(String url, String user, String out) throws IOException {
    sellFrom(url, user);
    JsonNode check =
        new ObjectMapper()
            .readTree(succeed("check", "--case", "hotel", "--source", "--json").out());
    assertThat(check.get("problems")).isEmpty();
    JsonNode run = new ObjectMapper().readTree(succeed("run", "--case", "hotel", "--json").out());
    succeed(
        "open",
        newest().toString(),
        "--key",
        at("buyer/secret.asc"),
        "--trust",
        at("seller.asc"),
        "--out",
        at(out));
    return run;
  }

  private static void sellFrom(String url, String user) {
    home.set("seller.url", url).set("seller.user", user).set("seller.password", "");
  }

  private static Path newest() throws IOException {
    try (Stream<Path> runs = Files.list(server.inbox().resolve("hotel-2026"))) {
      return runs.max(java.util.Comparator.naturalOrder()).orElseThrow();
    }
  }

  private static TreeSet<String> lines(String out, String entity) throws IOException {
    return new TreeSet<>(Files.readAllLines(folder.resolve(out).resolve(entity + ".ndjson")));
  }

  private static Jar.Ended succeed(String... arguments) {
    Jar.Ended ended = jar.run(arguments);
    assertThat(ended.code()).as("%s%n%s", String.join(" ", arguments), ended.all()).isZero();
    return ended;
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}

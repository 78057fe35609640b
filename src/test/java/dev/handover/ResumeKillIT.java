package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.KillMoments.Stage;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.FaultProxy;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * One run of many records, killed with SIGKILL in every stage again and again and gone on with each
 * time, from a real PostgreSQL, over a ledger in PostgreSQL, to a real OpenSSH server. The same
 * seed kills in the same order: {@code -Dhandover.kill.seed=…}, {@code -Dhandover.kill.records=…}
 * (200,000 with {@code -Plong}).
 */
class ResumeKillIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ENTITIES =
      List.of("guest", "stay", "preference", "member", "review");
  private static final int RECORDS = Integer.getInteger("handover.kill.records", 60_000);
  private static final long SEED = Long.getLong("handover.kill.seed", System.currentTimeMillis());

  /** At most so many kills of each stage: three make more than twenty altogether. */
  private static final int MOST = Integer.getInteger("handover.kill.most", 3);

  /** How often each stage is killed before the end of the windows. */
  private static final Map<Stage, Integer> MIDWAY =
      Map.of(
          Stage.PLANNING, 3,
          Stage.DECIDING, 3,
          Stage.READING, 4,
          Stage.SEALING, 4,
          Stage.UPLOADING, 4,
          Stage.RENAMED, 4);

  private static Path folder;
  private static OpenSshServer server;
  private static FaultProxy sellerLine;
  private static FaultProxy buyerLine;
  private static String seller;
  private static String ledger;
  private static String buyer;
  private static Jar jar;
  private final Map<Stage, Integer> hits = new EnumMap<>(Stage.class);

  @BeforeAll
  static void build() throws IOException {
    folder = Files.createTempDirectory("handover-kill-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    seller = SharedPostgres.freshDatabase();
    ledger = SharedPostgres.freshDatabase();
    buyer = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    sellerLine = FaultProxy.to(Integer.parseInt(seller.replaceFirst(".*:(\\d+)/.*", "$1")));
    buyerLine = FaultProxy.to(server.port());
    HotelHome home = new HotelHome(Files.createDirectories(folder.resolve("home")));
    String address = "sftp:" + server.user() + "@" + server.host() + ":" + buyerLine.port();
    Path known = folder.resolve("known_hosts");
    Files.writeString(known, buyerLine.through(Files.readString(server.knownHosts())));
    home.deliverTo(server)
        .set("delivery.to", address + "/inbox")
        .set("delivery.receipts", address + "/receipts")
        .set("delivery.knownHosts", known.toString())
        .set("seller.url", sellerLine.through(seller))
        .set("seller.user", "")
        .set("seller.password", "")
        .set("spring.datasource.url", ledger)
        .set("buyer.certificate", folder.resolve("buyer/certificate.asc").toString());
    home.edit(home.mapping("case.yaml"), "batch: 10000", "batch: " + Math.max(1, RECORDS / 100));
    jar = new Jar(home.folder(), Map.of("HANDOVER_PASSPHRASE", "correct horse battery staple"));
    succeed("keys", "new", "--user", "Buyer (example) <it@buyer.example>", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Confirmed.buyer(ledger, new CaseId("hotel-2026"), Path.of(at("buyer/certificate.asc")));
  }

  @AfterAll
  static void clear() throws IOException {
    for (AutoCloseable each : new AutoCloseable[] {sellerLine, buyerLine, server}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    if (folder != null) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  void everyRecordArrivesOnceHoweverOftenTheHubIsKilled() throws Exception {
    System.out.println("ResumeKillIT: -Dhandover.kill.seed=" + SEED + ", " + RECORDS + " records");
    Random random = new Random(SEED);
    try (KillMoments moments =
        new KillMoments(seller, ledger, sellerLine, buyerLine, server.inbox(), random)) {
      for (Stage stage : order(random)) {
        kill(moments, stage, "run", "--case", "hotel");
      }
      aHubThatIsToldToStopSaysSo(moments, Stage.DECIDING);
      kill(moments, Stage.BEFORE_MANIFEST, "run", "--case", "hotel");
      kill(moments, Stage.SENDING_MANIFEST, "run", "--case", "hotel");
      kill(moments, Stage.MANIFEST_SENT, "run", "--case", "hotel");
      JsonNode done = json(succeed("run", "--case", "hotel", "--json"));
      Path delivered = runFolder();

      assertThat(runs()).as("it was one and the same run").hasSize(1);
      assertThat(done.get("state").asText()).isEqualTo("delivered");
      assertThat(done.get("read").asLong()).isEqualTo(RECORDS);
      onlyWhatTheManifestCountsLiesThere(delivered);
      open(delivered, "killed");
      receive();
      for (String entity : ENTITIES) {
        assertThat(count(entity))
            .as("loaded by the buyer: %s", entity)
            .isEqualTo(done.get("entities").get(entity).get("delivered").asLong());
      }

      kill(moments, Stage.READING_RECEIPT, "status", "--case", "hotel", "--receipts");
      kill(moments, Stage.SETTLING_RECEIPT, "status", "--case", "hotel", "--receipts");
      JsonNode status = json(succeed("status", "--case", "hotel", "--receipts", "--json"));
      assertThat(status.get("latest").get("state").asText()).isEqualTo("acknowledged");
      assertThat(status.get("alarms")).isEmpty();
    }
    succeed("run", "--case", "hotel");
    open(runFolder(), "undisturbed");
    compare();
    int kills = hits.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        "ResumeKillIT: killed " + kills + " times\n" + KillMoments.table(new EnumMap<>(hits)));
    assertThat(kills).isGreaterThanOrEqualTo(MOST < 3 ? 10 : 20);
    assertThat(hits.keySet()).containsExactlyInAnyOrder(Stage.values());
  }

  /** Every stage as often as it is due, in an order of the seed's. */
  private static List<Stage> order(Random random) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) { // not the map's order, which differs from start to start
      stages.addAll(Collections.nCopies(Math.min(MOST, MIDWAY.getOrDefault(stage, 0)), stage));
    }
    Collections.shuffle(stages, random);
    return stages;
  }

  private void kill(KillMoments moments, Stage stage, String... command) throws Exception {
    Path output = folder.resolve("killed.log");
    long began = System.nanoTime();
    Process hub;
    try {
      hub = moments.hold(stage, () -> jar.begin(output, command));
    } catch (AssertionError e) {
      throw new AssertionError(stage.words() + ": " + Files.readString(output), e);
    }
    hub.destroyForcibly();
    assertThat(hub.waitFor()).as("ended by the signal, in " + stage.words()).isEqualTo(128 + 9);
    moments.release();
    hits.merge(stage, 1, Integer::sum);
    System.out.printf(
        "ResumeKillIT: killed %s after %.1f s; %d windows delivered%n",
        stage.words(), (System.nanoTime() - began) / 1e9, moments.delivered());
  }

  /** SIGTERM, while the seller's database says nothing: the run is stopped, promptly. */
  private static void aHubThatIsToldToStopSaysSo(KillMoments moments, Stage stage)
      throws Exception {
    Path output = folder.resolve("told.log");
    Process hub = moments.hold(stage, () -> jar.begin(output, "run", "--case", "hotel"));
    long began = System.nanoTime();
    hub.destroy();
    assertThat(hub.waitFor(60, TimeUnit.SECONDS)).as(Files.readString(output)).isTrue();
    System.out.printf(
        "ResumeKillIT: told to stop %s, ended after %.1f s%n",
        stage.words(), (System.nanoTime() - began) / 1e9);
    assertThat(hub.exitValue()).isEqualTo(128 + 15);
    assertThat(moments.runState()).as(Files.readString(output)).isEqualTo("STOPPED");
    moments.release();
  }

  /** Strays of killed attempts are gone: what lies there is what the signed manifest counts. */
  private static void onlyWhatTheManifestCountsLiesThere(Path run) throws IOException {
    Set<String> counted = new TreeSet<>(Set.of("manifest.json", "manifest.json.asc"));
    JsonNode manifest = JSON.readTree(run.resolve("manifest.json").toFile());
    manifest.get("files").forEach(file -> counted.add(file.get("name").asText()));
    try (Stream<Path> files = Files.list(run)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(counted);
    }
    Set<String> snapshots = new HashSet<>();
    manifest.get("files").forEach(file -> snapshots.add(file.get("snapshot").asText()));
    assertThat(snapshots).as("each attempt's snapshot is told").hasSizeGreaterThan(3);
    assertThat(counted).as("windows were tried again").anyMatch(name -> name.contains("-a2."));
    succeed("verify", run.toString(), "--trust", at("seller.asc"));
  }

  /** The killed run against one that nobody disturbed, record by record. */
  private static void compare() throws IOException {
    long twice = 0;
    long missing = 0;
    long distinct = 0;
    for (String entity : ENTITIES) {
      Map<String, String> killed = new HashMap<>();
      for (String line : Files.readAllLines(folder.resolve("killed/" + entity + ".ndjson"))) {
        if (killed.put(JSON.readTree(line).get("ref").asText(), line) != null) {
          twice++;
        }
      }
      distinct += killed.size();
      for (String line : Files.readAllLines(folder.resolve("undisturbed/" + entity + ".ndjson"))) {
        if (!line.equals(killed.remove(JSON.readTree(line).get("ref").asText()))) {
          missing++;
        }
      }
      assertThat(killed.keySet()).as("more than expected of %s", entity).isEmpty();
    }
    System.out.printf(
        "ResumeKillIT: distinct records at the buyer %d, twice %d, missing %d%n",
        distinct, twice, missing);
    assertThat(distinct).isGreaterThan(RECORDS / 2);
    assertThat(twice).isZero();
    assertThat(missing).isZero();
  }

  private static void open(Path run, String name) {
    succeed(
        "open",
        run.toString(),
        "--key",
        at("buyer/secret.asc"),
        "--trust",
        at("seller.asc"),
        "--out",
        at(name));
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

  private static List<Path> runs() throws IOException {
    try (Stream<Path> runs = Files.list(server.inbox().resolve("hotel-2026"))) {
      return runs.sorted().toList();
    }
  }

  /** The newest run's folder at the buyer. */
  private static Path runFolder() throws IOException {
    List<Path> runs = runs();
    return runs.get(runs.size() - 1);
  }

  private static Jar.Ended succeed(String... arguments) {
    Jar.Ended ended = jar.run(arguments);
    assertThat(ended.code()).as("%s%n%s", String.join(" ", arguments), ended.all()).isZero();
    return ended;
  }

  private static JsonNode json(Jar.Ended ended) throws IOException {
    return JSON.readTree(ended.out());
  }

  private static long count(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(buyer);
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

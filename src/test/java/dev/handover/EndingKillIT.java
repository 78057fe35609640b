package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome;
import dev.handover.cli.TwoPeople;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.cli.start.Main;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.testing.Barrier;
import dev.handover.testing.FaultProxy;
import dev.handover.testing.FaultProxy.Way;
import dev.handover.testing.OpenedGates;
import dev.handover.testing.OtherJvm;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes after the hand-over, killed with SIGKILL again and again at a real PostgreSQL and gone
 * on with each time: the backup, then the destruction of the seller's data. The moments are those
 * of the seed: {@code -Dhandover.kill.seed=…}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndingKillIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseId CASE = new CaseId("hotel-2026");
  private static final int RECORDS = 1_600;
  private static final int BATCH = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long SEED = Long.getLong("handover.kill.seed", System.currentTimeMillis());
  private static final String[] BACK_UP = {"backup", "now", "--case", "hotel", "--json"};
  private static final String[] PURGE = {"retention", "purge", "--case", "hotel", "--json"};

  /** Each table's key, and what the mappings call its rows. */
  private static final Map<String, String> KEYS =
      Map.of(
          "guests", "guest_id",
          "stays", "stay_id",
          "preferences", "pref_id",
          "members", "member_id",
          "reviews", "review_id");

  /** The tables in whose midst a purge is killed, as it comes to them. */
  private static final List<String> IN_ORDER = List.of("reviews", "stays", "preferences", "guests");

  @TempDir private static Path folder;
  private static String seller;
  private static String ledger;
  private static FaultProxy line;
  private static CommandHome home;
  private static TwoPeople people;
  private static Barrier atSeller;
  private static Barrier atLedger;
  private static Connection sold;
  private static Connection kept;
  private static Random random;

  @BeforeAll
  static void handOver() throws Exception {
    System.out.println("EndingKillIT: -Dhandover.kill.seed=" + SEED);
    random = new Random(SEED);
    seller = SharedPostgres.freshDatabase();
    ledger = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    sold = DriverManager.getConnection(seller);
    sell("update guests set remark = 'seen', name = coalesce(name, '客')"); // it shows when it goes
    sell("update stays set remark = 'seen'");
    sell("update members set pin_hash = 'seen'");
    line = FaultProxy.to(Integer.parseInt(seller.replaceFirst(".*:(\\d+)/.*", "$1")));
    String base = line.through(seller.substring(0, seller.indexOf('?')));
    home = new CommandHome(folder, base, "postgres", ledger);
    Path file = home.at("mappings/hotel/case.yaml");
    Files.writeString(
        file,
        Files.readString(file).replace("batch: 10000", "batch: " + BATCH)
            + "\ndestroy: {user: postgres}\n");
    home.confirm(CASE.value());
    String run = json(home.run("run", "--case", "hotel", "--json")).get("run").asText();
    acknowledged(run);
    people = new TwoPeople(home);
    atSeller = new Barrier(seller);
    atLedger = new Barrier(ledger);
    kept = DriverManager.getConnection(ledger);
    try (Ledger open = home.ledger()) {
      RunId id = new RunId(run);
      Instant now = Instant.now();
      open.caseStates().freeze(CASE, now, "me");
      open.caseStates().swept(CASE, id, now, "me");
      open.caseStates().finish(CASE, id, now, "me");
      open.caseStates().handOver(CASE, Optional.of(now), now, "me");
      OpenedGates.of(open, CASE);
    }
  }

  private static void acknowledged(String run) throws IOException {
    home.run("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
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
    json(home.run("status", "--case", "hotel", "--receipts", "--json"));
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {line, atSeller, atLedger, sold, kept}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  @Order(1)
  void aBackupIsWholeHoweverOftenItIsKilled() throws Exception {
    int parts = 1 + random.nextInt(6); // of eight windows of guests
    killedReading(parts);
    long before = noted("guest") * BATCH;
    sell("update guests set nationality = 'after the kill'");
    killedReading(8 + random.nextInt(20));
    String id = only(unfinished());

    atLedger.before("update", "backup", "new.state = 'COMPLETE'");
    kill("reading back", BACK_UP, () -> Files.isDirectory(backups().resolve(id)));
    kill("read back, not in the ledger", BACK_UP, atLedger::isMet);
    atLedger.lift();
    assertThat(number(kept, "select count(*) from backup where state = 'COMPLETE'")).isZero();

    JsonNode done = json(people.as("ann", BACK_UP));
    assertThat(done.get("id").asText()).as("one and the same").isEqualTo(id);
    assertThat(done.get("records").asLong()).isEqualTo(RECORDS);
    JsonNode list = json(people.as("ann", "backup", "list", "--case", "hotel", "--all", "--json"));
    assertThat(list.get("backups")).hasSize(1);
    for (String each : List.of("id", "state", "records", "bytes", "digest")) {
      assertThat(list.at("/backups/0/" + each)).as(each).isEqualTo(done.get(each));
    }
    assertThat(folders()).containsExactly(id);
    restoredRowsAreThoseOfTheirViews(id, before);
    wholeChain();
  }

  /** Killed while a window is on its way from the seller, when so many are in the draft. */
  private static void killedReading(int parts) throws Exception {
    Process hub = begin(BACK_UP);
    until(hub, "has " + parts + " windows", () -> noted("") >= parts);
    line.stallAfter(Way.TO_CLIENT, random.nextInt(5_000));
    until(hub, "reads a window", line::isStalled);
    kill(hub, noted("") + " windows of a backup are written");
    line.cut();
    line.heal();
  }

  /** How many windows a draft has; of an entity, where one is named. */
  private static long noted(String entity) {
    return unfinished().stream()
        .flatMap(id -> names(backups().resolve(".part-" + id)).stream())
        .filter(name -> name.matches(entity + ".*-\\d+\\.json"))
        .count();
  }

  private static void restoredRowsAreThoseOfTheirViews(String id, long before) throws Exception {
    String restored = SharedPostgres.freshDatabase();
    String url = restored.substring(0, restored.indexOf('?'));
    String[] restore = {
      "backup", "restore", "--case", "hotel", "--backup", id, "--into", url, "--user", "postgres"
    };
    people.as("ann", with(restore, "--reason", "the seller lost his tables"));
    people.agree();
    CommandHome.Ended done = people.as("ann", restore);
    assertThat(done.code()).as(done.err()).isZero();
    try (Connection there = DriverManager.getConnection(restored)) {
      for (String table : KEYS.keySet()) {
        String key = KEYS.get(table);
        assertThat(column(there, "select \"%s\" from \"%s\"".formatted(key, entity(table))))
            .isEqualTo(column(sold, "select " + key + " from " + table));
      }
      String old = "guest\" where \"nationality\" is distinct from 'after the kill'";
      assertThat(number(there, "select count(*) from \"" + old)).isEqualTo(before);
    }
  }

  /** Where a purge is killed: a barrier at a row of a table, or in the ledger. */
  private enum Moment {
    DESTROYING("rows are destroyed, and it is not fact"),
    COMMITTING("the commit is on its way"),
    COMMITTED("it is fact, and the ledger does not know"),
    SOON_AFTER("some rows are gone");

    private final String words;

    Moment(String words) {
      this.words = words;
    }
  }

  @Test
  @Order(2)
  void aPurgeDestroysWhatThePlanSaysHoweverOftenItIsKilled() throws Exception {
    json(people.as("olga", "retention", "plan", "--case", "hotel", "--json"));
    people.as("eve", "retention", "approve", "--case", "hotel", "--reason", "all is over");
    people.agree();
    json(people.as("eve", "retention", "approve", "--case", "hotel", "--json"));
    sell(
        "insert into guests (guest_id, name, share_consent, is_deleted, created_at)"
            + " values (999999, '新客', 'Y', 0, now())");
    sell("update reviews set content = '改' where review_id = (select min(review_id) from reviews)");
    Map<String, Map<Long, String>> was = rows();
    JsonNode dry = json(people.as("eve", with(PURGE, "--dry-run"))).get("entities");

    for (Map.Entry<String, Moment> each : moments().entrySet()) {
      killed(each.getKey(), each.getValue(), was);
      nothingIsGoneThatIsNotRecorded(was);
    }
    atLedger.before("update", "destruction_plan", "new.state = 'PURGED'");
    kill("all is gone, and the plan is not at its end", PURGE, atLedger::isMet);
    atLedger.before("insert", "destruction_certificate", "true");
    kill("not certified", PURGE, atLedger::isMet);
    atLedger.lift();

    JsonNode done = json(people.as("eve", PURGE));
    assertThat(done.get("entities")).isEqualTo(dry);
    assertThat(done.at("/search/clean").asBoolean()).isTrue();
    assertThat(done.at("/entities/guest/new").asLong()).isEqualTo(1);
    assertThat(done.at("/entities/review/changed").asLong()).isEqualTo(1);
    whatIsLeftIsWhatTheNumbersSay(was, dry);
    certified(dry);
    wholeChain();
  }

  /** A moment for each table. */
  private static Map<String, Moment> moments() {
    List<Moment> moments = new ArrayList<>(Arrays.asList(Moment.values()));
    Collections.shuffle(moments, random);
    Map<String, Moment> all = new LinkedHashMap<>();
    for (String table : IN_ORDER) {
      all.put(table, moments.remove(0));
    }
    return all;
  }

  private static void killed(String table, Moment moment, Map<String, Map<Long, String>> was)
      throws Exception {
    String key = KEYS.get(table);
    List<Long> ids = was.get(table).keySet().stream().sorted().toList();
    String from = "old." + key + " >= " + ids.get(random.nextInt(ids.size() * 2 / 3));
    switch (moment) {
      case DESTROYING -> atSeller.before("delete or update", table, from);
      case COMMITTING -> atSeller.atCommit("delete or update", table, from);
      case COMMITTED ->
          atLedger.before(
              "update", "destruction_window", "new.done and new.entity = '" + entity(table) + "'");
      case SOON_AFTER -> notBeyond(table);
    }
    int some = 1 + random.nextInt(ids.size() / 2);
    kill(
        table + ": " + moment.words,
        PURGE,
        moment == Moment.SOON_AFTER
            ? () -> touched(table, was.get(table)) >= some
            : () -> atSeller.isMet() || atLedger.isMet());
    atSeller.lift();
    atLedger.lift();
  }

  /** However slowly this looks on, what comes after the table is there for the next kill. */
  private static void notBeyond(String table) throws SQLException {
    int next = IN_ORDER.indexOf(table) + 1;
    if (next == IN_ORDER.size()) {
      atLedger.before("update", "destruction_plan", "new.state = 'PURGED'");
    } else {
      String beyond = "new.entity = '" + entity(IN_ORDER.get(next)) + "'";
      atLedger.before("insert", "destruction_window", beyond);
    }
  }

  /** Each row that is gone or overwritten is in a window that the ledger knows. */
  private static void nothingIsGoneThatIsNotRecorded(Map<String, Map<Long, String>> was)
      throws SQLException {
    for (String table : KEYS.keySet()) {
      String of = " from destruction_window where entity = '" + entity(table) + "'";
      long done = number(kept, "select coalesce(sum(deleted + blanked), 0)" + of + " and done");
      long open = number(kept, "select count(*)" + of + " and not done");
      assertThat(open).as(table).isLessThanOrEqualTo(1);
      assertThat(touched(table, was.get(table))).as(table).isBetween(done, done + open * BATCH);
    }
  }

  private static void whatIsLeftIsWhatTheNumbersSay(
      Map<String, Map<Long, String>> was, JsonNode numbers) throws SQLException {
    Map<String, Map<Long, String>> is = rows();
    for (String table : KEYS.keySet()) {
      Map<Long, String> left = is.get(table);
      JsonNode said = numbers.get(entity(table));
      long gone = was.get(table).keySet().stream().filter(key -> !left.containsKey(key)).count();
      assertThat(gone).as(table).isEqualTo(said.get("deleted").asLong());
      assertThat(touched(table, was.get(table)) - gone)
          .as(table)
          .isEqualTo(said.get("blanked").asLong());
      assertThat(was.get(table).keySet()).as(table).containsAll(left.keySet());
    }
  }

  private static void certified(JsonNode dry) throws IOException {
    JsonNode files =
        json(people.as(
                "olga",
                "retention",
                "certificates",
                "--case",
                "hotel",
                "--out",
                at("out"),
                "--json"))
            .get("files");
    JsonNode said = JSON.readTree(Path.of(files.get(0).asText()).toFile());
    for (JsonNode each : said.get("entities")) {
      JsonNode numbers = dry.get(each.get("entity").asText());
      numbers.fieldNames().forEachRemaining(n -> assertThat(each.get(n)).isEqualTo(numbers.get(n)));
    }
    assertThat(said.get("entities")).hasSize(dry.size());
    assertThat(files).as("of one certificate").hasSize(6);
  }

  private static Map<String, Map<Long, String>> rows() throws SQLException {
    Map<String, Map<Long, String>> all = new HashMap<>();
    for (String table : KEYS.keySet()) {
      all.put(table, rows(table));
    }
    return all;
  }

  private static Map<Long, String> rows(String table) throws SQLException {
    Map<Long, String> rows = new HashMap<>();
    try (Statement sql = sold.createStatement();
        ResultSet found =
            sql.executeQuery("select " + KEYS.get(table) + ", t::text from " + table + " t")) {
      while (found.next()) {
        rows.put(found.getLong(1), found.getString(2));
      }
    }
    return rows;
  }

  /** How many rows are gone or not as they were. */
  private static long touched(String table, Map<Long, String> was) throws SQLException {
    Map<Long, String> is = rows(table);
    return was.entrySet().stream()
        .filter(each -> !each.getValue().equals(is.get(each.getKey())))
        .count();
  }

  /** What the mappings call a table's rows. */
  private static String entity(String table) {
    return table.substring(0, table.length() - 1);
  }

  private static Path backups() {
    return home.at("var/backup").resolve(CASE.value());
  }

  private static List<String> unfinished() {
    return names(backups()).stream()
        .filter(name -> name.startsWith(".part-"))
        .map(name -> name.substring(".part-".length()))
        .toList();
  }

  /** All that lies among the backups, but the parcels. */
  private static Set<String> folders() {
    Set<String> names = names(backups());
    names.remove("parcels");
    return names;
  }

  private static Set<String> names(Path parent) {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException | UncheckedIOException notThere) {
      return new TreeSet<>(); // yet, or any more
    }
  }

  private static void wholeChain() {
    try (Ledger open = home.ledger()) {
      assertThat(open.audit().verify()).isEmpty();
      assertThat(open.backups().of(CASE))
          .extracting(BackupEntry::state)
          .containsExactly(BackupEntry.State.COMPLETE);
    }
  }

  private static Process begin(String... command) throws IOException {
    String who = command[0].equals("backup") ? "ann" : "eve";
    List<String> line = new ArrayList<>(OtherJvm.command("256m", Main.class));
    line.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-Dhandover.home=" + folder));
    line.addAll(List.of(command));
    line.addAll(List.of("--token-file", at(who + ".token")));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(home.at("killed.log").toFile())
        .start();
  }

  private static void kill(String when, String[] command, Callable<Boolean> fact) throws Exception {
    Process hub = begin(command);
    until(hub, when, fact);
    kill(hub, when);
  }

  private static void kill(Process hub, String when) throws Exception {
    hub.destroyForcibly();
    assertThat(hub.waitFor()).as(when).isEqualTo(128 + 9);
    System.out.println("EndingKillIT: killed when " + when);
  }

  private static void until(Process hub, String what, Callable<Boolean> fact) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.call()) {
      if (!hub.isAlive() || System.nanoTime() > deadline) {
        hub.destroyForcibly();
        throw new AssertionError("never: " + what + "\n" + Files.readString(home.at("killed.log")));
      }
      LockSupport.parkNanos(500_000);
    }
  }

  private static void sell(String statement) throws SQLException {
    try (Statement sql = sold.createStatement()) {
      sql.execute(statement);
    }
  }

  private static long number(Connection on, String query) throws SQLException {
    try (Statement sql = on.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static Set<String> column(Connection on, String query) throws SQLException {
    Set<String> values = new TreeSet<>();
    try (Statement sql = on.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  private static String only(List<String> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static String at(String name) {
    return home.at(name).toString();
  }

  private static JsonNode json(CommandHome.Ended ended) throws IOException {
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }
}

package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.delivery.Receipt;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Decider;
import dev.handover.process.Decision;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.Minimiser;
import dev.handover.process.Spill;
import dev.handover.process.Validator;
import dev.handover.receive.JdbcLoader;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.Bounds;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random histories of a seller's four tables and the runs that follow them, through the real routes
 * and the buyer's own program; the seed is in the test's name. After a sweep, and after every delta
 * in whose time nobody wrote without marking the change, the buyer's tables equal those that a
 * fresh full run with the same keys would fill.
 */
class NightsPropertyTest {
  private static final String CASE =
      """
      case: nights
      zone: Asia/Shanghai
      deal: asset-sale
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: seller@seller.example}
      buyer: {name: Buyer (example), contact: buyer@buyer.example, certificate: "{{buyer.certificate}}"}
      purpose: a test
      source: {jdbc: "{{seller.url}}"}
      delivery: {to: "{{delivery.to}}"}
      limits: {rejected: 100%, batch: 7}
      """;

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id, changed: changed, deleted: "gone = 1"}
          subject: id
          consent:
            - {field: ok, granted: [Y]}
            - {field: taste_ok, granted: [Y], classes: [note]}
          do-not-contact: {field: dnc, is: [1]}
          minors: {born: born, under: 14}
          duplicates: {by: [mobile], survivor: latest}
          carry:
            - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic, check: [required]}
            - {from: mobile, to: mobile, class: contact, identifier: true}
            - {from: note, to: note, class: note}
            - {from: born, to: born, class: basic, clean: [date], check: [date], treat: drop}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: id, changed: changed}
          subject: guest_id
          carry:
            - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
            - {from: guest_id, to: guest_ref, class: basic, check: [required], treat: {pseudonymise: guest}}
            - {from: nights, to: nights, class: transaction, type: integer, check: [{range: 1..99}]}
          """,
          "meal",
          """
          entity: meal
          version: 1
          from: {table: meals, key: id, changed: version}
          carry:
            - {from: id, to: meal_ref, class: basic, treat: pseudonymise}
            - {from: stay_id, to: stay_ref, class: basic, check: [required, {reference: stay}], treat: {pseudonymise: stay}}
            - {from: dish, to: dish, class: preference}
          """,
          "room",
          """
          entity: room
          version: 1
          from: {table: rooms, key: no}
          carry:
            - {from: no, to: no, class: basic}
            - {from: colour, to: colour, class: basic, check: [required]}
          """);

  @TempDir private Path folder;
  private JdbcTemplate seller;
  private JdbcTemplate buyer;
  private PgpSecretKey buyerKey;
  private Settings settings;
  private Keystore keystore;
  private Ledger ledger;
  private Deals deals;
  private Hub hub;
  private Case deal;
  private Instant now = Instant.parse("2040-01-31T18:00:00Z");
  private Random random;
  private int nextId = 1;
  private int version = 1;

  /** Whether somebody changed a record since the last sweep without marking the change. */
  private boolean unmarked;

  @BeforeEach
  void open() throws IOException {
    String url = "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
    seller = new JdbcTemplate(new SingleConnectionDataSource(url, true));
    buyer =
        new JdbcTemplate(
            new SingleConnectionDataSource(
                "jdbc:h2:mem:buyer" + folder.getFileName() + ";DB_CLOSE_DELAY=-1", true));
    seller.execute(
        """
        create table guests (id int primary key, name varchar(20), mobile varchar(20),
        note varchar(20), born varchar(10), ok varchar(1), taste_ok varchar(1), dnc int,
        gone int, changed timestamp(0));
        create table stays (id int primary key, guest_id int, nights int, changed timestamp(0));
        create table meals (id int primary key, stay_id int, dish varchar(9), version int);
        create table rooms (no varchar(9) primary key, colour varchar(9))""");
    buyerKey = PgpSecretKey.generate("Buyer (example)");
    Files.writeString(folder.resolve("buyer.asc"), buyerKey.certificate().armoured());
    Path mappings = Files.createDirectories(folder.resolve("mappings/nights"));
    Files.writeString(mappings.resolve("case.yaml"), CASE);
    for (Map.Entry<String, String> each : MAPPINGS.entrySet()) {
      Files.writeString(mappings.resolve(each.getKey() + ".yaml"), each.getValue());
    }
    settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Map.of(
                "handover.var", folder.resolve("var").toString(),
                "handover.mappings", mappings.getParent().toString(),
                "seller.url", url,
                "buyer.certificate", folder.resolve("buyer.asc").toString(),
                "delivery.to", "file:" + folder.resolve("inbox")),
            Map.of());
    keystore = Keystore.create(settings.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    deals = new Deals(new Cases(settings.mappings(), settings::find));
    deal = deals.inFolder("nights");
    hub = Hub.start(settings, deals, ledger, keystore, false, new Nightly());
  }

  @AfterEach
  void close() {
    if (hub != null) {
      hub.close();
    }
  }

  /** The clock of the hub: it stands still during a run. */
  private final class Nightly extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theBuyersTablesFollowTheSellers(long seed) throws IOException {
    System.out.println("seed " + seed);
    random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      insert();
    }
    int compared = 0;
    long tombstones = 0;
    long unchanged = 0;
    for (int night = 0; night < 9; night++) {
      RunMode mode = night == 0 ? RunMode.FULL : mode(night);
      RunReport report = hub.run(new RunOrder(deal.file().id(), mode, false, progress -> {}));
      assertThat(report.tally().balances()).isTrue();
      receive(report.run());
      tombstones += report.tally().tombstones().values().stream().mapToLong(n -> n).sum();
      unchanged += report.tally().unchanged();
      if (report.run().mode() != RunMode.DELTA) {
        unmarked = false;
      }
      if (!unmarked) {
        compared++;
        assertThat(atTheBuyer())
            .as("night %d, %s, seed %d", night, report.run().mode(), seed)
            .isEqualTo(afresh(report.run()));
      }
      day(random.nextInt(30));
    }
    assertThat(compared).isGreaterThan(3);
    assertThat(tombstones).isPositive();
    assertThat(unchanged).isPositive();
  }

  private RunMode mode(int night) {
    int die = random.nextInt(10);
    return night == 8 || die < 2 ? RunMode.SWEEP : die < 9 ? RunMode.DELTA : RunMode.FULL;
  }

  /**
   * A day at the hotel: most of it marked, some forgotten, some with marks that tie or are lost.
   */
  private void day(int acts) throws IOException {
    now = now.plus(Duration.ofHours(random.nextInt(10) == 0 ? 24 * 500 : 24));
    for (int i = 0; i < acts; i++) {
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> insert();
        case 3 -> change("guests", "name", pick("李雷", "韩梅梅", "", "王小明"));
        case 4 -> change("guests", "ok", pick("Y", "Y", "N"));
        case 5 -> change("guests", "mobile", mobile());
        case 6 -> change("guests", pick("taste_ok", "gone"), pick("1", "0", null));
        case 7 -> change("guests", "born", born());
        case 8 -> change("stays", "guest_id", anyId());
        case 9 -> change("stays", "nights", pick("0", "1", "2", "3"));
        case 10 -> change("meals", pick("stay_id", "dish"), anyId());
        default -> delete(pick("guests", "stays", "meals", "rooms"));
      }
    }
    if (random.nextInt(4) == 0) {
      seller.update("update rooms set colour = ?", pick("red", "blue", null));
    }
    if (random.nextInt(9) == 0) {
      Path guest = folder.resolve("mappings/nights/guest.yaml");
      String text = Files.readString(guest);
      String note = "  - {from: note, to: note, class: note}\n";
      boolean has = text.contains(note);
      Files.writeString(
          guest,
          (has ? text.replace(note, "") : text + note)
              .replace("version: " + version, "version: " + ++version));
      deal = deals.inFolder("nights");
    }
  }

  private void insert() {
    int id = nextId++;
    seller.update(
        "insert into guests values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
        id,
        pick("李雷", "韩梅梅", "王小明", null),
        mobile(),
        "note " + random.nextInt(3),
        born(),
        pick("Y", "Y", "Y", "N"),
        pick("Y", "N"),
        stamp());
    for (int i = random.nextInt(3); i > 0; i--) {
      seller.update(
          "insert into stays values (?, ?, ?, ?)",
          nextId,
          random.nextInt(5) == 0 ? anyId() : id,
          random.nextInt(5),
          stamp());
      seller.update("insert into meals values (?, ?, 'rice', 1)", nextId, nextId);
      nextId++;
    }
    seller.update("merge into rooms values (?, 'red')", "r" + random.nextInt(20));
  }

  private void change(String table, String column, String value) {
    String id = anyId();
    int changed =
        seller.update("update " + table + " set " + column + " = ? where id = ?", value, id);
    if (changed == 0) {
      return;
    }
    if (random.nextInt(25) == 0) {
      unmarked = true;
    } else if (table.equals("meals")) {
      seller.update("update meals set version = version + 1 where id = ?", id);
    } else {
      seller.update("update " + table + " set changed = ? where id = ?", stamp(), id);
    }
  }

  private void delete(String table) {
    if (table.equals("rooms")) {
      seller.update("delete from rooms where no = ?", "r" + random.nextInt(20));
    } else {
      seller.update("delete from " + table + " where id = ?", anyId());
    }
  }

  /** Now to the hour, so that marks tie; some writers write none. */
  private java.sql.Timestamp stamp() {
    return random.nextInt(12) == 0
        ? null
        : java.sql.Timestamp.valueOf(now.atOffset(ZoneOffset.UTC).toLocalDateTime());
  }

  private String mobile() {
    return "1381234" + (1000 + random.nextInt(40));
  }

  private String born() {
    return random.nextInt(4) == 0
        ? "202" + (6 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-11"
        : "1980-01-01";
  }

  private String anyId() {
    return Integer.toString(1 + random.nextInt(nextId));
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }

  private void receive(Run run) {
    Path inbox = folder.resolve("inbox/nights").resolve(run.id().value());
    Receipt receipt =
        new Receiver(
                buyerKey,
                keystore.signingKey(run.caseId()).certificate(),
                Clock.fixed(now, ZoneOffset.UTC))
            .receive(RunFolder.at(inbox), new JdbcLoader(buyer.getDataSource()));
    assertThat(receipt.reasons()).isEmpty();
  }

  private Map<String, Map<String, List<String>>> atTheBuyer() {
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    for (Mapping mapping : deal.mappings()) {
      List<String> fields = fields(mapping);
      Map<String, List<String>> rows = new TreeMap<>();
      for (Map<String, Object> row :
          buyer.queryForList("select * from \"" + mapping.entity() + "\"")) {
        rows.put(
            row.get("ref").toString(), fields.stream().map(row::get).map(String::valueOf).toList());
      }
      tables.put(mapping.entity(), rows);
    }
    return tables;
  }

  private static List<String> fields(Mapping mapping) {
    return mapping.carry().stream()
        .filter(field -> field.treat().filter(t -> t.name().equals("drop")).isEmpty())
        .map(Mapping.Field::to)
        .toList();
  }

  /** What a full run would deliver now under the case's keys, without any run. */
  private Map<String, Map<String, List<String>>> afresh(Run run) {
    CaseKeys keys =
        keystore.unwrap(ledger.caseKeys().find(run.caseId()).orElseThrow(), run.caseId());
    AsOf asOf = new AsOf(run.asOf(), deal.file().zone());
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    Set<String> refs = new HashSet<>();
    try (JdbcSource source = RunControl.connect(settings, deal.file());
        Snapshot snapshot = source.snapshot();
        Decider decider =
            new Decider(
                deal.mappings(), keys, asOf, new Spill(folder.resolve("spill"), keys.atRest()));
        Decision decision =
            new WhoTravels(run.caseId(), run.id(), snapshot)
                .decide(decider, mapping -> List.of(Bounds.ALL), records -> {})) {
      for (Mapping mapping : deal.mappings()) {
        CompiledMapping compiled = CompiledMapping.of(mapping, keys.pseudonyms());
        Window all = new Window(run.caseId(), run.id(), mapping.entity(), 1, 1, Bounds.ALL);
        MinimisedBatch batch =
            new Minimiser(compiled, keys)
                .minimise(
                    new Validator(compiled, decision, keys, asOf)
                        .validate(snapshot.read(all, mapping)));
        Map<String, List<String>> rows = new TreeMap<>();
        for (int row = 0; row < batch.rows().count(); row++) {
          assertThat(refs.add(mapping.entity() + "/" + batch.rows().text(row, 0))).isTrue();
          rows.put(batch.rows().text(row, 0), values(batch.rows(), row));
        }
        tables.put(mapping.entity(), rows);
      }
    }
    return tables;
  }

  private static List<String> values(Rows rows, int row) {
    List<String> values = new ArrayList<>();
    for (int column = 1; column < rows.columns().size(); column++) {
      values.add(rows.isAbsent(row, column) ? "null" : rows.text(row, column));
    }
    return values;
  }
}

package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.CaseKeys;
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
import dev.handover.record.Bounds;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random histories of a seller's four tables and the runs that follow them, through the real routes
 * and the buyer's own program; the seed is in the test's name. After a sweep, and after every delta
 * in whose time nobody wrote without marking the change, the buyer's tables equal those that a
 * fresh full run with the same keys would fill.
 */
class NightsPropertyTest {
  @TempDir private Path folder;
  private ManyNights nights;
  private JdbcTemplate seller;
  private Random random;
  private int nextId = 1;
  private int version = 1;

  /** Whether somebody changed a record since the last sweep without marking the change. */
  private boolean unmarked;

  @BeforeEach
  void open() {
    nights = seller(folder);
    seller = nights.seller;
  }

  @AfterEach
  void close() {
    if (nights != null) {
      nights.close();
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds") // of the class that is run
  void theBuyersTablesFollowTheSellers(long seed) {
    System.out.println("seed " + seed);
    random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      insert();
    }
    int compared = 0;
    long tombstones = 0;
    long unchanged = 0;
    for (int night = 0; night < 9; night++) {
      RunMode mode = night == 0 ? RunMode.FULL : mode(night);
      RunReport report = nights.run(mode);
      assertThat(report.tally().balances()).isTrue();
      nights.receive(report.run());
      tombstones += report.tally().tombstones().values().stream().mapToLong(n -> n).sum();
      unchanged += report.tally().unchanged();
      if (report.run().mode() != RunMode.DELTA) {
        unmarked = false;
      }
      if (!unmarked) {
        compared++;
        assertThat(nights.atTheBuyer())
            .as("night %d, %s, seed %d", night, report.run().mode(), seed)
            .isEqualTo(afresh(report.run()));
      }
      day(random.nextInt(12));
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
  ManyNights seller(Path folder) {
    return new ManyNights(folder);
  }

  private void day(int acts) {
    for (int i = 0; i < acts; i++) {
      if (i == acts / 3) { // what was done before bears marks that the last run may have seen
        nights.later(Duration.ofHours(random.nextInt(10) == 0 ? 24 * 500 : 24));
      }
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> insert();
        case 3 -> change("guests", "name", pick("李雷", "韩梅梅", "", "王小明"));
        case 4 -> change("guests", "ok", pick("Y", "Y", "N"));
        case 5 -> change("guests", "mobile", random.nextBoolean() ? mobile() : someMobile());
        case 6 -> change("guests", pick("taste_ok", "gone"), pick("1", "0", null));
        case 7 -> change("guests", "born", born());
        case 8 -> change("stays", "guest_id", anyId());
        case 9 -> change("stays", "nights", pick("0", "1", "2", "3"));
        case 10 -> change("meals", pick("stay_id", "dish"), anyId());
        default -> delete(pick(deletable()));
      }
    }
    nights.later(Duration.ofMinutes(1));
    if (random.nextInt(4) == 0) {
      seller.update("update rooms set colour = ?", pick("red", "blue", null));
    }
    if (random.nextInt(9) == 0) {
      String note = "  - {from: note, to: note, class: note}\n";
      int next = version + 1;
      nights.mapping(
          "guest",
          text ->
              (text.contains(note) ? text.replace(note, "") : text + note)
                  .replace("version: " + version, "version: " + next));
      version = next;
    }
  }

  private void insert() {
    int id = nextId++;
    seller.update(
        "insert into guests values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
        id,
        random.nextInt(12) == 0 ? null : pick("李雷", "韩梅梅", "王小明"),
        mobile(),
        "note " + random.nextInt(3),
        born(),
        random.nextInt(12) == 0 ? "N" : "Y",
        random.nextInt(6) == 0 ? "N" : "Y",
        stamp());
    for (int i = random.nextInt(3); i > 0; i--) {
      seller.update(
          "insert into stays values (?, ?, ?, ?)",
          nextId,
          random.nextInt(5) == 0 ? anyId() : id,
          random.nextInt(12),
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

  /** Tables whose missing rows a delta learns of. */
  String[] deletable() {
    return new String[] {"guests", "stays", "meals", "rooms"};
  }

  private void delete(String table) {
    if (table.equals("rooms")) {
      seller.update("delete from rooms where no = ?", "r" + random.nextInt(20));
    } else {
      seller.update("delete from " + table + " where id = ?", anyId());
    }
  }

  /** Today, so that marks tie; some writers write none. */
  private java.sql.Timestamp stamp() {
    return random.nextInt(20) == 0
        ? null
        : java.sql.Timestamp.valueOf(
            nights.now.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).toLocalDateTime());
  }

  /** Somebody's: two records are one person from now on. */
  private String someMobile() {
    List<String> some =
        seller.queryForList("select mobile from guests where id = ?", String.class, anyId());
    return some.isEmpty() ? mobile() : some.get(0);
  }

  private String mobile() {
    return "1381234" + (1000 + random.nextInt(900));
  }

  private String born() {
    return random.nextInt(10) == 0
        ? "202" + (6 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-11"
        : "1980-01-01";
  }

  private String anyId() {
    return Integer.toString(1 + random.nextInt(nextId));
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }

  /** What a full run would deliver now under the case's keys, without any run. */
  private Map<String, Map<String, List<String>>> afresh(Run run) {
    CaseKeys keys =
        nights.keystore.unwrap(
            nights.ledger.caseKeys().find(run.caseId()).orElseThrow(), run.caseId());
    AsOf asOf = new AsOf(run.asOf(), nights.deal.file().zone());
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    Set<String> refs = new HashSet<>();
    try (JdbcSource source = RunControl.connect(nights.settings, nights.deal);
        Snapshot snapshot = source.snapshot();
        Decider decider =
            new Decider(
                nights.deal.mappings(),
                keys,
                asOf,
                new Spill(folder.resolve("spill"), keys.atRest()));
        Decision decision =
            new WhoTravels(run.caseId(), run.id(), snapshot)
                .decide(decider, mapping -> List.of(Bounds.ALL), records -> {})) {
      for (Mapping mapping : nights.deal.mappings()) {
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

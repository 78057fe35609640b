package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.DestroyRules;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Eraser;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import dev.handover.testing.SampleCaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan of destruction and its purge do at a seller's database, whichever it is. */
abstract class PurgeContract {
  private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final int GUESTS = 30;
  private static int cases;
  private static int plans;
  @TempDir static Path ledgerFolder;
  private static Ledger ledger;

  @TempDir Path folder;
  Connection seller;
  private final CaseKeys keys = CaseKeys.create();
  private final Set<String> holds = new HashSet<>();
  private final List<DestroyRules.Store> stores = new ArrayList<>();
  private List<String> ofStay = List.of("note");
  Case deal;
  private Fates ruling = this::fates;

  /** What somebody who pulls the plug throws. */
  private static final class PlugPulled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A fresh and empty database, connected to as its owner. */
  abstract Connection freshDatabase() throws SQLException;

  /** The fresh database's address without user and password. */
  abstract String address();

  abstract String owner();

  /** Makes a user who may read everything, and change nothing. */
  abstract String reader() throws SQLException;

  private JdbcSource source() {
    return new JdbcSource(address(), Optional.of(owner()), password(), Optional.empty());
  }

  Optional<String> password() {
    return Optional.of("");
  }

  private Eraser eraser(String user) {
    return new Eraser(address(), Optional.of(user), password(), Optional.empty());
  }

  @BeforeAll
  static void open() {
    ledger =
        Ledger.open(
            "jdbc:h2:file:" + ledgerFolder.resolve("ledger"), Optional.empty(), Optional.empty());
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    seller = freshDatabase();
    sql(
        "create table guests (guest_id varchar(20) primary key, name varchar(40), mobile"
            + " varchar(40), city varchar(40) not null)");
    sql(
        "create table stays (stay_id integer primary key, guest_id varchar(20) references guests"
            + " (guest_id), note varchar(40), total decimal(10,2), foreign key (guest_id)"
            + " references guests (guest_id))");
    sql(
        "create table badges (badge integer primary key, guest_id varchar(20),"
            + " foreign key (guest_id) references guests (guest_id) on delete cascade)");
    sql(
        "create table vouchers (voucher integer primary key, guest_id varchar(20),"
            + " foreign key (guest_id) references guests (guest_id))");
    for (int i = 1; i <= GUESTS; i++) {
      guest(id(i), "person " + i, mobile(i));
      sql(
          "insert into stays values (%d, '%s', 'likes the sea %d', %d.50)"
              .formatted(i, id(i), i, i));
    }
    deal = deal("hotel-" + ++cases);
  }

  @AfterEach
  void end() throws SQLException {
    seller.close();
  }

  private Case deal(String name) {
    CaseFile file =
        new SampleCaseFile(new CaseId(name), ZoneId.of("Asia/Shanghai"))
            .inWindowsOf(10)
            .destroying(
                new DestroyRules(
                    Optional.empty(), "eraser", Optional.empty(), Optional.empty(), stores))
            .made();
    Mapping guest =
        mapping(
            "guest",
            "guests",
            "guest_id",
            field("name", false),
            field("mobile", true),
            field("city", false));
    Mapping stay = mapping("stay", "stays", "stay_id", field("note", false), field("total", false));
    return new Case(file, List.of(guest, stay));
  }

  static Mapping mapping(String entity, String table, String key, Mapping.Field... carry) {
    return new Mapping(
        entity,
        1,
        new Mapping.Origin(table, key, Optional.empty(), Optional.empty()),
        Optional.of("guest_id"),
        Mapping.Who.EVERYONE,
        List.of(carry),
        List.of(),
        List.of(),
        "0".repeat(64));
  }

  static Mapping.Field field(String column, boolean identifier) {
    return new Mapping.Field(
        column,
        column,
        DataClass.CONTACT,
        FieldType.TEXT,
        identifier,
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static String id(int i) {
    return "G%03d".formatted(i);
  }

  private static String mobile(int i) {
    return "138000010%02d".formatted(i);
  }

  private void guest(String id, String name, String mobile) throws SQLException {
    sql("insert into guests values ('%s', '%s', '%s', 'Qingdao')".formatted(id, name, mobile));
  }

  /** Every seventh guest's time is not over; every fifth is overwritten; the others go. */
  private List<Fate> fates(Mapping mapping, Batch batch) {
    int subject = mapping.columns().indexOf("guest_id");
    List<Fate> fates = new ArrayList<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      String guest = batch.rows().text(row, subject);
      fates.add(fate(mapping, guest));
    }
    return fates;
  }

  private Fate fate(Mapping mapping, String guest) {
    int number = Integer.parseInt(guest.substring(1));
    Optional<LocalDate> until = Optional.of(LocalDate.of(2029, 3, 1));
    if (holds.contains(guest)) {
      return new Fate(Fate.Way.HELD, List.of(), "a hold", Optional.empty());
    }
    if (number % 7 == 0) {
      return new Fate(Fate.Way.KEEP, List.of(), "three years", until);
    }
    List<String> personal =
        mapping.entity().equals("guest") ? List.of("name", "mobile", "city") : ofStay;
    return number % 5 == 0
        ? new Fate(Fate.Way.BLANK, personal, "the law keeps the sum", until)
        : new Fate(Fate.Way.DELETE, List.of(), "its time is over", Optional.empty());
  }

  private static final Map<String, String> NOT_NULL = Map.of("city", "-", "total", "0");
  private static final Overwriting WITH =
      (mapping, columns) -> {
        Map<String, Optional<String>> with = new HashMap<>();
        columns.forEach(column -> with.put(column, Optional.ofNullable(NOT_NULL.get(column))));
        return with;
      };

  private DestructionPlan plan() {
    return plan("holds");
  }

  private DestructionPlan plan(String ground) {
    try (JdbcSource source = source()) {
      DestructionPlan made =
          new Planner(deal, keys, folder, WITH)
              .plan(
                  source,
                  ruling,
                  new Planner.Terms(
                      DAY, Map.of(ground, "none"), NOW.plusSeconds(++plans), "officer"),
                  rows -> {});
      ledger.destructions().plan(made);
      return made;
    }
  }

  DestructionPlan begun() {
    DestructionPlan plan = plan();
    ledger
        .destructions()
        .begin(plan.id(), new DestructionPlan.Begun(NOW, "engineer", "0123456789abcdef"));
    return plan;
  }

  private Purge purge() {
    return new Purge(
        deal, keys, folder, ledger, WITH, () -> ruling, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  Map<String, DestructionCounts> run(DestructionPlan plan) {
    return run(plan, purge(), owner());
  }

  private Map<String, DestructionCounts> run(DestructionPlan plan, Purge purge, String user) {
    try (Eraser eraser = eraser(user)) {
      return purge.run(plan, eraser, "engineer");
    }
  }

  private Map<String, DestructionCounts> dry(DestructionPlan plan) {
    try (JdbcSource source = source()) {
      return purge().dryRun(plan, source);
    }
  }

  Search.Found search(DestructionPlan plan) {
    try (JdbcSource source = source()) {
      return new Search(deal, keys, folder, WITH, ledger, Clock.fixed(NOW, ZoneOffset.UTC))
          .ofAtMost(4) // so that everything is read several times
          .run(plan, source, store -> source(), "officer", rows -> {});
    }
  }

  void sql(String statement) throws SQLException {
    try (var open = seller.createStatement()) {
      open.execute(statement);
    }
  }

  long count(String from) throws SQLException {
    try (var open = seller.createStatement();
        ResultSet rows = open.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<AlarmKind> alarms() {
    return ledger.alarms().open(deal.file().id()).stream().map(Alarm::kind).toList();
  }

  private static DestructionCounts counts(long deleted, long blanked, long kept) {
    return new DestructionCounts(deleted, blanked, 0, 0, 0, 0, kept, 0, Map.of());
  }

  private static final Map<String, DestructionCounts> ALL =
      Map.of("guest", counts(20, 6, 4), "stay", counts(20, 6, 4));

  PlanText planned() {
    return PlanText.of(plan());
  }

  Map<String, DestructionCounts> purged() {
    return run(begun());
  }

  @Test
  void aPurgeDoesWhatThePlanAndTheDryRunSay() throws SQLException {
    DestructionPlan plan = begun();
    assertThat(PlanText.of(plan).numbers().get("guest"))
        .containsAllEntriesOf(Map.of("rows", 30L, "delete", 20L, "blank", 6L, "keep", 4L));
    assertThat(plan.content()).doesNotContain("person 1").doesNotContain("13800001001");
    Map<String, DestructionCounts> dry = dry(plan);
    assertThat(count("guests")).isEqualTo(30);
    assertThat(run(plan)).isEqualTo(dry).isEqualTo(ALL);
    assertThat(count("guests")).isEqualTo(10);
    assertThat(count("guests where name is null and mobile is null and city = '-'")).isEqualTo(6);
    assertThat(count("guests where name like 'person%' and city = 'Qingdao'")).isEqualTo(4);
    assertThat(count("stays where note is null and total > 0")).isEqualTo(6);
    assertThat(count("stays")).isEqualTo(10);
    assertThat(ledger.destructions().find(plan.id()).orElseThrow().state())
        .isEqualTo(DestructionPlan.State.PURGED);
    assertThat(alarms()).isEmpty();
    Search.Found found = search(plan);
    assertThat(found.isAnything()).isFalse();
    assertThat(found.searched())
        .containsExactlyInAnyOrderEntriesOf(Map.of("guest", 10L, "stay", 10L));
  }

  @Test
  void aLawThatCameOrEndedSinceMakesAPlanStale() {
    PlanText text = planned();
    text.requireFresh(deal, Map.of("holds", "another"));
    assertThatThrownBy(() -> text.requireFresh(deal, Map.of("rule pack cn-2027", "ab")))
        .hasMessageContaining("HUB-DST-03");
    DestructionPlan under = plan("rule pack cn-2026");
    assertThatThrownBy(() -> PlanText.of(under).requireFresh(deal, Map.of()))
        .hasMessageContaining("HUB-DST-03");
  }

  @Test
  void aBegunPlanIsBrokenOffByANewOne() {
    DestructionPlan old = begun();
    DestructionPlan next = plan();
    assertThat(ledger.destructions().of(deal.file().id()))
        .extracting(DestructionPlan::id, DestructionPlan::state)
        .containsExactlyInAnyOrder(
            tuple(old.id(), DestructionPlan.State.BROKEN_OFF),
            tuple(next.id(), DestructionPlan.State.PLANNED));
  }

  /** Cut off after the source's commit, and then before it, in the second window. */
  @Test
  void whatABrokenOffPlanDidIsCountedAndSearched() throws SQLException {
    for (String at : List.of("committed", "verified")) {
      DestructionPlan old = begun();
      int[] steps = new int[1];
      Purge killed =
          purge()
              .stepping(
                  what -> {
                    if (what.equals(at) && ++steps[0] == 2) {
                      throw new PlugPulled();
                    }
                  });
      long before = count("stays");
      assertThatThrownBy(() -> run(old, killed, owner())).isInstanceOf(PlugPulled.class);
      assertThat(ledger.destructions().cutOff(old.id())).isEqualTo(1);
      try (JdbcSource source = source()) {
        purge().settle(old, source);
      }
      DestructionPlan next = plan();
      assertThat(ledger.destructions().cutOff(old.id())).isZero();
      DestructionCounts did = ledger.destructions().counts(old.id()).get("stay");
      assertThat(did.deleted()).isEqualTo(before - count("stays")).isPositive();
      assertThat(did.stuck().containsKey("broken-off")).isEqualTo(at.equals("verified"));
      DestructionPlan broken = ledger.destructions().find(old.id()).orElseThrow();
      assertThat(ledger.destructions().after(broken).orElseThrow().id()).isEqualTo(next.id());
      assertThat(search(broken).isAnything()).as("the others are there still").isFalse();
      assertThat(search(broken).searched()).containsEntry("guest", 30L);
    }
    DestructionPlan first = ledger.destructions().of(deal.file().id()).get(0);
    sql("insert into stays values (1, 'G001', 'likes the sea 1', 1.50)");
    assertThat(search(first).back()).containsExactly(Map.entry("stay", 1L));
  }

  /** Killed again and again, each time one step further within a window. */
  @Test
  void killedAtEveryStepItEndsWithTheSameNumbers() {
    DestructionPlan plan = begun();
    int kills = 0;
    while (true) {
      int last = kills % 7 + 1;
      int[] steps = new int[1];
      Purge purge =
          purge()
              .stepping(
                  what -> {
                    if (++steps[0] == last) {
                      throw new PlugPulled();
                    }
                  });
      try {
        assertThat(run(plan, purge, owner())).isEqualTo(ALL);
        break;
      } catch (PlugPulled e) {
        kills++;
      }
    }
    assertThat(kills).isGreaterThan(6);
    assertThat(ledger.destructions().counts(plan.id())).isEqualTo(ALL);
  }

  @Test
  void aColumnThatMayNotBeEmptyMustHaveAValueToBeOverwrittenBy() throws SQLException {
    sql("drop table stays");
    sql(
        "create table stays (stay_id integer primary key, guest_id varchar(20), note varchar(40)"
            + " not null, total decimal(10,2))");
    sql("insert into stays values (5, 'G005', 'x', 1)");
    assertThatThrownBy(this::plan)
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-DST-14")
        .hasMessageContainingAll("note", "destroy: {with:");
  }

  @Test
  void whatIsGoneBeforeIsNotClaimed() throws SQLException {
    DestructionPlan plan = begun();
    sql("delete from stays where stay_id = 1");
    int[] steps = new int[1];
    Purge killed =
        purge()
            .stepping(
                what -> {
                  if (what.equals("committed") && ++steps[0] == 1) {
                    throw new PlugPulled();
                  }
                });
    assertThatThrownBy(() -> run(plan, killed, owner())).isInstanceOf(PlugPulled.class);
    DestructionCounts stays = dry(plan).get("stay");
    assertThat(run(plan).get("stay")).isEqualTo(stays);
    assertThat(stays.deleted()).isEqualTo(19);
    assertThat(stays.gone()).isEqualTo(1);
  }

  @Test
  void whatChangedSinceThePlanStaysAndIsTold() throws SQLException {
    DestructionPlan plan = begun();
    sql("update guests set mobile = '13999999999' where guest_id = 'G001'");
    guest("G900", "new", "13700000000");
    assertThat(run(plan).get("guest"))
        .isEqualTo(new DestructionCounts(19, 6, 0, 0, 1, 0, 4, 1, Map.of()));
    assertThat(count("guests where guest_id in ('G001', 'G900')")).isEqualTo(2);
  }

  @Test
  void aHoldSetInMidPurgeIsObeyedFromTheNextWindowOn() throws SQLException {
    DestructionPlan plan = begun();
    int[] windows = new int[1];
    Purge purge =
        purge()
            .whileAllowed(
                () -> {
                  if (++windows[0] == 2) {
                    holds.add("G011");
                    holds.add("G020");
                  }
                });
    Map<String, DestructionCounts> done = run(plan, purge, owner());
    assertThat(done.get("stay").held()).isEqualTo(2);
    assertThat(done.get("guest").held()).isEqualTo(2);
    assertThat(done.get("guest").deleted()).isEqualTo(19);
    assertThat(count("guests where guest_id in ('G011', 'G020') and name is not null"))
        .isEqualTo(2);
    assertThat(search(plan).isAnything()).isFalse();
  }

  @Test
  void rowsThatCannotGoStayAndKeepNoOther() throws SQLException {
    sql("insert into vouchers values (1, 'G002')");
    sql("insert into badges values (1, 'G003')");
    DestructionPlan plan = begun();
    DestructionCounts guests = run(plan).get("guest");
    assertThat(guests.deleted()).isEqualTo(18);
    assertThat(guests.stuck())
        .containsExactlyInAnyOrderEntriesOf(Map.of("referenced", 1L, "takes-others-along", 1L));
    assertThat(count("badges")).isEqualTo(1);
    assertThat(count("guests where guest_id in ('G002', 'G003')")).isEqualTo(2);
    assertThat(alarms()).containsExactly(AlarmKind.DESTRUCTION_STOPPED);
    assertThat(search(plan).isAnything()).isFalse(); // they were told
  }

  @Test
  void aUserWithoutTheRightDestroysNothing() throws SQLException {
    DestructionPlan plan = begun();
    String reader = reader();
    try {
      assertThat(run(plan, purge(), reader).values())
          .allMatch(each -> each.deleted() + each.blanked() == 0)
          .allMatch(each -> each.stuck().equals(Map.of("not-permitted", 26L)));
    } catch (HandoverException e) { // not even to lock
      assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    }
    assertThat(count("guests")).isEqualTo(30);
    assertThat(count("stays")).isEqualTo(30);
    assertThat(alarms()).containsExactly(AlarmKind.DESTRUCTION_STOPPED);
  }

  @Test
  void whatAnOldDumpBringsBackIsFound() throws SQLException {
    stores.add(
        new DestroyRules.Store(
            "archive",
            "jdbc:x",
            Optional.empty(),
            Optional.empty(),
            List.of(new DestroyRules.StoreTable("vouchers", "voucher", List.of("guest_id")))));
    deal = deal(deal.file().id().value());
    DestructionPlan plan = begun();
    run(plan);
    assertThat(search(plan).isAnything()).isFalse();
    guest(id(1), "person 1", mobile(1));
    guest("G901", "a new key", "+86 138-0000-1002");
    sql("update guests set name = 'person 5' where guest_id = 'G005'");
    Search.Found found = search(plan);
    assertThat(found.back()).containsExactly(Map.entry("guest", 2L));
    assertThat(found.traces()).containsExactly(Map.entry("guest", 1L));
    assertThat(found.searched()).containsEntry("archive/vouchers", 0L);
    assertThat(alarms()).containsExactly(AlarmKind.DATA_CAME_BACK);
  }

  /** What was overwritten is used on, and overwritten further by the seller himself. */
  @Test
  void anOverwrittenRowThatIsUsedOnIsNotBack() throws SQLException {
    DestructionPlan plan = begun();
    run(plan);
    sql("update stays set total = 0 where stay_id = 5");
    sql("update guests set name = null, mobile = null where guest_id = 'G010'");
    assertThat(search(plan).back()).isEmpty();
    sql("update stays set note = 'likes the sea 5' where stay_id = 5");
    assertThat(search(plan).back()).containsExactly(Map.entry("stay", 1L));
  }

  /** The database writes 0.00. */
  @Test
  void aNumberIsOverwrittenByANumber() throws SQLException {
    ofStay = List.of("note", "total");
    DestructionPlan plan = begun();
    assertThat(run(plan)).isEqualTo(ALL);
    assertThat(count("stays where note is null and total = 0")).isEqualTo(6);
    assertThat(search(plan).isAnything()).isFalse();
  }

  @Test
  void aStopBetweenWindowsIsToldAndGoneOnWith() {
    DestructionPlan plan = begun();
    int[] windows = new int[1];
    Purge stopped =
        purge()
            .whileAllowed(
                () -> {
                  if (++windows[0] == 3) {
                    throw new HandoverException(ExitCode.GATE_CLOSED, "HUB-XXX-01", "stopped");
                  }
                });
    assertThatThrownBy(() -> run(plan, stopped, owner())).isInstanceOf(HandoverException.class);
    assertThat(alarms()).containsExactly(AlarmKind.DESTRUCTION_STOPPED);
    assertThat(ledger.destructions().counts(plan.id()).get("stay").deleted()).isLessThan(20);
    assertThat(run(plan)).isEqualTo(ALL);
  }

  @Test
  void anAlteredListDestroysNothing() throws IOException, SQLException {
    DestructionPlan plan = begun();
    Path list = folder.resolve(plan.id() + ".list");
    byte[] bytes = Files.readAllBytes(list);
    bytes[bytes.length / 2] ^= 1;
    Files.write(list, bytes);
    assertThatThrownBy(() -> run(plan))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
    assertThat(count("guests")).isEqualTo(30);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private void joined(Set<String> held) throws SQLException {
    for (String statement : JoinedSample.TABLES) {
      sql(statement);
    }
    deal = new Case(deal.file(), JoinedSample.mappings(folder));
    ruling =
        (mapping, batch) -> {
          try (JdbcSource source = source();
              Snapshot view = source.snapshot()) {
            Tables tables = Tables.of(view, deal.file().id(), 3);
            return JoinedSample.clocks(deal, keys, tables, held).of(mapping, batch);
          }
        };
  }

  /** Every number and address of a person goes, whichever of them travelled, and nobody else's. */
  @Test
  void whatIsOnlyJoinedGoesWithItsPerson() throws SQLException {
    joined(Set.of());
    DestructionPlan plan = begun();
    assertThat(PlanText.of(plan).json().path("outside").toString()).contains("codes");
    Map<String, DestructionCounts> dry = dry(plan);
    assertThat(run(plan)).isEqualTo(dry).isEqualTo(JoinedSample.ALL);
    assertThat(count("people")).isZero();
    assertThat(count("phones where person_id = 77")).isEqualTo(1);
    assertThat(count("phones where kind = 'W'")).isEqualTo(1);
    assertThat(count("phones")).isEqualTo(2);
    assertThat(count("people_addresses")).isEqualTo(1); // of somebody who is not there
    assertThat(count("addresses where street is null")).isEqualTo(4);
    assertThat(count("addresses where street = 'nobody''s'")).isEqualTo(1);
    assertThat(count("codes")).isEqualTo(1);
    assertThat(search(plan).isAnything()).isFalse();
    sql("insert into phones values (1, 1, '138-0000-2001', 'M')");
    assertThat(search(plan).back()).containsExactly(Map.entry("person.phones", 1L));
  }

  /** Killed at every step, a table between is never gone before what it leads to. */
  @Test
  void whatIsOnlyJoinedGoesOnWhereItWasCutOff() throws SQLException {
    joined(Set.of());
    DestructionPlan plan = begun();
    for (int kills = 0; ; kills++) {
      int last = kills % 7 + 1;
      int[] steps = new int[1];
      Purge purge =
          purge()
              .stepping(
                  what -> {
                    if (++steps[0] == last) {
                      throw new PlugPulled();
                    }
                  });
      try {
        assertThat(run(plan, purge, owner())).isEqualTo(JoinedSample.ALL);
        break;
      } catch (PlugPulled e) {
        assertThat(kills).isLessThan(100);
      }
    }
    assertThat(count("addresses where street is null")).isEqualTo(4);
  }

  /** Person 2 shares an address with person 1. */
  @Test
  void whatAPersonWhoStaysSharesStays() throws SQLException {
    joined(Set.of("2"));
    Map<String, DestructionCounts> done = purged();
    assertThat(count("people where person_id = 2 and name is not null")).isEqualTo(1);
    assertThat(count("phones where person_id = 2")).isEqualTo(1);
    assertThat(count("people_addresses where person_id = 2")).isEqualTo(2);
    assertThat(count("addresses where address_id in (2, 3) and street is not null")).isEqualTo(2);
    assertThat(count("addresses where address_id in (1, 4) and street is null")).isEqualTo(2);
    assertThat(count("people")).isEqualTo(1);
    assertThat(done.get("person").deleted()).isEqualTo(2);
  }

  @Test
  void aJoinedTableOfWhichNothingIsSaidIsRefused() throws SQLException {
    joined(Set.of());
    List<Mapping> all = deal.mappings();
    deal = new Case(deal.file(), JoinedSample.unsaid(all, "phones"));
    assertThatThrownBy(this::plan)
        .hasMessageContainingAll("HUB-DST-16", "phones", "mobile", "destroy: {joined: [{table:");
    deal = new Case(deal.file(), JoinedSample.unsaid(all, "people_addresses"));
    assertThatThrownBy(this::plan).hasMessageContainingAll("HUB-DST-16", "map the table");
  }

  /** Deleting the first would take the second along, in the same table. */
  @Test
  void rowsOfTheSameTableAreNotTakenAlong() throws SQLException {
    sql("drop table stays");
    sql(
        "create table stays (stay_id integer primary key, guest_id varchar(20), note varchar(40),"
            + " total decimal(10,2), follows integer, foreign key (follows) references stays"
            + " (stay_id) on delete cascade)");
    sql("insert into stays values (1, 'G001', 'a', 1, null), (2, 'G007', 'b', 1, 1)");
    sql("insert into stays values (3, 'G002', 'c', 1, null), (4, 'G003', 'd', 1, 3)");
    DestructionCounts stays = purged().get("stay");
    assertThat(stays.deleted()).isEqualTo(2); // the fourth, then the third
    assertThat(stays.stuck()).isEqualTo(Map.of("takes-others-along", 1L));
    assertThat(count("stays where stay_id in (1, 2)")).isEqualTo(2);
  }

  /** An overwritten column to which other rows refer would change them. */
  @Test
  void overwritingChangesNoOtherRow() throws SQLException {
    sql("alter table guests add constraint one_mobile unique (mobile)");
    sql(
        "create table alerts (alert integer primary key, mobile varchar(40), foreign key (mobile)"
            + " references guests (mobile) on update cascade)");
    sql("insert into alerts values (1, '" + mobile(5) + "')");
    DestructionCounts guests = purged().get("guest");
    assertThat(guests.blanked()).isEqualTo(5);
    assertThat(guests.stuck()).isEqualTo(Map.of("takes-others-along", 1L));
    assertThat(count("alerts where mobile is not null")).isEqualTo(1);
  }

  /** Times with and without a zone, to the microsecond. */
  @Test
  void aTimeThatChangedByAMicrosecondIsAChange() throws SQLException {
    boolean maria = address().startsWith("jdbc:mariadb");
    sql("drop table stays");
    sql(
        "create table stays (stay_id integer primary key, guest_id varchar(20), note "
            + (maria ? "datetime(6)" : "timestamp(6)")
            + ", total "
            + (maria ? "timestamp(6) null" : "timestamp(6) with time zone")
            + ")");
    String time = "'2026-03-01 12:00:00.123456'";
    for (int i = 1; i <= 3; i++) {
      sql("insert into stays values (%d, '%s', %s, %s)".formatted(i, id(i), time, time));
    }
    DestructionPlan plan = begun();
    sql("update stays set note = '2026-03-01 12:00:00.123457' where stay_id = 1");
    sql("update stays set total = '2026-03-01 12:00:00.123457' where stay_id = 2");
    assertThat(run(plan).get("stay"))
        .isEqualTo(new DestructionCounts(1, 0, 0, 0, 2, 0, 0, 0, Map.of()));
    assertThat(count("stays where stay_id in (1, 2)")).isEqualTo(2);
  }
}

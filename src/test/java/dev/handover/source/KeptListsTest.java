package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.ApiTable.Listed;
import dev.handover.mapping.api.Changes;
import dev.handover.mapping.api.Paging;
import dev.handover.record.HandoverException;
import dev.handover.testing.ApiServer.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of an API's lists that outlive the process, or the night. */
class KeptListsTest extends ApiSourceFixture {
  private static final int PAGE = 10;
  private static final int BLOCK = 4096;
  private static final Mapping STAYS = mapping("stays", "no", "guest", "room");

  private CaseKeys keys = CaseKeys.create();
  private Instant now = Instant.parse("2026-11-22T01:00:00Z");

  /** Which calls fail. */
  private Predicate<Call> away = call -> false;

  private KeptCopy kept(boolean whole, boolean goesOn, boolean last) {
    return new KeptCopy(Fixtures.CASE, keys.atRest(), whole, goesOn, last);
  }

  private JdbcSource open(KeptCopy keeping, List<ApiTable> tables, Mapping... mappings) {
    return ApiLists.open(
        api(tables),
        List.of(mappings),
        folder.resolve("staged"),
        keeping,
        lone.fetch(),
        told::add,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<String> names(KeptCopy keeping, ApiTable table) {
    try (JdbcSource source = open(keeping, List.of(table), GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(GUESTS)).filteredOn(Drift::stops).isEmpty();
      source.finished();
      return values(everything(snapshot, GUESTS), 1);
    }
  }

  private void interrupted(KeptCopy keeping, List<ApiTable> tables, Mapping... mappings) {
    assertThatThrownBy(() -> open(keeping, tables, mappings).close())
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-API-01");
    away = call -> false;
  }

  private boolean isKept() throws IOException {
    if (!Files.exists(folder.resolve("staged"))) {
      return false;
    }
    try (Stream<Path> left = Files.list(folder.resolve("staged"))) {
      return left.anyMatch(each -> each.getFileName().toString().startsWith("kept-"));
    }
  }

  // interrupted

  static ApiTable table(String style) {
    Making table = guests();
    table.rows = "items";
    Optional<Paging.Size> size = Optional.of(new Paging.Size("size", PAGE));
    table.paging =
        switch (style) {
          case "offset" -> new Paging.Offset("at", true, size);
          case "plain-offset" -> new Paging.Offset("at", false, size);
          case "number" -> new Paging.Numbered("at", 1, size);
          case "cursor" -> new Paging.Cursor("at", "next", size);
          case "next" -> new Paging.Next("link", size);
          default -> new Paging.After("at", "id", size);
        };
    if (style.equals("number")) {
      table.total = Optional.of("total");
    }
    return table.done();
  }

  /** A list of so many rows, paged as is said. */
  private ApiTable paged(String style, int count) {
    serve(
        call -> {
          if (away.test(call)) {
            call.answer(503, "text/plain", "away");
            return;
          }
          int at = Integer.parseInt(call.parameters().getOrDefault("at", "0"));
          int from =
              switch (style) {
                case "number" -> (at - 1) * PAGE;
                case "after" -> call.parameters().containsKey("at") ? at + 1 : 0;
                default -> at;
              };
          int until = Math.min(count, from + PAGE);
          String more =
              until >= count
                  ? ""
                  : ",\"next\":\"" + until + "\",\"link\":\"/api/guests?at=" + until + "\"";
          String items = rows(Math.min(from, until), until);
          call.json("{\"total\":" + count + ",\"items\":" + items + more + "}");
        });
    return table(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset", "plain-offset", "number", "cursor", "next", "after"})
  void aListIsGoneOnWithWhereItBrokeOff(String style) throws IOException {
    // 100 rows are looked at before there is a table, so that it must break off behind them
    ApiTable table = paged(style, 205);
    int breaks = 15;
    away = call -> server.asked().size() > breaks;
    interrupted(kept(true, false, false), List.of(table), GUESTS);
    assertThat(isKept()).isTrue();
    List<String> before = server.asked().subList(0, breaks);
    int asked = server.asked().size();

    assertAll(names(kept(true, false, false), table), 205);

    List<String> after = new ArrayList<>(server.asked().subList(asked, server.asked().size()));
    if (List.of("plain-offset", "number")
        .contains(style)) { // read twice from its beginning, to see that nothing moved
      after = new ArrayList<>(new LinkedHashSet<>(after));
      after.removeAll(before);
    }
    assertThat(after).doesNotContainAnyElementsOf(before).hasSizeBetween(6, 10);
    assertThat(isKept()).as("a copy that is complete goes").isFalse();
  }

  @Test
  void aListByNumbersThatNothingTellsMovementsOfBeginsAnewWhenTimeHasPassed() {
    ApiTable table = paged("offset", 205);
    away = call -> server.asked().size() > 15;
    interrupted(kept(true, false, false), List.of(table), GUESTS);
    int asked = server.asked().size();
    now = now.plus(Duration.ofMinutes(11));
    assertAll(names(kept(true, false, false), table), 205);
    assertThat(server.asked().size() - asked).isGreaterThan(20);
  }

  @Test
  void aProcessThatIsKilledLeavesWhatItFetched() throws Exception {
    Process[] process = new Process[1];
    away =
        call -> {
          if (server.asked().size() == 16) {
            untilWritten();
            process[0].destroyForcibly().onExit().join();
          }
          return false;
        };
    ApiTable table = paged("offset", 205);
    try (Keystore store = Keystore.create(folder.resolve("keys"), FetchingAlone.passphrase())) {
      Files.write(folder.resolve("case-keys"), store.wrap(keys, Fixtures.CASE));
    }
    process[0] = FetchingAlone.start(server.url() + "/api", folder);
    assertThat(process[0].waitFor()).as("killed").isNotZero();
    int asked = server.asked().size();
    assertThat(asked).isEqualTo(16);

    assertAll(names(kept(true, false, false), table), 205);

    assertThat(server.asked().size() - asked).as("what was left").isLessThan(20);
    assertThat(told).anyMatch(said -> said.startsWith("table guests: goes on behind"));
  }

  /** H2 writes what was committed within a second; unless it has done so just now. */
  private void untilWritten() {
    Path file = folder.resolve("staged/kept-" + Fixtures.CASE + "/copy.mv.db");
    long before = file.toFile().lastModified();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> file.toFile().lastModified() > before);
    } catch (ConditionTimeoutException e) {
      assertThat(file).exists();
    }
  }

  @Test
  void aListForEachRowIsGoneOnWithWhereItBrokeOff() {
    serve(
        call -> {
          if (away.test(call)) {
            call.answer(503, "text/plain", "away");
          } else if (call.path().equals("/api/guests")) {
            call.json(rows(0, 1200));
          } else {
            String id = call.path().split("/")[3];
            call.json("[{\"no\":\"a" + id + "\",\"room\":1},{\"no\":\"b" + id + "\",\"room\":2}]");
          }
        });
    List<ApiTable> tables = List.of(guests().done(), stays());
    away = call -> call.path().endsWith("/guests/1150/stays");
    interrupted(kept(true, false, false), tables, GUESTS, STAYS);
    int asked = server.asked().size();

    try (JdbcSource source = open(kept(true, false, false), tables, GUESTS, STAYS);
        Snapshot snapshot = source.snapshot()) {
      List<String> expected =
          IntStream.range(0, 1200).boxed().flatMap(i -> Stream.of("a" + i, "b" + i)).toList();
      assertThat(values(everything(snapshot, STAYS), 0))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(values(everything(snapshot, GUESTS), 0)).hasSize(1200);
    }
    assertThat(server.asked().subList(asked, server.asked().size()))
        .as("those of the last 500 that were not whole, and the guests not at all")
        .hasSize(200)
        .noneMatch(each -> each.endsWith("/guests"));
  }

  private static ApiTable stays() {
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    stays.keep = Map.of("guest", "id");
    return stays.done();
  }

  @Test
  void rowsThatMovedMeanwhileAreReadAgain() {
    int[] count = {205};
    serve(
        call -> {
          if (away.test(call)) {
            call.answer(503, "text/plain", "away");
            return;
          }
          int from = number(call, "at") + 205 - count[0]; // some at the beginning are gone
          call.json("{\"items\":" + rows(Math.min(from, 205), Math.min(205, from + PAGE)) + "}");
        });
    ApiTable table = table("offset");
    away = call -> server.asked().size() > 15;
    interrupted(kept(true, false, false), List.of(table), GUESTS);
    count[0] = 202;
    List<String> names = names(kept(true, false, false), table);
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(3, 205).mapToObj(i -> "n" + i).toList());
    assertThat(told).anyMatch(said -> said.contains("moved"));
  }

  @Test
  void aMarkThatIsNoLongerGoodBeginsAnew() {
    int[] gone = {-1};
    serve(
        call -> {
          int from = Integer.parseInt(call.parameters().getOrDefault("at", "0"));
          if (away.test(call)) {
            call.answer(503, "text/plain", "away");
          } else if (from == gone[0]) {
            gone[0] = -1;
            call.answer(400, "application/json", "{\"error\":\"cursor expired\"}");
          } else {
            int until = Math.min(205, from + PAGE);
            String more = until < 205 ? ",\"next\":\"" + until + "\"" : "";
            call.json("{\"items\":" + rows(from, until) + more + "}");
          }
        });
    ApiTable table = table("cursor");
    away = call -> server.asked().size() > 15;
    interrupted(kept(true, false, false), List.of(table), GUESTS);
    gone[0] = 150;
    assertAll(names(kept(true, false, false), table), 205);
    assertThat(gone[0]).as("it was asked for").isEqualTo(-1);
  }

  @Test
  void whatIsTooOldOrOfAnotherKeyOrAskedOtherwiseIsFetchedAnew() {
    ApiTable table = paged("offset", 205);
    List<Runnable> differences =
        List.of(
            () -> now = now.plus(Duration.ofHours(13)),
            () -> keys = CaseKeys.create(),
            () -> nothing = java.util.Set.of("-"));
    for (Runnable difference : differences) {
      int begun = server.asked().size();
      away = call -> server.asked().size() > begun + 15;
      interrupted(kept(true, false, false), List.of(table), GUESTS);
      difference.run();
      int asked = server.asked().size();
      assertAll(names(kept(true, false, false), table), 205);
      assertThat(server.asked().size() - asked).isGreaterThan(20);
    }
    int begun = server.asked().size();
    away = call -> server.asked().size() > begun + 15;
    interrupted(kept(true, false, false), List.of(table), GUESTS);
    int asked = server.asked().size();
    assertAll(names(kept(true, true, true), table), 205);
    assertThat(server.asked().size() - asked).as("the seller's last word").isGreaterThan(20);
  }

  @Test
  void aRunThatGoesOnReadsWhatItWasReading() throws IOException {
    Making made = guests();
    made.rows = "items";
    made.paging = new Paging.Offset("at", true, Optional.of(new Paging.Size("size", PAGE)));
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    ApiTable table = made.done();
    paged("offset", 25);
    assertAll(names(kept(true, false, false), table), 25);
    assertThat(isKept()).as("for the next night").isTrue();
    int asked = server.asked().size();
    assertAll(names(kept(false, true, false), table), 25);
    assertThat(server.asked()).hasSize(asked);
  }

  @Test
  void aRunThatStoppedAfterFetchingReadsWhatItWasReading() throws IOException {
    ApiTable table = paged("offset", 25);
    open(kept(true, false, false), List.of(table), GUESTS).close(); // its delivery failed
    int asked = server.asked().size();
    assertAll(names(kept(true, true, false), table), 25);
    assertThat(server.asked()).hasSize(asked);
    assertThat(isKept()).as("when it has arrived").isFalse();
  }

  @Test
  void aCopyIsOfNoUseForTheNextNightWhereNoMappingReadsTheListThatCanChange() throws IOException {
    serve(call -> call.json(rows(0, 5)));
    Making stays = new Making("stays", new Listed("/stays"));
    stays.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    List<ApiTable> tables = List.of(guests().done(), stays.done());
    try (JdbcSource source = open(kept(true, false, false), tables, GUESTS)) {
      source.finished();
    }
    assertThat(isKept()).isFalse();
  }

  @Test
  void aCopyThatIsDamagedIsMadeAnew() throws IOException {
    serve(call -> call.json(rows(0, 2005)));
    ApiTable table = guests().done();
    open(kept(true, false, false), List.of(table), GUESTS).close();
    Path copy = folder.resolve("staged/kept-" + Fixtures.CASE);
    byte[] secret = Files.readAllBytes(copy.resolve("secret"));
    byte[] sound = Files.readAllBytes(copy.resolve("copy.mv.db"));
    int damages = 0;
    for (int block = sound.length / 2 / BLOCK; block < sound.length / BLOCK; block += 2) {
      byte[] damaged = sound.clone();
      Arrays.fill(damaged, block * BLOCK, (block + 1) * BLOCK, (byte) 7);
      Files.createDirectories(copy);
      Files.write(copy.resolve("secret"), secret);
      Files.write(copy.resolve("copy.mv.db"), damaged);
      try {
        assertAll(names(kept(true, true, false), table), 2005);
      } catch (HandoverException e) {
        assertThat(e).hasMessageContaining("HUB-FILE-09").hasMessageContaining("run again");
        assertThat(isKept()).isFalse();
        assertAll(names(kept(true, true, false), table), 2005);
        damages++;
      }
    }
    assertThat(damages)
        .as("some of the blocks are read only after the copy was opened")
        .isPositive();
  }

  @Test
  void whatNobodyHasGoneOnWithForAFortnightGoesWhenAHubStarts() throws IOException {
    ApiTable table = paged("offset", 25);
    open(kept(true, false, false), List.of(table), GUESTS).close();
    JdbcSource.removeLeft(folder.resolve("staged"));
    assertThat(isKept()).isTrue();
    Path lock = folder.resolve("staged/kept-" + Fixtures.CASE + "/lock");
    Files.setLastModifiedTime(
        lock, FileTime.from(Instant.now().minus(Duration.ofDays(15)))); // the disk has no clock
    JdbcSource.removeLeft(folder.resolve("staged"));
    assertThat(isKept()).isFalse();
  }

  @Test
  void nothingLiesInClearAndTwoProcessesDoNotMix() throws IOException {
    serve(call -> call.json("[{\"id\":1,\"name\":\"canary-name\"}]"));
    Making made = guests();
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    try (JdbcSource source = open(kept(true, false, false), List.of(made.done()), GUESTS)) {
      assertThatThrownBy(() -> open(kept(true, false, false), List.of(made.done()), GUESTS))
          .hasMessageContaining("HUB-API-12");
      assertThat(source.toString()).doesNotContain("canary");
    }
    assertThat(isKept()).isTrue();
    try (Stream<Path> files = Files.walk(folder.resolve("staged"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("canary").doesNotContain("c\0a\0n\0a\0r\0y");
      }
    }
  }

  // from night to night

  /** The seller's guests with their stays, each with the moment of its last change. */
  private static final class Seller {
    final Map<Integer, String> names = new TreeMap<>();
    final Map<Integer, Instant> changed = new TreeMap<>();
    final Map<Integer, List<String>> stays = new TreeMap<>();
    final Map<Integer, List<String>> phones = new TreeMap<>();

    void set(int guest, String name, List<String> newStays, List<String> newPhones, Instant at) {
      names.put(guest, name);
      changed.put(guest, at);
      stays.put(guest, newStays);
      phones.put(guest, newPhones);
    }

    void remove(int guest) {
      names.remove(guest);
      changed.remove(guest);
    }

    void answer(Call call) throws IOException {
      if (call.path().endsWith("/stays")) {
        int guest = Integer.parseInt(call.path().split("/")[3]);
        call.json(
            stays.get(guest).stream()
                .map(no -> "{\"no\":\"" + no + "\",\"room\":7}")
                .collect(Collectors.joining(",", "[", "]")));
        return;
      }
      String since = call.parameters().get("since");
      Instant after = since == null ? Instant.MIN : Instant.parse(since);
      List<Integer> found =
          names.keySet().stream().filter(guest -> !changed.get(guest).isBefore(after)).toList();
      int from = Math.min(found.size(), number(call, "at"));
      call.json(
          found.subList(from, Math.min(found.size(), from + PAGE)).stream()
              .map(
                  guest ->
                      "{\"id\":"
                          + guest
                          + ",\"name\":\""
                          + names.get(guest)
                          + "\",\"phones\":["
                          + phones.get(guest).stream()
                              .map(each -> "{\"number\":\"" + each + "\"}")
                              .collect(Collectors.joining(","))
                          + "]}")
              .collect(Collectors.joining(",", "[", "]")));
    }
  }

  private static List<String> some(Random random, String what) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> what + random.nextInt(1000))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aCopyThatIsBroughtUpToDateIsLikeAFreshOne(long seed) {
    Random random = new Random(seed);
    Seller crm = new Seller();
    serve(
        call -> {
          if (away.test(call)) {
            call.answer(503, "text/plain", "away");
          } else {
            crm.answer(call);
          }
        });
    for (int i = 0; i < 130; i++) {
      crm.set(i, "n" + i, some(random, "s" + i + "-"), some(random, "p"), now.minusSeconds(99_999));
    }
    crm.set(0, "n0", List.of("s0-1"), List.of("p1"), now);
    Making made = guests();
    made.paging = new Paging.Offset("at", true, Optional.of(new Paging.Size("size", PAGE)));
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    Making inside = new Making("phones", new Inside("guests"));
    inside.rows = "phones";
    inside.keep = Map.of("guest", "id");
    List<ApiTable> tables = List.of(made.done(), inside.done(), stays());
    Mapping phones = mapping("phones", "guest", "number");
    for (int night = 0; night < 6; night++) {
      boolean whole = night == 0 || night == 4;
      int asked = server.asked().size();
      if (random.nextInt(3) == 0) {
        int most = asked + 1 + random.nextInt(6);
        away = call -> server.asked().size() > most;
        try {
          open(kept(whole, false, false), tables, GUESTS, phones, STAYS).close();
        } catch (HandoverException e) {
          assertThat(e.code()).isEqualTo("HUB-API-01");
        }
        away = call -> false;
      }
      List<List<String>> copied = new ArrayList<>();
      List<List<String>> fresh = new ArrayList<>();
      try (JdbcSource source = open(kept(whole, false, false), tables, GUESTS, phones, STAYS)) {
        copied.addAll(contents(source, phones));
      }
      if (!whole) {
        assertThat(server.asked().size() - asked)
            .as("seed %d, night %d", seed, night)
            .isLessThan(90);
      }
      try (JdbcSource source = open(tables, GUESTS, phones, STAYS)) {
        fresh.addAll(contents(source, phones));
      }
      assertThat(copied).as("seed %d, night %d", seed, night).isEqualTo(fresh);
      now = now.plus(Duration.ofDays(1));
      for (int i = random.nextInt(20); i > 0; i--) {
        int guest = random.nextInt(150);
        crm.set(
            guest,
            "x" + random.nextInt(99),
            some(random, "t" + guest + "-"),
            some(random, "q"),
            now);
      }
      Optional<Integer> host =
          crm.stays.keySet().stream()
              .filter(guest -> crm.names.containsKey(guest) && !crm.stays.get(guest).isEmpty())
              .skip(random.nextInt(50))
              .findFirst();
      if (host.isPresent()) { // a stay is another guest's now, of whom alone the change is told
        List<String> left = new ArrayList<>(crm.stays.get(host.get()));
        List<String> moved = List.of(left.remove(0));
        crm.stays.put(host.get(), left);
        crm.set(777, "x", moved, List.of(), now);
      }
      if (night == 3) {
        crm.remove(random.nextInt(130)); // only a whole copy learns of it
      }
    }
  }

  private static List<List<String>> contents(JdbcSource source, Mapping phones) {
    List<List<String>> all = new ArrayList<>();
    try (Snapshot snapshot = source.snapshot()) {
      for (Mapping mapping : List.of(GUESTS, phones, STAYS)) {
        var batch = everything(snapshot, mapping);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows().count(); row++) {
          rows.add(SourceContract.cells(batch, row).toString());
        }
        Collections.sort(rows);
        all.add(rows);
      }
    }
    return all;
  }

  @Test
  void rowsThatCannotBeToldApartAreFetchedWhole() {
    Seller crm = new Seller();
    IntStream.range(0, 30).forEach(i -> crm.set(i, "n" + i, List.of("s" + i), List.of(), now));
    serve(crm::answer);
    Making made = guests();
    made.paging = new Paging.Offset("at", true, Optional.of(new Paging.Size("size", PAGE)));
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    List<ApiTable> tables = List.of(made.done(), stays.done());
    Mapping ofStays = mapping("stays", "no", "room");
    open(kept(true, false, false), tables, GUESTS, ofStays).close();
    crm.remove(7);
    now = now.plus(Duration.ofDays(1));
    try (JdbcSource source = open(kept(false, false, false), tables, GUESTS, ofStays);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, GUESTS), 0)).hasSize(29);
      assertThat(values(everything(snapshot, ofStays), 0)).hasSize(29);
    }
    assertThat(told).anyMatch(said -> said.contains("fetched whole"));
  }

  @Test
  void changedRowsWithoutAKeyOfTheirOwnAreFetchedWhole() {
    String[] changed = {"[]"};
    serve(
        call -> {
          boolean since = call.parameters().containsKey("since");
          call.json(since ? changed[0] : rows(0, 30).replace("n7\"", "new\""));
        });
    Making made = guests();
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    List<ApiTable> tables = List.of(made.done());
    open(kept(true, false, false), tables, GUESTS).close();
    List<String> odd =
        List.of(
            "[{\"id\":null,\"name\":\"x\"}]",
            "[{\"id\":7,\"name\":\"x\"},{\"id\":7,\"name\":\"y\"}]");
    for (String answer : odd) {
      changed[0] = answer;
      now = now.plus(Duration.ofDays(1));
      assertThat(names(kept(false, false, false), tables.get(0))).hasSize(30).contains("new");
    }
    assertThat(told).filteredOn(said -> said.contains("fetched whole")).hasSize(2);
  }

  private Making guestsWithChanges() {
    Making made = guests();
    made.paging = new Paging.Offset("at", true, Optional.of(new Paging.Size("size", PAGE)));
    made.changes = Optional.of(new Changes("since", "iso", ZoneOffset.UTC, Duration.ofHours(1)));
    return made;
  }

  @Test
  void whatWasUniqueOnceNeedNotStaySo() {
    Seller crm = new Seller();
    IntStream.range(0, 30).forEach(i -> crm.set(i, "n" + i, List.of("s" + i), List.of(), now));
    serve(crm::answer);
    List<ApiTable> tables = List.of(guestsWithChanges().done(), stays());
    Mapping joined =
        Fixtures.joining(
            mapping("guests", "id", "stay.no"),
            Fixtures.join("stays", "stay", "no", "guest", "id", "", ""));
    open(kept(true, false, false), tables, joined, STAYS).close();
    now = now.plus(Duration.ofDays(1));
    crm.set(3, "n3", List.of("s3", "t3"), List.of(), now);
    crm.set(4, "n4", List.of(), List.of(), now);
    try (JdbcSource source = open(kept(false, false, false), tables, joined, STAYS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, STAYS), 0)).hasSize(30).contains("t3");
      assertThat(values(everything(snapshot, joined), 1)).hasSize(30).contains("s3").containsNull();
      assertThat(source.inspect(joined)).filteredOn(Drift::stops).isEmpty();
    }
    assertThat(told).noneMatch(said -> said.contains("fetched whole"));
  }

  @Test
  void aKeyThatNoMappingNamesOfAChildMeansFetchedWhole() {
    Seller crm = new Seller();
    IntStream.range(0, 30).forEach(i -> crm.set(i, "n" + i, List.of("s" + i), List.of(), now));
    serve(crm::answer);
    List<ApiTable> tables = List.of(guestsWithChanges().done(), stays());
    Mapping unaware = mapping("stays", "no", "room");
    open(kept(true, false, false), tables, GUESTS, unaware).close();
    now = now.plus(Duration.ofDays(1));
    crm.set(3, "n3", List.of("t3"), List.of(), now);
    try (JdbcSource source = open(kept(false, false, false), tables, GUESTS, unaware);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, unaware), 0)).hasSize(30).contains("t3");
    }
    assertThat(told).anyMatch(said -> said.contains("fetched whole"));
  }

  @Test
  void aPathThatAnswersNothingOneNightIsNoChange() {
    Seller crm = new Seller();
    IntStream.range(0, 30).forEach(i -> crm.set(i, "n" + i, List.of("s" + i), List.of(), now));
    boolean[] gone = {false};
    serve(
        call -> {
          if (gone[0] && call.path().endsWith("/stays")) {
            call.answer(404, "application/json", "{}");
          } else {
            crm.answer(call);
          }
        });
    List<ApiTable> tables = List.of(guestsWithChanges().done(), stays());
    open(kept(true, false, false), tables, GUESTS, STAYS).close();
    now = now.plus(Duration.ofDays(1));
    IntStream.range(0, 25).forEach(i -> crm.set(i, "x" + i, List.of("s" + i), List.of(), now));
    gone[0] = true;
    assertThatThrownBy(() -> open(kept(false, false, false), tables, GUESTS, STAYS).close())
        .hasMessageContaining("HUB-API-10");
    gone[0] = false;
    try (JdbcSource source = open(kept(false, false, false), tables, GUESTS, STAYS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, STAYS), 0)).hasSize(30);
      assertThat(values(everything(snapshot, GUESTS), 1)).contains("x0", "n29");
    }
  }

  @Test
  void aFieldThatIsCalledOtherwiseNowIsADriftAsEver() {
    String[] field = {"name"};
    serve(
        call -> {
          boolean since = call.parameters().containsKey("since");
          int from = number(call, "at");
          call.json(
              rows(Math.min(from, since ? 2 : 30), Math.min(since ? 2 : 30, from + PAGE))
                  .replace("name", field[0]));
        });
    List<ApiTable> tables = List.of(guestsWithChanges().done());
    open(kept(true, false, false), tables, GUESTS).close();
    now = now.plus(Duration.ofDays(1));
    field[0] = "fullName";
    try (JdbcSource source = open(kept(false, false, false), tables, GUESTS)) {
      assertThat(source.inspect(GUESTS))
          .filteredOn(Drift::stops)
          .extracting(Drift::kind)
          .containsExactly(Drift.Kind.MISSING);
    }
  }
}

package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.withDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every source must do, be it a database, a folder of exports or an API: one suite, run
 * against each of them.
 */
abstract class SourceContract {
  private static final int SEEDS = 4;

  /** What a column holds. */
  protected enum Holds {
    TEXT,
    WHOLE,
    DECIMAL,
    DAY,
    YES
  }

  /**
   * A table as the seller has it.
   *
   * @param rows of String, Long, BigDecimal, LocalDate or Boolean, as their columns are; or null
   */
  protected record Held(String name, Map<String, Holds> columns, List<List<Object>> rows) {
    Held with(List<List<Object>> others) {
      return new Held(name, columns, others);
    }
  }

  /** The seller has this table now, and no other rows in it. */
  protected abstract void hold(Held table) throws Exception;

  /** A source of its own over what the seller has. */
  protected abstract JdbcSource reach(Mapping... mappings);

  /** Whether an empty text and none are the same to it. */
  protected boolean takesEmptyForAbsent() {
    return false;
  }

  /** Whether rows are seen as they were when the snapshot was opened. */
  protected boolean keepsOneView() {
    return true;
  }

  /** Whether two rows with the same key are the same record, of which the later one counts. */
  protected boolean takesEachKeyOnce() {
    return false;
  }

  /**
   * A table {@code big} of so many rows with columns {@code id} and {@code note}, each note as long
   * as said, and how another process reaches it, as {@link ReadingAlone} takes it.
   */
  protected abstract List<String> holdMany(int rows, int chars) throws Exception;

  private static final Map<String, Holds> NAMED = columns("id", Holds.TEXT, "name", Holds.TEXT);

  protected static Map<String, Holds> columns(Object... namesAndKinds) {
    Map<String, Holds> columns = new java.util.LinkedHashMap<>();
    for (int i = 0; i < namesAndKinds.length; i += 2) {
      columns.put((String) namesAndKinds[i], (Holds) namesAndKinds[i + 1]);
    }
    return columns;
  }

  private static Held guests(List<List<Object>> rows) {
    return new Held("guests", NAMED, rows);
  }

  private static List<List<Object>> numbered(int from, int until) {
    List<List<Object>> rows = new ArrayList<>();
    IntStream.range(from, until).forEach(i -> rows.add(List.of(key(i), "n" + i)));
    return rows;
  }

  private static String key(int number) {
    return String.format("g%05d", number);
  }

  private static final Mapping GUESTS = mapping("guests", "id", "name");

  // windows

  @Test
  void windowsHoldEveryRowOnceAndNoneIsTooLarge() throws Exception {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(400);
      int batch = 1 + random.nextInt(60);
      List<List<Object>> rows = numbered(0, count);
      Collections.shuffle(rows, random);
      hold(guests(rows));
      String what = "seed " + seed + ", " + count + " rows, batch " + batch;
      try (JdbcSource source = reach(GUESTS);
          Snapshot snapshot = source.snapshot()) {
        List<String> together = new ArrayList<>();
        for (Window window : plan(snapshot, GUESTS, batch)) {
          List<String> read = values(snapshot.read(window, GUESTS), 0);
          assertThat(read).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(batch);
          together.addAll(read);
        }
        assertThat(together)
            .as(what)
            .containsExactlyElementsOf(
                IntStream.range(0, count).mapToObj(SourceContract::key).toList());
      }
    }
  }

  @Test
  void anEmptyTableIsOneWindowWithoutRows() throws Exception {
    hold(guests(List.of()));
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, GUESTS, 10);
      assertThat(windows).hasSize(1);
      assertThat(snapshot.read(windows.get(0), GUESTS).rows().count()).isZero();
    }
  }

  @Test
  void rowsOfOneKeyStayTogetherAndThoseWithoutComeFirst() throws Exception {
    Held stays = new Held("stays", columns("guest", Holds.TEXT, "note", Holds.TEXT), List.of());
    List<List<Object>> rows = new ArrayList<>();
    int[] times = takesEachKeyOnce() ? new int[] {1, 1, 1, 1, 6} : new int[] {12, 3, 25, 1, 6};
    for (int i = 0; i < times.length; i++) {
      String key = i == 4 ? null : key(i);
      rows.addAll(Collections.nCopies(times[i], Arrays.asList(key, "n" + i)));
    }
    Collections.shuffle(rows, new Random(7));
    hold(stays.with(rows));
    Mapping mapping = mapping("stays", "guest", "note");
    try (JdbcSource source = reach(mapping);
        Snapshot snapshot = source.snapshot()) {
      Map<String, Integer> seen = new TreeMap<>();
      List<Window> windows = plan(snapshot, mapping, 5);
      for (Window window : windows) {
        List<String> notes = values(snapshot.read(window, mapping), 1);
        notes.stream().distinct().forEach(note -> seen.merge(note, 1, Integer::sum));
      }
      assertThat(seen).as("windows of each key").hasSize(5).containsValues(1);
      assertThat(seen.values()).containsOnly(1);
      assertThat(values(snapshot.read(windows.get(0), mapping), 0)).containsNull();
    }
  }

  // going on

  @Test
  void whatIsLeftAfterAnInterruptionIsReadByTheSameWindows() throws Exception {
    hold(guests(numbered(0, 95)));
    List<String> together = new ArrayList<>();
    List<Window> windows;
    try (JdbcSource source = reach(GUESTS)) {
      Snapshot snapshot = source.snapshot();
      windows = plan(snapshot, GUESTS, 10);
      for (Window window : windows.subList(0, 4)) {
        together.addAll(values(snapshot.read(window, GUESTS), 1));
      }
    }
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      for (Window window : windows.subList(4, windows.size())) {
        together.addAll(values(snapshot.read(window, GUESTS), 1));
      }
    }
    assertThat(together)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 95).mapToObj(i -> "n" + i).toList());
  }

  @Test
  void whatCameAndWentSinceTheWindowsWereCutIsInOneOfThem() throws Exception {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      List<List<Object>> rows = numbered(100, 200);
      hold(guests(rows));
      List<Window> windows;
      try (JdbcSource source = reach(GUESTS);
          Snapshot snapshot = source.snapshot()) {
        windows = plan(snapshot, GUESTS, 1 + random.nextInt(20));
      }
      rows.removeIf(row -> random.nextInt(3) == 0);
      rows.addAll(numbered(0, random.nextInt(30)));
      rows.addAll(numbered(200, 200 + random.nextInt(30)));
      hold(guests(rows));
      List<String> together = new ArrayList<>();
      try (JdbcSource source = reach(GUESTS);
          Snapshot snapshot = source.snapshot()) {
        for (Window window : windows) {
          together.addAll(values(snapshot.read(window, GUESTS), 0));
        }
      }
      assertThat(together)
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(
              rows.stream().map(row -> (String) row.get(0)).toList());
    }
  }

  // counts

  @Test
  void countsBalance() throws Exception {
    Held held =
        new Held(
            "guests",
            columns("id", Holds.TEXT, "name", Holds.TEXT, "gone", Holds.WHOLE),
            List.of());
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(Arrays.asList(key(i), i % 11 == 0 ? null : "n" + i, i % 7 == 0 ? 1L : 0L));
    }
    rows.add(Arrays.asList(key(200), "n200", null)); // nobody knows, so it is there
    hold(held.with(rows));
    Mapping mapping = withDeleted("guests", "id", "gone = '1'", "name");
    long read = 0;
    long deleted = 0;
    try (JdbcSource source = reach(mapping);
        Snapshot snapshot = source.snapshot()) {
      for (Window window : plan(snapshot, mapping, 9)) {
        Batch batch = snapshot.read(window, mapping);
        read += batch.rows().count();
        deleted += batch.deleted().cardinality();
      }
      assertThat(source.inspect(mapping)).filteredOn(Drift::stops).isEmpty();
    }
    assertThat(read).isEqualTo(201);
    assertThat(deleted).isEqualTo(29);
  }

  // values

  @Test
  void valuesAreWrittenTheSameWhateverTheSource() throws Exception {
    Map<String, Holds> columns =
        columns(
            "id",
            Holds.TEXT,
            "card",
            Holds.TEXT,
            "visits",
            Holds.WHOLE,
            "paid",
            Holds.DECIMAL,
            "born",
            Holds.DAY,
            "vip",
            Holds.YES);
    List<Object> some =
        List.of(
            "007",
            "110101199003074578",
            -42L,
            new BigDecimal("1234567.25"),
            LocalDate.of(1958, 2, 28),
            true);
    List<Object> others =
        Arrays.asList(
            "008", "00123", 0L, new BigDecimal("-0.75"), LocalDate.of(2026, 1, 31), false);
    List<Object> none = Arrays.asList("009", null, null, null, null, null);
    hold(new Held("kinds", columns, List.of(some, others, none)));
    Mapping mapping = mapping("kinds", "id", "card", "visits", "paid", "born", "vip");
    try (JdbcSource source = reach(mapping);
        Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, mapping);
      assertThat(cells(batch, 0))
          .containsExactly("007", "110101199003074578", "-42", "1234567.25", "1958-02-28", "true");
      assertThat(cells(batch, 1))
          .containsExactly("008", "00123", "0", "-0.75", "2026-01-31", "false");
      assertThat(cells(batch, 2)).startsWith("009").containsOnly("009", null);
      assertThat(source.inspect(mapping)).isEmpty();
    }
  }

  @Test
  void textsOfAllScriptsComeAsTheyAre() throws Exception {
    List<String> texts =
        List.of(
            "李雷",
            "𠮷野家 😀👨‍👩‍👧",
            "Zoë e\u0301 ﬁ",
            "שלום مرحبا",
            "a\"b'c\\d;e,f\tg",
            "一\n二\n三",
            "<b>&amp;</b> {x} ${y} %s",
            "null",
            "-",
            "x".repeat(3000) + "鑫".repeat(500));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(List.of(key(i), texts.get(i)));
    }
    hold(guests(rows));
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      Batch batch = everything(snapshot, GUESTS);
      assertThat(values(batch, 1)).containsExactlyElementsOf(texts);
      assertThat(batch.misread().isEmpty()).isTrue();
    }
  }

  @Test
  void anEmptyTextIsNoneOnlyWhereTheSourceCannotTell() throws Exception {
    hold(guests(List.of(List.of(key(1), ""), Arrays.asList(key(2), null), List.of(key(3), " "))));
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, GUESTS), 1))
          .startsWith(takesEmptyForAbsent() ? null : "", (String) null);
    }
  }

  // one view

  @Test
  void whatTheSellerDoesMeanwhileIsSeenByTheNextSnapshot() throws Exception {
    List<List<Object>> before = numbered(0, 30);
    List<List<Object>> after = new ArrayList<>(numbered(5, 40));
    after.set(3, List.of(key(8), "changed"));
    hold(guests(before));
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      List<Window> windows = plan(snapshot, GUESTS, 7);
      List<String> together = new ArrayList<>(values(snapshot.read(windows.get(0), GUESTS), 1));
      hold(guests(after));
      for (Window window : windows.subList(1, windows.size())) {
        together.addAll(values(snapshot.read(window, GUESTS), 1));
      }
      if (keepsOneView()) {
        assertThat(together)
            .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(i -> "n" + i).toList());
      }
    }
    try (JdbcSource source = reach(GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, GUESTS), 1))
          .containsExactlyElementsOf(after.stream().map(row -> (String) row.get(1)).toList());
    }
  }

  // stopping

  @Test
  void readersEndWhenTheSourceIsClosed() throws Exception {
    hold(guests(numbered(0, 500)));
    CountDownLatch reading = new CountDownLatch(3);
    ExecutorService readers = Executors.newFixedThreadPool(3);
    JdbcSource source = reach(GUESTS);
    try {
      Snapshot snapshot = source.snapshot();
      List<Window> windows = plan(snapshot, GUESTS, 50);
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ends.add(
            readers.submit(
                () -> {
                  snapshot.read(windows.get(0), GUESTS);
                  reading.countDown();
                  while (true) {
                    windows.forEach(window -> snapshot.read(window, GUESTS));
                  }
                }));
      }
      assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();
      source.close();
      for (Future<?> end : ends) {
        assertThatThrownBy(() -> end.get(1, TimeUnit.MINUTES))
            .isInstanceOf(ExecutionException.class);
      }
    } finally {
      source.close();
      readers.shutdownNow();
    }
  }

  // memory

  /** The rows are more than the process can hold. */
  @Test
  void memoryDoesNotGrowWithTheRows() throws Exception {
    int rows = 26_000;
    int chars = 4_000;
    List<String> way = new ArrayList<>(holdMany(rows, chars));
    assertThat(ReadingAlone.read("96m", way))
        .isEqualTo(rows + " rows, " + (long) rows * chars + " chars");
  }

  protected static List<String> cells(Batch batch, int row) {
    return IntStream.range(0, batch.rows().columns().size())
        .mapToObj(column -> values(batch, column).get(row))
        .toList();
  }
}

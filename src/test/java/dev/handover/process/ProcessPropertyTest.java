package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Batch;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random hotels; the seed is in the test's name. */
class ProcessPropertyTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20260101, 77, 424242})
  void theOutcomeDoesNotDependOnHowTheRowsAreCutIntoWindows(long seed) throws IOException {
    Hotel hotel = new Hotel(folder);
    Random random = new Random(seed);
    List<String[]> guests = guests(random, 300);
    List<String[]> stays = stays(random, 900, 330);

    Outcome whole = run(hotel, guests, stays, random, 1);
    Outcome cut = run(hotel, guests, stays, random, 7);

    assertThat(cut).isEqualTo(whole);
    assertThat(whole.tally.balances()).isTrue();
    assertThat(whole.tally.read()).isEqualTo(1200);
    assertThat(whole.tally.delivered()).isPositive().isLessThan(1200);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void noStayOfAGuestWhoDoesNotTravelTravels(long seed) throws IOException {
    Hotel hotel = new Hotel(folder);
    Random random = new Random(seed);
    List<String[]> guests = guests(random, 300);
    List<String[]> stays = stays(random, 900, 330);

    Outcome outcome = run(hotel, guests, stays, random, 5);

    Set<String> travelling =
        new HashSet<>(outcome.lines.getOrDefault("guest", new TreeMap<>()).keySet());
    outcome
        .lines
        .get("stay")
        .values()
        .forEach(line -> assertThat(travelling).contains(line.get(1)));
  }

  private record Outcome(Tally tally, Map<String, TreeMap<String, List<String>>> lines) {}

  /** The whole process over windows cut at random and taken in random order. */
  private static Outcome run(
      Hotel hotel, List<String[]> guests, List<String[]> stays, Random random, int windows) {
    List<Batch> read = new ArrayList<>();
    for (List<String[]> window : cut(guests, random, windows)) {
      read.add(hotel.batch("guest", window));
    }
    Decision decision = hotel.decide(Map.of("guest", read));
    Map<String, TreeMap<String, List<String>>> lines = new HashMap<>();
    Tally tally = Tally.NONE;
    for (Map.Entry<String, List<String[]>> entity :
        Map.of("guest", guests, "stay", stays).entrySet()) {
      for (List<String[]> window : cut(entity.getValue(), random, windows)) {
        MinimisedBatch batch =
            hotel.minimise(entity.getKey(), decision, hotel.batch(entity.getKey(), window));
        tally = tally.plus(batch.account().tally());
        collect(batch.rows(), lines.computeIfAbsent(entity.getKey(), e -> new TreeMap<>()));
      }
    }
    return new Outcome(tally, lines);
  }

  private static void collect(Rows rows, TreeMap<String, List<String>> into) {
    for (int row = 0; row < rows.count(); row++) {
      List<String> line = new ArrayList<>();
      for (int column = 1; column < rows.columns().size(); column++) {
        line.add(rows.text(row, column));
      }
      assertThat(into.put(rows.text(row, 0), line)).as("a record delivered twice").isNull();
    }
  }

  private static List<List<String[]>> cut(List<String[]> rows, Random random, int windows) {
    List<Integer> cuts = new ArrayList<>(List.of(0, rows.size()));
    for (int i = 1; i < windows; i++) {
      cuts.add(random.nextInt(rows.size()));
    }
    Collections.sort(cuts);
    List<List<String[]>> parts = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      parts.add(rows.subList(cuts.get(i - 1), cuts.get(i)));
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  private static List<String[]> guests(Random random, int count) {
    List<String[]> rows = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      rows.add(
          Hotel.guest(
              String.format("%05d", id),
              Arrays.asList("Y", "Y", "Y", "N", null).get(random.nextInt(5)),
              random.nextInt(12) == 0 ? "" : "客人" + id,
              random.nextInt(12) == 0 ? "12" : "138" + (10000000 + random.nextInt(89999999))));
    }
    return rows;
  }

  private static List<String[]> stays(Random random, int count, int guests) {
    List<String[]> rows = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      rows.add(
          Hotel.stay(
              String.format("%05d", id),
              random.nextInt(40) == 0 ? null : String.format("%05d", random.nextInt(guests)),
              random.nextInt(20) == 0 ? "?" : Integer.toString(random.nextInt(9))));
    }
    return rows;
  }
}

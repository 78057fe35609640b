package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Batch;
import dev.handover.record.Quarantined;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random hotels of four related entities with every rule about persons at once; the seed is in the
 * test's name. What must come out is worked out a second time, plainly, over maps.
 */
class WhoTravelsPropertyTest {
  private static final Map<String, String> FILES =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id, changed: changed, deleted: "gone = 1"}
          subject: id
          consent:
            - {field: ok, granted: [Y]}
            - {field: taste_ok, granted: [Y], classes: [preference, note]}
          do-not-contact: {field: dnc, is: [1]}
          minors: {born: born, under: 14}
          duplicates: {by: [[id_no], [name, mobile]], survivor: latest}
          carry:
            - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic, check: [required]}
            - {from: mobile, to: mobile, class: contact, identifier: true, clean: [trim, phone], check: [{phone: CN}]}
            - {from: id_no, to: id_no, class: identity, treat: drop}
            - {from: born, to: born, class: basic, clean: [date], check: [date], treat: drop}
            - {from: secret, to: secret, class: identity, treat: drop}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: id}
          subject: guest_id
          carry:
            - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: nights, to: nights, class: transaction, type: integer}
            - {from: wish, to: wish, class: preference}
          """,
          "meal",
          """
          entity: meal
          version: 1
          from: {table: meals, key: id}
          carry:
            - {from: id, to: meal_ref, class: basic, treat: pseudonymise}
            - {from: stay_id, to: stay_ref, class: basic, check: [required, {reference: stay}], treat: {pseudonymise: stay}}
            - {from: dish, to: dish, class: transaction}
          """,
          "taste",
          """
          entity: taste
          version: 1
          from: {table: tastes, key: id}
          subject: guest_id
          carry:
            - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
            - {from: likes, to: likes, class: preference}
          """);
  private static final List<String> ENTITIES = List.of("guest", "stay", "taste", "meal");
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 20260131, 77, 424242})
  void comesOutAsThePlainModelSays(long seed) throws IOException {
    Hotel hotel = new Hotel(folder, FILES);
    Map<String, List<Map<String, String>>> data = data(new Random(seed));

    Result result = run(hotel, data, new Random(seed), 6, 1 << 20, 1);

    Map<String, Map<String, String>> expected = new Model(data).outcomes();
    Map<String, TreeMap<String, Integer>> counts = new HashMap<>();
    expected.forEach(
        (entity, byId) ->
            byId.values()
                .forEach(
                    o ->
                        counts
                            .computeIfAbsent(entity, e -> new TreeMap<>())
                            .merge(o, 1, Integer::sum)));
    for (String entity : ENTITIES) {
      Tally tally = result.tallies.get(entity);
      TreeMap<String, Integer> told = new TreeMap<>();
      told.put("delivered", (int) tally.delivered());
      told.put("quarantined", (int) tally.quarantined());
      told.put("withheld", (int) tally.withheld());
      told.put("duplicate", (int) tally.duplicate());
      told.put("deleted", (int) tally.deleted());
      told.values().removeIf(n -> n == 0);
      assertThat(told).as(entity).isEqualTo(counts.get(entity));
      assertThat(tally.balances()).isTrue();
      Set<String> delivered = new TreeSet<>();
      expected
          .get(entity)
          .forEach(
              (id, outcome) -> {
                if (outcome.equals("delivered")) {
                  delivered.add(hotel.pseudonym(entity, id));
                }
              });
      assertThat(result.lines.getOrDefault(entity, new TreeMap<>()).keySet())
          .as(entity)
          .isEqualTo(delivered);
    }
    assertThat(result.tallies.get("guest").duplicate()).isPositive();
    assertThat(result.tallies.get("meal").withheld()).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void neitherWindowsNorOrderNorThreadsNorMemoryNorResumeChangeIt(long seed) throws IOException {
    Hotel hotel = new Hotel(folder, FILES);
    Random random = new Random(seed);
    Map<String, List<Map<String, String>>> data = data(random);
    Result plain = run(hotel, data, random, 1, 1 << 20, 1);

    assertThat(run(hotel, data, random, 9, 1 << 20, 1)).isEqualTo(plain);
    assertThat(run(hotel, data, random, 5, 700, 1)).as("spilled to disk").isEqualTo(plain);
    assertThat(run(hotel, data, random, 12, 64, 4)).as("four threads").isEqualTo(plain);
    assertThat(resumed(hotel, data, random, 8)).as("resumed half-way").isEqualTo(plain);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void nothingOfWhoOrWhatStaysIsInAnyByteThatGoesOut(long seed) throws IOException {
    Hotel hotel = new Hotel(folder, FILES);
    Map<String, List<Map<String, String>>> data = data(new Random(seed));

    Result result = run(hotel, data, new Random(seed), 4, 700, 1);

    Map<String, Map<String, String>> expected = new Model(data).outcomes();
    String everything = result.lines.toString() + result.printed;
    assertThat(everything).doesNotContain("secret-");
    for (String entity : ENTITIES) {
      for (Map<String, String> row : data.get(entity)) {
        if (!expected.get(entity).get(row.get("id")).equals("delivered")) {
          assertThat(everything).doesNotContain("canary-" + entity + row.get("id") + ";");
        }
      }
    }
    assertThat(everything).contains("canary-guest");
  }

  private record Result(
      Map<String, Tally> tallies,
      Map<String, TreeMap<String, List<String>>> lines,
      String printed) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Result that
          && tallies.equals(that.tallies)
          && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
      return lines.hashCode();
    }
  }

  /** Decides and then validates, each over windows cut and shuffled anew. */
  private Result run(
      Hotel hotel,
      Map<String, List<Map<String, String>>> data,
      Random random,
      int windows,
      int memory,
      int threads) {
    try (Decision decision = decide(hotel, data, random, windows, memory)) {
      List<Batch> work = new ArrayList<>();
      data.forEach((entity, rows) -> work.addAll(cut(hotel, entity, rows, random, windows)));
      Collections.shuffle(work, random);
      return collected(minimised(hotel, decision, work, threads));
    }
  }

  /** Every second window under a decision that was made anew, as after a crash. */
  private Result resumed(
      Hotel hotel, Map<String, List<Map<String, String>>> data, Random random, int windows) {
    List<Batch> work = new ArrayList<>();
    data.forEach((entity, rows) -> work.addAll(cut(hotel, entity, rows, random, windows)));
    Collections.shuffle(work, random);
    int half = random.nextInt(work.size());
    List<MinimisedBatch> all = new ArrayList<>();
    try (Decision before = decide(hotel, data, random, 3, 1 << 20)) {
      all.addAll(minimised(hotel, before, work.subList(0, half), 2));
    }
    try (Decision after = decide(hotel, data, random, 11, 300)) {
      all.addAll(minimised(hotel, after, work.subList(half, work.size()), 2));
    }
    return collected(all);
  }

  private Decision decide(
      Hotel hotel,
      Map<String, List<Map<String, String>>> data,
      Random random,
      int windows,
      int memory) {
    Map<String, List<Batch>> read = new HashMap<>();
    data.forEach(
        (entity, rows) -> {
          List<Batch> batches = cut(hotel, entity, rows, random, windows);
          Collections.shuffle(batches, random);
          read.put(entity, batches);
        });
    return hotel.decide(read, new Spill(folder.resolve("spill"), hotel.keys.atRest(), memory));
  }

  private static List<MinimisedBatch> minimised(
      Hotel hotel, Decision decision, List<Batch> work, int threads) {
    var stream = threads == 1 ? work.stream() : work.parallelStream();
    return stream.map(each -> hotel.minimise(each.window().entity(), decision, each)).toList();
  }

  private static Result collected(List<MinimisedBatch> batches) {
    Map<String, Tally> tallies = new TreeMap<>();
    Map<String, TreeMap<String, List<String>>> lines = new TreeMap<>();
    StringBuilder printed = new StringBuilder();
    for (MinimisedBatch each : batches) {
      String entity = each.window().entity();
      tallies.merge(entity, each.account().tally(), Tally::plus);
      printed.append(each).append(each.account().tally());
      for (Quarantined one : each.account().quarantined()) {
        printed.append(one.rejection());
        printed.append(new String(one.content(), StandardCharsets.ISO_8859_1));
      }
      Rows rows = each.rows();
      for (int row = 0; row < rows.count(); row++) {
        List<String> line = new ArrayList<>();
        for (int column = 1; column < rows.columns().size(); column++) {
          line.add(rows.isAbsent(row, column) ? null : rows.text(row, column));
        }
        assertThat(lines.computeIfAbsent(entity, e -> new TreeMap<>()).put(rows.text(row, 0), line))
            .as("delivered twice")
            .isNull();
      }
    }
    return new Result(tallies, lines, printed.toString());
  }

  private static List<Batch> cut(
      Hotel hotel, String entity, List<Map<String, String>> rows, Random random, int windows) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, rows.size()));
    for (int i = 1; i < windows; i++) {
      cuts.add(random.nextInt(rows.size()));
    }
    List<Integer> ends = new ArrayList<>(cuts);
    List<Batch> batches = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      List<Map<String, String>> part = rows.subList(ends.get(i - 1), ends.get(i));
      int[] deleted =
          IntStream.range(0, part.size())
              .filter(n -> "1".equals(part.get(n).get("gone")))
              .toArray();
      batches.add(hotel.rows(entity, i, part, deleted));
    }
    return batches;
  }

  private static Map<String, List<Map<String, String>>> data(Random random) {
    Map<String, List<Map<String, String>>> data = new TreeMap<>();
    for (int id = 0; id < 240; id++) {
      Map<String, String> guest = row(data, "guest", id);
      int same = random.nextInt(200); // who has the same number is the same person
      guest.put("ok", pick(random, "Y", "Y", "Y", "Y", "N", null));
      guest.put("taste_ok", pick(random, "Y", "Y", "N"));
      guest.put("dnc", pick(random, "0", "0", "0", "1"));
      guest.put("gone", pick(random, "0", "0", "0", "0", "0", "0", "0", "1"));
      guest.put("born", pick(random, "1990-03-07", "1985/1/2", null, "2015-06-01"));
      guest.put("id_no", random.nextInt(3) == 0 ? null : "N" + same);
      guest.put("name", random.nextInt(15) == 0 ? "" : "canary-guest" + guest.get("id") + ";");
      if (random.nextInt(5) == 0) {
        guest.put("name", "同名");
        guest.put("mobile", "1381234567" + random.nextInt(10));
      } else {
        guest.put("mobile", random.nextInt(12) == 0 ? "12" : "138" + (10000000 + id));
      }
      guest.put("changed", "2026-01-" + (10 + random.nextInt(3)));
      guest.put("secret", "secret-" + id);
    }
    for (int id = 0; id < 600; id++) {
      Map<String, String> stay = row(data, "stay", id);
      stay.put(
          "guest_id", random.nextInt(40) == 0 ? null : String.format("%04d", random.nextInt(250)));
      stay.put("nights", random.nextInt(20) == 0 ? "?" : "" + random.nextInt(9));
      stay.put("wish", "canary-stay" + stay.get("id") + ";");
    }
    for (int id = 0; id < 300; id++) {
      Map<String, String> taste = row(data, "taste", id);
      taste.put("guest_id", String.format("%04d", random.nextInt(245)));
      taste.put("likes", "canary-taste" + taste.get("id") + ";");
    }
    for (int id = 0; id < 800; id++) {
      Map<String, String> meal = row(data, "meal", id);
      meal.put(
          "stay_id", random.nextInt(40) == 0 ? null : String.format("%04d", random.nextInt(620)));
      meal.put("dish", "canary-meal" + meal.get("id") + ";");
    }
    return data;
  }

  private static Map<String, String> row(
      Map<String, List<Map<String, String>>> data, String entity, int id) {
    Map<String, String> row = new HashMap<>(Map.of("id", String.format("%04d", id)));
    data.computeIfAbsent(entity, e -> new ArrayList<>()).add(row);
    return row;
  }

  private static String pick(Random random, String... of) {
    return Arrays.asList(of).get(random.nextInt(of.length));
  }

  /** The same rules once more, over maps, without windows, digests or threads. */
  private static final class Model {
    private final Map<String, List<Map<String, String>>> data;
    private final Map<String, Map<String, String>> guests = new HashMap<>();
    private final Map<String, Integer> person = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> refusesTaste = new HashSet<>();

    Model(Map<String, List<Map<String, String>>> data) {
      this.data = data;
    }

    Map<String, Map<String, String>> outcomes() {
      Map<String, Map<String, String>> outcomes = new HashMap<>();
      outcomes.put("guest", guests());
      Map<String, String> stays = new HashMap<>();
      data.get("stay")
          .forEach(
              row ->
                  stays.put(
                      row.get("id"),
                      ofGuest(row, outcomes.get("guest"), row.get("nights"), false)));
      outcomes.put("stay", stays);
      Map<String, String> tastes = new HashMap<>();
      data.get("taste")
          .forEach(
              row -> tastes.put(row.get("id"), ofGuest(row, outcomes.get("guest"), "1", true)));
      outcomes.put("taste", tastes);
      Map<String, String> meals = new HashMap<>();
      data.get("meal")
          .forEach(
              row -> {
                String stay =
                    Optional.ofNullable(row.get("stay_id")).map(stays::get).orElse("quarantined");
                meals.put(row.get("id"), stay);
              });
      outcomes.put("meal", meals);
      return outcomes;
    }

    private String ofGuest(
        Map<String, String> row, Map<String, String> decided, String number, boolean taste) {
      String id = row.get("guest_id");
      String guest = id == null ? "quarantined" : decided.getOrDefault(id, "quarantined");
      if (guest.equals("deleted")) {
        return guest;
      }
      if (number.equals("?") || guest.equals("quarantined")) {
        return "quarantined";
      }
      boolean stays = withheld.contains(id) || (taste && refusesTaste.contains(id));
      return stays ? "withheld" : "delivered";
    }

    private Map<String, String> guests() {
      Map<String, String> outcomes = new HashMap<>();
      List<Map<String, String>> candidates = new ArrayList<>();
      for (Map<String, String> row : data.get("guest")) {
        guests.put(row.get("id"), row);
        if ("1".equals(row.get("gone"))) {
          outcomes.put(row.get("id"), "deleted");
        } else if (row.get("name").isEmpty() || row.get("mobile").equals("12")) {
          outcomes.put(row.get("id"), "quarantined");
        } else {
          candidates.add(row);
          person.put(row.get("id"), person.size());
        }
      }
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Map<String, String> a : candidates) {
          for (Map<String, String> b : candidates) {
            int least = Math.min(person.get(a.get("id")), person.get(b.get("id")));
            if (same(a, b) && !person.get(a.get("id")).equals(person.get(b.get("id")))) {
              person.put(a.get("id"), least);
              person.put(b.get("id"), least);
              changed = true;
            }
          }
        }
      }
      for (Map<String, String> row : candidates) {
        List<Map<String, String>> group =
            candidates.stream()
                .filter(o -> person.get(o.get("id")).equals(person.get(row.get("id"))))
                .toList();
        Map<String, String> stays = group.get(0);
        for (Map<String, String> each : group) {
          stays = each.get("changed").compareTo(stays.get("changed")) > 0 ? each : stays;
        }
        boolean no =
            group.stream()
                .anyMatch(o -> !"Y".equals(o.get("ok")) || "2015-06-01".equals(o.get("born")));
        if (no) {
          withheld.add(row.get("id"));
        }
        if (group.stream().anyMatch(o -> !"Y".equals(o.get("taste_ok")))) {
          refusesTaste.add(row.get("id"));
        }
        outcomes.put(row.get("id"), stays != row ? "duplicate" : no ? "withheld" : "delivered");
      }
      return outcomes;
    }

    private static boolean same(Map<String, String> a, Map<String, String> b) {
      boolean byId = a.get("id_no") != null && a.get("id_no").equals(b.get("id_no"));
      return byId
          || (a.get("name").equals(b.get("name")) && a.get("mobile").equals(b.get("mobile")));
    }
  }
}

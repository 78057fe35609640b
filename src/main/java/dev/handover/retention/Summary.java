package dev.handover.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts what a plan says of an entity's rows, by way and ground: as many lines as there are
 * grounds, however many rows have other columns that are empty already.
 */
final class Summary {
  private record Line(String way, Set<String> columns, String ground) {}

  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final Map<String, LocalDate> latest = new TreeMap<>();
  private final Map<String, Line> seen = new TreeMap<>();
  private final Map<String, Long> ways = new TreeMap<>();

  void add(Fate fate) {
    String way = fate.way().name().toLowerCase(Locale.ROOT);
    String key = way + "\n" + fate.ground();
    seen.computeIfAbsent(key, none -> new Line(way, new TreeSet<>(), fate.ground()))
        .columns()
        .addAll(fate.blank());
    rows.merge(key, 1L, Long::sum);
    ways.merge(way, 1L, Long::sum);
    Optional<LocalDate> until = fate.until();
    until.ifPresent(day -> latest.merge(key, day, (a, b) -> a.isAfter(b) ? a : b));
  }

  /** How many rows go this way. */
  long of(Fate.Way way) {
    return ways.getOrDefault(way.name().toLowerCase(Locale.ROOT), 0L);
  }

  long all() {
    return ways.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One for each way and ground; {@code columns} are those that go of any of its rows, {@code
   * until} is the latest day of its rows.
   */
  List<Map<String, Object>> lines() {
    List<Map<String, Object>> all = new ArrayList<>();
    seen.forEach(
        (key, line) -> {
          Map<String, Object> json = new TreeMap<>();
          json.put("way", line.way());
          json.put("columns", List.copyOf(line.columns()));
          json.put("ground", line.ground());
          json.put("rows", rows.get(key));
          Optional.ofNullable(latest.get(key)).ifPresent(day -> json.put("until", day.toString()));
          all.add(json);
        });
    return all;
  }
}

package dev.handover.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over any history: exactly what the rule says is kept, and never is the newest removed. */
class KeepRulePropertyTest {
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Apia");

  @Test
  void keepsExactlyWhatItSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      KeepRule rule = new KeepRule(random.nextInt(9), random.nextInt(6), random.nextInt(14));
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Map<String, Instant> backups = history(random);
      List<String> gone = rule.superfluous(backups, zone);
      Set<String> kept = new HashSet<>(backups.keySet());
      kept.removeAll(gone);
      assertThat(kept).as("seed %d, %s", seed, rule).isEqualTo(expected(rule, zone, backups));
      Map<String, Instant> left = new LinkedHashMap<>(backups);
      left.keySet().removeAll(gone);
      assertThat(rule.superfluous(left, zone)).as("seed %d: once is enough", seed).isEmpty();
    }
  }

  /** Nights, with gaps, some several a day, from some days to some years. */
  private static Map<String, Instant> history(Random random) {
    Map<String, Instant> backups = new LinkedHashMap<>();
    Instant at = Instant.parse("2024-12-20T18:00:00Z");
    int count = random.nextInt(300);
    int hours = 1 + random.nextInt(72);
    for (int i = 0; i < count; i++) {
      at = at.plus(Duration.ofMinutes(1 + random.nextInt(hours * 60)));
      backups.put(String.format("b%04d", i), at);
    }
    return backups;
  }

  /** The rule said another way: a backup is kept that is the last of one of the last periods. */
  private static Set<String> expected(KeepRule rule, ZoneId zone, Map<String, Instant> backups) {
    Set<String> kept = new HashSet<>();
    backups.keySet().stream().max(Comparator.comparing(backups::get)).ifPresent(kept::add);
    kept.addAll(lasts(backups, zone, rule.days(), day -> day));
    kept.addAll(
        lasts(
            backups,
            zone,
            rule.weeks(),
            day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    kept.addAll(lasts(backups, zone, rule.months(), day -> day.withDayOfMonth(1)));
    return kept;
  }

  private static Set<String> lasts(
      Map<String, Instant> backups,
      ZoneId zone,
      int periods,
      Function<LocalDate, LocalDate> first) {
    Map<LocalDate, List<String>> by =
        backups.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    id -> first.apply(backups.get(id).atZone(zone).toLocalDate())));
    return by.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .limit(periods)
        .map(period -> by.get(period).stream().max(Comparator.comparing(backups::get)).get())
        .collect(Collectors.toSet());
  }

  @Test
  void readsTheSetting() {
    assertThat(KeepRule.parse("7d 4w 12m")).isEqualTo(KeepRule.USUAL);
    assertThat(KeepRule.parse(" 0d0w1m")).isEqualTo(new KeepRule(0, 0, 1));
    assertThatThrownBy(() -> KeepRule.parse("7 4 12"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-BAK-05");
  }
}

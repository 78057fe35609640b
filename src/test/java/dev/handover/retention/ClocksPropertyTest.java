package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.law.RetentionRules;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Nothing goes before its day, and everything does on it, whatever the period and the calendar. */
class ClocksPropertyTest {
  private static final int YEARS = 4;
  @TempDir private Path folder;

  @RepeatedTest(20)
  void nothingGoesBeforeItsDayAndEverythingOnIt() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int years = random.nextInt(YEARS);
    int months = random.nextInt(14);
    int days = random.nextInt(3) * random.nextInt(40);
    String period = "P" + years + "Y" + months + "M" + days + "D";
    Mapping mapping = mapping(period);
    Case deal = SampleCase.of(List.of(mapping));
    for (int i = 0; i < 200; i++) {
      Instant seen = moment(random);
      LocalDate start = LocalDate.ofInstant(seen, SampleCase.ZONE);
      LocalDate last = last(start, years, months, days);
      boolean atOnce = years + months + days == 0;
      LocalDate day = last.plusDays(random.nextInt(7) - 3);
      Fate fate = fate(deal, mapping, seen, day);
      boolean over = atOnce ? !day.isBefore(last) : day.isAfter(last);
      assertThat(fate.way())
          .as("seed %d: %s after %s on %s", seed, period, seen, day)
          .isEqualTo(over ? Fate.Way.DELETE : Fate.Way.KEEP);
      if (!over) {
        assertThat(fate.until()).contains(atOnce ? last : last.plusDays(1));
      }
    }
  }

  private static Fate fate(Case deal, Mapping mapping, Instant seen, LocalDate day) {
    Clocks clocks =
        new Clocks(
            deal,
            RetentionRules.NONE,
            CaseKeys.create(),
            day,
            Starts.NONE,
            Optional.empty(),
            List::of,
            hold -> List.of());
    String written = seen.toString().replace("Z", "+00:00");
    return clocks
        .of(mapping, SampleCase.batch(mapping, Map.of("id", "1", "seen", written, "text", "x")))
        .get(0);
  }

  /** By hand, month by month: the day of that number, or else the month's last. */
  private static LocalDate last(LocalDate start, int years, int months, int days) {
    int number = start.getYear() * 12 + start.getMonthValue() - 1 + years * 12 + months;
    int year = number / 12;
    int month = number % 12 + 1;
    int[] lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int length = month == 2 && leap ? 29 : lengths[month - 1];
    return LocalDate.ofEpochDay(
        LocalDate.of(year, month, Math.min(start.getDayOfMonth(), length)).toEpochDay() + days);
  }

  /** Often about midnight in the case's zone, at ends of months, in Februaries. */
  private static Instant moment(Random random) {
    LocalDate day =
        switch (random.nextInt(3)) {
          case 0 -> LocalDate.of(2023 + random.nextInt(6), 3, 1).minusDays(random.nextInt(3));
          case 1 ->
              LocalDate.of(2024 + random.nextInt(4), 1 + random.nextInt(12), 1)
                  .minusDays(random.nextInt(2));
          default -> LocalDate.ofEpochDay(19_000 + random.nextInt(2_000));
        };
    return day.atTime(15 + random.nextInt(2), 59 - random.nextInt(60), random.nextInt(60))
        .toInstant(ZoneOffset.UTC);
  }

  private Mapping mapping(String period) throws IOException {
    Files.writeString(
        folder.resolve("note.yaml"),
        """
        entity: note
        version: 1
        from: {table: notes, key: id}
        carry:
          - {from: text, to: text, class: note}
        withhold:
          - {field: seen, reason: read for its period}
        retain:
          - {class: "*", keep: %s, after: {column: seen, what: last-activity}, ground: a need}
        """
            .formatted(period));
    MappingFiles.Loaded loaded = MappingFiles.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.mappings().get(0);
  }
}

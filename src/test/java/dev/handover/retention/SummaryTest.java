package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
  /** Or the plan of a wide table would not fit where plans are kept. */
  @Test
  void rowsOfOneGroundAreOneLineWhicheverColumnsAreEmptyAlready() {
    Summary summary = new Summary();
    for (int pattern = 1; pattern < 1 << 10; pattern++) {
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        if ((pattern & 1 << i) != 0) {
          columns.add("column" + i);
        }
      }
      summary.add(fate(columns, LocalDate.of(2029, 1, 1).plusDays(pattern)));
    }
    summary.add(new Fate(Fate.Way.DELETE, List.of(), "the law", Optional.empty()));
    assertThat(summary.lines()).hasSize(2);
    assertThat(summary.lines().get(0))
        .containsAllEntriesOf(Map.of("way", "blank", "rows", 1023L, "until", "2031-10-21"));
    assertThat((List<?>) summary.lines().get(0).get("columns")).hasSize(10);
    assertThat(summary.of(Fate.Way.BLANK)).isEqualTo(1023);
  }

  private static Fate fate(List<String> columns, LocalDate until) {
    return new Fate(Fate.Way.BLANK, columns, "the law", Optional.of(until));
  }
}

package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void readsTheClocksOfTheCasesZone() {
    assertThat(new Cron("0 0 2 * * ?", ZoneId.of("Asia/Shanghai")).next(NEW_YEAR))
        .contains(Instant.parse("2026-01-01T18:00:00Z"));
    assertThat(new Cron("0 0 2 * * ?", ZoneId.of("UTC")).next(NEW_YEAR))
        .contains(Instant.parse("2026-01-01T02:00:00Z"));
  }

  @Test
  void endsWithItsYear() {
    assertThat(new Cron("0 0 2 * * ? 2025", ZoneId.of("UTC")).next(NEW_YEAR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 2 * * ?", "0 0/15 1-5 ? * MON-FRI", "0 0 3 ? * 1#2", "0 0 1 L * ?"})
  void takesWhatQuartzTakes(String expression) {
    assertThat(Cron.trouble(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 2 * * *", "0 0 2 * * *", "0 0 25 * * ?", "2am", "", "0 0 2 30 2 ?"})
  void refusesWhatWouldNotFire(String expression) {
    assertThat(Cron.trouble(expression)).isPresent();
  }
}
